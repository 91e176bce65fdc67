using System;
using GoContainerGuard.Go;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>A health check that starts the program of the container a second time, with a word that asks it for its health.</summary>
/// <param name="Program">The program.</param>
/// <param name="Word">The word or the flag, as written.</param>
/// <param name="Where">Where it is written.</param>
internal sealed record HealthRequest(ShippedBinary Program, string Word, TextSpan Where)
{
    // Frameworks answer these by themselves.
    private static readonly string[] Usual = ["completion", "h", "help", "v", "version"];

    // Frameworks whose commands are literals of those who use them.
    private static readonly string[] LiteralFrameworks =
    [
        "github.com/alecthomas/kingpin", "github.com/jessevdk/go-flags", "github.com/mitchellh/cli", "github.com/peterbourgon/ff", "github.com/spf13/cobra", "github.com/spf13/pflag",
        "github.com/urfave/cli", "gopkg.in/alecthomas/kingpin.v2",
    ];

    // Frameworks that make commands of the names of fields.
    private static readonly string[] NamingFrameworks = ["github.com/alecthomas/kong", "github.com/alexflint/go-arg", "github.com/octago/sflags"];

    /// <summary>The request of a health check; <c>null</c> when it starts something else, or asks for nothing.</summary>
    public static HealthRequest? Of(ContainerStage stage, HealthcheckInstruction health)
    {
        var (program, word, where) = WordsOf(health, stage.Stage.End);
        if (program is null || word is null || !IsRequest(word) || StartedProgram.Of(stage) is not { } started || !ReferenceEquals(StartedProgram.Find(stage, program), started))
            return null;

        return new HealthRequest(started, word, where);
    }

    /// <summary>Whether nothing in the sources of the program answers to the word, as far as the sources show it.</summary>
    public bool IsUnheard(BuildContext context)
    {
        if (Program.Program.Sources is not { IsComplete: true } sources || Program.Program.Build.Module is not { File.Module: { } module })
            return false;

        var isReading = sources.MayImport("flag");
        var isAlone = true;
        foreach (var import in sources.Imports)
        {
            if (IsOneOf(NamingFrameworks, import))
                return false;

            isReading |= IsOneOf(LiteralFrameworks, import);
            isAlone &= StandardLibrary.Contains(import) || import == module.Path || import.StartsWith(module.Path + "/", StringComparison.Ordinal);
        }

        // Modules of others may have flags of their own.
        if (Word[0] == '-' && !isAlone)
            return false;

        var name = Word.TrimStart('-');
        foreach (var path in sources.Files)
        {
            if (context.Read(path).Text is not { } text || GoLiteralSearch.HasWord(text.Content, name))
                return false;

            isReading |= text.Content.IndexOf("os.Args[", StringComparison.Ordinal) >= 0;
        }

        // Somebody else may read the words where the program itself does not.
        return isAlone || isReading;
    }

    // "health", "--healthcheck"; a path, an address, a number or a value is for the program to understand.
    private static bool IsRequest(string word)
    {
        var name = word.TrimStart('-');
        if (name.Length == 0 || word.Length - name.Length > 2 || !char.IsLetter(name[0]) || Array.IndexOf(Usual, name) >= 0)
            return false;

        foreach (var character in name)
        {
            if (character is not '-' and not '_' && !char.IsLetterOrDigit(character))
                return false;
        }

        return true;
    }

    private static (string? Program, string? Word, TextSpan Where) WordsOf(HealthcheckInstruction health, StagePosition end)
    {
        if (health.Exec is { Count: > 1 } exec)
            return (exec[0].Value, exec[1].Value, exec[1].Text.SourceSpan());

        if (health.IsExecForm || ShellParser.Parse(health.Command, Shells.DialectOf(end.Shell)) is not { IsOpaque: false, Commands: { Count: > 0 } commands })
            return default;

        var words = commands[0].Unwrapped().Words;
        return words.Count > 1 ? (words[0].Value, words[1].Value, words[1].Span) : default;
    }

    private static bool IsOneOf(string[] modules, string import)
    {
        foreach (var module in modules)
        {
            if (import.StartsWith(module, StringComparison.Ordinal) && (import.Length == module.Length || import[module.Length] == '/'))
                return true;
        }

        return false;
    }
}
