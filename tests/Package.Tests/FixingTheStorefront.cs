using System.IO;
using System.Linq;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

/// <summary>The storefront of the samples lies elsewhere and takes the package in. What the fixes make of it has been read and kept as a diff.</summary>
internal sealed class FixingTheStorefront
{
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "storefront");

    [Test]
    public void What_was_approved_is_done_and_nothing_that_can_be_fixed_is_left()
    {
        var consumer = new Consumer().WithoutGit().WithContainersProject();
        foreach (var file in Directory.GetFiles(Sample, "*", SearchOption.AllDirectories).Where(IsOfTheSample))
            consumer.With(Path.GetRelativePath(Sample, file), File.ReadAllText(file).ReplaceLineEndings("\n"));

        consumer.Run("restore containers.proj").Succeeded();
        Diff(consumer).ShouldBe(File.ReadAllText(Path.Combine(Repository.Root, "tests", "MSBuildTasks.Tests", "Approved", "storefront.all.diff")).TrimEnd());

        consumer.Run("build containers.proj --no-restore -t:GoContainerGuardFix -p:GoContainerGuardFixUnsafe=true").Succeeded().Output.ShouldContain("files changed");
        Diff(consumer).ShouldBeEmpty();
        var left = consumer.Run("build containers.proj --no-restore").Succeeded();
        left.Warnings.ShouldNotBeEmpty("some faults only a person can mend");
    }

    private static string Diff(Consumer consumer)
    {
        const string Arguments = "msbuild containers.proj -t:GoContainerGuardFix -p:GoContainerGuardDryRun=true -p:GoContainerGuardFixUnsafe=true -getProperty:GoContainerGuardDiff -nodeReuse:false";
        var (exitCode, output) = Dotnet.Run(consumer.Folder, Arguments);
        exitCode.ShouldBe(0, output);
        return output.ReplaceLineEndings("\n").TrimEnd();
    }

    private static bool IsOfTheSample(string file) =>
        !Path.GetRelativePath(Sample, file).Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj"]).Any();
}
