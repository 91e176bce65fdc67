using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>
/// What a go command needs, what lies in the repository, and what does not reach it. Two views of the stage are compared: as it is, and as it
/// would be without the ignore file. Whatever else may have brought the file makes the answer silent.
/// </summary>
/// <remarks>The complaints are those of Go 1.19.8, 1.24.4, 1.26.10 and 1.27.3, where they agree.</remarks>
internal sealed class MissingNeeds
{
    // Since go 1.14 what is required must stand in vendor/modules.txt.
    private const int FirstMinorWithVendorList = 14;

    private readonly GoInvocation _invocation;
    private readonly BuildContext _context;
    private readonly List<MissingNeed> _found = [];
    private ModulePlacement? _placement;

    private MissingNeeds(GoInvocation invocation, BuildContext context)
    {
        _invocation = invocation;
        _context = context;
    }

    /// <summary>What the go commands of all stages miss.</summary>
    public static List<MissingNeed> In(ContainerBuild build) => build.MissingNeeds;

    internal static List<MissingNeed> FindAll(ContainerBuild build)
    {
        var needs = new List<MissingNeed>();
        if (build.Context is null)
            return needs;

        foreach (var stage in build.Stages)
        {
            foreach (var invocation in stage.GoInvocations)
                needs.AddRange(invocation.Missing);
        }

        return needs;
    }

    /// <summary>
    /// What no instruction brings, of one kind: all that the first command of a stage misses that would stop. Stages that nobody builds, and those that
    /// start from one that stops, are left out.
    /// </summary>
    public static IEnumerable<IReadOnlyList<MissingNeed>> Unbrought(ContainerBuild build, NeedKind kind)
    {
        foreach (var need in In(build))
        {
            if (need.ExcludedBy is null && need.Kind == kind)
                return ReleaseTool.MayBuild(build) ? [] : UnbroughtByStage(build, kind);
        }

        return [];
    }

    private static IEnumerable<IReadOnlyList<MissingNeed>> UnbroughtByStage(ContainerBuild build, NeedKind kind)
    {
        var stopped = new HashSet<Stage>();
        foreach (var stage in build.Stages)
        {
            if (!build.IsReachable(stage.Stage) || (stage.Stage.Base.Stage is { } parent && stopped.Contains(parent) && stopped.Add(stage.Stage)))
                continue;

            foreach (var invocation in stage.GoInvocations)
            {
                var needs = new List<MissingNeed>();
                foreach (var need in invocation.Missing)
                {
                    if (need.ExcludedBy is null && need.Kind == kind)
                        needs.Add(need);
                }

                if (needs.Count == 0)
                    continue;

                stopped.Add(stage.Stage);
                yield return needs;
                break;
            }
        }
    }

    /// <summary>What a command misses; empty when nothing is missed or it is not known.</summary>
    public static IReadOnlyList<MissingNeed> Of(GoInvocation invocation)
    {
        if (invocation.Stage.Build is not { Context: { } context } build || invocation.Directory is not { } directory || !IsClear(invocation) || IsStoppedBefore(invocation, context))
            return [];

        var needs = new MissingNeeds(invocation, context);
        if (invocation.IsChosenByDefault)
            return needs.FindNamed();

        if (invocation.Module is { } module)
            needs.LookInto(module);
        else
            needs.LookForModule(build, directory);

        if (needs._found.TrueForAll(static need => need.Kind == NeedKind.EmbedPart))
            needs._found.AddRange(new UnbroughtModules(invocation, context, directory).Find());

        return needs._found.ConvertAll(need => need.BroughtBy is null ? need with { BroughtBy = needs.BringerOf(need.Path) } : need);
    }

    // A command that certainly runs, whose every flag is known, that reads the module around it as it came.
    private static bool IsClear(GoInvocation invocation) => invocation.Command.IsDecisive
        && invocation.LoadsModule
        && invocation.Go.IsComplete
        && invocation.Go.Find("overlay") is null
        && ModuleSearch.MaySearch(invocation)
        && ProgramLinking.IsForLinux(invocation)
        && invocation.Go.Packages is not null;

    // A source that is kept out stops the build before any command runs; that is said at the source.
    private static bool IsStoppedBefore(GoInvocation invocation, BuildContext context)
    {
        foreach (var stage in invocation.Step.Stage.Ancestry)
        {
            foreach (var step in stage.Steps)
            {
                if (ReferenceEquals(stage, invocation.Step.Stage) && step.Index > invocation.Step.Index)
                    break;

                foreach (var copy in invocation.Stage.Build.CopiesOf(step))
                {
                    if (copy is { Origin.Kind: CopyOriginKind.BuildContext, Source: { } source } && IsKeptOut(CopyPattern.Parse(source), context))
                        return true;
                }

                foreach (var mount in RunMount.Of(step))
                {
                    if (mount is { IsContextBind: true, Source: { } source } && IsKeptOut(CopyPattern.Parse(source), context))
                        return true;
                }
            }
        }

        return false;
    }

    // Of a command that hangs on the default of a build argument no more is said than that what it names is not there by default.
    private IReadOnlyList<MissingNeed> FindNamed()
    {
        if (_invocation.Module is not { } module)
            return [];

        LookInto(module);
        return _found.FindAll(static need => need.Kind == NeedKind.NamedPackage);
    }

    private static bool IsKeptOut(CopyPattern source, BuildContext context) =>
        !source.HasWildcard && context.Decide(source.Folder).Decision is ContextDecision.Excluded or ContextDecision.Unknown;

