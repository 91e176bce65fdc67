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

    [TestCase("ENV A b", "ENV A=b")]
    [TestCase("ENV A \t b", "ENV A=b")]
    [TestCase("env A b c", "env A=\"b c\"")]
    [TestCase("ENV A \"b c\"", "ENV A=\"b c\"")]
    [TestCase("ENV A 'b c'", "ENV A='b c'")]
    [TestCase("ENV A $B/c d", "ENV A=\"$B/c d\"")]
    [TestCase("ENV A -X=1", "ENV A=-X=1")]
    [TestCase("LABEL a b \\\n  # why\n  c", "LABEL a=\"b \\\n  # why\n  c\"")]
    public void Fix_keeps_the_value(string before, string after) => Fixes("FROM alpine:3.24\n" + before + "\n", "FROM alpine:3.24\n" + after + "\n");

    [TestCase("ENV A b \"c\"")]
    [TestCase("ENV A b\\ c d")]
    [TestCase("ENV A 1 B=2")]
    [TestCase("ENV A \\\n  b")]
    public void Value_that_would_change_has_no_fix(string instruction) => HasNoFix("FROM alpine:3.24\n" + instruction + "\n");
}
