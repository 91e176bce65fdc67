using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Companions;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Companions;

/// <summary>A build argument that no ARG declares reaches nothing, and BuildKit does not say so.</summary>
internal sealed class UndeclaredArgument : Rule
{
    private const string ForTheBuilder = "BUILDKIT_";

    // Docker docs: "Predefined ARGs"; any letter case in front of "_proxy". The last one is read by the builder itself.
    private static readonly HashSet<string> Predefined = new(StringComparer.OrdinalIgnoreCase)
    {
        "HTTP_PROXY", "HTTPS_PROXY", "FTP_PROXY", "NO_PROXY", "ALL_PROXY", "SOURCE_DATE_EPOCH",
    };

    public override RuleDescriptor Descriptor { get; } = new("GCG1502", "undeclared-argument")
    {
        Title = "A compose or bake file gives a build argument that the Dockerfile does not declare",
        Message = "'{0}' gives the build argument '{1}', which '{2}' does not declare: it reaches nothing, and the build does not say so",
        Category = RuleCategory.Companions,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Companion,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        if (build.BuiltBy.Count == 0 || build.Graph.Stages.Count == 0 || MayInheritTriggers(build))
            return;

        var declared = Declared(build.Syntax);
        foreach (var placed in build.BuiltBy)
        {
            foreach (var argument in placed.Build.Arguments)
            {
                if (!declared.Contains(argument.Name) && !IsInnocent(argument.Name) && !build.Companions.IsShared(argument))
                    findings.Add(At(argument.Where, placed.Build.Name, argument.Name, build.Source.Path).WithFix("Spell it as it is declared", Respelt(argument, placed.Build, declared)));
            }
        }
    }

    /// <summary>The declared name that was probably meant, if it is not given anyway.</summary>
    private static TextEdit[]? Respelt(CompanionArgument argument, CompanionBuild build, HashSet<string> declared)
    {
        var free = new HashSet<string>(declared, StringComparer.Ordinal);
        foreach (var given in build.Arguments)
            free.Remove(given.Name);

        var meant = NearestName.To(argument.Name.ToUpperInvariant(), Sorted(free));
        foreach (var name in free)
            meant = string.Equals(name, argument.Name, StringComparison.OrdinalIgnoreCase) ? name : meant;

        return meant is not null && argument.Where.Text == argument.Name ? [new TextEdit(argument.Where, meant)] : null;
    }

    private static List<string> Sorted(HashSet<string> names)
    {
        var sorted = new List<string>(names);
        sorted.Sort(StringComparer.Ordinal);
        return sorted;
    }

    private static bool IsInnocent(string name) =>
        Predefined.Contains(name) || AutomaticArguments.Contains(name) || name.StartsWith(ForTheBuilder, StringComparison.Ordinal) || name.IndexOf('$') >= 0;

    // An image that nobody here knows can declare arguments with ONBUILD.
    private static bool MayInheritTriggers(ContainerBuild build)
    {
        foreach (var stage in build.Stages)
        {
            if (stage.Stage.Base.Stage is null && stage.Base is null && stage.Stage.Base.Image is not { IsScratch: true })
                return true;
        }

        return false;
    }

    private static HashSet<string> Declared(DockerfileSyntax syntax)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var instruction in syntax.Instructions)
        {
            var arg = instruction as ArgInstruction ?? (instruction as OnbuildInstruction)?.Trigger as ArgInstruction;
            foreach (var declaration in arg?.Declarations ?? [])
                names.Add(declaration.Key.ToString());
        }

        return names;
    }
}
