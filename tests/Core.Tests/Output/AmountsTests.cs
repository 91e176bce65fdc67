using GoContainerGuard.Output;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Output;

internal sealed class AmountsTests
{
    [TestCase(0, "0 B")]
    [TestCase(999, "999 B")]
    [TestCase(1000, "1.00 kB")]
    [TestCase(9_994, "9.99 kB")]
    [TestCase(9_995, "10.0 kB")]
    [TestCase(99_949, "99.9 kB")]
    [TestCase(99_950, "100 kB")]
    [TestCase(999_499, "999 kB")]
    [TestCase(999_500, "1.00 MB")]
    [TestCase(123_456_789_012, "123 GB")]
    [TestCase(long.MaxValue, "9.22 EB")]
    public void Bytes_are_rounded_to_three_digits(long bytes, string expected) => Amounts.Round(bytes).ShouldBe(expected);
}
