using System;
using System.IO;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

/// <summary>An editor builds a project without compiling it. Such a build says nothing, and checks nothing a second time.</summary>
internal sealed class ForTheEditor
{
    private const string Kept = "nothing that the manifest says has changed";

    [Test]
    public void A_manifest_is_written_when_the_tree_has_changed_and_nothing_is_said()
    {
        var consumer = new Consumer().WithProject("Gateway").With("Dockerfile", Fault.Warning).With("old/Dockerfile", Fault.Error);
        consumer.Run("restore Gateway").Succeeded();

        // A file that is as young as what is known of it would be read again.
        foreach (var file in Directory.GetFiles(consumer.Folder, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));

        Load(consumer).Output.ShouldNotContain(Kept);
        Load(consumer).Output.ShouldContain(Kept);
        consumer.With("Dockerfile", "FROM scratch\n");
        Load(consumer).Output.ShouldNotContain(Kept);
        Directory.GetFiles(consumer.PathOf("Gateway/obj"), "GoContainerGuard.manifest.txt", SearchOption.AllDirectories).ShouldHaveSingleItem();
    }

    private static Build Load(Consumer consumer) => consumer
        .Run("msbuild Gateway -v:d -t:Compile -p:DesignTimeBuild=true -p:SkipCompilerExecution=true -p:ProvideCommandLineArgs=true")
        .Succeeded().Said();
}
