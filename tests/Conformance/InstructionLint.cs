using System;
using System.Collections.Generic;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Conformance;

/// <summary>The checks that BuildKit runs while it reads one instruction.</summary>
internal static class InstructionLint
{
    public static IEnumerable<(string Rule, string Message)> Of(InstructionSyntax instruction)
    {
        if (instruction.Kind == InstructionKind.Maintainer)
            yield return ("MaintainerDeprecated", "Maintainer instruction is deprecated in favor of using label");

        if (instruction is not FromInstruction { Words.Count: >= 3 } from)
            yield break;

        var name = from.Words[2].ToString();
        if (from.Words.Count == 3 && name != Lower(name))
            yield return ("StageNameCasing", $"Stage name '{name}' should be lowercase");

        var keyword = from.Keyword.ToString();
        var between = from.Words[1].ToString();
        if (!MatchCasing(keyword, between))
            yield return ("FromAsCasing", $"'{between}' and '{keyword}' keywords' casing do not match");
    }

    private static bool MatchCasing(string keyword, string between) =>
        keyword == Lower(keyword) ? between == Lower(between)
        : keyword != Upper(keyword) || between == Upper(between);

    private static string Upper(string text) => string.Create(text.Length, text, (upper, source) => source.AsSpan().ToUpperInvariant(upper));

    private static string Lower(string text) => string.Create(text.Length, text, (lower, source) => source.AsSpan().ToLowerInvariant(lower));
}
