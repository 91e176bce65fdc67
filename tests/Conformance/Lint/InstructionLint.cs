using System.Collections.Generic;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Conformance.Lint;

/// <summary>The checks that BuildKit runs while it reads one instruction.</summary>
internal static class InstructionLint
{
    /// <summary>What is said of the instruction of an index.</summary>
    /// <param name="syntax">The file.</param>
    /// <param name="index">The index.</param>
    /// <param name="isRefused">Whether BuildKit refuses the instruction, so that it never comes to the last check.</param>
    public static IEnumerable<(string Check, string Message)> Of(DockerfileSyntax syntax, int index, bool isRefused)
    {
        var instruction = syntax.Instructions[index];
        if (instruction is MaintainerInstruction)
            yield return (BuildKitCheck.MaintainerDeprecated, "Maintainer instruction is deprecated in favor of using label");

        if (instruction is FromInstruction { Words: { Count: 3 } words } && !InstructionCasing.IsLower(words[2]))
            yield return (BuildKitCheck.StageNameCasing, $"Stage name '{words[2]}' should be lowercase");

        if (instruction is FromInstruction from && InstructionCasing.OtherAs(from) is { } between)
            yield return (BuildKitCheck.FromAsCasing, $"'{between}' and '{from.Keyword}' keywords' casing do not match");

        if (!isRefused && DefinitionDescription.MissingName(syntax, index) is { } name)
            yield return (BuildKitCheck.InvalidDefinitionDescription, $"Comment for {(instruction is FromInstruction ? "FROM" : "ARG")} should follow the format: `# {name} <description>`");
    }
}
