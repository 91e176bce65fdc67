using System.Linq;
using GoContainerGuard.Shell;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Shell;

internal sealed class SituationTests
{
    // Chains.
    [TestCase("a", "+! a")]
    [TestCase("a && b", "+! a  +! b")]
    [TestCase("a; b", "+- a  +! b")]
    [TestCase("a\nb", "+- a  +! b")]
    [TestCase("a;", "+! a")]
    [TestCase("a || b", "+- a  ?! b")]
    [TestCase("a || true && b", "+- a  ?! true  +! b")]
    [TestCase("a && b || c", "+- a  +- b  ?! c")]
    [TestCase("a && b; c", "+- a  +- b  +! c")]
    [TestCase("a &", "?-s a")]
    [TestCase("a && b & c", "?-s a  ?-s b  +! c")]
    [TestCase("! a", "+- a")]

    // An exit makes the left side fatal.
    [TestCase("a || exit 1; b", "+! a  ?- exit 1  +! b")]
    [TestCase("a || exit", "+! a  ?! exit")]
    [TestCase("a || exit 0", "+- a  ?! exit 0")]
    [TestCase("a && b || { c; exit 2; }; d", "+! a  +! b  ?- c  ?- exit 2  +! d")]
    [TestCase("a || { c && exit 2; }; d", "+~ a  ?- c  ?- exit 2  +! d")]
    [TestCase("a || (c; exit 2); d", "+~ a  ?-s c  ?-s exit 2  +! d")]
    [TestCase("a || if b; then exit 2; fi; d", "+~ a  ?~ b  ?- exit 2  +! d")]
    [TestCase("a || false; d", "+~ a  ?- false  +! d")]
    [TestCase("if a; then b; else exit 1; fi; c", "+~ a  ?- b  ?- exit 1  +! c")]
    [TestCase("if ! a; then exit 1; fi; c", "+~ a  ?- exit 1  +! c")]
    [TestCase("if ! a; then b; fi; c", "+~ a  ?- b  +! c")]
    [TestCase("a; exit 0; b", "+- a  +- exit 0  ?! b")]
    [TestCase("a && exec b; c", "+- a  +- exec b  ?! c")]
    [TestCase("(exit 0); b", "+-s exit 0  +! b")]
    [TestCase("[ -f x ] && exit 0; b", "+- [ -f x ]  ?- exit 0  +! b")]
    [TestCase("(a || exit 1; b)", "+~s a  ?-s exit 1  +!s b")]
    [TestCase("{ a || exit 1; } | b", "+~s a  ?-s exit 1  +!s b")]

    // Pipelines.
    [TestCase("a | b", "+-s a  +!s b")]
    [TestCase("a | b | c && d", "+-s a  +-s b  +!s c  +! d")]
    [TestCase("set -o pipefail; a | b", "+- set -o pipefail  +!s a  +!s b")]
    [TestCase("set -eo pipefail && a | b; c", "+- set -eo pipefail  +!s a  +!s b  +! c")]
    [TestCase("{ set -o pipefail; a; } | b", "+-s set -o pipefail  +-s a  +!s b")]
    [TestCase("a | { b; c; }", "+-s a  +-s b  +!s c")]

    // Groups and subshells.
    [TestCase("(a && b) && c", "+!s a  +!s b  +! c")]
    [TestCase("(a; b)", "+-s a  +!s b")]
    [TestCase("{ a; b; }", "+- a  +! b")]
    [TestCase("(a) || b", "+-s a  ?! b")]

    // Substitutions.
    [TestCase("a $(b)", "+! a $(b)  +-s b")]
    [TestCase("X=$(a)", "+! X=$(a)  +!s a")]
    [TestCase("X=$(a; b)", "+! X=$(a; b)  +-s a  +!s b")]
    [TestCase("X=$(a) Y=$(b)", "+! X=$(a) Y=$(b)  +-s a  +!s b")]
    [TestCase("export X=$(a)", "+! export X=$(a)  +-s a")]
    [TestCase("a ${x:-$(b)}", "+! a ${x:-$(b)}  ?-s b")]
    [TestCase("a || b $(c)", "+- a  ?! b $(c)  ?-s c")]

