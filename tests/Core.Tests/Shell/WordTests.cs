using System;
using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Shell;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Shell;

internal sealed class WordTests
{
    private static readonly Dictionary<string, string> Variables = new()
    {
        ["X"] = "ex",
        ["V"] = "v1.2.0",
        ["E"] = "",
        ["S"] = " a  b ",
        ["G"] = "*.go",
        ["HOME"] = "/root",
    };

    [TestCase("plain", "plain")]
    [TestCase("./...", "./...")]
    [TestCase("'single $X'", "single $X")]
    [TestCase("\"double\"", "double")]
    [TestCase("a'b'\"c\"d", "abcd")]
    [TestCase("''", "")]
    [TestCase("\"\"", "")]
    [TestCase("a\\ b", "a b")]
    [TestCase("\\$X", "$X")]
    [TestCase("\"a\\\"b\\\\c\\d\"", "a\"b\\c\\d")]
    [TestCase("\"\\$X\"", "$X")]
    [TestCase("'a\\b'", "a\\b")]
    [TestCase("am\\\nd64", "amd64")]
    [TestCase("\"am\\\nd64\"", "amd64")]
    [TestCase("a\\", "a\\")]
    [TestCase("$", "$")]
    [TestCase("a$", "a$")]
    [TestCase("\"$\"", "$")]
    [TestCase("a=b", "a=b")]
    [TestCase("[", "[")]
    [TestCase("]", "]")]
    [TestCase("{}", "{}")]
    [TestCase("{a}", "{a}")]
    [TestCase("'*'", "*")]
    [TestCase("\\*", "*")]
    [TestCase("a~b", "a~b")]
    [TestCase("'~'", "~")]
    [TestCase("\u00e9\u4e2d", "\u00e9\u4e2d")]
    public void Literal_words_have_a_value(string word, string value)
    {
        Sh.Word(word).Value.ShouldBe(value);
        Sh.Word(word).Is(value).ShouldBeTrue();
        Sh.Word(word).Is(value + "x").ShouldBeFalse();
    }

    [TestCase("$X")]
    [TestCase("\"$X\"")]
    [TestCase("a${X}b")]
    [TestCase("$(a)")]
    [TestCase("`a`")]
    [TestCase("$((1))")]
    [TestCase("*.go")]
    [TestCase("a?")]
    [TestCase("[ab]")]
    [TestCase("~")]
    [TestCase("~/a")]
    [TestCase("~user")]
    [TestCase("{a,b}")]
    [TestCase("{1..3}")]
    [TestCase("$'a'")]
    [TestCase("$\"a\"")]
    [TestCase("$\\\nX")]
    [TestCase("$X\\\nY")]
    [TestCase("~:")]
    [TestCase("--home=~/a")]
    public void Other_words_have_none(string word) => Sh.Word(word).Value.ShouldBeNull();

    [TestCase("$X", "ex")]
    [TestCase("a${X}b", "aexb")]
    [TestCase("\"$X$X\"", "exex")]
    [TestCase("'$X'", "$X")]
    [TestCase("$X-$X", "ex-ex")]
    [TestCase("$unknown", null)]
    [TestCase("${X:-d}", "ex")]
    [TestCase("${E:-d}", "d")]
    [TestCase("${E-d}", "")]
    [TestCase("${none:-d}", "d")]
    [TestCase("${none-d}", "d")]
    [TestCase("$none", "")]
    [TestCase("${none:=d}", "d")]
    [TestCase("${X:+a}", "a")]
    [TestCase("${E:+a}", "")]
    [TestCase("${E+a}", "a")]
    [TestCase("${none+a}", "")]
    [TestCase("${unknown:-d}", null)]
    [TestCase("${none:-$X}", "ex")]
    [TestCase("${none:-${none:-$X}y}", "exy")]
    [TestCase("${none:-a b}", "a b")]
    [TestCase("${none:-'a}b'}", "a}b")]
    [TestCase("\"${none:-'a'}\"", "'a'")]
    [TestCase("\"${none:-\"a b\"}\"", "a b")]
    [TestCase("\"${none:-a\\}b}\"", "a}b")]
    [TestCase("${none:-}", "")]
    [TestCase("${none:?message}", null)]
    [TestCase("${X:?message}", "ex")]
    [TestCase("${V#v}", "1.2.0")]
    [TestCase("${V%.0}", "v1.2")]
    [TestCase("${V%%.*}", null)]
    [TestCase("${V/v/}", null)]
    [TestCase("${#V}", null)]
    [TestCase("${!V}", null)]
    [TestCase("$(a)$X", null)]
    [TestCase("${none:-$(a)}", null)]
    [TestCase("$((X))", null)]
    [TestCase("$X*", null)]
    [TestCase("~/go", "/root/go")]
    [TestCase("~other/go", null)]
    [TestCase("$S", " a  b ")]
    [TestCase("$", "$")]
    public void Words_expand_as_far_as_variables_are_known(string word, string? expected) =>
        Sh.Word(word).Expand(ValueOf).ShouldBe(expected);

