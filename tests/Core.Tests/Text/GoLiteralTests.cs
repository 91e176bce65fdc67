using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Text;

internal sealed class GoLiteralTests
{
    [TestCase("0", 0L)]
    [TestCase("+7", 7L)]
    [TestCase("-7", -7L)]
    [TestCase("007", 7L)]
    [TestCase("9223372036854775807", long.MaxValue)]
    [TestCase("-9223372036854775808", long.MinValue)]
    [TestCase("9223372036854775808", null)]
    [TestCase("99999999999999999999", null)]
    [TestCase("", null)]
    [TestCase("-", null)]
    [TestCase("1_0", null)]
    [TestCase(" 1", null)]
    [TestCase("0x1", null)]
    public void Integers(string text, long? value) => GoLiteral.Integer(text).ShouldBe(value);

    [TestCase("755", 8, 493u)]
    [TestCase("8", 8, null)]
    [TestCase("4294967295", 10, uint.MaxValue)]
    [TestCase("4294967296", 10, null)]
    [TestCase("-1", 10, null)]
    [TestCase("", 10, null)]
    public void Numbers_without_sign(string text, int radix, uint? value) => GoLiteral.Unsigned(text, radix).ShouldBe(value);

    [TestCase("true", true)]
    [TestCase("T", true)]
    [TestCase("1", true)]
    [TestCase("False", false)]
    [TestCase("0", false)]
    [TestCase("yes", null)]
    [TestCase("", null)]
    public void Truth_values(string text, bool? value) => GoLiteral.Boolean(text).ShouldBe(value);

    [TestCase("VERSON", "VERSION")]
    [TestCase("VRSIO", "VERSION")]
    [TestCase("VXXXION", null)]
    [TestCase("PATH", null, TestName = "A_name_that_exists_is_not_misspelt")]
    [TestCase("", null)]
    public void The_nearest_name(string written, string? nearest) => NearestName.To(written, ["PATH", "VERSION"]).ShouldBe(nearest);
}
