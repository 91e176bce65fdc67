using GoContainerGuard.Rules.Syntax;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Syntax;

internal sealed class EmptyContinuationTests : RuleTests<EmptyContinuation>
{
    [TestCase("RUN a \\\n[||]\n  b\n")]
    [TestCase("RUN a \\\n[||]\n\n  b\n")]
    [TestCase("RUN a \\\r\n[||]\r\n  b\r\n")]
    public void Empty_line(string text) => Reports("FROM alpine:3.24\n" + text);

    [TestCase("RUN a \\\n  # c\n  b\n")]
    [TestCase("RUN a\n\nRUN b\n")]
    [TestCase("RUN <<EOF\na\n\nb\nEOF\n")]
    public void No_empty_line(string text) => IsClean("FROM alpine:3.24\n" + text);

    [Test]
    public void Fix_removes_every_empty_line_and_no_comment() => Fixes(
        "FROM alpine\nRUN a \\\n\n  # why\n \t\n\n  b <<E\n\nE\nRUN c \\\n\n",
        "FROM alpine\nRUN a \\\n  # why\n  b <<E\n\nE\nRUN c \\\n");

    [Test]
    public void Fix_knows_the_backtick() => Fixes("# escape=`\r\nFROM alpine\r\nRUN a `\r\n\r\n  b", "# escape=`\r\nFROM alpine\r\nRUN a `\r\n  b");

    [Test]
    public void What_looks_like_the_next_instruction_is_not_drawn_nearer() => HasNoFix("FROM alpine\nRUN a \\\n\nCOPY b /\n");
}
