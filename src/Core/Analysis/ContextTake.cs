using GoContainerGuard.Context;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>Something that an instruction takes from the build context: a source of COPY or ADD, or a bind mount of RUN.</summary>
/// <param name="Step">The instruction.</param>
/// <param name="Where">The source, or the whole flag of a mount.</param>
/// <param name="Path">Its path from the context's root, expanded and cleaned; empty for the whole context.</param>
/// <param name="IsDefault">Whether a build argument may make another path of it.</param>
internal sealed record ContextTake(StageStep Step, SourceSpan Where, string Path, bool IsDefault)
{
    /// <summary>Whether the path may match several names or none.</summary>
    public bool HasWildcard { get; init; }

    /// <summary>Whether it is mounted while a command runs, and leaves no layer.</summary>
    public bool IsMount { get; init; }

    /// <summary>Whether <c>--exclude</c> leaves out some of it.</summary>
    public bool IsThinnedOut { get; init; }

    /// <summary>How to speak of it: the source as written, or the flag without its fields.</summary>
    public string Name => IsMount ? "--mount" : Where.Text;

    /// <summary>Whether it takes a path of the context, alone or with a folder above it.</summary>
    public bool Takes(string path)
    {
        var source = CopyPattern.Parse(Path);
        if (source is { HasWildcard: false, Folder.Length: 0 })
            return true;

        for (var end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (source.IsMatch(path.Substring(0, end)))
                return true;
        }

        return false;
    }

    /// <summary>Whether it is all that the ignore file lets through.</summary>
    public bool IsWholeContext => Path is "" or "*" && !IsThinnedOut;
}
