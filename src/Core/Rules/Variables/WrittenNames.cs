using System;
using System.Collections.Generic;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Variables;

/// <summary>Which arguments are named anywhere in the instructions, be it in a text that nobody expands.</summary>
internal static class WrittenNames
{
    // With more arguments than these, looking up every word costs less than comparing it with each of them.
    private const int Few = 16;

    /// <summary>Those of the arguments of a Dockerfile that stand anywhere else than in their declarations.</summary>
    public static HashSet<string> In(DockerfileSyntax syntax)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var arguments = ArgumentsOf(syntax);
        if (arguments.Count == 0)
            return names;

        foreach (var instruction in syntax.Instructions)
        {
            if (instruction is ArgInstruction arg)
            {
                foreach (var declaration in arg.Declarations)
                    Add(names, declaration.Value, arguments);
            }
            else
            {
                Add(names, instruction.Line, arguments);
            }

            foreach (var heredoc in instruction.Heredocs)
                Add(names, heredoc.Body, arguments);
        }

        return names;
    }

    private static List<string> ArgumentsOf(DockerfileSyntax syntax)
    {
        var arguments = new List<string>();
        foreach (var instruction in syntax.Instructions)
        {
            if (instruction is not ArgInstruction arg)
                continue;

            foreach (var declaration in arg.Declarations)
                arguments.Add(declaration.Key.ToString());
        }

        return arguments;
    }

    private static void Add(HashSet<string> names, MappedText? text, List<string> arguments)
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

            if (arguments.Count > Few)
                names.Add(written.Substring(start, index - start));
            else
                AddIfOneOf(names, written, start, index - start, arguments);

            start = -1;
        }
    }

    private static void AddIfOneOf(HashSet<string> names, MappedText text, int start, int length, List<string> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Length == length && string.CompareOrdinal(text.Buffer, text.Start + start, argument, 0, length) == 0)
                names.Add(argument);
        }
    }
}