    [TestCase("$S", "a,b")]
    [TestCase("x$S", "x,a,b")]
    [TestCase("x${S}y", "x,a,b,y")]
    [TestCase("\"$S\"", " a  b ")]
    [TestCase("$E", "-")]
    [TestCase("$none$E", "-")]
    [TestCase("\"$E\"", "")]
    [TestCase("$E''", "")]
    [TestCase("''$E", "")]
    [TestCase("a$E", "a")]
    [TestCase("$X", "ex")]
    [TestCase("~", "/root")]
    [TestCase("plain", "plain")]
    [TestCase("$G", null)]
    [TestCase("\"$G\"", "*.go")]
    [TestCase("$unknown", null)]
    public void Unquoted_variables_are_split_into_fields(string word, string? expected)
    {
        var fields = Sh.Word(word).ExpandFields(ValueOf);

        (fields is null ? null : fields.Count == 0 ? "-" : string.Join(",", fields)).ShouldBe(expected);
    }

    [Test]
    public void A_null_stands_for_what_is_unknown()
    {
        Sh.Word("$a$b").Expand(name => name == "a" ? "1" : null).ShouldBeNull();
        Sh.Word("$a${b:-2}").Expand(name => name == "a" ? "1" : "").ShouldBe("12");
    }

    [TestCase("a", "Literal a")]
    [TestCase("a$X", "Literal a; Variable $X")]
    [TestCase("-X=${V:-dev}/c", "Literal -X=; Variable ${V:-dev}; Literal /c")]
    [TestCase("\"a $X b\"", "Literal \"a ; Variable $X; Literal  b\"")]
    [TestCase("'a'\"b\"", "Literal 'a'\"b\"")]
    [TestCase("$(a b)c`d`", "CommandSubstitution $(a b); Literal c; CommandSubstitution `d`")]
    [TestCase("$((1+1))", "Arithmetic $((1+1))")]
    [TestCase("a*[bc]?", "Literal a; Glob *; Glob [bc]; Glob ?")]
    [TestCase("[!]a]x", "Glob [!]a]; Literal x")]
    [TestCase("~/x", "Tilde ~; Literal /x")]
    [TestCase("x{a,$X}y", "Literal x; Unknown {a,$X}; Literal y")]
    [TestCase("$1$@$?$$", "Variable $1; Variable $@; Variable $?; Variable $$")]
    [TestCase("$12", "Variable $1; Literal 2")]
    [TestCase("$X_1.y", "Variable $X_1; Literal .y")]
    public void Parts_are_read_in_order(string word, string expected) =>
        string.Join("; ", Sh.Word(word).Parts.Select(part => $"{part.Kind} {part.Text}")).ShouldBe(expected);

    [Test]
    public void Variables_say_name_operator_and_argument()
    {
        var part = Sh.Word("${GOARCH:-amd64}").Parts.Single();

        part.Name.ShouldBe("GOARCH");
        part.Operator.ShouldBe(":-");
        part.Argument!.Value.ShouldBe("amd64");
        part.Argument.Span.ShouldBe(new TextSpan(12, 5));
        part.IsQuoted.ShouldBeFalse();
        Sh.Word("\"$X\"").Parts.Single(piece => piece.Kind is ShellWordPartKind.Variable).IsQuoted.ShouldBeTrue();
    }

    [TestCase("$X", "X", true)]
    [TestCase("$XY", "X", false)]
    [TestCase("\"a${X:-b}\"", "X", true)]
    [TestCase("${Y:-${X}}", "X", true)]
    [TestCase("'$X'", "X", false)]
    [TestCase("plain", "X", false)]
    public void Words_know_the_variables_they_ask_for(string word, string name, bool expected) => Sh.Word(word).Uses(name).ShouldBe(expected);

    [Test]
    public void A_part_of_a_word_has_a_place()
    {
        var word = Sh.Command("env GOARCH=amd64").Words[1];

        word.SpanOf("amd64").ShouldBe(new TextSpan(11, 5));
        word.SpanOf("arm64").ShouldBe(word.Span);
        word.SpanOf("").ShouldBe(word.Span);
    }

    [TestCase("'a b'", "a b")]
    [TestCase("\"a $X b\"", "a $X b")]
    [TestCase("\"a\"b\"c\"", "\"a\"b\"c\"")]
    [TestCase("'a'b'c'", "'a'b'c'")]
    [TestCase("\"$(a \"b\")\"", "$(a \"b\")")]
    [TestCase("a", "a")]
    public void Quotes_around_a_whole_word_can_be_taken_off(string word, string expected) => Sh.Word(word).Unquoted.ToString().ShouldBe(expected);

    [Test]
    public void A_word_without_its_quotes_is_still_quoted()
    {
        Sh.Word("'$X *'").Unquoted.Value.ShouldBe("$X *");
        Sh.Word("\"* $X\"").Unquoted.Expand(ValueOf).ShouldBe("* ex");
        Sh.Word("\"* $X\"").Unquoted.IsQuoted.ShouldBeTrue();
    }

    [TestCase("a", false)]
    [TestCase("'a'", true)]
    [TestCase("a\\ b", true)]
    [TestCase("a\"b\"", true)]
    [TestCase("${X:-\"\"}", false)]
    public void Quoted_is_what_has_a_quote(string word, bool expected) => Sh.Word(word).IsQuoted.ShouldBe(expected);

    [Test]
    public void A_very_long_word_of_brackets_is_read_in_one_go([Values("[", "{", "~", "$", "*", "\"\"", "${X}", "$(a)")] string piece)
    {
        var word = Sh.Word(string.Concat(Enumerable.Repeat(piece, 20_000)));

        Should.CompleteIn(() => word.Parts.Count.ShouldBeGreaterThan(0), TimeSpan.FromSeconds(5));
    }

    private static ShellValue ValueOf(string name) =>
        Variables.TryGetValue(name, out var value) ? ShellValue.Of(value) : name == "none" ? ShellValue.Unset : ShellValue.Unknown;
}
