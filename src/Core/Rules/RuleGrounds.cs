using System;
using System.Collections.Generic;

namespace GoContainerGuard.Rules;

/// <summary>
/// The rules of which it is known what their verdict rests on. A rule that is not here is silent for more reasons than can be told apart, and
/// nobody is told that a suppression of it is idle.
/// </summary>
internal static class RuleGrounds
{
    /// <summary>Rules that read the Dockerfile and nothing else.</summary>
    public static IReadOnlyCollection<string> OfText { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "GCG0101", "GCG0102", "GCG0103", "GCG0104", "GCG0105", "GCG0106", "GCG0107", "GCG0108", "GCG0109",
        "GCG0202", "GCG0204", "GCG0207", "GCG0208", "GCG0209", "GCG0212",
        "GCG0301", "GCG0302", "GCG0304", "GCG0308",
        "GCG0811",
        "GCG0901", "GCG0904", "GCG0907", "GCG0909", "GCG0911",
        "GCG1405", "GCG1406",
    };

    /// <summary>Rules that ask the base images, too.</summary>
    public static IReadOnlyCollection<string> OfImages { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "GCG0201", "GCG0205", "GCG0206", "GCG0709", "GCG0801",
    };

    public static RuleGround Of(string ruleId) => Contains(OfText, ruleId) ? RuleGround.Text : Contains(OfImages, ruleId) ? RuleGround.Images : RuleGround.Unknown;

    private static bool Contains(IReadOnlyCollection<string> ids, string id) => ((HashSet<string>)ids).Contains(id);
}
