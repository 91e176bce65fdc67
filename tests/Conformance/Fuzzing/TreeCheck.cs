using System.Collections.Generic;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Syntax.Parsing;
using GoContainerGuard.Text;

namespace GoContainerGuard.Conformance.Fuzzing;

/// <summary>What holds for the tree of every text, however broken.</summary>
internal static class TreeCheck
{
    /// <summary>Parses a text and says what does not hold; <c>null</c> when all does.</summary>
    public static string? Problem(string text) => Problem(DockerfileParser.Parse(new SourceText("Dockerfile", text)));

    /// <summary>What does not hold of a tree; <c>null</c> when all does.</summary>
    public static string? Problem(DockerfileSyntax tree)
    {
        if (tree.ToString() != tree.Source.Content)
            return "the text of the tree is not the input";

        return ProblemOfTiles(tree) ?? ProblemOfInstructions(tree) ?? ProblemOfFaults(tree);
    }

    private static string? ProblemOfTiles(DockerfileSyntax tree)
    {
        var end = 0;
        for (var index = 0; index < tree.Tokens.Count; index++)
        {
            var span = tree.Tokens[index].Span;
            if (span.Start != end || span.Length <= 0)
                return $"the tiles do not lie side by side at {end}";

            end = span.End;
        }

        return end == tree.Source.Content.Length ? null : $"the tiles end at {end}";
    }

    private static string? ProblemOfInstructions(DockerfileSyntax tree)
    {
        var last = 0;
        foreach (var instruction in tree.Instructions)
        {
            if (instruction.Extent.Start < last || instruction.Extent.End > tree.Source.Content.Length)
                return $"the instruction at {instruction.Extent} lies outside of its place";

            if (!instruction.Extent.Contains(instruction.Span))
                return $"the instruction at {instruction.Span} lies outside of its lines {instruction.Extent}";

            foreach (var (part, name) in Parts(instruction))
            {
                if (!instruction.Extent.Contains(part))
                    return $"{name} of the {instruction.Kind} at {instruction.Span} lies at {part}";
            }

            last = instruction.Extent.End;
        }

        return null;
    }

    private static string? ProblemOfFaults(DockerfileSyntax tree)
    {
        foreach (var fault in tree.Faults)
        {
            if (fault.Span.Start < 0 || fault.Span.Length < 0 || fault.Span.End > tree.Source.Content.Length)
                return $"the fault '{fault.Message}' lies at {fault.Span}";
        }

        return null;
    }

    private static IEnumerable<(TextSpan Span, string Name)> Parts(InstructionSyntax instruction)
    {
        yield return (instruction.Keyword.SourceSpan(), "the keyword");
        yield return (instruction.Arguments.SourceSpan(), "the text of the arguments");
        foreach (var flag in instruction.Flags)
        {
            yield return (flag.Text.SourceSpan(), "a flag");
            yield return (flag.RawValue.SourceSpan(), "the value of a flag");
            _ = flag.PlainText;
        }

        foreach (var heredoc in instruction.Heredocs)
        {
            yield return (heredoc.Marker.SourceSpan(), "the marker of a heredoc");

            // The body has its line end, which the last line of an instruction has not.
            var body = heredoc.Body.ToString().TrimEnd('\r', '\n');
            if (body.Length > 0)
                yield return (new TextSpan(heredoc.Body.SourceSpan().Start, body.Length), "the body of a heredoc");
        }

        foreach (var word in Words(instruction))
            yield return (word.SourceSpan(), "a word");

        foreach (var pair in Pairs(instruction))
            yield return (pair.Span, "a pair");

        if (instruction is not OnbuildInstruction { Trigger: { } trigger })
            yield break;

        foreach (var part in Parts(trigger))
            yield return part;
    }

    private static IEnumerable<MappedText> Words(InstructionSyntax instruction) => instruction switch
    {
        FromInstruction from => from.Words,
        TransferInstruction transfer => [.. transfer.Words, .. transfer.Sources, transfer.Destination],
        VolumeInstruction volume => volume.Paths,
        ExposeInstruction expose => expose.Ports,
        HealthcheckInstruction health => [health.Type, health.Command],
        CommandInstruction command => [command.Command],
        _ => [],
    };

    private static IEnumerable<KeyValue> Pairs(InstructionSyntax instruction) => instruction switch
    {
        EnvInstruction env => env.Pairs,
        LabelInstruction label => label.Pairs,
        ArgInstruction arg => arg.Declarations,
        _ => [],
    };
}
