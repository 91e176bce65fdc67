using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>Files of modules that a go command certainly asks for and that nothing brings: neither an instruction, with or without the ignore file, nor a command.</summary>
/// <remarks>Source: runs of Go 1.19.8, 1.24.4, 1.26.10 and 1.27.3; where they differ, the release of the image decides.</remarks>
internal sealed class UnbroughtModules(GoInvocation invocation, BuildContext context, string directory)
{
    // Releases before the first are not known; between the two a missing member of a workspace is named in other words.
    private const int FirstMinorSeen = 19;
    private const int FirstMinorThatNamesMembers = 24;

    // Since these go lines a build must find what is vendored, and reads only those modules that it needs.
    private const int FirstGoLineWithVendorList = 14;
    private const int FirstGoLineThatPrunes = 17;

    private readonly List<MissingNeed> _found = [];
    private readonly ForeignFiles _foreign = new(invocation, default);

    /// <summary>What is missed, in the order in which the command would say it.</summary>
    public IReadOnlyList<MissingNeed> Find()
    {
        if (invocation.Toolchain is not { Release.Minor: >= FirstMinorSeen } toolchain)
            return [];

        LookForModule();
        LookForMembers(toolchain);
        if (invocation.Module is { Workspace: null } module && module.File.Faults.Count == 0)
        {
            LookForVendor(module);
            if (VendorAgreement.Breach(invocation, module, _foreign) is { } breach)
                _found.Add(breach);

            LookForReplacements(module);
        }

        return _found;
    }

    /// <summary>Whether nothing lies at an absolute path of the stage, and nothing would without the ignore file.</summary>
    public bool Lacks(string stagePath)
    {
        var build = invocation.Stage.Build;
        return build.Sources is { } sources && build.WithoutIgnoreFile.Sources is { } whole
            && sources.Find(stagePath, invocation.Step).State == Presence.Absent
            && whole.Find(stagePath, invocation.Step).State == Presence.Absent
            && !invocation.Stage.Files.Before(invocation.Step, invocation.Command.Index, stagePath).IsPresent
            && !_foreign.MayBeMadeAt(stagePath);
    }

    /// <summary>Whether a path of the context is not in the repository because something else puts it there before the build.</summary>
    public bool MayComeLater(string path) =>
        context.KindOf(path) is null && GitIgnored.Find(context.Tree, context.Folder.Length == 0 ? path : context.Folder + "/" + path) != Presence.Absent;

    /// <summary>Whether there is certainly neither go.mod nor go.work in the folder of the command or above it.</summary>
    public bool IsOutsideOfModules()
    {
        var hasWorkspaces = GoEnvironment.Variable(invocation, "GOWORK") switch
        {
            { IsKnown: true, Text: null or "" or "auto" } => Answer.Yes,
            { IsKnown: true, Text: "off" } => Answer.No,
            _ => Answer.Unknown,
        };
        if (invocation.Module is not null || hasWorkspaces == Answer.Unknown || invocation.Toolchain is not { Release.Minor: >= FirstMinorSeen })
            return false;

        for (var folder = directory; ; folder = StagePath.Parent(folder))
        {
            if (!Lacks(StagePath.Join(folder, "go.mod")!) || (hasWorkspaces == Answer.Yes && !Lacks(StagePath.Join(folder, "go.work")!)))
                return false;

            if (folder == "/")
                return !MayComeLater("go.mod");
        }
    }

    private void LookForModule()
    {
        if (NoModuleComplaint.Of(invocation) is { } complaint && IsOutsideOfModules())
            _found.Add(new MissingNeed(NeedKind.Module, invocation, "go.mod", complaint));
    }

