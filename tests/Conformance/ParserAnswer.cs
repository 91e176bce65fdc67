using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Conformance.Lint;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Conformance;

/// <summary>What BuildKit's two stages would say of a tree, in the form of the vectors.</summary>
internal sealed class ParserAnswer
{
    private readonly DockerfileSyntax _syntax;
    private readonly SyntaxFault? _refusal;
    private readonly int _count;

    private ParserAnswer(DockerfileSyntax syntax)
    {
        _syntax = syntax;
        _refusal = syntax.Faults.FirstOrDefault(fault => fault.Kind is FaultKind.Parser or FaultKind.Directive or FaultKind.LongLine or FaultKind.NoInstructions);

        // After a line that is too long the instructions in front of it are still returned; after any other refusal there are none.
        _count = _refusal is null ? syntax.Instructions.Count
            : _refusal.Kind == FaultKind.LongLine ? syntax.Instructions.Count(instruction => instruction.Extent.Start < _refusal.Span.Start)
            : 0;
        if (_refusal?.Kind == FaultKind.LongLine && _count == 0)
            _refusal = new SyntaxFault(FaultKind.LongLine, _refusal.Span, "file with no instructions");
    }

    public static JsonObject Of(DockerfileSyntax syntax) => new ParserAnswer(syntax).Build();

    private JsonObject Build()
    {
        var answer = new JsonObject
        {
            ["ok"] = _refusal is null,
            ["directives"] = new JsonObject
            {
                ["escape"] = _syntax.Escape.ToString(),
                ["syntax"] = Directive(FrontendDirective.Syntax(_syntax.Source)),
                ["check"] = Directive(FrontendDirective.Check(_syntax.Source)),
            },
            ["nodes"] = new JsonArray([.. Enumerable.Range(0, _count).Select(Node)]),
        };
        if (_refusal is not null)
        {
            answer["error"] = _refusal.Message;
            answer["errorLines"] = new JsonArray([.. RefusedLines(_refusal).Select(line => new JsonArray(line, line))]);
            return answer;
        }

        answer["warnings"] = new JsonArray([.. _syntax.Instructions.Where(instruction => instruction.EmptyLine is not null).Select(Warning)]);
        AddSecondStage(answer);
        return answer;
    }

    private void AddSecondStage(JsonObject answer)
    {
        var fault = _syntax.Faults.FirstOrDefault(fault => fault.Kind is not (FaultKind.Parser or FaultKind.Directive or FaultKind.LongLine or FaultKind.NoInstructions));
        var refused = fault is null ? _syntax.Instructions.Count : IndexOf(fault);
        answer["instructionLint"] = Lint(refused);
        if (fault is not null)
        {
            answer["instructionError"] = fault.Message;
            answer["instructionErrorLines"] = new JsonArray([.. Lines(_syntax.Instructions[refused]).Select(line => new JsonArray(line, line))]);
            return;
        }

        var firstStage = _syntax.Instructions.TakeWhile(instruction => instruction is ArgInstruction).Count();
        answer["metaArgs"] = new JsonArray([.. _syntax.Instructions.Take(firstStage).OfType<ArgInstruction>().SelectMany(MetaArguments)]);
        answer["stages"] = new JsonArray([.. Enumerable.Range(0, _count).Where(index => _syntax.Instructions[index] is FromInstruction).Select(Stage)]);
    }

    private static JsonObject? Directive(FrontendDirective? directive) => directive is null ? null : new JsonObject
    {
        ["value"] = directive.Value,
        ["cmdline"] = directive.CommandLine,
        ["line"] = directive.Line,
    };

    private JsonNode Node(int index)
    {
        var instruction = _syntax.Instructions[index];
        var node = Shape(instruction);
        node["heredocs"] = new JsonArray([.. instruction.Heredocs.Select(Heredoc)]);
        node["comments"] = Strings(Documentation.Above(_syntax, index));
        node["start"] = Line(instruction.Extent.Start);
        node["end"] = Line(instruction.Extent.End);
        return node;
    }

    private static JsonObject Shape(InstructionSyntax instruction)
    {
        var isJson = instruction is CommandInstruction { IsExecForm: true } or TransferInstruction { Form: ArgumentForm.Json } or VolumeInstruction { Form: ArgumentForm.Json };
        var node = new JsonObject
        {
            ["cmd"] = instruction.Keyword.ToString(),
            ["flags"] = Strings(instruction.Flags.Select(flag => flag.PlainText)),
            ["args"] = Strings(Arguments(instruction)),
            ["json"] = isJson,
            ["original"] = instruction.Original.ToString(),
        };
        if (instruction is OnbuildInstruction { Trigger: { } trigger })
            node["sub"] = Shape(trigger);

        return node;
    }

