using System.Linq;
using GoContainerGuard.Go;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Go;

internal sealed class GoVersionTests
{
    private static readonly string[] Ascending =
    [
        "1", "1.2", "1.4.1", "1.9", "1.10beta1", "1.13rc1", "1.13", "1.13.1", "1.20rc1", "1.20", "1.20.14", "1.21", "1.21alpha1", "1.21beta1",
        "1.21rc", "1.21rc2", "1.21rc10", "1.21.0", "1.21.1", "1.21.10", "1.22", "1.22.0", "1.100", "2",
    ];

    [Test]
    public void Versions_stand_in_the_order_of_the_go_command([Range(0, 22)] int index)
    {
        var pair = (Parse(Ascending[index]), Parse(Ascending[index + 1]));
        pair.Item1.CompareTo(pair.Item2).ShouldBe(-1, $"{pair}");
        pair.Item2.CompareTo(pair.Item1).ShouldBe(1, $"{pair}");
        (pair.Item1 < pair.Item2).ShouldBeTrue();
    }

    [TestCase("1.20", "1.20.0")]
    [TestCase("1", "1.0.0")]
    [TestCase("1.21", "1.21")]
    public void Some_spellings_mean_the_same(string left, string right)
    {
        Parse(left).ShouldBe(Parse(right));
        Parse(left).GetHashCode().ShouldBe(Parse(right).GetHashCode());
    }

    [TestCase("1.21", true)]
    [TestCase("1.27", true)]
    [TestCase("1.20", false)]
    [TestCase("1.21.0", false)]
    [TestCase("1.21rc1", false)]
    public void A_version_without_patch_number_is_the_language_from_1_21_on(string text, bool expected) =>
        Parse(text).IsLanguageVersion.ShouldBe(expected);

    [TestCase("")]
    [TestCase("go1.21")]
    [TestCase("v1.21")]
    [TestCase("1.")]
    [TestCase("1.21.")]
    [TestCase("1.021")]
    [TestCase("01.21")]
    [TestCase("1.21.00")]
    [TestCase("1.21.0rc1")]
    [TestCase("1.21.1.1")]
    [TestCase("1.21-rc1")]
    [TestCase("1.21RC1")]
    [TestCase("1.21rc1x")]
    [TestCase("1.21rc01")]
    [TestCase("1.1234567890")]
    [TestCase("1.x")]
    [TestCase("latest")]
    public void What_is_no_version_is_refused(string text) => GoVersion.TryParse(text, out _).ShouldBeFalse();

    [Test]
    public void It_is_written_as_it_was_read() => Parse("1.26.0").ToString().ShouldBe("1.26.0");

    [Test]
    public void The_family_leaves_patch_and_prerelease_out() =>
        new[] { "1.27.3", "1.27rc1", "1.27" }.Select(text => Parse(text).Family).Distinct().ShouldBe(["1.27"]);

    [TestCase("go1.21.3", "1.21.3")]
    [TestCase("go1.21.3-vendor.2", "1.21.3")]
    [TestCase("go1.27rc1", "1.27rc1")]
    public void A_toolchain_name_holds_a_version(string name, string expected)
    {
        GoVersion.TryParseToolchain(name, out var version).ShouldBeTrue();
        version.ToString().ShouldBe(expected);
    }

    [TestCase("default")]
    [TestCase("1.21.3")]
    [TestCase("go")]
    [TestCase("gopher")]
    public void Not_every_toolchain_name_holds_one(string name) => GoVersion.TryParseToolchain(name, out _).ShouldBeFalse();

    private static GoVersion Parse(string text) => GoVersion.TryParse(text, out var version) ? version : throw new AssertionException(text);
}
