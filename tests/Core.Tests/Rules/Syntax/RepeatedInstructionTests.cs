using GoContainerGuard.Rules.Syntax;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Syntax;

internal sealed class RepeatedInstructionTests : RuleTests<RepeatedInstruction>
{
    [TestCase("[|CMD|] a\nCMD b")]
    [TestCase("[|CMD|] a\n[|CMD|] b\nCMD c")]
    [TestCase("[|ENTRYPOINT|] [\"a\"]\nCMD b\nENTRYPOINT [\"c\"]")]
    [TestCase("[|HEALTHCHECK|] CMD a\nHEALTHCHECK NONE")]
    public void The_earlier_one_has_no_effect(string instructions) => Reports("FROM alpine:3.24\n" + instructions + "\n");

    [TestCase("CMD a\nENTRYPOINT [\"b\"]\nHEALTHCHECK CMD c")]
    [TestCase("CMD a\nFROM alpine:3.24\nCMD b")]
    [TestCase("ONBUILD CMD a\nCMD b")]
    public void Each_has_an_effect(string instructions) => IsClean("FROM alpine:3.24\n" + instructions + "\n");

    [Test]
    public void Message_names_the_line_that_counts() => Says("This CMD has no effect: the one in line 4 replaces it", "FROM alpine:3.24\nCMD a\n\nCMD b\n");

    [Test]
    public void Fix_keeps_the_one_that_counts_and_every_comment() => Fixes(
        "FROM alpine:3.24\n# one\nCMD a \\\n  b\n# two\nCMD c\n\nCMD d",
        "FROM alpine:3.24\n# one\n# two\n\nCMD d");
}
