using System.Linq;
using GoContainerGuard.Configuration;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Configuration;

internal sealed class BaselineFileTests
{
    private static readonly BaselineEntry Cart = new("GCG0202", "0123456789abcdef", "services/cart/Dockerfile");
    private static readonly BaselineEntry Orders = new("GCG0801", "fedcba9876543210", "services/orders/Dockerfile");

    [Test]
    public void Lines_are_sorted_by_path_whatever_the_order_of_the_findings()
    {
        var text = BaselineFile.Write([Orders, Cart, Orders with { RuleId = "GCG0202" }]);
        text.ShouldBe(BaselineFile.Write([Orders with { RuleId = "GCG0202" }, Orders, Cart]));
        text.Split('\n').Where(line => !line.StartsWith('#')).ShouldBe(
        [
            "GCG0202 0123456789abcdef services/cart/Dockerfile",
            "GCG0202 fedcba9876543210 services/orders/Dockerfile",
            "GCG0801 fedcba9876543210 services/orders/Dockerfile",
            "",
        ]);
    }

    [TestCase("Dockerfile")]
    [TestCase(" my shop/Dockerfile ")]
    [TestCase("a\nb\t#\\c/Dockerfile")]
    public void Any_path_comes_back(string path)
    {
        var entry = Cart with { Path = path };
        var file = BaselineFile.Parse(BaselineFile.Write([entry, entry]));
        file.Entries.ShouldBe([entry, entry]);
        file.Faults.ShouldBeEmpty();
    }

    [Test]
    public void Line_ends_of_Windows_and_a_missing_one_are_taken() =>
        BaselineFile.Parse("# old\r\n\r\nGCG0202 0123456789abcdef services/cart/Dockerfile\r\nGCG0801 fedcba9876543210 services/orders/Dockerfile")
            .Entries.ShouldBe([Cart, Orders]);

    [TestCase("<<<<<<< HEAD")]
    [TestCase("GCG0202")]
    [TestCase("GCG0202 0123456789abcdef")]
    [TestCase("GCG0202 0123456789abcdef ")]
    [TestCase("GCG0202 0123456789abcde Dockerfile")]
    [TestCase("GCG0202 0123456789ABCDEF Dockerfile")]
    [TestCase(" GCG0202 0123456789abcdef Dockerfile")]
    [TestCase("{ \"version\": 1 }")]
    public void Line_that_says_nothing_known_is_a_fault_and_the_others_count(string line)
    {
        var text = $"{line}\nGCG0202 0123456789abcdef services/cart/Dockerfile\n";
        var file = BaselineFile.Parse(text);
        file.Entries.ShouldBe([Cart]);
        text.Substring(file.Faults.ShouldHaveSingleItem().Start, file.Faults[0].Length).ShouldBe(line);
    }
}