    // Conditions and loops.
    [TestCase("if a; then b; else c; fi", "+- a  ?! b  ?! c")]
    [TestCase("if a; then b; fi; c", "+- a  ?- b  +! c")]
    [TestCase("if a; then b; elif c; then d; fi", "+- a  ?! b  ?- c  ?! d")]
    [TestCase("if a && b; then c; d; fi", "+- a  +- b  ?- c  ?! d")]
    [TestCase("case x in a) b;; c) d;; esac", "?! b  ?! d")]
    [TestCase("while a; do b; done", "+- a  ?~ b")]
    [TestCase("for x in a b; do c; d; done", "+- c  +~ d")]
    [TestCase("for x in $y; do c; done", "?~ c")]
    [TestCase("for x in a; do b || exit 1; done", "+! b  ?~ exit 1")]
    [TestCase("f() { a; b; }; f", "?- a  ?~ b  +! f")]

    // Questions: what hangs on them may be left out, unless "no" fails the script.
    [TestCase("[ -f x ] && a; b", "+- [ -f x ]  ?- a  +! b")]
    [TestCase("[ -f x ] && a", "+! [ -f x ]  +! a")]
    [TestCase("test -f x && a && b || c", "+- test -f x  ?- a  ?- b  ?! c")]
    [TestCase("a | grep -q x && b; c", "+-s a  +-s grep -q x  ?- b  +! c")]
    [TestCase("command -v git && a; b", "+- command -v git  ?- a  +! b")]
    [TestCase("command git && a; b", "+- command git  +- a  +! b")]
    [TestCase("! a && b", "+- a  ?! b")]
    [TestCase("{ [ -f x ] && { a; b; }; }; c", "+- [ -f x ]  ?- a  ?- b  +! c")]
    [TestCase("cd x && a; b", "+- cd x  +- a  +! b")]

    // With set -e; it does not see what is asked, nor what fails in front of && and ||.
    [TestCase("set -e; a; b", "+! set -e  +! a  +! b")]
    [TestCase("set -eux; a; b", "+! set -eux  +! a  +! b")]
    [TestCase("set -e -o nounset; a; b", "+! set -e -o nounset  +! a  +! b")]
    [TestCase("set -o errexit; a; b", "+! set -o errexit  +! a  +! b")]
    [TestCase("set -x; a; b", "+- set -x  +- a  +! b")]
    [TestCase("set -- -e; a; b", "+- set -- -e  +- a  +! b")]
    [TestCase("set -e; a; set +e; b; c", "+! set -e  +! a  +- set +e  +- b  +! c")]
    [TestCase("set $opts; a; b", "+~ set $opts  +~ a  +! b")]
    [TestCase("set -e; a && b; c", "+! set -e  +- a  +! b  +! c")]
    [TestCase("set -e; a || b; c", "+! set -e  +- a  ?! b  +! c")]
    [TestCase("set -e; a | b; c", "+! set -e  +-s a  +!s b  +! c")]
    [TestCase("set -e; ! a; b", "+! set -e  +- a  +! b")]
    [TestCase("set -e; if a; b; then c; d; fi; e", "+! set -e  +- a  +- b  ?! c  ?! d  +! e")]
    [TestCase("set -e; { a; b; } || c", "+! set -e  +- a  +- b  ?! c")]
    [TestCase("set -e; { a; b; }; c", "+! set -e  +! a  +! b  +! c")]
    [TestCase("set -e; { a && b; }; c", "+! set -e  +- a  +! b  +! c")]
    [TestCase("set -e; (a && b); c", "+! set -e  +!s a  +!s b  +! c")]
    [TestCase("set -e; (a; b) && c; d", "+! set -e  +-s a  +-s b  +! c  +! d")]
    [TestCase("set -e; a $(b; c); d", "+! set -e  +! a $(b; c)  +-s b  +-s c  +! d")]
    [TestCase("set -e; X=$(b; c); d", "+! set -e  +! X=$(b; c)  +!s b  +!s c  +! d")]
    [TestCase("set -e; for x in $y; do a; b; done; c", "+! set -e  ?! a  ?! b  +! c")]
    [TestCase("(set -e; a; b); c", "+-s set -e  +-s a  +-s b  +! c")]
    [TestCase("if x; then set -e; fi; a; b", "+- x  ?~ set -e  +~ a  +! b")]
    [TestCase("[ -n \"$D\" ] && set -e; a; b", "+- [ -n \"$D\" ]  ?~ set -e  +~ a  +! b")]

