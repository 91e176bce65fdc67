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

        if (arguments.Count > Few)
        {
            AddAll(names, written);
            return;
        }

        foreach (var argument in arguments)
        {
            if (!names.Contains(argument) && Stands(written, argument))
                names.Add(argument);
        }
    }

    private static void AddAll(HashSet<string> names, MappedText written)
    {
        var start = -1;
        for (var index = 0; index <= written.Length; index++)
        {
            var isName = index < written.Length && IsOfName(written[index]);
            if (isName && start < 0)
                start = index;

            if (isName || start < 0)
                continue;

            names.Add(written.Substring(start, index - start));
            start = -1;
        }
    }

    // Alone, and not as a part of a longer name.
    private static bool Stands(MappedText text, string name)
    {
        var end = text.Start + text.Length;
        for (var at = text.Start; name.Length > 0 && at < end; at++)
        {
            at = text.Buffer.IndexOf(name, at, end - at, StringComparison.Ordinal);
            if (at < 0)
                return false;

            var behind = at + name.Length;
            if ((at == text.Start || !IsOfName(text.Buffer[at - 1])) && (behind == end || !IsOfName(text.Buffer[behind])))
                return true;
        }

        return false;
    }

    private static bool IsOfName(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_';
}
