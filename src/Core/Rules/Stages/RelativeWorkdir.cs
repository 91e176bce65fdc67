using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Stages;

/// <summary>Where a relative folder lies, the base image decides, and the next release of it may decide otherwise.</summary>
internal sealed class RelativeWorkdir : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0308", "relative-workdir")
    {
        Title = "The first WORKDIR is relative",
        Message = "'{0}' is relative, so that '{1}' decides where it lies{2}",
        Category = RuleCategory.Stages,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Workdir,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var step in RelativeWorkdirs.In(build.Graph))
        {
            if (step.IsTrigger)
                continue;

            var path = ((WorkdirInstruction)step.Instruction).Path;
            if (HasDrive(path))
                continue;

            var stage = build.Of(step.Stage);
            var certain = Certain(stage.Base) is { } folder ? StagePath.Join(folder, step.Expand(path).Value!) : null;
            var finding = At(build.At(path), path.ToString(), stage.ImageName, step.After.WorkingDirectory is { } known ? $", today in '{known}'" : "") with
            {
                BuildKitCheck = BuildKitCheck.WorkdirRelativePath,
            };
            findings.Add(finding.WithFix("Say the whole path", certain is null || step.Expand(path).Value != path.ToString() ? null : [build.Replace(path, certain)]));
        }
    }

    // On Windows, and nobody means anything else by it, that is a whole path.
    private static bool HasDrive(MappedText path) => path.Length > 2 && path[1] == ':' && path[2] is '/' or '\\' && path[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static string? Certain(BaseImage? image) => image?.Certain.WorkingDirectory;
}
