using GoContainerGuard.Semantics;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Semantics;

internal sealed class ExpansionTests
{
    // SET is "value", EMPTY is set and empty, DEFAULT is a build argument's default, ARG is not known.
    [TestCase("plain", "plain")]
    [TestCase("$SET", "value")]
    [TestCase("${SET}/x", "value/x")]
    [TestCase("a$SET-b", "avalue-b")]
    [TestCase("$UNSET", "")]
    [TestCase("'$SET'", "$SET")]
    [TestCase("\"$SET\"", "value")]
    [TestCase("\\$SET", "$SET")]
    [TestCase("\"\\$SET\"", "$SET")]
    [TestCase("${UNSET:-x}", "x")]
    [TestCase("${EMPTY:-x}", "x")]
    [TestCase("${EMPTY-x}", "")]
    [TestCase("${SET:-${ARG}}", "value")]
    [TestCase("${SET:+x}", "x")]
    [TestCase("${UNSET:+x}", "")]
    [TestCase("${UNSET:-$SET}", "value")]
    [TestCase("${ARG:+}", "")]
    public void Known(string word, string value) => Expand(word).Value.ShouldBe(value);

    [TestCase("$ARG", "ARG", UnknownReason.BuildArgument)]
    [TestCase("a${ARG}b", "ARG", UnknownReason.BuildArgument)]
    [TestCase("${ARG:-x}", "ARG", UnknownReason.BuildArgument)]
    [TestCase("${UNSET:-$ARG}", "ARG", UnknownReason.BuildArgument)]
    [TestCase("${SET#v}", "SET", UnknownReason.Form)]
    [TestCase("${SET", "SET", UnknownReason.Form)]
    public void Unknown(string word, string variable, UnknownReason reason)
    {
        var expansion = Expand(word);
        expansion.Value.ShouldBeNull();
        (expansion.UnknownVariable, expansion.Reason).ShouldBe((variable, reason));
    }

    [Test]
    public void A_default_of_a_build_argument_is_remembered()
    {
        Expand("$DEFAULT").ShouldBe(new Expansion("1.27", true, null, UnknownReason.None));
        Expand("$SET").IsDefault.ShouldBeFalse();
    }

    private static Expansion Expand(string word) => WordExpander.Expand(MappedText.Of(word, new TextSpan(0, word.Length)), '\\', name => name switch
    {
        "SET" => VariableValue.Of("value"),
        "EMPTY" => VariableValue.Of(""),
        "DEFAULT" => VariableValue.Default("1.27"),
        "ARG" => VariableValue.Unknown(UnknownReason.BuildArgument),
        _ => VariableValue.Unset,
    });
}
