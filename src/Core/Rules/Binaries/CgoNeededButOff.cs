using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Go;

namespace GoContainerGuard.Rules.Binaries;

/// <summary>Some packages are nothing without their C code, and say so only when it is too late.</summary>
internal sealed class CgoNeededButOff : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0605", "cgo-needed-but-off")
    {
        Title = "A package needs cgo, which is off",
        Message = "'{0}' uses '{1}', which needs cgo, and cgo is off because {2}: {3}",
        Category = RuleCategory.Binaries,
        Severity = Severity.Error,
        SpeaksOf = Facts.GoProgram | Facts.Context,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            if (!build.IsReachable(stage.Stage))
                continue;

            foreach (var invocation in stage.GoInvocations)
            {
                if (invocation.Cgo == CgoMode.Off && Judge(invocation) is { } finding)
                    findings.Add(finding);
            }
        }
    }

    private Finding? Judge(GoInvocation invocation)
    {
        foreach (var program in invocation.Programs)
        {
            if (program.Sources is not { } sources)
                continue;

            if (sources.EmptyWithoutCgo is { } folder)
                return Report(invocation, program, folder.Length == 0 ? "." : folder, "the build stops with 'build constraints exclude all Go files'") with
                {
                    Severity = invocation.Command.IsDecisive && !invocation.RestsOnDefault ? Severity.Error : Severity.Warning,
                };

            if (FirstKnown(invocation, sources) is { } known)
                return Report(invocation, program, known.Package, known.Consequence) with { Severity = Severity.Warning };
        }

        return null;
    }

    private Finding Report(GoInvocation invocation, GoProgram program, string package, string consequence) =>
        At(invocation.Stage.Build.At(invocation.Span), program.Path, package, Reason(invocation), consequence);

    private static string Reason(GoInvocation invocation) =>
        CgoSetting.IsLeftToDefault(invocation) ? $"'{invocation.Stage.ImageName}' has no C compiler" : "CGO_ENABLED is 0";

    private static (string Package, string Consequence)? FirstKnown(GoInvocation invocation, ProgramSources sources)
    {
        (string Package, string Consequence)? first = null;
        foreach (var package in sources.CertainImports)
        {
            // A set has no order: the same finding for the same sources needs one.
            if (CgoModules.Find(package) is { } known && !IsReplaced(invocation, known.Module) && (first is null || string.CompareOrdinal(package, first.Value.Package) < 0))
                first = (package, known.Consequence);
        }

        return first;
    }

    // Something else stands in its place, perhaps one that does without.
    private static bool IsReplaced(GoInvocation invocation, string path) => invocation.Module is not { } module
        || Has(module.File.Replaces, path) || (module.Workspace is { } workspace && Has(workspace.File.Replaces, path));

    private static bool Has(IReadOnlyList<ModuleReplacement> replacements, string path)
    {
        foreach (var replacement in replacements)
        {
            if (replacement.OldPath == path)
                return true;
        }

        return false;
    }
}
