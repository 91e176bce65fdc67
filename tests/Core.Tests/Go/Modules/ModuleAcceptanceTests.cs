using GoContainerGuard.Go;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Go;

/// <summary>Seen with Go 1.19.8 and 1.24.4; the cases of 1.20.8 and 1.19.13 as their release notes tell them.</summary>
internal sealed class ModuleAcceptanceTests
{
    [TestCase("1.24.4", "go 1.24.4", nameof(ModuleObstacle.None))]
    [TestCase("1.24.4", "go 1.24.5", nameof(ModuleObstacle.NewerGoLine))]
    [TestCase("1.24.4", "go 1.25", nameof(ModuleObstacle.NewerGoLine))]
    [TestCase("1.24.4", "go 1.24rc1", nameof(ModuleObstacle.None))]
    [TestCase("1.24.4", "go 1.18.0", nameof(ModuleObstacle.None))]
    [TestCase("1.24.4", "go 1.24.4\ntoolchain go1.30.0", nameof(ModuleObstacle.None))]
    [TestCase("1.24.4", "go 1.18\nignore ./x", nameof(ModuleObstacle.UnknownDirective))]
    [TestCase("1.24.4", "go 1.18\ntool x/y", nameof(ModuleObstacle.None))]
    [TestCase("1.19.8", "go 1.18", nameof(ModuleObstacle.None))]
    [TestCase("1.19.8", "go 1.18.0", nameof(ModuleObstacle.FormOfGoLine))]
    [TestCase("1.19.8", "go 1.21rc1", nameof(ModuleObstacle.FormOfGoLine))]
    [TestCase("1.19.8", "go 1.24.0\ntoolchain go1.24.5", nameof(ModuleObstacle.FormOfGoLine))]
    [TestCase("1.19.8", "go 1.18\ntoolchain default", nameof(ModuleObstacle.UnknownDirective))]
    [TestCase("1.19.8", "go 1.18\ngodebug default=go1.21", nameof(ModuleObstacle.UnknownDirective))]
    [TestCase("1.19.13", "go 1.22", nameof(ModuleObstacle.NewerGoLine))]
    [TestCase("1.20.8", "go 1.22", nameof(ModuleObstacle.NewerGoLine))]
    [TestCase("1.24.4", "", nameof(ModuleObstacle.None))]
    public void A_release_takes_or_refuses_a_module(string toolchain, string lines, string obstacle)
    {
        var acceptance = ModuleAcceptance.Of(Version(toolchain), Module(lines));
        acceptance.Obstacle.ToString().ShouldBe(obstacle);
        acceptance.Answer.ShouldBe(obstacle == nameof(ModuleObstacle.None) ? Answer.Yes : Answer.No);
    }

    [TestCase("1.19.8", "go 1.22")]
    [TestCase("1.20.7", "go 1.22")]
    [TestCase("1.20.8", "go 1.21")]
    [TestCase("1.24.4", "go 1.21.0rc1")]
    [TestCase("1.24.4", "go latest")]
    public void Where_the_line_does_not_decide_nothing_is_said(string toolchain, string lines) =>
        ModuleAcceptance.Of(Version(toolchain), Module(lines)).ShouldBe(default);

    [TestCase("1.26", "go 1.25.9", nameof(Answer.Yes))]
    [TestCase("1.26", "go 1.26", nameof(Answer.Yes))]
    [TestCase("1.26", "go 1.26.0", nameof(Answer.Yes))]
    [TestCase("1.26", "go 1.26.3", nameof(Answer.Unknown))]
    [TestCase("1.26", "go 1.27", nameof(Answer.No))]
    [TestCase("1.20", "go 1.22", nameof(Answer.Unknown))]
    [TestCase("latest", "go 1.22", nameof(Answer.Unknown))]
    public void A_tag_without_patch_number_is_judged_only_where_every_release_agrees(string family, string lines, string expected) =>
        ModuleAcceptance.OfFamily(family, Module(lines)).Answer.ToString().ShouldBe(expected);

    [Test]
    public void What_is_in_the_way_has_a_place()
    {
        var module = Module("go 1.27.0");
        module.Source.Slice(ModuleAcceptance.Of(Version("1.26.1"), module).Span).ShouldBe("1.27.0");
    }

    private static ModuleFile Module(string lines) => ModuleFile.Parse(new SourceText("go.mod", "module m\n" + lines + "\n"));

    private static GoVersion Version(string text) => GoVersion.TryParse(text, out var version) ? version : throw new AssertionException(text);
}
