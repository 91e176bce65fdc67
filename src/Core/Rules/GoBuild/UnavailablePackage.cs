using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>The go command is told to build a folder that holds no Go when it runs.</summary>
internal sealed class UnavailablePackage : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0501", "unavailable-package")
    {
        Title = "A package that the go command names is not there",
        Message = "'{0}' {1}: the build stops with '{2}'{3}",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Error,
        SpeaksOf = Facts.GoCommand | Facts.Context,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var need in MissingNeeds.In(build))
        {
            if (need.Kind == NeedKind.NamedPackage && build is { Context: { } context } && build.IsReachable(need.Invocation.Stage.Stage)
                && ArgumentOf(need) is { } argument)
                findings.Add(Report(build, context, need, argument));
        }
    }

    private Finding Report(ContainerBuild build, Analysis.BuildContext context, MissingNeed need, GoPackageArgument argument)
    {
        var exists = context.KindOf(need.Path) is not null;
        var fault = !exists ? "is not in the build context"
            : need.Complaint.StartsWith("stat ", StringComparison.Ordinal) ? "is in the build context, and no instruction brings it"
            : "holds no Go files";
        var near = exists ? null : Near(build, context, need);

        // Whoever builds may name another one.
        var isDefault = need.Invocation.IsChosenByDefault;
        var finding = At(build.At(argument.Word.Span), argument.Path!, isDefault ? fault + " by default" : fault, need.Complaint, near is null ? "" : $", while '{near}' exists") with
        {
            Severity = isDefault ? Severity.Warning : Severity.Error,
        };
        return finding.WithFix($"Build '{near}'", near is not null && build.Source.Slice(argument.Word.Span) == argument.Path ? [build.Replace(argument.Word.Span, near)] : null);
    }

    private static string? Near(ContainerBuild build, Analysis.BuildContext context, MissingNeed need)
    {
        if (NearestPath.Find(context, build.Source.Path, need.Path) is not { } near || need.Invocation is not { Module: { } module, Directory: { } directory })
            return null;

        var stageFolder = ModulePlacement.Of(module).InStage(near);
        return stageFolder is not null && stageFolder != directory && StagePath.IsWithin(stageFolder, directory) && StagePath.IsPlain(near)
            ? "./" + stageFolder.Substring(directory == "/" ? 1 : directory.Length + 1)
            : null;
    }

    private static GoPackageArgument? ArgumentOf(MissingNeed need)
    {
        var folder = need.Invocation.Module is { } module ? ModulePlacement.Of(module).InStage(need.Path) : null;
        foreach (var argument in need.Invocation.Go.Packages ?? [])
        {
            if (argument is { IsFolder: true, Path: { } path } && StagePath.Join(need.Invocation.Directory, path) == folder)
                return argument;
        }

        return null;
    }
}
