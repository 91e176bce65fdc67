using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Syntax;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Syntax;

internal sealed class NewerThanTheBuilderTests : RuleTests<NewerThanTheBuilder>
{
    [TestCase("COPY [|--parents|] a /")]
    [TestCase("COPY [|--exclude=*.md|] . /")]
    [TestCase("ADD [|--checksum=sha256:0|] https://example.com/a /")]
    [TestCase("HEALTHCHECK [|--start-interval=1s|] CMD a")]
    public void New_flags_without_a_syntax_line(string instruction) => Reports("FROM alpine:3.24\n" + instruction + "\n");

    [Test]
    public void Only_the_first_use_is_said() => Reports("FROM alpine:3.24\nCOPY [|--parents|] a /\nCOPY --parents b /\n");

    [TestCase("# syntax=docker/dockerfile:1\nFROM alpine:3.24\nCOPY --parents a /\n")]
    [TestCase("FROM alpine:3.24\nRUN --mount=type=cache,target=/x a\nCOPY --link --chmod=755 a /\nRUN <<EOF\na\nEOF\n")]
    public void Nothing_new(string text) => IsClean(text);

    [TestCase("# [|sytnax|]=docker/dockerfile:1\nFROM alpine:3.24\n")]
    [TestCase("#[|syntx|] = docker/dockerfile:1\nFROM alpine:3.24\n")]
    public void Misspelt(string text) => ReportsAs(Severity.Warning, text);

    [TestCase("# see docker/dockerfile:1\nFROM alpine:3.24\n")]
    [TestCase("FROM alpine:3.24\n# sytnax=docker/dockerfile:1\n")]
    [TestCase("# frontend=docker/dockerfile:1\nFROM alpine:3.24\n")]
    public void Ordinary_comments(string text) => IsClean(text);

    [TestCase("# escape=`\nFROM a\nCOPY --parents b /\n", "# syntax=docker/dockerfile:1\n# escape=`\nFROM a\nCOPY --parents b /\n")]
    [TestCase("# escape=`\n# syntx=docker/dockerfile:1.4\nFROM a\n", "# escape=`\n# syntax=docker/dockerfile:1.4\nFROM a\n")]
    [TestCase("\n# syntx = docker/dockerfile:1.4\nFROM a\n", "# syntax = docker/dockerfile:1.4\n\nFROM a\n")]
    public void Fix_puts_the_line_where_it_counts(string before, string after) => Fixes(before, after);
}
