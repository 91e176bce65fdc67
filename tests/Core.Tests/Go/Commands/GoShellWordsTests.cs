using System.Linq;
using GoContainerGuard.Go;
using GoContainerGuard.Shell;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Go;

/// <summary>Go commands as they stand in scripts. Places are checked by reading the file there.</summary>
internal sealed class GoShellWordsTests
{
    [Test]
    public void Flags_know_their_places_inside_of_quotes()
    {
        const string script = """CGO_ENABLED=0 go build -trimpath -ldflags="-s -w -X 'main.version=${VERSION}' -X main.commit=$(git rev-parse HEAD)" -o /out/app ./cmd/app""";
        var command = Read(script);
        string At(TextSpan span) => script.Substring(span.Start, span.Length);

        At(command.VerbSpan).ShouldBe("build");
        command.Flags.Select(flag => At(flag.Span)).ShouldBe(
            ["-trimpath", "-ldflags=\"-s -w -X 'main.version=${VERSION}' -X main.commit=$(git rev-parse HEAD)\"", "-o /out/app"]);
        command.LinkerFlags.All.Select(flag => At(flag.Span)).ShouldBe(
            ["-s", "-w", "-X 'main.version=${VERSION}'", "-X main.commit=$(git rev-parse HEAD)"]);
        At(command.LinkerFlags.All[2].Value!.Span).ShouldBe("'main.version=${VERSION}'");
        At(command.Packages!.Single().Word.Span).ShouldBe("./cmd/app");
    }

    [Test]
    public void Continued_lines_keep_their_places()
    {
        const string file = "RUN go build \\\n    -o /app \\\n    ./cmd/app";
        var text = MappedText.Joined("go build     -o /app     ./cmd/app", [new(0, 4), new(9, 15), new(21, 29)]);
        var command = GoCommand.From(ShellParser.Parse(text, ShellDialect.Posix).Commands.Single())!;
        var span = command.Packages!.Single().Word.Span;
        file.Substring(span.Start, span.Length).ShouldBe("./cmd/app");
    }

    [TestCase("env GOOS=linux go build .")]
    [TestCase("exec /usr/local/go/bin/go build .")]
    [TestCase("$GO build .")]
    [TestCase("\"go\" 'build' .")]
    public void The_command_is_found_behind_others(string script) => Read(script, "GO", "go").Verb.ShouldBe(GoVerb.Build);

    [TestCase("golint ./...")]
    [TestCase("$GO build .")]
    [TestCase("GOOS=linux")]
    public void Other_commands_are_none(string script) => GoCommand.From(Script(script)).ShouldBeNull();

    [Test]
    public void A_known_variable_becomes_the_words_that_the_shell_makes_of_it()
    {
        var command = Read("go build $FLAGS -o /app .", "FLAGS", "-trimpath -tags netgo");
        command.Flags.Select(flag => flag.Name).ShouldBe(["trimpath", "tags", "o"]);
        command.IsComplete.ShouldBeTrue();
        Read("go build $FLAGS -o /app .", "FLAGS", "").Flags.Select(flag => flag.Name).ShouldBe(["o"]);
    }

    [Test]
    public void A_known_variable_in_quotes_stays_one_word() =>
        Read("go build -ldflags \"$LDFLAGS\" .", "LDFLAGS", "-s -w").LinkerFlags.All.Count.ShouldBe(2);

    [Test]
    public void A_default_counts_when_the_variable_is_known_not_to_be_set() =>
        Read("go build ./cmd/${APP:-server}", "APP", "").Packages!.Single().Path.ShouldBe("./cmd/server");

    [Test]
    public void An_unknown_variable_leaves_a_hole()
    {
        Read("go build ./cmd/$APP").Packages!.Single().Path.ShouldBeNull();
        Read("go build $FLAGS .").IsComplete.ShouldBeFalse();
        Read("go test $(go list ./...)").Packages.ShouldBeNull();
        Read("go build -o \"$OUT\" .").Packages!.Single().Path.ShouldBe(".");
        Read("go build -o \"$OUT\" .").Output!.Value.ShouldBeNull();
    }

    [Test]
    public void Escapes_and_joined_quotes_are_read() => Read("go build -ldflags '-X main.a=b'\" -s\" ./a\\ b").Packages!.Single().Path.ShouldBe("./a b");

    private static GoCommand Read(string script, string name = "", string value = "")
    {
        var commands = ShellParser.Parse(MappedText.Of(script, new TextSpan(0, script.Length)), ShellDialect.Posix).Commands;
        return commands.Select(command => GoCommand.From(
                command.Unwrapped(), variable => variable == name ? ShellValue.Of(value) : ShellValue.Unknown))
            .First(command => command is not null && command.Verb != GoVerb.List)!;
    }

    private static ShellCommand Script(string script) =>
        ShellParser.Parse(MappedText.Of(script, new TextSpan(0, script.Length)), ShellDialect.Posix).Commands[0];
}