    // What is not understood leaves open what becomes of a failure before it.
    [TestCase("a; b && 'c", "+- a  +~ b  ...")]
    [TestCase("a &> log; b", "+~ a &> log  +! b")]
    public void A_command_knows_when_it_runs_and_what_its_failure_does(string script, string expected) =>
        Sh.Situations(Sh.Parse(script)).ShouldBe(expected);

    [TestCase(ShellOptions.StopOnError, "a; b", "+! a  +! b")]
    [TestCase(ShellOptions.PipeFail, "a | b", "+!s a  +!s b")]
    [TestCase(ShellOptions.StopOnError | ShellOptions.PipeFail, "a | b; c", "+!s a  +!s b  +! c")]
    public void Options_of_the_shell_itself_count(ShellOptions options, string script, string expected) =>
        Sh.Situations(Sh.Parse(script, options)).ShouldBe(expected);

    [Test]
    public void Stages_of_a_pipeline_stand_in_one_pipeline()
    {
        var commands = Sh.Parse("{ a $(b); } | c | d").Commands;

        commands.Select(command => command.Scope.Kind).ShouldBe(
            [ShellScopeKind.Group, ShellScopeKind.Substitution, ShellScopeKind.Stage, ShellScopeKind.Stage]);
        var first = commands[0].Scope.Parent!;
        first.Kind.ShouldBe(ShellScopeKind.Stage);
        first.Stage.ShouldBe(0);
        commands[3].Scope.Stage.ShouldBe(2);
        commands[3].Scope.Parent.ShouldBeSameAs(first.Parent);
        commands[3].Scope.Parent!.StageCount.ShouldBe(3);
        commands[3].Scope.Parent!.Parent!.Kind.ShouldBe(ShellScopeKind.Script);
    }

    [Test]
    public void Branches_know_what_decides_on_them()
    {
        var commands = Sh.Parse("if a; [ -d vendor ]; then b; else c; fi; while d; do e; done; until f; do g; done").Commands;

        string Deciding(int index) => $"{commands[index]}: {commands[index].Scope.Condition} {commands[index].Scope.RunsOnSuccess}";
        Deciding(2).ShouldBe("b: [ -d vendor ] Yes");
        Deciding(3).ShouldBe("c: [ -d vendor ] No");
        Deciding(5).ShouldBe("e: d Yes");
        Deciding(7).ShouldBe("g: f No");
        commands[2].Scope.Parent.ShouldBeSameAs(commands[3].Scope.Parent);
    }

    [Test]
    public void Loops_say_what_their_variable_may_be()
    {
        var script = Sh.Parse("for arch in amd64 \"arm 64\"; do go build -o $arch; done; echo $arch");

        script.Commands[0].Scope.FindLoop("arch").ShouldBeSameAs(script.Loops.Single());
        script.Commands[0].Scope.FindLoop("other").ShouldBeNull();
        script.Commands[1].Scope.FindLoop("arch").ShouldBeNull();
        script.Loops[0].Values!.Select(word => word.Value).ShouldBe(["amd64", "arm 64"]);
    }

    [Test]
    public void Redirections_of_a_group_are_those_of_its_scope()
    {
        var script = Sh.Parse("{ a; b; } 2> log >> ~/.netrc; (c) > d; if e; then f; fi < g");

        script.Commands[1].Scope.Redirections.Select(redirection => redirection.ToString()).ShouldBe(["2> log", ">> ~/.netrc"]);
        script.Commands[2].Scope.Redirections.Single().Target.Value.ShouldBe("d");
        script.Commands[3].Scope.Parent!.Redirections.Single().Operator.ShouldBe(RedirectionOperator.Read);
    }

    [Test]
    public void Processes_share_their_surroundings()
    {
        var commands = Sh.Parse("a && (b && { c; } && if d; then e; fi) && { f; }").Commands;

        commands[0].Scope.Process.ShouldBeSameAs(commands[5].Scope.Process);
        commands[1].Scope.Process.ShouldBeSameAs(commands[4].Scope.Process);
        commands[0].Scope.Holds(commands[4].Scope).ShouldBeTrue();
        commands[1].Scope.Holds(commands[5].Scope).ShouldBeFalse();
    }
}
