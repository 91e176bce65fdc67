using System;
using System.Collections.Generic;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Variables;

/// <summary>Every word that could be the name of a variable, wherever it stands in the instructions; names that ARG declares do not count.</summary>
internal static class WrittenNames
{
    public static HashSet<string> In(DockerfileSyntax syntax)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var instruction in syntax.Instructions)
        {
            if (instruction is ArgInstruction arg)
            {
                foreach (var declaration in arg.Declarations)
                    Add(names, declaration.Value);
            }
            else
            {
                Add(names, instruction.Line);
            }

            foreach (var heredoc in instruction.Heredocs)
                Add(names, heredoc.Body);
        }

        return names;
    }

    private static void Add(HashSet<string> names, MappedText? text)
    {
        if (text is not { } written)
            return;

        var start = -1;
        for (var index = 0; index <= written.Length; index++)
        {
            var isName = index < written.Length && written[index] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_';
            if (isName && start < 0)
                start = index;

            if (isName || start < 0)
                continue;

            names.Add(written.Substring(start, index - start));
            start = -1;
        }
    }
}
