using System;
using System.IO;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

// Each fixture has repositories of its own, and a build of one of them leaves a processor idle most of the time.
[assembly: Parallelizable(ParallelScope.Fixtures)]

namespace GoContainerGuard.Tests;

/// <summary>The package as it would be published, packed once for all tests into a feed that holds nothing else but what consumers restore.</summary>
[SetUpFixture]
internal sealed class PackedProduct
{
    private static string _workshop = "";

    /// <summary>No other run packs the same version, so no cache can hold an older package under it.</summary>
    public static string Version { get; } = $"0.1.0-test.{DateTime.UtcNow.Ticks}";

    public static string Workshop => _workshop;

    public static string File => Path.Combine(_workshop, "feed", $"GoContainerGuard.{Version}.nupkg");

    [OneTimeSetUp]
    public void Pack()
    {
        _workshop = Directory.CreateTempSubdirectory("gcg-").FullName;
        var feed = Directory.CreateDirectory(Path.Combine(_workshop, "feed")).FullName;
        // The build that made these tests has judged the same sources; what is packed does not depend on that.
        var (exitCode, output) = Dotnet.Run(Repository.Root, $"pack nuget -c Release -o \"{feed}\" -p:PackageVersion={Version} -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false -nodeReuse:false");
        exitCode.ShouldBe(0, output);
        output.ShouldNotContain("warning");
        Directory.GetFiles(feed).ShouldBe([File]);

        var cache = FindPackageCache();
        foreach (var id in new[] { "Microsoft.Build.NoTargets", "NETStandard.Library", "Microsoft.NETCore.Platforms" })
        {
            // The cache keeps each package in a folder of its id in lower case.
            foreach (var package in Directory.GetFiles(Path.Combine(cache, id.ToLowerInvariant()), "*.nupkg", SearchOption.AllDirectories))
                System.IO.File.Copy(package, Path.Combine(feed, Path.GetFileName(package)));
        }

        System.IO.File.WriteAllText(Path.Combine(_workshop, "nuget.config"), """
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><clear /><add key="local" value="feed" /></packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """);

        // Whatever lies above the temporary folder is not the consumers' business.
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            System.IO.File.WriteAllText(Path.Combine(_workshop, name), "<Project />");
    }

    [OneTimeTearDown]
    public void Clean() => Directory.Delete(_workshop, recursive: true);

    private static string FindPackageCache()
    {
        var (_, answer) = Dotnet.Run(Repository.Root, "nuget locals global-packages --list");
        return answer.Substring(answer.IndexOf(':', StringComparison.Ordinal) + 1).Trim();
    }
}
