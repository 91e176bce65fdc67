using System.Linq;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Shell;

internal sealed class UnwrappedCommandTests
{
    [TestCase("go build", "go build")]
    [TestCase("A=1 go build", "A=1 go build")]
    [TestCase("env A=1 go build", "A=1 go build")]
    [TestCase("A=1 env B=$x 'C=2' go build D=3", "A=1 B=$x 'C=2' go build D=3")]
    [TestCase("/usr/bin/env go build", "go build")]
    [TestCase("env A=1 env B=2 go build", "A=1 B=2 go build")]
    [TestCase("env -u X -- A=1 go build", "A=1 go build")]
    [TestCase("env --unset X go build", "go build")]
    [TestCase("env --unset=X go build", "go build")]
    [TestCase("env", "env")]
    [TestCase("env A=1", "env A=1")]
    [TestCase("env -S 'go build'", "env -S 'go build'")]
    [TestCase("exec go run .", "go run .")]
    [TestCase("exec -a name go run .", "go run .")]
    [TestCase("exec", "exec")]
    [TestCase("exec > log", "exec")]
    [TestCase("exec \"$@\"", "\"$@\"")]
    [TestCase("command go build", "go build")]
    [TestCase("command -p go build", "go build")]
    [TestCase("command -v go", "command -v go")]
    [TestCase("time go build", "go build")]
    [TestCase("time -p go build", "go build")]
    [TestCase("time -f %e -o t go build", "go build")]
    [TestCase("nice go build", "go build")]
    [TestCase("nice -n 10 go build", "go build")]
    [TestCase("nice -n10 go build", "go build")]
    [TestCase("nice -10 go build", "go build")]
    [TestCase("nohup go run .", "go run .")]
    [TestCase("timeout -k 5 -s KILL 10m go test ./...", "go test ./...")]
    [TestCase("timeout 5", "timeout 5")]
    [TestCase("sudo -E -u app A=1 go build", "A=1 go build")]
    [TestCase("sudo -Eu app go build", "go build")]
    [TestCase("sudo env A=1 nice go build", "A=1 go build")]
    [TestCase("su-exec app go run .", "go run .")]
    [TestCase("tini -- go run .", "go run .")]
    [TestCase("xargs go build", "xargs go build")]
    [TestCase("env $X go build", "$X go build")]
    [TestCase("env -i\"$X\" go build", "env -i\"$X\" go build")]
    public void The_real_command_is_seen_through_its_wrappers(string script, string expected)
    {
        var command = Sh.Command(script).Unwrapped();

        string.Join(" ", command.Assignments.Select(assignment => assignment.ToString()).Concat(command.Words.Select(word => word.ToString())))
            .ShouldBe(expected);
    }

    [TestCase("go build", "Kept")]
    [TestCase("env A=1 go build", "Kept")]
    [TestCase("env -i go build", "Cleared")]
    [TestCase("env - go build", "Cleared")]
    [TestCase("env --ignore-environment A=1 go build", "Cleared")]
    [TestCase("env -u A go build", "Unknown")]
    [TestCase("sudo go build", "Unknown")]
    [TestCase("sudo env -i go build", "Cleared")]
    [TestCase("env -i sudo go build", "Cleared")]
    [TestCase("nice go build", "Kept")]
    public void Wrappers_say_what_they_do_to_the_environment(string script, string expected) =>
        Sh.Command(script).Unwrapped().Environment.ToString().ShouldBe(expected);

    [Test]
    public void A_wrapper_may_change_the_directory()
    {
        Sh.Command("env -C /src A=1 go build").Unwrapped().Directory!.Value.ShouldBe("/src");
        Sh.Command("env go build").Unwrapped().Directory.ShouldBeNull();
    }

    [Test]
    public void Names_are_compared_as_written()
    {
        Sh.Command("env go build").Unwrapped().IsNamed("go").ShouldBeTrue();
        Sh.Command("env go build").Unwrapped().Name.ShouldBe("go");
        Sh.Command("env go build").IsNamed("go").ShouldBeFalse();
        Sh.Command("env go build").Unwrapped().Command.IsNamed("env").ShouldBeTrue();
    }
}
