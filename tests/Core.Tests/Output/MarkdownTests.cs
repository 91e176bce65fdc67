using GoContainerGuard.Output;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Output;

internal sealed class MarkdownTests
{
    [TestCase("A plain title", "A plain title")]
    [TestCase("a | b", "a \\| b")]
    [TestCase("`go build` of *all* [x](y) <b> ~z~ \\", "\\`go build\\` of \\*all\\* \\[x\\](y) \\<b\\> \\~z\\~ \\\\")]
    [TestCase("CGO_ENABLED is _set_", "CGO_ENABLED is \\_set\\_")]
    [TestCase("$HOME and $PATH", "\\$HOME and \\$PATH")]
    [TestCase("a && b &amp; &#35;", "a && b \\&amp; \\&#35;")]
    [TestCase("two\nlines", "two lines")]
    public void Text_means_itself(string text, string escaped) => Markdown.Escaped(text).ShouldBe(escaped);

    [TestCase("x", "`x`")]
    [TestCase("a`b", "``a`b``")]
    [TestCase("`a`", "`` `a` ``")]
    [TestCase("a``b`c", "```a``b`c```")]
    public void Code_is_fenced_by_more_backticks_than_it_holds(string text, string code) => Markdown.Code(text).ShouldBe(code);
}
