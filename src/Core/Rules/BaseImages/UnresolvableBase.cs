using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.BaseImages;

/// <summary>FROM sees only what is declared in front of the first FROM; what it does not see is empty.</summary>
internal sealed class UnresolvableBase : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0210", "unresolvable-base")
    {
        Title = "FROM uses an argument that is not declared, or comes to no image",
        Message = "{0}: {1}",
        Category = RuleCategory.BaseImages,
        Severity = Severity.Error,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Graph.Stages)
        {
            Check(build, stage.Base.Expansion, FromName.Fault(stage) ?? FromName.ImageFault(stage), findings);
            if (PlatformFlag.Of(stage) is not null)
                Check(build, stage.Platform!.Value, PlatformFlag.Fault(stage), findings);
        }
    }

    private void Check(ContainerBuild build, Expansion expansion, BuildStop? stop, Findings findings)
    {
        var undeclared = FromName.Undeclared(expansion, build.Graph.Globals);
        foreach (var use in undeclared)
        {
            var what = $"'{use.Name}' is not declared in front of the first FROM{Hint(build, use.Name)}";
            var finding = stop is null
                ? At(build.At(use.Span), what, "it is empty here, whatever '--build-arg' says") with { Severity = Severity.Warning }
                : At(build.At(use.Span), what, Consequence(stop)) with { Severity = SeverityOf(build, stop) };
            findings.Add((finding with { BuildKitCheck = BuildKitCheck.UndefinedArgInFrom, Related = Declarations(build, use.Name) }).WithFix("Use the name that is declared", Corrected(build, use)));
        }

        if (undeclared.Count == 0 && stop is not null)
            findings.Add(At(build.At(stop.Where), stop.IsDefault ? "Unless an argument is given" : "This names no image", Consequence(stop)) with
            {
                Severity = SeverityOf(build, stop),
                BuildKitCheck = BuildKitCheck.InvalidDefaultArgInFrom,
            });
    }

    private static string Consequence(BuildStop stop) => $"the build stops with '{stop.Message}'";

    private static Severity SeverityOf(ContainerBuild build, BuildStop stop) =>
        stop.IsDefault || IsPlaceholder(build.Source.Slice(stop.Where)) ? Severity.Warning : Severity.Error;

    // A word that a make target or a generator replaces before anybody builds: BASEIMAGE, {{ base }}, @BASE@, %%BASE%%.
    private static bool IsPlaceholder(string name)
    {
        if (name.IndexOf("{{", StringComparison.Ordinal) >= 0 || name.IndexOf("%%", StringComparison.Ordinal) >= 0 || (name.Length > 2 && name[0] == '@' && name.IndexOf('@', 1) > 0))
            return true;

        foreach (var character in name)
        {
            if (character is not ((>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '{' or '}'))
                return false;
        }

        return name.Length > 0;
    }

    private static string Hint(ContainerBuild build, string name) =>
        StageDeclaration(build, name) is not null ? ", only in a stage" : NearestName.To(name, build.Graph.Globals.Names) is { } near ? $", where '{near}' is" : "";

    private static IReadOnlyList<RelatedLocation> Declarations(ContainerBuild build, string name) =>
        StageDeclaration(build, name) is { } declared ? [new RelatedLocation(build.At(declared), "the stage declares it for itself")] : [];

    private static MappedText? StageDeclaration(ContainerBuild build, string name)
    {
        foreach (var stage in build.Graph.Stages)
        {
            foreach (var step in stage.Steps)
            {
                foreach (var declaration in step.Instruction is ArgInstruction arg ? arg.Declarations : [])
                {
                    if (declaration.Key.Equals(name))
                        return declaration.Key;
                }
            }
        }

        return null;
    }

    private static TextEdit[]? Corrected(ContainerBuild build, VariableUse use)
    {
        var at = build.Source.Slice(use.Span).IndexOf(use.Name, StringComparison.Ordinal);
        return at >= 0 && NearestName.To(use.Name, build.Graph.Globals.Names) is { } near && CanStandInWord(near)
            ? [build.Replace(new TextSpan(use.Span.Start + at, use.Name.Length), near)]
            : null;
    }

    // ARG takes names that no variable in a word can have.
    private static bool CanStandInWord(string name)
    {
        for (var index = 0; index < name.Length; index++)
        {
            if (!ShellCharacters.IsName(name[index], index))
                return false;
        }

        return true;
    }
}
