using System;

namespace GoContainerGuard.Go;

/// <summary>What stands on a command line where packages or modules are named.</summary>
/// <param name="Word">As given.</param>
internal readonly record struct GoPackageArgument(GoWord Word)
{
    /// <summary>The path or pattern without version; <c>null</c> when it is not known.</summary>
    public string? Path => (At < 0 ? Word : Word.Slice(0, At)).Value;

    /// <summary>What follows the <c>@</c>, perhaps with holes; <c>null</c> when there is none.</summary>
    public GoWord? Version => At < 0 ? null : Word.From(At + 1);

    /// <summary>Whether there is one.</summary>
    public bool IsVersioned => At >= 0;

    /// <summary>Whether it is a folder relative to the working folder, or an absolute one.</summary>
    public bool IsFolder => Word.Text is "." or ".." || StartsWith("./") || StartsWith("../") || StartsWith("/");

    /// <summary>Whether it stands for several packages.</summary>
    public bool IsPattern => Word.Text.IndexOf("...", StringComparison.Ordinal) >= 0 || Word.Text is "all" or "std" or "cmd" or "tool" or "work";

    /// <summary>Whether it is a source file: files stand for one package together.</summary>
    public bool IsFile => At < 0 && Word.Text.EndsWith(".go", StringComparison.Ordinal);

    private int At => Word.Text.IndexOf('@');

    public override string ToString() => Word.Text;

    private bool StartsWith(string prefix) => Word.Text.StartsWith(prefix, StringComparison.Ordinal);
}
