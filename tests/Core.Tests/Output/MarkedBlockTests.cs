using GoContainerGuard.Output;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Output;

internal sealed class MarkedBlockTests
{
    private const string Page = "before\n<!-- facts -->\nold\n<!-- /facts -->\nafter\n<!-- rules -->\n<!-- /rules -->\n";

    [Test]
    public void The_text_between_the_markers_is_found() => MarkedBlock.Find(Page, "facts").ShouldBe("old\n");

    [Test]
    public void The_text_may_be_empty() => MarkedBlock.Find(Page, "rules").ShouldBe("");

    [Test]
    public void The_text_between_the_markers_is_replaced() => MarkedBlock.Replace(Page, "facts", "new\nlines\n")
        .ShouldBe("before\n<!-- facts -->\nnew\nlines\n<!-- /facts -->\nafter\n<!-- rules -->\n<!-- /rules -->\n");

    [Test]
    public void What_was_put_in_is_found_again() =>
        MarkedBlock.Find(MarkedBlock.Replace(Page, "rules", "| a |\n")!, "rules").ShouldBe("| a |\n");

    [TestCase("")]
    [TestCase("<!-- facts -->\n")]
    [TestCase("<!-- /facts -->\n")]
    [TestCase("<!-- /facts -->\n<!-- facts -->\n")]
    [TestCase("<!-- facts -->\n<!-- facts -->\n<!-- /facts -->\n")]
    [TestCase("<!-- facts -->\n<!-- /facts -->\n<!-- /facts -->\n")]
    [TestCase("<!-- facts --> <!-- /facts -->")]
    public void Without_both_markers_once_and_in_order_there_is_no_block(string page)
    {
        MarkedBlock.Find(page, "facts").ShouldBeNull();
        MarkedBlock.Replace(page, "facts", "x").ShouldBeNull();
    }
}
