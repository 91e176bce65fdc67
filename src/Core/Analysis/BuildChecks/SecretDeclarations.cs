using System.Collections.Generic;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>A variable that an ENV or ARG of a stage sets and whose name sounds like a secret.</summary>
/// <param name="Step">The instruction.</param>
/// <param name="Key">The name as written.</param>
/// <param name="Name">The name after expansion, which only ENV does.</param>
/// <param name="Value">The value as written; <c>null</c> for an ARG without default.</param>
internal readonly record struct SecretDeclaration(StageStep Step, MappedText Key, string Name, MappedText? Value);

/// <summary>Finds them by name, as BuildKit does.</summary>
internal static class SecretDeclarations
{
    public static IReadOnlyList<SecretDeclaration> In(StageStep step)
    {
        var pairs = step.Instruction switch
        {
            EnvInstruction env => env.Pairs,
            ArgInstruction arg => arg.Declarations,
            _ => null,
        };
        if (pairs is null)
            return [];

        List<SecretDeclaration>? found = null;
        foreach (var pair in pairs)
        {
            var name = step.Instruction is EnvInstruction ? step.Expand(pair.Key).Value : pair.Key.ToString();
            if (name is not null && SecretName.Matches(name))
                (found ??= []).Add(new SecretDeclaration(step, pair.Key, name, pair.Value));
        }

        if (found is null)
            return [];

        return found;
    }
}
