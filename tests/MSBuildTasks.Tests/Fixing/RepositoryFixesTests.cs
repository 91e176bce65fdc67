using System;
using System.IO;
using GoContainerGuard.Engine;
using GoContainerGuard.Fixes;
using GoContainerGuard.MSBuildTasks;
using GoContainerGuard.MSBuildTasks.Fixing;
using GoContainerGuard.Tests.Support;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Fixing;

/// <summary>What happens to files between the check and the fix.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class RepositoryFixesTests : IDisposable
{
    private const string Slip = "FROM alpine:3.24\nENV A 1\nUSER 65532\n";
    private const string Mended = "FROM alpine:3.24\nENV A=1\nUSER 65532\n";
    private const string HasChanged = "it has changed since it was read";

    private readonly TemporaryTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Test]
    public void A_file_that_has_changed_since_the_check_is_not_touched_and_the_others_are_fixed()
    {
        _tree.With("a/Dockerfile", Slip).With("b/Dockerfile", Slip);
        var fixes = Run(before: path => File.AppendAllText(path, "# a colleague was faster\n"), of: "a/Dockerfile");
        fixes.Problems.ShouldHaveSingleItem().ShouldBe(new("a/Dockerfile", HasChanged));
        Text("a/Dockerfile").ShouldBe(Slip + "# a colleague was faster\n");
        Text("b/Dockerfile").ShouldBe(Mended);
    }

    [Test]
    public void A_file_that_is_gone_is_not_made_again()
    {
        _tree.With("a/Dockerfile", Slip).With("b/Dockerfile", Slip);
        Run(before: File.Delete, of: "a/Dockerfile").Problems.ShouldHaveSingleItem().ShouldBe(new("a/Dockerfile", HasChanged));
        File.Exists(_tree.PathOf("a/Dockerfile")).ShouldBeFalse();
    }

    [Test]
    public void A_file_that_only_its_byte_order_mark_tells_apart_is_fixed_with_it()
    {
        _tree.With("Dockerfile", Slip);
        Run(before: path => File.WriteAllText(path, "\uFEFF" + Slip), of: "Dockerfile").Problems.ShouldBeEmpty();
        File.ReadAllBytes(_tree.PathOf("Dockerfile"))[0].ShouldBe((byte)0xEF);
    }

    [Test]
    public void A_change_at_the_last_moment_is_not_overwritten()
    {
        var path = _tree.With("Dockerfile", Slip).PathOf("Dockerfile");
        using (var rewrite = Rewrite(path))
        {
            rewrite.FindProblem().ShouldBeNull();
            rewrite.Prepare().ShouldBeNull();
            File.WriteAllText(path, "FROM scratch\n");
            rewrite.Commit().ShouldBe(HasChanged);
        }

        Text("Dockerfile").ShouldBe("FROM scratch\n");
        Directory.GetFiles(_tree.Root).ShouldBe([path], "no draft is left behind");
    }

    [Test]
    public void A_new_file_does_not_take_the_place_of_one_that_somebody_else_has_made()
    {
        var path = _tree.PathOf(".dockerignore");
        using (var rewrite = new FileRewrite(new FixedFile(SourceText.Absent(".dockerignore"), new SourceText(".dockerignore", "*\n"), []), path))
        {
            rewrite.Prepare().ShouldBeNull();
            _tree.With(".dockerignore", "bin\n");
            rewrite.Commit().ShouldBe("it has come into being since it was looked for");
        }

        Text(".dockerignore").ShouldBe("bin\n");
        Directory.GetFiles(_tree.Root).ShouldBe([path], "no draft is left behind");
    }

    [Test]
    public void A_folder_that_is_gone_is_said()
    {
        _tree.With("api/Dockerfile", Slip);
        using var rewrite = new FileRewrite(new FixedFile(SourceText.Absent("x/.dockerignore"), new SourceText("x/.dockerignore", "*\n"), []), _tree.PathOf("x/.dockerignore"));
        rewrite.FindProblem().ShouldBeNull();
        rewrite.Prepare().ShouldNotBeNull();
    }

    [Test]
    public void Two_names_of_one_file_do_not_fix_it_twice()
    {
        _tree.With("api.Dockerfile", Slip).WithLinkToFile("web.txt", "api.Dockerfile");
        var fixes = new RepositoryFixes(Repository(), Input("api.Dockerfile", "web.txt"), FixSafety.Safe);
        fixes.Run(FixWriting.Files, default);
        fixes.Problems.ShouldHaveSingleItem().ShouldBe(new("web.txt", "it is the same file as 'api.Dockerfile'"));
        Text("api.Dockerfile").ShouldBe(Mended);
    }

    private MeddledFixes Run(Action<string> before, string of)
    {
        var fixes = new MeddledFixes(Repository(), Input("a/Dockerfile", "b/Dockerfile", "Dockerfile"), _tree.PathOf(of), before);
        fixes.Run(FixWriting.Files, default);
        return fixes;
    }

    private static FileRewrite Rewrite(string path) => new(new FixedFile(new SourceText("Dockerfile", Slip), new SourceText("Dockerfile", Mended), []), path);

    private DiskRepository Repository() => new(_tree.Root);

    private GuardInput Input(params string[] dockerfiles) => new() { Repository = Repository(), Dockerfiles = dockerfiles };

    private string Text(string path) => File.ReadAllText(_tree.PathOf(path));

    /// <summary>Somebody does something to one file after the check and before the fix.</summary>
    private sealed class MeddledFixes(DiskRepository repository, GuardInput input, string path, Action<string> meddle) : RepositoryFixes(repository, input, FixSafety.Safe)
    {
        private bool _isDone;

        protected override FileRewrite Rewrite(FixedFile file, string fullPath)
        {
            if (fullPath == path && !_isDone)
            {
                meddle(path);
                _isDone = true;
            }

            return base.Rewrite(file, fullPath);
        }
    }
}
