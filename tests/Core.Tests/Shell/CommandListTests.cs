using System.Linq;
using GoContainerGuard.Shell;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Shell;

internal sealed class CommandListTests
{
    [TestCase("", "")]
    [TestCase("  \t ", "")]
    [TestCase("# nothing but a remark", "")]
    [TestCase("go build", "go build")]
    [TestCase("  go   build  ", "go   build")]
    [TestCase("a && b || c; d & e | f", "a | b | c | d | e | f")]
    [TestCase("a&&b||c;d&e|f", "a | b | c | d | e | f")]
    [TestCase("a;", "a")]
    [TestCase("a &", "a")]
    [TestCase("a\nb\n\n\nc", "a | b | c")]
    [TestCase("a &&\n\n b |\n c", "a | b | c")]
    [TestCase("a # and b", "a")]
    [TestCase("a # and b\nc", "a | c")]
    [TestCase("a#b", "a#b")]
    [TestCase("a; # b; c", "a")]
    [TestCase("(a; b) && { c; d; }", "a | b | c | d")]
    [TestCase("(a)(b)", "a | ...")]
    [TestCase("{ a; } 2>&1 > log; b", "a | b")]
    [TestCase("if a; then b; fi", "a | b")]
    [TestCase("if a; then b; elif c; then d; else e; fi; f", "a | b | c | d | e | f")]
    [TestCase("if a\nthen\n b\nelse\n c\nfi\nd", "a | b | c | d")]
    [TestCase("if a; then if b; then c; fi fi", "a | b | c")]
    [TestCase("for x in 1 2 3; do a $x; done; b", "a $x | b")]
    [TestCase("for x\nin 1 2\ndo a; done", "a")]
    [TestCase("for x do a; done", "a")]
    [TestCase("for x; do a; done", "a")]
    [TestCase("for x in $(ls); do a; done", "ls | a")]
    [TestCase("for ((i=0; i<3; i++)); do a; done", "...")]
    [TestCase("while a; do b; done < file", "a | b")]
    [TestCase("until a; do b; done", "a | b")]
    [TestCase("case $x in a) b;; c|d) e; f ;; *) g; esac; h", "b | e | f | g | h")]
    [TestCase("case \"$(uname -m)\" in (x86_64) a ;; esac", "uname -m | a")]
    [TestCase("case $x in a) ;; esac", "")]
    [TestCase("case $x in esac; a", "a")]
    [TestCase("case x in\n a)\n  b\n  ;;\nesac", "b")]
    [TestCase("f() { a; b; }; c", "a | b | c")]
    [TestCase("f () ( a )", "a")]
    [TestCase("function f { a; }; f", "a | f")]
    [TestCase("function f() { a; }", "a")]
    [TestCase("! a", "a")]
    [TestCase("! a | b", "a | b")]
    [TestCase("time go build", "time go build")]
    [TestCase("echo if then fi", "echo if then fi")]
    [TestCase("echo }", "echo }")]
    [TestCase("{echo a", "{echo a")]
    [TestCase("a $(b; c $(d))", "a $(b; c $(d)) | b | c $(d) | d")]
    [TestCase("a \"$(b \"c d\")\" e", "a \"$(b \"c d\")\" e | b \"c d\"")]
    [TestCase("a `b c` d", "a `b c` d | b c")]
    [TestCase("a \"`b`\"", "a \"`b`\" | b")]
    [TestCase("a `b \\`c\\`` && d", "a `b \\`c\\`` | d | ...")]
    [TestCase("a $(case x in b) c ;; esac) d", "a $(case x in b) c ;; esac) d | c")]
    [TestCase("a ${x:-$(b)}", "a ${x:-$(b)} | b")]
    [TestCase("a $((1 + 2)) b", "a $((1 + 2)) b")]
    [TestCase("a $(( $(b) * (3) ))", "a $(( $(b) * (3) )) | b")]
    [TestCase("a $((b) | c)", "a $((b) | c) | b | c | ...")]
    [TestCase("a $( (b); c )", "a $( (b); c ) | b | c")]
    [TestCase("X=$(a) b", "X=$(a) b | a")]
    [TestCase("[ -f a ] && b", "[ -f a ] | b")]
    [TestCase("[[ -f a && ( $b < c ) ]] && d", "[[ -f a && ( $b < c ) ]] | d")]
    [TestCase("[[ $a =~ ^(x|y)$ ]] || d", "[[ $a =~ ^(x|y)$ ]] | d")]
    [TestCase("> file", "> file")]
    [TestCase("cat <<EOF > f", "cat <<EOF > f")]
    [TestCase("cat <<EOF > f\nrm -rf / && (\nEOF\nb", "cat <<EOF > f | b")]
    [TestCase("cat <<A <<-'B'\na\nA\n\t\"b\n\tB\nc", "cat <<A <<-'B' | c")]
    [TestCase("cat <<A && b\na\nA\nc", "cat <<A | b | c")]
    [TestCase("cat <<A\nnever closed", "cat <<A")]
    [TestCase("a 'x\ny' \\\n b", "a 'x\ny' \\\n b")]
    [TestCase("find . -exec rm {} \\; -print && a", "find . -exec rm {} \\; -print | a")]
    [TestCase("a 2>&1 | b >&2", "a 2>&1 | b >&2")]
    [TestCase("a |& b", "a | b")]
    [TestCase("a \\", "a \\")]
    public void Commands_stand_in_the_order_of_the_text(string script, string expected) =>
        Sh.Commands(Sh.Parse(script)).ShouldBe(expected);

