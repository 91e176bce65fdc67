using System.Collections.Generic;

namespace GoContainerGuard.Analysis;

/// <summary>How an embed pattern ends.</summary>
internal enum EmbedOutcome
{
    /// <summary>It cannot be told, or the go command has another objection to the pattern.</summary>
    Unknown,

    /// <summary>Every name that it matches brings at least one file.</summary>
    Satisfied,

    /// <summary>No name matches.</summary>
    NoMatch,

    /// <summary>A folder that matches brings no file.</summary>
    EmptyFolder,
}

/// <summary>What an embed pattern brings.</summary>
/// <param name="Outcome">How it ends.</param>
/// <param name="Files">The files, relative to the root of the context.</param>
/// <param name="EmptyFolder">The folder that brings none, relative to the package's folder; otherwise <c>null</c>.</param>
internal sealed record EmbedMatches(EmbedOutcome Outcome, IReadOnlyList<string> Files, string? EmptyFolder = null)
{
    public static EmbedMatches Unknown { get; } = new(EmbedOutcome.Unknown, []);

    public bool IsUnsatisfied => Outcome is EmbedOutcome.NoMatch or EmbedOutcome.EmptyFolder;

    /// <summary>What the go command says when it is not satisfied.</summary>
    /// <remarks>Source: runs of Go 1.19.8, 1.24.4, 1.26.10 and 1.27.3.</remarks>
    public string Complaint(string pattern) => Outcome is EmbedOutcome.EmptyFolder
        ? $"pattern {pattern}: cannot embed directory {EmptyFolder}: contains no embeddable files"
        : $"pattern {pattern}: no matching files found";
}