    private void LookForMembers(StageToolchain toolchain)
    {
        if (invocation.Go.Verb is GoVerb.ModTidy or GoVerb.ModVendor || (invocation.Go.Verb == GoVerb.Generate && toolchain.Release.Minor < FirstMinorThatNamesMembers))
            return;

        var place = ModuleSearch.NearestWorkspace(invocation, directory, invocation.Stage.Build.Sources!);
        if (place is not { State: Presence.Present, Folder: { } stageFolder, Path: { } path } || context.Read(path).Text is not { } text)
            return;

        var workspace = WorkspaceFile.Parse(text);
        foreach (var use in workspace.Faults.Count > 0 ? [] : workspace.Uses)
        {
            if (FolderPath.Join(ModuleSearch.FolderOf(path), use.Path) is not { } folder)
                continue;

            var stagePath = StagePath.Join(StagePath.Join(stageFolder, use.Path), "go.mod")!;
            var file = folder.Length == 0 ? "go.mod" : folder + "/go.mod";
            if (!Lacks(stagePath) || MayComeLater(file))
                continue;

            var seen = SeenPath.Of(directory, stagePath);
            var complaint = toolchain.Release.Minor < FirstMinorThatNamesMembers
                ? $"{StagePath.BaseName(StagePath.Parent(stagePath))}/go.mod: no such file or directory"
                : $"go: cannot load module {StagePath.Parent(seen)} listed in go.work file: open {seen}: no such file or directory";
            _found.Add(new MissingNeed(NeedKind.WorkspaceMember, invocation, file, complaint)
            {
                StagePath = stagePath,
                AskedBy = [(new SourceSpan(text, use.Span), "go.work names it here")],
            });
        }
    }

    private void LookForVendor(GoModule module)
    {
        if (module.File.Requires.Count == 0 || module.File.RequiredVersion is not { Minor: >= FirstGoLineWithVendorList })
            return;

        if (invocation.Go.Find("mod") is not { Value.Value: "vendor" } || invocation.Go.CompilesPackages != Answer.Yes)
            return;

        var stagePath = StagePath.Join(module.StageFolder, "vendor/modules.txt")!;
        if (FolderPath.Join(module.Folder, "vendor/modules.txt") is not { } file || !Lacks(stagePath) || MayComeLater(file))
            return;

        _found.Add(new MissingNeed(NeedKind.Vendor, invocation, file, $"go: inconsistent vendoring in {module.StageFolder}")
        {
            StagePath = stagePath,
            AskedBy = [(new SourceSpan(module.File.Source, module.File.Requires[0].Span), "a requirement that the vendor folder is to hold")],
        });
    }

    private void LookForReplacements(GoModule module)
    {
        if (!ReadsAllModules(module))
            return;

        foreach (var replacement in module.File.Replaces)
        {
            if (!replacement.IsLocal || replacement.NewPath.IndexOf('\\') >= 0 || Requirement(module.File, replacement) is not { } version)
                continue;

            var stagePath = StagePath.Join(StagePath.Join(module.StageFolder, replacement.NewPath), "go.mod")!;
            var folder = FolderPath.Join(module.Folder, replacement.NewPath);
            if (!Lacks(stagePath) || (folder is not null && MayComeLater(folder + "/go.mod")))
                continue;

            _found.Add(new MissingNeed(
                NeedKind.Replacement,
                invocation,
                folder is null ? replacement.NewPath : folder + "/go.mod",
                $"go: {replacement.OldPath}@{version} (replaced by {replacement.NewPath}): reading {SeenPath.Of(directory, stagePath)}: open {stagePath}: no such file or directory")
            {
                StagePath = stagePath,
                AskedBy = [(new SourceSpan(module.File.Source, replacement.NewPathSpan), "go.mod names it here")],
            });
        }
    }

    // The download reads every module of the graph; a build does so in modules of old go lines, unless they are vendored.
    private bool ReadsAllModules(GoModule module)
    {
        if (invocation.Go.Verb is GoVerb.ModDownload or GoVerb.ModVerify)
            return invocation.Go.Packages is { Count: 0 };

        return module.File.RequiredVersion is { Minor: < FirstGoLineThatPrunes } && invocation.Go.CompilesPackages == Answer.Yes
            && invocation.Go.Find("mod") is null or { Value.Value: "readonly" } && Lacks(StagePath.Join(module.StageFolder, "vendor/modules.txt")!);
    }

    private static string? Requirement(ModuleFile file, ModuleReplacement replacement)
    {
        foreach (var requirement in file.Requires)
        {
            if (requirement.Path == replacement.OldPath && (replacement.OldVersion is null || replacement.OldVersion == requirement.Version))
                return requirement.Version;
        }

        return null;
    }
}