    [TestCase("a && 'b", "a | ...")]
    [TestCase("a && \"b", "a | ...")]
    [TestCase("a && `b", "a | ...")]
    [TestCase("a && $(b", "a | b | ...")]
    [TestCase("a && ${b", "a | ...")]
    [TestCase("a; (b", "a | b | ...")]
    [TestCase("a; b)", "a | b | ...")]
    [TestCase("a; { b; ", "a | b | ...")]
    [TestCase("a; fi; b", "a | ...")]
    [TestCase("if a; then b", "a | b | ...")]
    [TestCase("a && && b", "a | ...")]
    [TestCase("a; ; b", "a | ...")]
    [TestCase("a ;; b", "a | ...")]
    [TestCase("|| a", "...")]
    [TestCase("a; ((b++)); c", "a | ...")]
    [TestCase("a; X=(1 2); b", "a | ...")]
    [TestCase("a; diff <(b) <(c)", "a | ...")]
    [TestCase("a >", "...")]
    [TestCase("a; [[ b", "a | ...")]
    [TestCase("a; eval \"$b\" && c", "a | eval \"$b\" | ...")]
    [TestCase("a; . ./b && c", "a | . ./b | ...")]
    [TestCase("a; source b; c", "a | source b | ...")]
    [TestCase("alias go=echo; go build", "alias go=echo | ...")]
    [TestCase("V=$(. ./version; echo $V) && a", "V=$(. ./version; echo $V) | . ./version | a | ...")]
    [TestCase("(. ./env; b); c", ". ./env | c | ...")]
    [TestCase("if a; then . ./env; fi; b", "a | . ./env | ...")]
    public void What_is_not_understood_is_left_out_and_said(string script, string expected) =>
        Sh.Commands(Sh.Parse(script)).ShouldBe(expected);

    [Test]
    public void Another_language_is_not_understood_at_all(
        [Values(ShellDialect.Unknown, ShellDialect.Cmd, ShellDialect.PowerShell)] ShellDialect dialect)
    {
        var script = ShellParser.Parse(MappedText.Of("go build", new TextSpan(0, 8)), dialect);

        script.IsOpaque.ShouldBeTrue();
        script.Commands.ShouldBeEmpty();
    }

    [Test]
    public void The_place_that_was_not_understood_is_named() => Sh.Parse("a; fi").OpaqueAt.ShouldBe(new TextSpan(3, 0));

    [Test]
    public void A_text_that_is_understood_names_no_place() => Sh.Parse("a; b").OpaqueAt.ShouldBeNull();

    [Test]
    public void A_long_chain_is_read_without_recursion()
    {
        var script = Sh.Parse(string.Join(" && ", Enumerable.Repeat("a", 20_001)));

        script.Commands.Count.ShouldBe(20_001);
        script.Commands.ShouldAllBe(command => command.FailureStops == ShellFact.Yes && command.Certainty == Certainty.Always);
    }

    [TestCase("(")]
    [TestCase("$(")]
    [TestCase("\"$(")]
    [TestCase("{ ")]
    [TestCase("if ")]
    [TestCase("${a:-")]
    [TestCase("$((")]
    [TestCase("f() { ")]
    [TestCase("! ")]
    [TestCase("\"${a:-")]
    public void Nesting_beyond_measure_is_not_followed(string opening)
    {
        var script = Sh.Parse("a; " + string.Concat(Enumerable.Repeat(opening, 20_000)));

        script.IsOpaque.ShouldBeTrue();
        script.Commands[0].ToString().ShouldBe("a");
    }

    [Test]
    public void Nesting_that_people_write_is_followed()
    {
        const int Levels = 20;
        var script = Sh.Parse(string.Concat(Enumerable.Repeat("( ", Levels)) + "a" + string.Concat(Enumerable.Repeat(" )", Levels)));

        script.IsOpaque.ShouldBeFalse();
        script.Commands[0].Scope.Depth.ShouldBe(Levels);
    }

    [Test]
    public void Functions_are_named()
    {
        var script = Sh.Parse("go() { echo; }; go build");

        script.DefinesFunction("go").ShouldBeTrue();
        script.DefinesFunction("echo").ShouldBeFalse();
    }
}
