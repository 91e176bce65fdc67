using System.Linq;
using GoContainerGuard.Shell;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Shell;

internal sealed class CommandTests
{
    [TestCase("go build", "", "go,build")]
    [TestCase("A=1 B='x y' go build A=2", "A:1,B:x y", "go,build,A=2")]
    [TestCase("A=", "A:", "")]
    [TestCase("A+=1", "A:1", "")]
    [TestCase("1A=b c", "", "1A=b,c")]
    [TestCase("A-B=c d", "", "A-B=c,d")]
    [TestCase("'A'=b", "", "A=b")]
    [TestCase("=b", "", "=b")]
    [TestCase("A=*.go B={a,b} b", "A:*.go,B:{a,b}", "b")]
    [TestCase("A=~ b", "A:?", "b")]
    [TestCase("A=x:~/go b", "A:?", "b")]
    [TestCase("A=\"~\" b", "A:~", "b")]
    [TestCase("> f A=1 2>&1 b 3 < g 4", "A:1", "b,3,4")]
    public void Words_in_front_are_assignments(string script, string assignments, string words)
    {
        var command = Sh.Command(script);

        string.Join(",", command.Assignments.Select(assignment => $"{assignment.Name}:{assignment.Value.Value ?? "?"}")).ShouldBe(assignments);
        string.Join(",", command.Words.Select(word => word.Value)).ShouldBe(words);
    }

    [Test]
    public void An_assignment_knows_the_places_of_its_halves()
    {
        var assignment = Sh.Command("  GOARCH=\"amd64\" go build").Assignments.Single();

        assignment.Span.ShouldBe(new TextSpan(2, 14));
        assignment.NameSpan.ShouldBe(new TextSpan(2, 6));
        assignment.Value.Span.ShouldBe(new TextSpan(9, 7));
        assignment.Value.Value.ShouldBe("amd64");
        assignment.IsAppended.ShouldBeFalse();
        Sh.Command("A+=b").Assignments.Single().IsAppended.ShouldBeTrue();
    }

    [TestCase("A=b", "A", "b")]
    [TestCase("\"A=b $X\"", "A", "b ex")]
    [TestCase("'A=b $X'", "A", "b $X")]
    [TestCase("A=\"b $X\"", "A", "b ex")]
    [TestCase("A=", "A", "")]
    [TestCase("A=b=c", "A", "b=c")]
    [TestCase("A=~/x", "A", null)]
    public void An_argument_can_be_read_as_an_assignment(string word, string name, string? value)
    {
        var assignment = ShellAssignment.From(Sh.Word(word))!;

        assignment.Name.ShouldBe(name);
        assignment.Value.Expand(variable => variable == "X" ? "ex" : null).ShouldBe(value);
    }

    [TestCase("A")]
    [TestCase("-A=b")]
    [TestCase("$A=b")]
    [TestCase("A$B=c")]
    [TestCase("A'=b'")]
    public void Other_arguments_are_no_assignment(string word) => ShellAssignment.From(Sh.Word(word)).ShouldBeNull();

    [TestCase("a < f", "Read f")]
    [TestCase("a > f", "Write f")]
    [TestCase("a >f", "Write f")]
    [TestCase("a >> f", "Append f")]
    [TestCase("a >| f", "Overwrite f")]
    [TestCase("a <> f", "ReadWrite f")]
    [TestCase("a 2>&1", "2 DuplicateOutput 1")]
    [TestCase("a <&3", "DuplicateInput 3")]
    [TestCase("a 2> f", "2 Write f")]
    [TestCase("a 2 > f", "Write f")]
    [TestCase("a <<< f", "HereString f")]
    [TestCase("a &> f", "WriteBoth f")]
    [TestCase("a &>> f", "AppendBoth f")]
    [TestCase("a <<EOF", "Heredoc EOF")]
    [TestCase("a <<-'E F'", "HeredocWithoutTabs E F")]
    [TestCase("a x2>f", "Write f")]
    public void Redirections_have_an_operator_and_a_target(string script, string expected)
    {
        var redirection = Sh.Command(script).Redirections.Single();

        $"{redirection.FileDescriptor} {redirection.Operator} {redirection.Target.Value}".Trim().ShouldBe(expected);
    }

    [TestCase("cat <<A\nx\ny\nA\nb", "x\ny\n")]
    [TestCase("cat <<-A\n\tx\n\tA\nb", "\tx\n")]
    [TestCase("cat <<A\n\tA\nA\n", "\tA\n")]
    [TestCase("cat <<'A'\nA", "")]
    [TestCase("cat <<A\nx", "x")]
    public void A_heredoc_has_its_lines(string script, string expected) =>
        Sh.Parse(script).Commands[0].Redirections.Single().Body!.Value.ToString().ShouldBe(expected);

    [Test]
    public void A_heredoc_whose_lines_are_elsewhere_has_none() => Sh.Command("cat <<A > f").Redirections[0].Body.ShouldBeNull();

    [Test]
    public void The_text_goes_from_the_first_to_the_last_word() => Sh.Command("  A=1 go build > f  # x").Span.ShouldBe(new TextSpan(2, 16));

    [TestCase("go build", "go")]
    [TestCase("/usr/local/go/bin/go build", "/usr/local/go/bin/go")]
    [TestCase("'go' build", "go")]
    [TestCase("\\go build", "go")]
    [TestCase("$GO build", null)]
    [TestCase("A=1", null)]
    public void The_name_is_the_first_word(string script, string? expected) => Sh.Command(script).Name.ShouldBe(expected);
}
