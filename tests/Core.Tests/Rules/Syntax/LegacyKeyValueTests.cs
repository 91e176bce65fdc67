using GoContainerGuard.Rules.Syntax;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Syntax;

internal sealed class LegacyKeyValueTests : RuleTests<LegacyKeyValue>
{
    [TestCase("ENV [|A|] b")]
    [TestCase("ENV [|A|] b=c d")]
    [TestCase("label [|a|] b c")]
    [TestCase("ENV \\\n  [|A|] b")]
    public void Old_form(string instruction) => Reports("FROM alpine:3.24\n" + instruction + "\n");

    [TestCase("ENV A=b")]
    [TestCase("ENV A=b C=d")]
    [TestCase("LABEL a=\"b c\"")]
    [TestCase("ARG A")]
    public void New_form(string instruction) => IsClean("FROM alpine:3.24\n" + instruction + "\n");
}
