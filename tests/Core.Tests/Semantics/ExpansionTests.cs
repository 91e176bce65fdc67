using System;
using System.Diagnostics;
using System.Linq;
using System.Text;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Semantics;

internal sealed class ExpansionTests
{
    private const int RandomWords = 50_000;
    private const int Seed = 20_260_821;

    // SET is "value", EMPTY is set and empty, DEFAULT and NONE are a build argument's default (NONE is empty), ARG is not known.
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
    [TestCase("${UNSET:+$ARG}", "")]
    [TestCase("${UNSET:-$SET}", "value")]
    [TestCase("${SET?$ARG}", "value")]
    [TestCase("${ARG:+}", "")]
    [TestCase("${SET#v}", "alue")]
    [TestCase("${SET%?e}", "val")]
    [TestCase("${DEFAULT%.*}", "1")]
    [TestCase("${SET/a/${UNSET}}", "vlue")]
    [TestCase("${SET//?/'$0$0'}", "vvaalluuee")]
    [TestCase("${UNSET//*/x}", "x")]
    public void Known(string word, string value) => Expand(word).Value.ShouldBe(value);

    [TestCase("$ARG", "ARG", UnknownReason.BuildArgument)]
    [TestCase("a${ARG}b", "ARG", UnknownReason.BuildArgument)]
    [TestCase("${ARG:-x}", "ARG", UnknownReason.BuildArgument)]
    [TestCase("${ARG:+x}", "ARG", UnknownReason.BuildArgument)]
    [TestCase("${ARG?}", "ARG", UnknownReason.BuildArgument)]
    [TestCase("${UNSET:-$ARG}", "ARG", UnknownReason.BuildArgument)]
    [TestCase("${SET:+$ARG}", "ARG", UnknownReason.BuildArgument)]
    [TestCase("${ARG#v}", "ARG", UnknownReason.BuildArgument)]
    [TestCase("${SET#$ARG}", "ARG", UnknownReason.BuildArgument)]
    [TestCase("${SET/$ARG/x}", "ARG", UnknownReason.BuildArgument)]
    [TestCase("${SET/v/$PLATFORM}", "PLATFORM", UnknownReason.Platform)]
    [TestCase("$PLATFORM$ARG", "PLATFORM", UnknownReason.Platform)]
    [TestCase("${ARG:+}$PLATFORM", "PLATFORM", UnknownReason.Platform)]
    [TestCase("${SET:-$ARG}$PLATFORM", "PLATFORM", UnknownReason.Platform)]
    public void Unknown(string word, string variable, UnknownReason reason)
    {
        var expansion = Expand(word);
        expansion.Value.ShouldBeNull();
        expansion.Fault.ShouldBeNull();
        (expansion.UnknownVariable, expansion.Reason).ShouldBe((variable, reason));
    }

