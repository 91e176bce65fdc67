using GoContainerGuard.Go;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Go;

internal sealed class BuildConstraintTests
{
    private static readonly BuildTags Known = new()
    {
        Architecture = "amd64",
        Cgo = Answer.Yes,
        Toolchain = GoVersion.TryParse("1.26.1", out var version) ? version : null,
        Given = ["netgo", "team.tag"],
    };

    [TestCase("linux", nameof(Answer.Yes))]
    [TestCase("unix && gc", nameof(Answer.Yes))]
    [TestCase("windows || darwin", nameof(Answer.No))]
    [TestCase("!windows", nameof(Answer.Yes))]
    [TestCase("(linux && 386) || (darwin && !cgo)", nameof(Answer.No))]
    [TestCase("linux&&amd64&&cgo", nameof(Answer.Yes))]
    [TestCase("!!cgo", nameof(Answer.Yes))]
    [TestCase("go1.26", nameof(Answer.Yes))]
    [TestCase("go1.27", nameof(Answer.No))]
    [TestCase("netgo && team.tag", nameof(Answer.Yes))]
    [TestCase("osusergo", nameof(Answer.No))]
    [TestCase("ignore", nameof(Answer.No))]
    [TestCase("a || b && linux", nameof(Answer.No))]
    [TestCase("linux || b && a", nameof(Answer.Yes))]
    [TestCase("arm64.v8.0", nameof(Answer.No))]
    [TestCase("amd64.v3", nameof(Answer.Unknown))]
    [TestCase("goexperiment.jsonv2", nameof(Answer.Unknown))]
    public void With_everything_known_most_constraints_are_decided(string expression, string expected) =>
        BuildConstraint.Evaluate(expression, Known).ToString().ShouldBe(expected);

    [TestCase("amd64", nameof(Answer.Unknown))]
    [TestCase("amd64 || linux", nameof(Answer.Yes))]
    [TestCase("amd64 && windows", nameof(Answer.No))]
    [TestCase("cgo", nameof(Answer.Unknown))]
    [TestCase("go1.20", nameof(Answer.Unknown))]
    [TestCase("custom", nameof(Answer.Unknown))]
    [TestCase("!custom", nameof(Answer.Unknown))]
    [TestCase("ignore", nameof(Answer.No))]
    public void What_is_not_known_decides_only_where_it_must(string expression, string expected) =>
        BuildConstraint.Evaluate(expression, new BuildTags { Given = null }).ToString().ShouldBe(expected);

    [TestCase("")]
    [TestCase("(linux")]
    [TestCase("linux)")]
    [TestCase("linux &&")]
    [TestCase("linux & cgo")]
    [TestCase("!")]
    [TestCase("linux cgo")]
    public void A_malformed_constraint_decides_nothing(string expression) =>
        BuildConstraint.Evaluate(expression, Known).ShouldBe(Answer.Unknown);

    [Test]
    public void Deep_nesting_is_given_up() =>
        BuildConstraint.Evaluate(new string('(', 100_000) + "linux" + new string(')', 100_000), Known).ShouldBe(Answer.Unknown);

    [Test]
    public void Files_of_Linux_count_on_Android() => new BuildTags { OperatingSystem = "android" }.Has("linux").ShouldBe(Answer.Yes);

    [TestCase("main.go", nameof(Answer.Yes))]
    [TestCase("linux.go", nameof(Answer.Yes))]
    [TestCase("windows.go", nameof(Answer.Yes))]
    [TestCase("a_linux.go", nameof(Answer.Yes))]
    [TestCase("a_windows.go", nameof(Answer.No))]
    [TestCase("a_linux_amd64.go", nameof(Answer.Yes))]
    [TestCase("a_windows_amd64.go", nameof(Answer.No))]
    [TestCase("a_arm64.go", nameof(Answer.No))]
    [TestCase("amd64_linux.pb.go", nameof(Answer.Yes))]
    [TestCase("a_windows.pb.go", nameof(Answer.No))]
    [TestCase("a_unix.go", nameof(Answer.Yes))]
    [TestCase("a_test.go", nameof(Answer.No))]
    [TestCase("test.go", nameof(Answer.Yes))]
    [TestCase("_a.go", nameof(Answer.No))]
    [TestCase(".a.go", nameof(Answer.No))]
    [TestCase("a.c", nameof(Answer.No))]
    [TestCase("", nameof(Answer.No))]
    public void The_name_of_a_file_is_a_constraint_too(string name, string expected) =>
        GoFileName.Parse(name).IsPartOf(Known).ToString().ShouldBe(expected);

    [Test]
    public void A_test_knows_its_platform() =>
        GoFileName.Parse("a_linux_arm64_test.go").ShouldBe(new GoFileName(false, true, "linux", "arm64"));
}
