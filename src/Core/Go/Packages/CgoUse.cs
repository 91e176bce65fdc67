using System.Collections.Generic;
using System.Text;

namespace GoContainerGuard.Go;

/// <summary>Whether C code ends up in a program, and why.</summary>
/// <param name="Answer">Whether it does.</param>
/// <param name="Chain">When it does: from the folder of the main package over import paths to the package with C code; <c>C</c> is the last
/// one when that package is not of the standard library.</param>
/// <param name="Obstacle">When it is unknown: the first import path or folder at which the trail is lost; otherwise <c>null</c>.</param>
internal sealed record CgoUse(Answer Answer, IReadOnlyList<string> Chain, string? Obstacle)
{
    public static CgoUse None { get; } = new(Answer.No, [], null);

    public static CgoUse LostAt(string obstacle) => new(Answer.Unknown, [], obstacle);

    public static CgoUse Through(IReadOnlyList<string> chain) => new(Answer.Yes, chain, null);

    /// <summary>The chain as a message says it; empty when there is none.</summary>
    public string Reason => Chain.Count > 0 && Chain[0] == "." ? "the main package" + ToString().Substring(1) : ToString();

    /// <summary>The chain as words: <c>cmd/app imports net/http imports net</c>; empty when there is none.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var link in Chain)
            text.Append(text.Length == 0 ? "" : " imports ").Append(link);

        return text.ToString();
    }
}
