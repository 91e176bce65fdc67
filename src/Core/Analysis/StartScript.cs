using System;
using System.Collections.Generic;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>A script that a container starts by its name, and the text of it that was copied into the image.</summary>
/// <param name="Path">Absolute path in the image.</param>
/// <param name="Word">The word of the start command that names it.</param>
/// <param name="File">The file that the text stands in: one of the context, or the Dockerfile for a heredoc.</param>
/// <param name="Text">The text.</param>
internal sealed record StartScript(string Path, ExecWord Word, SourceText File, MappedText Text)
{
    private static readonly char[] Blanks = [' ', '\t', '\r'];

    /// <summary>The COPY whose heredoc the script is; <c>null</c> when it is a file.</summary>
    public StageStep? Heredoc { get; private init; }

    /// <summary>Whether variables in it are replaced before it is written, so that it is not what it looks like.</summary>
    public bool IsExpanded { get; private init; }

    /// <summary>The first line without its end.</summary>
    public MappedText FirstLine
    {
        get
        {
            var end = Text.IndexOf('\n');
            return Text.Slice(0, end < 0 ? Text.Length : end);
        }
    }

    /// <summary>Whether the first line ends in a carriage return, which then belongs to the name of the interpreter.</summary>
    public bool HasCarriageReturn => FirstLine is { Length: > 0 } line && line[line.Length - 1] == '\r';

    /// <summary>The words behind <c>#!</c>; <c>null</c> when the text does not begin with it.</summary>
    public IReadOnlyList<string>? Interpreter
    {
        get
        {
            var line = FirstLine;
            return line.Length > 1 && line[0] == '#' && line[1] == '!' ? line.Substring(2, line.Length - 2).Split(Blanks, StringSplitOptions.RemoveEmptyEntries) : null;
        }
    }

    /// <summary>Whether a shell runs it whose language is known.</summary>
    public bool IsForPosixShell
    {
        get
        {
            if (Interpreter is not { Count: > 0 } words)
                return false;

            var name = StagePath.BaseName(words[0]);
            return (name == "env" && words.Count == 2 ? words[1] : name) is "sh" or "ash" or "bash" or "dash";
        }
    }

    /// <summary>A place in the script.</summary>
    public SourceSpan At(TextSpan span) => new(File, span);

    /// <summary>The script that a stage starts; <c>null</c> when it starts none, or one whose text is not known.</summary>
    public static StartScript? Of(ContainerStage stage)
    {
        if (stage.Start?.Program is not { } word || Locate(stage, word.Value) is not { } path || stage.Files.At(path) is not { IsPresent: true, MayHaveChanged: false, Origin: { } origin })
            return null;

        if (origin.ContextPath is { } file)
            return stage.Build.Context?.Read(file).Text is { } text ? new StartScript(path, word, text, ContentOf(text)) : null;

        return origin is { Copy: { } copy, Step.Instruction: TransferInstruction transfer } && HeredocOf(transfer, copy.SourceText) is { } heredoc
            ? new StartScript(path, word, stage.Build.Source, heredoc.Body) { Heredoc = origin.Step, IsExpanded = heredoc.IsExpanded }
            : null;
    }

    // A byte-order mark may still be there, and is no part of the text.
    private static MappedText ContentOf(SourceText text)
    {
        var start = text.Content.Length > 0 && text.Content[0] == '\uFEFF' ? 1 : 0;
        return MappedText.Of(text.Content, TextSpan.FromBounds(start, text.Content.Length));
    }

    private static HeredocSyntax? HeredocOf(TransferInstruction transfer, MappedText source)
    {
        foreach (var heredoc in transfer.Heredocs)
        {
            // Tabs that are stripped would have to be taken out of the text first.
            if (heredoc.Marker.Start == source.Start && heredoc.Marker.Length == source.Length && !heredoc.StripsTabs)
                return heredoc;
        }

        return null;
    }

    private static string? Locate(ContainerStage stage, string program)
    {
        if (program.Length == 0 || program.IndexOf('$') >= 0)
            return null;

        if (program.IndexOf('/') >= 0)
            return StagePath.Join(stage.Stage.End.WorkingDirectory, program);

        if (!stage.Stage.Environment("PATH").IsKnown)
            return null;

        foreach (var folder in stage.Files.SearchFolders)
        {
            var place = StagePath.Join(folder, program)!;
            var state = stage.Files.At(place);
            if (!state.IsAbsent)
                return state.IsPresent ? place : null;
        }

        return null;
    }
}
