using System;
using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Images.State;

/// <summary>Gathers what one command writes, and reads its words as paths.</summary>
internal sealed class CommandWriteReader(RunCommand command)
{
    private static readonly char[] Wildcards = ['*', '?', '[', '{'];

    public RunCommand Command { get; } = command;

    public IReadOnlyList<ShellWord> Words { get; } = command.Unwrapped.Words;

    /// <summary>The folder from which relative paths are seen; <c>null</c> when it is not known.</summary>
    public string? Directory { get; set; } = command.WorkingDirectory;

    public bool MayWriteAnything { get; private set; }

    /// <summary>What has been gathered; <c>null</c> when nothing has.</summary>
    public List<CommandWrite>? Writes { get; private set; }

    /// <summary>Something that is written at a known path; when it is not certain that the command runs, it may be written.</summary>
    public void Add(CommandWriteKind kind, string? path, string? nameBelow = null)
    {
        if (path is null)
            MayWriteAnything = true;
        else
            (Writes ??= []).Add(new CommandWrite(Command.IsDecisive || kind is CommandWriteKind.Programs or CommandWriteKind.Caches or CommandWriteKind.ModuleFiles ? kind : CommandWriteKind.Unknown, path) { NameBelow = nameBelow });
    }

    /// <summary>Something that is written at the path that a word names; as far as the word is not known, it may be written below its known folders.</summary>
    public void Add(CommandWriteKind kind, ShellWord word, string? nameBelow = null)
    {
        if (TextOf(word) is { } text)
            Add(kind, PathOf(text), nameBelow);
        else
            Add(CommandWriteKind.Unknown, KnownFolder(word));
    }

    /// <summary>Something that is written at the path that the value of an option names, as far as it is known.</summary>
    public void Add(CommandWriteKind kind, CommandOption value)
    {
        if (value.Word is { } word)
            Add(kind, word);
        else if (value is { Glued: { } glued, IsWhole: true } && IsPath(glued))
            Add(kind, PathOf(glued));
        else
            Add(CommandWriteKind.Unknown, KnownFolder(value.Glued ?? ""));
    }

    public void AddAnything() => MayWriteAnything = true;

    public void AddPackages(List<string> packages) => (Writes ??= []).Add(new CommandWrite(CommandWriteKind.Packages, "/")
    {
        Packages = packages,
        IsWithoutRecommended = Command.Program == "apk",
    });

    public void AddAbsoluteArguments()
    {
        for (var index = 1; index < Words.Count; index++)
        {
            if (TextOf(Words[index]) is { } text && text.IndexOf('/') is var slash and >= 0)
                Add(CommandWriteKind.Unknown, PathOf(slash > 0 && text[0] == '-' ? text.Substring(slash) : text));
        }
    }

    public void AddRedirections(IReadOnlyList<ShellRedirection> redirections)
    {
        for (var index = 0; index < redirections.Count; index++)
        {
            var redirection = redirections[index];
            if (redirection.WritesFile && !(TextOf(redirection.Target) is { } text && text.StartsWith("/dev/", StringComparison.Ordinal)))
                Add(CommandWriteKind.File, redirection.Target);
        }
    }

    /// <summary>A word as text; <c>null</c> when it is not known, or when the shell would make several words of it.</summary>
    public string? TextOf(ShellWord word) => Command.Expand(word) is { } text && IsPath(text) && (!word.HasExpansions || text.IndexOf(' ') < 0) ? text : null;

    /// <summary>The value of an option as text; <c>null</c> when it is not known.</summary>
    public string? TextOf(CommandOption value) => value.Word is { } word ? Command.Expand(word) : value.IsWhole ? value.Glued : null;

    /// <summary>A word as far as it is known.</summary>
    public string StartOf(ShellWord word, out bool isWhole)
    {
        var text = Command.Expand(word);
        isWhole = text is not null;
        return text ?? (word.Parts.Count > 0 && word.Parts[0] is { Kind: ShellWordPartKind.Literal } literal ? literal.Value : "");
    }

    /// <summary>An absolute path; <c>null</c> when the directory is not known that it is seen from.</summary>
    public string? PathOf(string text) => StagePath.Join(Directory, text);

    /// <summary>The folder below which the word names something, as far as it is known: <c>/srv</c> of <c>/srv/$NAME</c>.</summary>
    public string? KnownFolder(ShellWord word) => KnownFolder(StartOf(word, out _));

    private string? KnownFolder(string start)
    {
        if (start.Length == 0 || start[0] == '~' || start.IndexOf(' ') >= 0)
            return null;

        var wildcard = start.IndexOfAny(Wildcards);
        var slash = (wildcard < 0 ? start : start.Substring(0, wildcard)).LastIndexOf('/');
        return slash < 0 ? Directory : PathOf(start.Substring(0, slash + 1));
    }

    private static bool IsPath(string text) => text.Length > 0 && text.IndexOfAny(Wildcards) < 0 && text[0] != '~';
}
