using System;
using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Conformance.Lint;

/// <summary>Collects warnings as far as the options let them speak.</summary>
internal sealed class WarningList
{
    private readonly DockerfileSyntax _syntax;
    private readonly CheckOptions _options;
    private readonly Dictionary<InstructionSyntax, CheckOptions> _above = [];
    private readonly List<LintWarning> _warnings = [];

    public WarningList(DockerfileSyntax syntax, CheckOptions options)
    {
        _syntax = syntax;
        _options = options;
        for (var index = 0; index < syntax.Instructions.Count; index++)
            _above[syntax.Instructions[index]] = CheckOptions.Above(syntax, index);
    }

    /// <summary>In the order of lines, check and message.</summary>
    public IReadOnlyList<LintWarning> Sorted => [.. _warnings
        .OrderBy(warning => warning.Start).ThenBy(warning => warning.End)
        .ThenBy(warning => warning.Check, StringComparer.Ordinal).ThenBy(warning => warning.Message, StringComparer.Ordinal)];

    /// <summary>What the build stops with when warnings are to stop it.</summary>
    public string? Error => _options.FailsBuild && _warnings.Count > 0
        ? $"lint violation found for rules: {string.Join(", ", _warnings.Select(warning => warning.Check).Distinct().Order(StringComparer.Ordinal))}"
        : null;

    /// <summary>A check that knows the directive at the top only.</summary>
    public void AddForFile(string check, InstructionSyntax where, string message) => Add(check, where, message, _options);

    /// <summary>A check that hears the comment above the instruction, too.</summary>
    public void Add(string check, InstructionSyntax instruction, string message) => Add(check, instruction, message, _options.With(_above[instruction]));

    /// <summary>The same for a step; what a parent left with ONBUILD is said of the FROM, and no comment stands above it.</summary>
    public void Add(string check, StageStep step, string message) => Add(check, step, step, message);

    /// <summary>A warning of one step that another one, whose comment counts, gives rise to.</summary>
    public void Add(string check, StageStep where, StageStep cause, string message) =>
        Add(check, InstructionOf(where), message, cause.IsTrigger ? _options : _options.With(_above[cause.Instruction]));

    /// <summary>Where BuildKit says that a line inside a continuation is empty: at the end of the instruction.</summary>
    public void AddEmptyContinuation(InstructionSyntax instruction)
    {
        var line = instruction.Heredocs.Count > 0 ? Line(instruction.Heredocs[0].Body.SourceSpan().Start) - 1 : Line(instruction.Extent.End);
        if (_options.Allows(BuildKitCheck.NoEmptyContinuation, isExperimental: false))
            _warnings.Add(new LintWarning(BuildKitCheck.NoEmptyContinuation, line, line, "Empty continuation line"));
    }

    private static InstructionSyntax InstructionOf(StageStep step) => step.IsTrigger ? step.Stage.From : step.Instruction;

    private void Add(string check, InstructionSyntax where, string message, CheckOptions options)
    {
        if (options.Allows(check, check == BuildKitCheck.InvalidDefinitionDescription))
            _warnings.Add(new LintWarning(check, Line(where.Extent.Start), Line(where.Extent.End), message));
    }

    private int Line(int offset) => _syntax.Source.Lines.PositionOf(offset).Line + 1;
}