    private static IEnumerable<string> Arguments(InstructionSyntax instruction) => instruction switch
    {
        UnknownInstruction => [""],
        OnbuildInstruction => [],
        HealthcheckInstruction { Type.Length: 0 } => [],
        HealthcheckInstruction health => [health.Type.ToString(), .. Command(health)],
        CommandInstruction command => Command(command),
        FromInstruction from => Texts(from.Words),
        TransferInstruction transfer => Texts(transfer.Words),
        VolumeInstruction volume => Texts(volume.Paths),
        ExposeInstruction expose => Texts(expose.Ports),
        EnvInstruction env => Triplets(env.Pairs, env.Form),
        LabelInstruction label => Triplets(label.Pairs, label.Form),
        ArgInstruction arg => arg.Declarations.Select(pair => pair.Value is { } value ? $"{pair.Key}={value}" : pair.Key.ToString()),
        _ => instruction.Arguments.Length == 0 ? [] : [instruction.Arguments.ToString()],
    };

    private static IEnumerable<string> Command(CommandInstruction command) =>
        command.Exec is { } words ? words.Select(word => word.Value)
        : command.Command.Length > 0 ? [command.Command.ToString()]
        : [];

    private static IEnumerable<string> Texts(IEnumerable<Text.MappedText> words) => words.Select(word => word.ToString());

    private static IEnumerable<string> Triplets(IEnumerable<KeyValue> pairs, KeyValueForm form) =>
        pairs.SelectMany(pair => new[] { pair.Key.ToString(), pair.Value.ToString() ?? "", form == KeyValueForm.Equals ? "=" : "" });

    private static JsonObject Heredoc(HeredocSyntax heredoc) => new()
    {
        ["name"] = heredoc.Name,
        ["content"] = heredoc.Body.ToString(),
        ["expand"] = heredoc.IsExpanded,
        ["chomp"] = heredoc.StripsTabs,
        ["fd"] = heredoc.FileDescriptor,
    };

    private JsonObject Warning(InstructionSyntax instruction) => new()
    {
        ["line"] = instruction.Heredocs.Count > 0 ? Line(instruction.Heredocs[0].Body.SourceSpan().Start) - 1 : Line(instruction.Extent.End),
    };

    private IEnumerable<JsonNode> MetaArguments(ArgInstruction arg) => arg.Declarations.Select(pair => new JsonObject
    {
        ["key"] = pair.Key.ToString(),
        ["value"] = pair.Value?.ToString(),
        ["line"] = Line(arg.Extent.Start),
    });

    private JsonNode Stage(int index)
    {
        var from = (FromInstruction)_syntax.Instructions[index];
        var name = from.StageName?.ToString().ToLowerInvariant() ?? "";
        var commands = _syntax.Instructions.Skip(index + 1).TakeWhile(instruction => instruction is not FromInstruction);
        return new JsonObject
        {
            ["name"] = name,
            ["base"] = from.Image.ToString(),
            ["platform"] = from.Flag("platform")?.Value is { Length: > 0 } platform ? platform : null,
            ["doc"] = name.Length == 0 ? null : Documentation.Above(_syntax, index).Find(line => line.StartsWith(name + " ", StringComparison.Ordinal))?[(name.Length + 1)..],
            ["start"] = Line(from.Extent.Start),
            ["commands"] = Strings(commands.Select(instruction => instruction.Keyword.ToString())),
        };
    }

    private JsonArray Lint(int refused)
    {
        var lint = new JsonArray();
        for (var index = 0; index <= refused && index < _syntax.Instructions.Count; index++)
        {
            foreach (var (rule, message) in InstructionLint.Of(_syntax, index, index == refused))
            {
                // The vectors of the parser hold no experimental check.
                if (rule == BuildKitCheck.InvalidDefinitionDescription)
                    continue;

                lint.Add(new JsonObject
                {
                    ["rule"] = rule,
                    ["lines"] = new JsonArray(Line(_syntax.Instructions[index].Extent.Start), Line(_syntax.Instructions[index].Extent.End)),
                    ["msg"] = message,
                });
            }
        }

        return lint;
    }

    // A directive is found before its line is counted; a line that is too long is never counted.
    private IEnumerable<int> RefusedLines(SyntaxFault fault) => fault.Kind switch
    {
        FaultKind.Directive => [Line(fault.Span.Start) - 1],
        FaultKind.LongLine => [_count == 0 ? 0 : Line(fault.Span.Start) - 1],
        FaultKind.NoInstructions => [CountLines()],
        _ => Lines(_syntax.Instructions[IndexOf(fault)]),
    };

    private int CountLines()
    {
        var content = _syntax.Source.Content;
        var feeds = content.Count(character => character == '\n');
        return content.Length == 0 || content[^1] == '\n' ? feeds : feeds + 1;
    }

    private int IndexOf(SyntaxFault fault)
    {
        var index = _syntax.Instructions.Count - 1;
        while (index > 0 && _syntax.Instructions[index].Extent.Start > fault.Span.Start)
            index--;

        return index;
    }

    private IEnumerable<int> Lines(InstructionSyntax instruction)
    {
        var start = Line(instruction.Extent.Start);
        return Enumerable.Range(start, Line(instruction.Extent.End) - start + 1);
    }

    private int Line(int offset) => _syntax.Source.Lines.PositionOf(offset).Line + 1;

    private static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
