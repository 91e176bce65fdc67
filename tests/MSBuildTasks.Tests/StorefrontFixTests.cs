using System;
using System.IO;
using System.Linq;
using System.Text;
using GoContainerGuard.Engine;
using GoContainerGuard.Fixes;
using GoContainerGuard.MSBuildTasks;
using GoContainerGuard.MSBuildTasks.Fixing;
using GoContainerGuard.Rules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

/// <summary>The storefront of the samples, copied elsewhere and fixed. The changes are kept as diffs, so that it shows whether the Dockerfiles still read well.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class StorefrontFixTests : IDisposable
{
    private readonly TemporaryTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [TestCase(FixSafety.Safe, "storefront.safe.diff")]
    [TestCase(FixSafety.Unsafe, "storefront.all.diff")]
    public void Nothing_that_can_be_fixed_is_left_and_the_files_read_well(FixSafety safety, string approved)
    {
        CopySample();
        var fixes = Fixes(safety);
        var report = fixes.Run(FixWriting.Files, default);
        fixes.Problems.ShouldBeEmpty();
        report.Restless.ShouldBeEmpty();
        ApprovedText.Compare(approved, fixes.Diff);

        var again = Fixes(safety);
        var left = again.Run(FixWriting.Files, default).Left;
        again.Diff.ShouldBeEmpty();
        left.Where(finding => finding.Fix!.Safety <= safety && finding.Severity >= Severity.Warning).Select(finding => finding.Message).ShouldBeEmpty();
    }

    private RepositoryFixes Fixes(FixSafety safety)
    {
        var repository = new DiskRepository(_tree.Root);
        var search = new DockerfileSearch(repository, new Globs(_tree.Root, []), new Globs(_tree.Root, []));
        var dockerfiles = search.Run(default);
        return new(repository, new GuardInput { Repository = repository, Dockerfiles = dockerfiles, Companions = search.Companions }, safety);
    }

    private void CopySample()
    {
        var sample = Path.Combine(ApprovedText.Repository, "samples", "storefront");
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(sample, file).Replace('\\', '/');
            if (!path.Split('/').Intersect(["bin", "obj"]).Any())
                _tree.WithBytes(path, Encoding.UTF8.GetBytes(File.ReadAllText(file).ReplaceLineEndings("\n")));
        }
    }
}
