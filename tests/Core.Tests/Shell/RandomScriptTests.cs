using System;
using System.Linq;
using System.Text;
using GoContainerGuard.Shell;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Shell;

internal sealed class RandomScriptTests
{
    private static readonly string[] Pieces =
    [
        " ", " ", " ", "\n", ";", "&&", "||", "|", "&", "(", ")", "{ ", " }", "!", "a", "b", "go", "X=", "1", "=", "'", "\"", "\\", "\\\n", "`", "$",
        "$X", "${", "}", ":-", "$(", "$((", "))", "if ", " then ", " else ", " elif ", " fi", "for ", " in ", " do ", " done", "while ", "case ",
        " esac", ";;", "f() ", "function ", "<", ">", ">>", "2>", "<<E", "<<-E", "\nE\n", "\t", "#", "*", "?", "[", "]", "[[ ", " ]]", "~", "{a,b}", "env ",
        "exec ", "set -e", "exit 1", "eval ", "\0", "\u00e9", "\ud83d", "&>", "|&", "$'", "${#", "-",
    ];

    [Test]
    public void Any_text_is_read_to_its_end([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var text = Scramble(random);
            Holds(text, MappedText.Of(text, new TextSpan(0, text.Length)));
            Holds(text, Torn(text, random));
        }
    }

    private static string Scramble(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(1, 40); count > 0; count--)
            text.Append(Pieces[random.Next(Pieces.Length)]);

        return text.ToString();
    }

    /// <summary>The text as if it had been joined from lines: pieces of it stand farther and farther behind in the file.</summary>
    private static MappedText Torn(string text, Random random)
    {
        var starts = Enumerable.Range(0, text.Length).Where(at => at == 0 || random.Next(4) == 0).ToArray();
        return MappedText.Joined(text, [.. starts.Select((start, index) => new MappedText.Piece(start, start + 3 * index))]);
    }

    private static void Holds(string text, MappedText mapped)
    {
        var script = ShellParser.Parse(mapped, ShellDialect.Posix, ShellOptions.None);
        var last = -1;
        foreach (var command in script.Commands)
        {
            var place = $"{command} in {text}";
            mapped.SourceSpan().Contains(command.Span).ShouldBeTrue(place);
            (command.Span.Start > last).ShouldBeTrue(place);
            last = command.Span.Start;
            command.Certainty.ShouldNotBe(Certainty.Unknown, place);
            script.Root.Holds(command.Scope).ShouldBeTrue(place);
            foreach (var word in command.Words.Concat(command.Assignments.Select(assignment => assignment.Value)))
                HoldsWord(word, command, place);

            foreach (var redirection in command.Redirections)
                command.Span.Contains(redirection.Span).ShouldBeTrue(place);

            _ = command.Unwrapped().Name;
        }
    }

    private static void HoldsWord(ShellWord word, ShellCommand command, string place)
    {
        command.Span.Contains(word.Span).ShouldBeTrue(place);
        var end = word.Text.Start;
        foreach (var part in word.Parts)
        {
            (part.Text.Start >= end).ShouldBeTrue(place);
            end = part.Text.Start + part.Text.Length;
            word.Span.Contains(part.Text.SourceSpan()).ShouldBeTrue(place);
        }

        (end <= word.Text.Start + word.Text.Length).ShouldBeTrue(place);
        word.Expand(_ => "x");
        word.ExpandFields(_ => ShellValue.Unset);
        _ = ShellAssignment.From(word);
        _ = word.Unquoted.Value;
    }
}