    [TestCase("a[|'|]b", ExpansionFaultKind.OpenQuote, "unexpected end of statement while looking for matching single-quote")]
    [TestCase("a[|\"|]$SET", ExpansionFaultKind.OpenQuote, "unexpected end of statement while looking for matching double-quote")]
    [TestCase("a[|${|]", ExpansionFaultKind.OpenBrace, "syntax error: missing '}'")]
    [TestCase("[|${SET|]:-x", ExpansionFaultKind.OpenBrace, "syntax error: missing '}'")]
    [TestCase("[|${SET|]/a}", ExpansionFaultKind.OpenBrace, "syntax error: missing '/' in ${}")]
    [TestCase("[|${{|]SET}}", ExpansionFaultKind.BadSubstitution, "syntax error: bad substitution")]
    [TestCase("${SET[|:=|]x}", ExpansionFaultKind.UnsupportedModifier, "unsupported modifier (:=) in substitution")]
    [TestCase("${SET:-${SET[|^|]}}", ExpansionFaultKind.UnsupportedModifier, "unsupported modifier (^) in substitution")]
    [TestCase("$SET [|${UNSET?who}|] $SET", ExpansionFaultKind.Required, "UNSET: who")]
    [TestCase("[|${EMPTY:?}|]", ExpansionFaultKind.Required, "EMPTY: is not allowed to be empty")]
    [TestCase("[|${UNSET:?$ARG}|]", ExpansionFaultKind.Required, "UNSET: is not allowed to be unset")]
    [TestCase("${SET#[|\\v|]}", ExpansionFaultKind.InvalidPattern, "invalid pattern (\\v) in substitution: invalid escape '\\v'")]
    [TestCase("${SET/[|\\v|]/x}", ExpansionFaultKind.InvalidPattern, "invalid pattern (\\v) in substitution: invalid escape '\\v'")]
    [TestCase("$ARG${SET[|=|]x}", ExpansionFaultKind.UnsupportedModifier, "unsupported modifier (=) in substitution")]
    [TestCase("${ARG:-[|${UNSET?}|]}", ExpansionFaultKind.Required, "UNSET: is not allowed to be unset")]
    [TestCase("${ARG#[|\\v|]}", ExpansionFaultKind.InvalidPattern, "invalid pattern (\\v) in substitution: invalid escape '\\v'")]
    public void A_fault_has_a_place_and_is_certain_whatever_the_unknown_values_are(string marked, ExpansionFaultKind kind, string message)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        var word = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var expansion = Expand(word);
        expansion.Value.ShouldBeNull();
        expansion.Reason.ShouldBe(UnknownReason.Fault);
        expansion.Fault.ShouldBe(new ExpansionFault(kind, message, TextSpan.FromBounds(start, end), false));
    }

    [TestCase("${NONE:?}")]
    [TestCase("${SET#$BACKSLASH}")]
    public void A_fault_that_another_build_argument_would_heal_says_so(string word) => Expand(word).Fault.ShouldNotBeNull().IsDefault.ShouldBeTrue();

    [TestCase("$DEFAULT", "1.27", "DEFAULT")]
    [TestCase("golang:${DEFAULT}-$SET", "golang:1.27-value", "DEFAULT SET")]
    [TestCase("${DEFAULT:-$SET}", "1.27", "DEFAULT")]
    [TestCase("${DEFAULT:+$SET}", "value", "SET DEFAULT")]
    [TestCase("${NONE:+$SET}", "", "NONE")]
    [TestCase("${NONE:-x}", "x", "NONE")]
    [TestCase("${SET#$DEFAULT}", "value", "DEFAULT SET")]
    [TestCase("${UNSET-$DEFAULT}", "1.27", "DEFAULT UNSET")]
    [TestCase("${SET/v/$DEFAULT}", "1.27alue", "DEFAULT SET")]
    [TestCase("$DEFAULT$DEFAULT", "1.271.27", "DEFAULT")]
    public void What_a_word_is_by_default_and_what_it_depends_on(string word, string value, string variables)
    {
        var expansion = Expand(word);
        (expansion.Value, expansion.IsDefault, string.Join(" ", expansion.DependsOn)).ShouldBe((value, true, variables));
    }

    [TestCase("$SET", "SET")]
    [TestCase("plain", "")]
    [TestCase("${SET:-$DEFAULT}", "SET")]
    [TestCase("${UNSET:+$DEFAULT}", "UNSET")]
    [TestCase("${SET?$DEFAULT}", "SET")]
    [TestCase("${ARG:+}", "")]
    public void A_word_that_no_default_decides(string word, string variables)
    {
        var expansion = Expand(word);
        (expansion.IsDefault, string.Join(" ", expansion.DependsOn)).ShouldBe((false, variables));
    }

    [Test]
    public void What_an_unknown_word_depends_on_is_said_too() => Expand("${SET:-$DEFAULT}${ARG:-$UNSET}").DependsOn.ShouldBe(["SET", "UNSET", "ARG"]);

    [Test]
    public void Each_reference_knows_its_place() => Expand("a$SET-${UNSET:-$ARG}").Variables.Select(use => (use.Name, use.Span, use.Decides))
        .ShouldBe([("SET", new TextSpan(1, 4), true), ("ARG", new TextSpan(15, 4), true), ("UNSET", new TextSpan(6, 14), true)]);

    [TestCase("$PATHS", "a b", "a|b")]
    [TestCase("'$SET x'y z", "$SET xy z", "$SET xy|z")]
    [TestCase("80${UNSET:-80}", "8080", "80")]
    [TestCase("1 80${UNSET:-80}", "1 8080", "1|80")]
    [TestCase("<< x", "<< x", "<< x")]
    public void Words_are_split_and_lose_what_stands_before_a_modifier(string word, string whole, string words)
    {
        var split = WordExpander.ExpandWords(Mapped(word), '\\', LookUp);
        split.Whole.Value.ShouldBe(whole);
        string.Join("|", split.Words!).ShouldBe(words);
    }

    [Test]
    public void Words_of_an_unknown_text_are_not_known() => WordExpander.ExpandWords(Mapped("80 $ARG"), '\\', LookUp).Words.ShouldBeNull();

    [Test]
    public void A_word_without_anything_to_replace_and_a_lone_variable_are_not_copied()
    {
        const string value = "value of a variable";
        WordExpander.Expand(Mapped("$X"), '\\', _ => VariableValue.Of(value)).Value.ShouldBeSameAs(value);
        WordExpander.Expand(Mapped("${UNSET:-y}${X}"), '\\', name => name == "X" ? VariableValue.Of(value) : VariableValue.Unset).Value.ShouldBe("y" + value);
        WordExpander.Expand(Mapped(value), '\\', LookUp).Value.ShouldBeSameAs(value);
    }

    [Test]
    public void Braces_may_be_nested_up_to_a_bound_and_deeper_ones_are_a_fault()
    {
        Expand(Nested(ExpansionBounds.Nesting)).Value.ShouldBe("x");
        Expand(Nested(ExpansionBounds.Nesting + 1)).Fault!.Kind.ShouldBe(ExpansionFaultKind.TooDeep);
        Expand(Nested(1_000_000)).Fault!.Kind.ShouldBe(ExpansionFaultKind.TooDeep);
    }

    [Test]
    public void A_value_that_doubles_with_each_line_ends_as_not_known()
    {
        var value = VariableValue.Of("ab");
        for (var line = 0; line < 100; line++)
        {
            var expansion = WordExpander.Expand(Mapped("$A$A"), '\\', _ => value);
            value = expansion.Value is { } text ? VariableValue.Of(text) : VariableValue.Unknown(expansion.Reason);
            value.Text?.Length.ShouldBeLessThanOrEqualTo(ExpansionBounds.For(ExpansionBounds.Growth, 4));
        }

        value.Reason.ShouldBe(UnknownReason.Form);
    }

    [TestCase("${LONG//a/$LONG}")]
    [TestCase("${LONG//a/'$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0$0'}")]
    [TestCase("${LONG#*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b}")]
    public void Work_on_patterns_is_bounded_and_what_lies_beyond_is_not_known(string word)
    {
        var value = VariableValue.Of(new string('a', ExpansionBounds.Growth));
        WordExpander.Expand(Mapped(word), '\\', _ => value).Reason.ShouldBe(UnknownReason.Form);
    }

    [Test]
    public void Five_thousand_lines_that_build_on_each_other_are_quick()
    {
        var text = new StringBuilder("FROM scratch\nENV A0=x\n");
        for (var line = 1; line <= 5_000; line++)
            text.Append("ENV A").Append(line).Append("=\"${A").Append(line - 1).Append(":-y}/${A").Append(line - 1).Append("#*/}\"\n");

        var clock = Stopwatch.StartNew();
        Parsed.Stages(text.ToString()).Last!.Steps.Count.ShouldBe(5_001);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Test]
    public void A_long_word_takes_time_in_proportion()
    {
        var word = string.Concat(Enumerable.Repeat("${SET:-${UNSET:-'a'}}\"$EMPTY\\\"\"${SET%e}", 50_000));
        var clock = Stopwatch.StartNew();
        Expand(word).Value!.Length.ShouldBe(50_000 * 10);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Test]
    public void Random_words_never_throw_and_are_known_or_say_why_not()
    {
        string[] pieces = ["$", "{", "}", "${", "'", "\"", "\\", "`", "/", "//", "#", "%", "?", "*", ":-", ":+", "-", "+", "SET", "UNSET", "ARG", "DEFAULT", "1", "é", "\ud83d\ude00", "\ud83d", " ", "<<", "\n", "x"];
        var random = new Random(Seed);
        for (var count = 0; count < RandomWords; count++)
        {
            var word = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)]));
            var modes = (ExpansionModes)random.Next(8);
            var split = WordExpander.ExpandWords(Mapped(word), random.Next(2) == 0 ? '\\' : '`', LookUp, modes);
            var whole = split.Whole;
            (whole.Value is null).ShouldBe(whole.Reason != UnknownReason.None, word);
            (whole.Fault is null).ShouldBe(whole.Reason != UnknownReason.Fault, word);
            (split.Words is null).ShouldBe(whole.Value is null, word);
            new TextSpan(0, word.Length).Contains(whole.Fault?.Span ?? default).ShouldBeTrue(word);
        }
    }

    private static string Nested(int levels) => new StringBuilder().Insert(0, "${U:-", levels).Append('x').Append('}', levels).ToString();

    private static Expansion Expand(string word) => WordExpander.Expand(Mapped(word), '\\', LookUp);

    private static MappedText Mapped(string word) => MappedText.Of(word, new TextSpan(0, word.Length));

    private static VariableValue LookUp(string name) => name switch
    {
        "SET" => VariableValue.Of("value"),
        "EMPTY" => VariableValue.Of(""),
        "PATHS" => VariableValue.Of("a b"),
        "DEFAULT" => VariableValue.Default("1.27"),
        "NONE" => VariableValue.Default(""),
        "BACKSLASH" => VariableValue.Default("\\v"),
        "ARG" => VariableValue.Unknown(UnknownReason.BuildArgument),
        "PLATFORM" => VariableValue.Unknown(UnknownReason.Platform),
        _ => VariableValue.Unset,
    };
}
