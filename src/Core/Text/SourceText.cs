using System;

namespace GoContainerGuard.Text;

/// <summary>One file of the repository as text. A byte-order mark is no part of it.</summary>
/// <param name="path">Path below the root, parts separated by <c>/</c>.</param>
/// <param name="content">The characters, line ends as they are in the file.</param>
public sealed class SourceText(string path, string content)
{
    private LineMap? _lines;

    /// <summary>A file that is not there: its content is empty, and an edit in it makes it.</summary>
    public static SourceText Absent(string path) => new(path, "") { IsAbsent = true };

    /// <summary>Path below the root, parts separated by <c>/</c>.</summary>
    public string Path { get; } = path ?? throw new ArgumentNullException(nameof(path));

    /// <summary>The characters, line ends as they are in the file.</summary>
    public string Content { get; } = content ?? throw new ArgumentNullException(nameof(content));

    /// <summary>Whether there is no such file yet.</summary>
    public bool IsAbsent { get; private init; }

    /// <summary>Where the lines are; worked out when first asked for.</summary>
    public LineMap Lines => _lines ??= new LineMap(Content);

    /// <summary>The characters of a span.</summary>
    public string Slice(TextSpan span) => Content.Substring(span.Start, span.Length);

    /// <inheritdoc/>
    public override string ToString() => Path;
}
