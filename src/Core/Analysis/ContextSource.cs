using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>One source of a COPY or ADD that is taken from the build context.</summary>
/// <param name="Step">The instruction.</param>
/// <param name="Transfer">The instruction.</param>
/// <param name="Text">The source as written.</param>
/// <param name="Path">Its path from the context's root, expanded and cleaned; empty for the whole context.</param>
/// <param name="IsDefault">Whether a default of a build argument is in the path.</param>
internal sealed record ContextSource(StageStep Step, TransferInstruction Transfer, MappedText Text, string Path, bool IsDefault)
{
    /// <summary>Whether the path may match several names or none.</summary>
    public bool HasWildcard => Path.IndexOfAny(Wildcards) >= 0;

    private static readonly char[] Wildcards = ['*', '?', '[', '\\'];
}
