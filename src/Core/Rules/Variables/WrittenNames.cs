using System;
using System.Collections.Generic;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Variables;

/// <summary>Which arguments are named nowhere in the instructions, not even in a text that nobody expands.</summary>
internal static class WrittenNames
{
    // With more arguments than these, looking up every word costs less than comparing it with each of them.
    private const int Few = 16;

    /// <summary>Those of the arguments of a Dockerfile that stand nowhere else than in their declarations.</summary>
    public static HashSet<string> NotIn(DockerfileSyntax syntax)
    {
        var missing = ArgumentsOf(syntax);
        return new HashSet<string>(missing.Count > Few ? WithoutWords(missing, syntax) : WithoutEach(missing, syntax), StringComparer.Ordinal);
    }

    private static List<string> WithoutEach(List<string> missing, DockerfileSyntax syntax)
    {
        Action<MappedText> strike = text => Strike(missing, text);
        for (var index = 0; index < syntax.Instructions.Count && missing.Count > 0; index++)
            Visit(syntax.Instructions[index], strike);

        return missing;
    }

    private static void Strike(List<string> missing, MappedText text)
    {
        for (var index = missing.Count - 1; index >= 0; index--)
        {
            if (Stands(text, missing[index]))
                missing.RemoveAt(index);
        }
    }

    private static List<string> WithoutWords(List<string> missing, DockerfileSyntax syntax)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        Action<MappedText> add = text => AddWords(words, text);
        foreach (var instruction in syntax.Instructions)
            Visit(instruction, add);

        missing.RemoveAll(words.Contains);
        return missing;
    }

    // Everything but the names that an ARG declares.
    private static void Visit(InstructionSyntax instruction, Action<MappedText> visit)
    {
        if (instruction is ArgInstruction arg)
        {
            foreach (var declaration in arg.Declarations)
            {
                if (declaration.Value is { } value)
                    visit(value);
            }
        }
        else
        {
            visit(instruction.Line);
        }

        foreach (var heredoc in instruction.Heredocs)
            visit(heredoc.Body);
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

    private static void AddWords(HashSet<string> words, MappedText written)
    {
        var start = -1;
        for (var index = 0; index <= written.Length; index++)
        {
            var isName = index < written.Length && IsOfName(written[index]);
            if (isName && start < 0)
                start = index;

            if (isName || start < 0)
                continue;

            words.Add(written.Substring(start, index - start));
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
