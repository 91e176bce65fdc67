using System.Linq;
using GoContainerGuard.Go;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Go;

internal sealed class ModuleFileTests
{
    private const string Usual =
        """
        // The service.
        module example.com/shop // the name

        go 1.26.0

        toolchain go1.27.1

        require (
            github.com/a/b v1.2.3
            github.com/c/d v0.0.0-20240101000000-0123456789ab // indirect
            "example.com/quoted path" v1.0.0 // indirect; kept

            // a remark
            golang.org/x/sys v0.20.0//indirect
        )

        require single.example/one v1.0.0

        replace github.com/a/b => ../b
        replace (
            github.com/c/d v1.0.0 => example.com/fork v1.0.1
            example.com/e => ./e
        )

        exclude example.com/bad v1.1.1
        retract [v1.0.0, v1.0.5]
        retract v1.9.9 // broken
        tool golang.org/x/tools/cmd/stringer
        ignore ./node_modules
        godebug default=go1.21
        """;

    [Test]
    public void The_usual_file_has_no_fault() => Parse(Usual).Faults.ShouldBeEmpty();

    [Test]
    public void Names_and_versions_know_their_places()
    {
        var file = Parse(Usual);
        file.Module!.Value.Path.ShouldBe("example.com/shop");
        file.Source.Slice(file.Module.Value.Span).ShouldBe("example.com/shop");
        file.Source.Slice(file.Go!.Value.Span).ShouldBe("1.26.0");
        file.Go.Value.Version.ToString().ShouldBe("1.26.0");
        file.Source.Slice(file.Toolchain!.Value.Span).ShouldBe("go1.27.1");
        file.Toolchain.Value.Version.ToString().ShouldBe("1.27.1");
    }

    [Test]
    public void Requirements_of_blocks_and_single_lines_are_one_list() => Parse(Usual).Requires
        .Select(requirement => (requirement.Path, requirement.Version, requirement.Indirect)).ShouldBe(
        [
            ("github.com/a/b", "v1.2.3", false),
            ("github.com/c/d", "v0.0.0-20240101000000-0123456789ab", true),
            ("example.com/quoted path", "v1.0.0", true),
            ("golang.org/x/sys", "v0.20.0", true),
            ("single.example/one", "v1.0.0", false),
        ]);

    [Test]
    public void The_span_of_a_requirement_is_path_and_version()
    {
        var file = Parse(Usual);
        file.Source.Slice(file.Requires[0].Span).ShouldBe("github.com/a/b v1.2.3");
    }

    [Test]
    public void Replacements_are_folders_or_modules() => Parse(Usual).Replaces
        .Select(replacement => (replacement.OldPath, replacement.OldVersion, replacement.NewPath, replacement.NewVersion, replacement.IsLocal)).ShouldBe(
        [
            ("github.com/a/b", null, "../b", null, true),
            ("github.com/c/d", "v1.0.0", "example.com/fork", "v1.0.1", false),
            ("example.com/e", null, "./e", null, true),
        ]);

    [Test]
    public void The_place_of_a_new_path_is_known()
    {
        var file = Parse(Usual);
        file.Source.Slice(file.Replaces[0].NewPathSpan).ShouldBe("../b");
    }

    [Test]
    public void The_rarer_directives_are_read()
    {
        var file = Parse(Usual);
        file.Excludes.Single().Path.ShouldBe("example.com/bad");
        file.Retracts.Select(retraction => (retraction.Low, retraction.High)).ShouldBe([("v1.0.0", "v1.0.5"), ("v1.9.9", "v1.9.9")]);
        file.Tools.Single().Path.ShouldBe("golang.org/x/tools/cmd/stringer");
        file.Ignores.Single().Path.ShouldBe("./node_modules");
        file.Godebugs.Select(setting => (setting.Key, setting.Value)).ShouldBe([("default", "go1.21")]);
    }

    [Test]
    public void Line_ends_of_Windows_change_nothing()
    {
        var file = Parse(Usual.ReplaceLineEndings("\r\n"));
        file.Faults.ShouldBeEmpty();
        file.Requires.Count.ShouldBe(5);
        file.Source.Slice(file.Go!.Value.Span).ShouldBe("1.26.0");
        file.Requires[1].Indirect.ShouldBeTrue();
    }

