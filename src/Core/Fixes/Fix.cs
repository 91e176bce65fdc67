using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Fixes;

/// <summary>A remedy: what it is called and what it changes, in one file or in several. It is applied as a whole or not at all.</summary>
/// <param name="Title">An imperative without a full stop.</param>
/// <param name="Safety">How far it may be trusted.</param>
/// <param name="Edits">The edits, without overlap; a line feed in a new text becomes the line end that its neighbours in the file have.</param>
public sealed record Fix(string Title, FixSafety Safety, IReadOnlyList<TextEdit> Edits)
{
    /// <summary>The edits, character by character as they are to be made.</summary>
    public IReadOnlyList<TextEdit> Edits { get; init; } = FileHabits.Keep(Edits);

    /// <summary>Whether another fix makes the same edits.</summary>
    internal bool EditsLike(Fix other)
    {
        if (Edits.Count != other.Edits.Count)
            return false;

        for (var index = 0; index < Edits.Count; index++)
        {
            var (mine, others) = (Edits[index], other.Edits[index]);
            if (mine.NewText != others.NewText || mine.Where.Span != others.Where.Span || mine.Where.Source.Path != others.Where.Source.Path)
                return false;
        }

        return true;
    }
}
