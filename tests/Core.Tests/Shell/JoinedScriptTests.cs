using GoContainerGuard.Shell;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Shell;

/// <summary>A script whose lines were joined before the shell sees them still points into the file.</summary>
internal sealed class JoinedScriptTests
{
    // In the file, "\" and a line feed stand between the pieces; the first piece begins at 4, behind "RUN ".
    private const string File = "RUN cd /src && \\\n    GOARCH=am\\\nd64 go \\\n  build";

    private static ShellScript Script => ShellParser.Parse(
        MappedText.Joined("cd /src &&     GOARCH=amd64 go   build", [new(0, 4), new(11, 17), new(24, 32), new(31, 41)]), ShellDialect.Posix);

    [Test]
    public void Commands_stand_where_they_stand_in_the_file()
    {
        Slice(Script.Commands[0].Span).ShouldBe("cd /src");
        Slice(Script.Commands[1].Span).ShouldBe("GOARCH=am\\\nd64 go \\\n  build");
    }

    [Test]
    public void Words_stand_where_they_stand_in_the_file()
    {
        var command = Script.Commands[1];

        command.Assignments[0].Value.Value.ShouldBe("amd64");
        Slice(command.Assignments[0].Span).ShouldBe("GOARCH=am\\\nd64");
        Slice(command.Assignments[0].NameSpan).ShouldBe("GOARCH");
        Slice(command.Assignments[0].Value.SpanOf("amd64")).ShouldBe("am\\\nd64");
        Slice(command.Words[0].Span).ShouldBe("go");
        Slice(command.Words[1].Span).ShouldBe("build");
    }

    private static string Slice(TextSpan span) => File.Substring(span.Start, span.Length);
}