    [Test]
    public void A_byte_order_mark_is_passed_over() => Parse("\uFEFFmodule m\ngo 1.21\n").Go!.Value.Text.ShouldBe("1.21");

    [Test]
    public void Without_a_go_line_1_16_holds()
    {
        Parse("module m\n").Go.ShouldBeNull();
        Parse("module m\n").RequiredVersion.ToString().ShouldBe("1.16");
    }

    [Test]
    public void With_a_go_line_that_cannot_be_read_nothing_is_known() => Parse("module m\ngo latest\n").RequiredVersion.ShouldBeNull();

    [Test]
    public void The_file_allows_more_forms_of_a_version_than_there_are_versions()
    {
        var line = Parse("go 1.21.0rc1\n").Go!.Value;
        line.Text.ShouldBe("1.21.0rc1");
        line.Version.ShouldBeNull();
    }

    [TestCase("go 1.21\ngo 1.22")]
    [TestCase("go")]
    [TestCase("go 1")]
    [TestCase("go 1.21rc")]
    [TestCase("go v1.21")]
    [TestCase("go 1.21 1.22")]
    [TestCase("toolchain 1.21.0")]
    [TestCase("toolchain go2.0")]
    [TestCase("module")]
    [TestCase("module a b")]
    [TestCase("module 'a'")]
    [TestCase("module `a`")]
    [TestCase("module \"a\\q\"")]
    [TestCase("require example.com/a")]
    [TestCase("require example.com/a v1.0.0 v1.0.1")]
    [TestCase("replace a => b")]
    [TestCase("replace a => ./b v1.0.0")]
    [TestCase("replace a => \"\"")]
    [TestCase("replace a ./b")]
    [TestCase("retract [v1.0.0]")]
    [TestCase("retract")]
    [TestCase("tool")]
    [TestCase("godebug x")]
    public void Wrong_arguments_are_a_fault(string text) =>
        Parse(text).Faults.ShouldHaveSingleItem().Kind.ShouldBe(ModuleFaultKind.Usage);

    [TestCase("require (\n", "require")]
    [TestCase("module \"a\n", "\"a")]
    [TestCase("/* x */\n", "/*")]
    [TestCase("require (\n) x\n", "x")]
    [TestCase("module a\u0007b\n", "\u0007")]
    public void What_forms_no_statement_is_a_fault_at_its_place(string text, string place)
    {
        var file = Parse(text);
        var fault = file.Faults[0];
        fault.Kind.ShouldBe(ModuleFaultKind.Syntax);
        file.Source.Slice(fault.Span).ShouldBe(place);
    }

    [TestCase("frobnicate x")]
    [TestCase("use ./x")]
    [TestCase("go (\n1.21\n)")]
    [TestCase("require x (\n)")]
    public void Directives_that_are_not_known_are_told_apart(string text) =>
        Parse(text).Faults.ShouldHaveSingleItem().Kind.ShouldBe(ModuleFaultKind.UnknownDirective);

    [Test]
    public void One_fault_does_not_hide_the_rest()
    {
        var file = Parse("module \"unclosed\nfrobnicate\nrequire (\n  only-a-path\n  example.com/a v1.0.0\n)\ngo 1.25\n");
        file.Faults.Count.ShouldBe(4);
        file.Go!.Value.Text.ShouldBe("1.25");
        file.Requires.Single().Path.ShouldBe("example.com/a");
    }

    [Test]
    public void An_empty_block_is_no_fault() => Parse("require ()\nrequire (\n)\n").Faults.ShouldBeEmpty();

    [TestCase("/abs", true)]
    [TestCase("..", true)]
    [TestCase(@"..\x", true)]
    [TestCase(@"C:\x", true)]
    [TestCase("x/y", false)]
    [TestCase(".x", false)]
    public void A_folder_is_told_from_a_module_as_the_go_command_does_it(string path, bool isFolder) =>
        Parse($"replace a => {path}").Replaces.Count.ShouldBe(isFolder ? 1 : 0);

    private static ModuleFile Parse(string content) => ModuleFile.Parse(new SourceText("go.mod", content));
}
