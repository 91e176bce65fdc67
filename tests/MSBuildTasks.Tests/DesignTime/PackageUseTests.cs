using System;
using GoContainerGuard.MSBuildTasks;
using GoContainerGuard.MSBuildTasks.DesignTime;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.DesignTime;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class PackageUseTests : IDisposable
{
    private readonly TemporaryTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [TestCase("""<PackageReference Include="GoContainerGuard" Version="1.0.0" PrivateAssets="all" />""")]
    [TestCase("""<PackageReference Include="gocontainerguard" />""")]
    [TestCase("""<Import Project="../build/GoContainerGuard.targets" />""")]
    public void Project_that_says_so_uses_it(string line) => IsUsed(With("a/A.csproj", line)).ShouldBeTrue();

    [TestCase("""<PackageReference Include="GoContainerGuard.Extras" />""")]
    [TestCase("""<PackageVersion Include="GoContainerGuard" Version="1.0.0" />""")]
    [TestCase("""<!-- <PackageReference Include="GoContainerGuard" /> -->""")]
    [TestCase("""<Description>GoContainerGuard</Description>""")]
    [TestCase("")]
    public void Project_that_only_mentions_it_does_not(string line) => IsUsed(With("a/A.csproj", line)).ShouldBeFalse();

    [Test]
    public void Files_that_MSBuild_finds_above_count([Values("Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props")] string name) =>
        IsUsed(With("a/A.csproj", "").With(name, """<Project><ItemGroup><GlobalPackageReference Include="GoContainerGuard" /></ItemGroup></Project>""")).ShouldBeTrue();

    [Test]
    public void The_nearest_of_them_hides_the_next()
    {
        With("a/A.csproj", "").With("a/Directory.Build.props", "<Project />");
        With("Directory.Build.props", """<PackageReference Include="GoContainerGuard" />""");

        IsUsed(_tree).ShouldBeFalse();
    }

    [Test]
    public void Unless_it_asks_for_the_next()
    {
        With("a/A.csproj", "");
        With("a/Directory.Build.props", """<Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" />""");
        With("Directory.Build.props", """<PackageReference Include="GoContainerGuard" />""");

        IsUsed(_tree).ShouldBeTrue();
    }

    [Test]
    public void What_was_restored_counts_wherever_the_reference_stands() =>
        IsUsed(With("a/A.csproj", "").With("a/obj/A.csproj.nuget.g.targets", """<Project><Import Project="/home/me/.nuget/packages/gocontainerguard/1.0.0/build/GoContainerGuard.targets" /></Project>"""))
            .ShouldBeTrue();

    [Test]
    public void Project_that_switches_it_off_is_none() =>
        IsUsed(With("a/A.csproj", """<PackageReference Include="GoContainerGuard" /><GoContainerGuardEnabled>false</GoContainerGuardEnabled>""")).ShouldBeFalse();

    [Test]
    public void Project_that_switches_it_off_under_a_condition_still_is_one() =>
        IsUsed(With("a/A.csproj", """<PackageReference Include="GoContainerGuard" /><GoContainerGuardEnabled Condition="'$(CI)' == 'true'">false</GoContainerGuardEnabled>"""))
            .ShouldBeTrue();

    [Test]
    public void Project_that_compiles_nothing_has_no_analyzer() =>
        IsUsed(_tree.With("a/A.csproj", """<Project Sdk="Microsoft.Build.NoTargets/3.7.0"><ItemGroup><PackageReference Include="GoContainerGuard" /></ItemGroup></Project>"""))
            .ShouldBeFalse();

    [Test]
    public void Project_that_is_no_XML_uses_nothing() => IsUsed(_tree.With("a/A.csproj", "GoContainerGuard <<")).ShouldBeFalse();

    private TemporaryTree With(string path, string line) =>
        _tree.With(path, $"""<Project Sdk="Microsoft.NET.Sdk">{line}</Project>""");

    private static bool IsUsed(TemporaryTree tree) => new PackageUse(new DiskRepository(tree.Root)).IsIn("a/A.csproj");
}