    private void LookInto(GoModule module)
    {
        var (real, whole) = ViewsOf(module);
        LookForMembers(module, real, whole);
        LookForVendor(module, real, whole);
        LookForReplacements(module, real, whole);
        if (_found.Count == 0 && _invocation.Go.CompilesPackages == Answer.Yes)
            _found.AddRange(new PackageNeeds(_invocation, module, real, whole).Find());
    }

    private (StageView Real, StageView Whole) ViewsOf(GoModule module)
    {
        var build = _invocation.Stage.Build;
        var placement = ModulePlacement.Of(module);
        _placement = placement;
        return (new StageView(_context, build.Sources!, placement, _invocation.Step),
            new StageView(_context.WithoutIgnoreFile, build.WithoutIgnoreFile.Sources!, placement, _invocation.Step));
    }

    // Neither go.mod nor go.work is there, and without the ignore file one would be.
    private void LookForModule(ContainerBuild build, string directory)
    {
        if (build is not { Sources: { } sources, WithoutIgnoreFile.Sources: { } whole } || NoModuleComplaint.Of(_invocation) is not { } complaint)
            return;

        if (ModuleSearch.NearestModule(_invocation, directory, sources).State != Presence.Absent || ModuleSearch.NearestWorkspace(_invocation, directory, sources).State != Presence.Absent)
            return;

        var found = ModuleSearch.NearestModule(_invocation, directory, whole);
        if (found.State == Presence.Absent)
            found = ModuleSearch.NearestWorkspace(_invocation, directory, whole);

        if (found is not { State: Presence.Present, Folder: { } folder, Path: { } path } || _context.Decide(path) is not { Decision: ContextDecision.Excluded, ExcludedBy: { } pattern })
            return;

        _placement = ModulePlacement.Of(ModuleSearch.FolderOf(path), folder);
        if (!new ForeignFiles(_invocation, _placement.Value).MayLieAt(folder))
            _found.Add(new MissingNeed(NeedKind.Module, _invocation, path, complaint) { ExcludedBy = pattern });
    }

    private void LookForMembers(GoModule module, StageView real, StageView whole)
    {
        foreach (var use in module.Workspace?.File.Uses ?? [])
        {
            if (FolderPath.Join(module.Workspace!.Folder, use.Path) is not { Length: > 0 } folder || KeptOut(folder + "/go.mod", real, whole) is not { } pattern)
                continue;

            _found.Add(new MissingNeed(NeedKind.WorkspaceMember, _invocation, folder + "/go.mod", $"{StagePath.BaseName(folder)}/go.mod: no such file or directory")
            {
                ExcludedBy = pattern,
                AskedBy = [(new SourceSpan(module.Workspace.File.Source, use.Span), "go.work names it here")],
            });
        }
    }

    private void LookForVendor(GoModule module, StageView real, StageView whole)
    {
        if (module.Workspace is not null || module.File.Requires.Count == 0 || module.File.RequiredVersion is not { } version || version.Minor < FirstMinorWithVendorList)
            return;

        if (_invocation.Go.Find("mod") is not { Value.Value: "vendor" } || _invocation.Go.CompilesPackages != Answer.Yes)
            return;

        var list = FolderPath.Join(module.Folder, "vendor/modules.txt")!;
        if (KeptOut(list, real, whole) is { } pattern)
        {
            _found.Add(new MissingNeed(NeedKind.Vendor, _invocation, list, $"go: inconsistent vendoring in {module.StageFolder}")
            {
                ExcludedBy = pattern,
                AskedBy = [(new SourceSpan(module.File.Source, module.File.Requires[0].Span), "a requirement that the vendor folder is to hold")],
            });
        }
    }

    // The download reads every module of the graph; a build reads those that it needs.
    private void LookForReplacements(GoModule module, StageView real, StageView whole)
    {
        if (_invocation.Go.Verb != GoVerb.ModDownload || _invocation.Go.Packages is not { Count: 0 } || module.Workspace is not null)
            return;

        foreach (var replacement in module.File.Replaces)
        {
            if (!replacement.IsLocal || RequiredVersion(module.File, replacement) is not { } version || FolderPath.Join(module.Folder, replacement.NewPath) is not { Length: > 0 } folder)
                continue;

            if (KeptOut(folder + "/go.mod", real, whole) is { } pattern)
            {
                _found.Add(new MissingNeed(NeedKind.Replacement, _invocation, folder + "/go.mod", $"go: {replacement.OldPath}@{version} (replaced by {replacement.NewPath})")
                {
                    ExcludedBy = pattern,
                    AskedBy = [(new SourceSpan(module.File.Source, replacement.NewPathSpan), "go.mod names it here")],
                });
            }
        }
    }

    private SourceSpan? BringerOf(string path) =>
        _placement is { } placement && placement.InStage(path) is { } stagePath ? Bringers.Of(_invocation, stagePath) : null;

    private static string? RequiredVersion(ModuleFile file, ModuleReplacement replacement)
    {
        foreach (var requirement in file.Requires)
        {
            if (requirement.Path == replacement.OldPath && (replacement.OldVersion is null || replacement.OldVersion == requirement.Version))
                return requirement.Version;
        }

        return null;
    }

    private IgnorePattern? KeptOut(string path, StageView real, StageView whole) => real.KeptOut(path, whole) is { } pattern
        && real.Placement.InStage(path) is { } stagePath && !new ForeignFiles(_invocation, real.Placement).MayLieAt(stagePath) ? pattern : null;
}
