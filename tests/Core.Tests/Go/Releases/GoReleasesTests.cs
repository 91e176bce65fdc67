using System.IO;
using System.Linq;
using System.Text.Json;
using GoContainerGuard.FactsCompiler;
using GoContainerGuard.Go;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Go;

internal sealed class GoReleasesTests
{
    [Test]
    public void The_resource_is_what_the_compiler_makes_of_the_facts()
    {
        using var facts = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "data", "go-releases.json")));
        GoReleasesCompiler.Compile(facts.RootElement)
            .ShouldBe(File.ReadAllText(Path.Combine(Root(), "src/Core/Go/Releases/GoReleases.txt")).ReplaceLineEndings("\n"));
    }

    [Test]
    public void Every_family_of_the_facts_is_there()
    {
        using var facts = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), "data", "go-releases.json")));
        GoReleases.All.Select(release => release.Family)
            .ShouldBe(facts.RootElement.GetProperty("releases").EnumerateArray().Select(release => release.GetProperty("version").GetString()));
        GoReleases.AsOf.ShouldBe(facts.RootElement.GetProperty("releasesAsOf").GetString());
    }

    [Test]
    public void A_family_whose_support_ended_is_complete()
    {
        var release = GoReleases.Find("1.21")!;
        release.Released.ShouldBe("2023-08-08");
        release.SupportEnded.ShouldBe("2024-08-13");
        release.LastPatch.ToString().ShouldBe("1.21.13");
        release.DebianDefault.ShouldBe("bookworm");
        release.AlpineDefaults.Select(entry => entry.Suite).ShouldBe(["alpine3.18", "alpine3.19", "alpine3.20"]);
        release.AlpineDefault.ShouldBe("alpine3.20");
        release.Variants.ShouldContain("bullseye");
    }

    [Test]
    public void The_newest_family_is_supported()
    {
        GoReleases.Newest.SupportEnded.ShouldBeNull();
        GoReleases.Newest.ShouldBe(GoReleases.All[^1]);
    }

    [Test]
    public void A_version_finds_its_family() => GoReleases.Find(Version("1.24.5")).ShouldBe(GoReleases.Find("1.24"));

    [TestCase("1.12.1")]
    [TestCase("1.99")]
    public void What_is_outside_of_the_facts_is_not_found(string version) => GoReleases.Find(Version(version)).ShouldBeNull();

    private static GoVersion Version(string text) => GoVersion.TryParse(text, out var version) ? version : throw new AssertionException(text);

    private static string Root()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "GoContainerGuard.sln")))
            folder = folder.Parent;

        return folder.FullName;
    }
}
