using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>Whether the list of what is vendored still says what go.mod says; a go command that takes packages from there compares them first.</summary>
/// <remarks>Source: runs of Go 1.15.15, 1.19.8, 1.24.4 and 1.27.3, which complain in the same words.</remarks>
internal static class VendorAgreement
{
    // Older go lines are compared more loosely, and do not use the folder unless they are told to.
    private const int FirstGoLine = 14;

    /// <summary>The first thing in which they differ, when the command certainly compares them; <c>null</c> when they agree or that is not known.</summary>
    /// <param name="invocation">A command whose flags are all known.</param>
    /// <param name="module">The module that it works in.</param>
    /// <param name="foreign">What else may write files in its stage.</param>
    public static MissingNeed? Breach(GoInvocation invocation, GoModule module, ForeignFiles foreign)
    {
        if (module.File.RequiredVersion is not { Minor: >= FirstGoLine } || invocation.Go.CompilesPackages != Answer.Yes || invocation.Go.Find("mod") is not (null or { Value.Value: "vendor" }))
            return null;

        var stagePath = StagePath.Join(module.StageFolder, "vendor/modules.txt")!;
        var build = invocation.Stage.Build;
        if (build.Sources?.Find(stagePath, invocation.Step) is not { State: Presence.Present, Path: { } path } || build.Context!.Read(path).Text is not { } text)
            return null;

        // What git leaves out is made anew somewhere else, and what a command has written is not this list.
        if (GitIgnored.Find(build.Context.Tree, build.Context.Folder.Length == 0 ? path : build.Context.Folder + "/" + path) != Presence.Absent || foreign.MayBeMadeAt(stagePath))
            return null;

        var list = VendorList.Parse(text);
        if (list.IsForWorkspace || Difference(module.File, list) is not { } difference)
            return null;

        return new MissingNeed(NeedKind.VendorLine, invocation, path, $"go: inconsistent vendoring in {module.StageFolder}: {difference.Complaint}")
        {
            StagePath = stagePath,
            AskedBy = [difference.Where],
        };
    }

    private static (string Complaint, (SourceSpan, string) Where)? Difference(ModuleFile file, VendorList list)
    {
        foreach (var requirement in file.Requires)
        {
            if (list.Find(requirement.Path, requirement.Version) is not { IsExplicit: true })
            {
                return ($"{requirement.Path}@{requirement.Version}: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt",
                    (new SourceSpan(file.Source, requirement.Span), "go.mod requires it here"));
            }
        }

        foreach (var replacement in file.Replaces)
        {
            if (Difference(file, list, replacement) is { } complaint)
                return (complaint, (new SourceSpan(file.Source, replacement.Span), "go.mod replaces it here"));
        }

        foreach (var module in list.Modules)
        {
            if (module is { IsExplicit: true, HasPackages: true, Version: not null } && !Requires(file, module))
                return ($"{module}: is marked as explicit in vendor/modules.txt, but not explicitly required in go.mod", (new SourceSpan(list.Source, module.Line), "it is marked here"));
        }

        foreach (var module in list.Modules)
        {
            if (module.Replacement is not null && !Replaces(file, module))
                return ($"{module}: is marked as replaced in vendor/modules.txt, but not replaced in go.mod", (new SourceSpan(list.Source, module.Line), "it is marked here"));
        }

        return null;
    }

    private static string? Difference(ModuleFile file, VendorList list, ModuleReplacement replacement)
    {
        // The module itself is not replaced, whatever a line says.
        if (replacement.OldPath == file.Module?.Path)
            return null;

        var name = Named(replacement.OldPath, replacement.OldVersion);
        return list.Find(replacement.OldPath, replacement.OldVersion)?.Replacement switch
        {
            null => $"{name}: is replaced in go.mod, but not marked as replaced in vendor/modules.txt",
            { } marked when marked.Path != replacement.NewPath || marked.Version != replacement.NewVersion =>
                $"{name}: is replaced by {Named(replacement.NewPath, replacement.NewVersion)} in go.mod, but marked as replaced by {Named(marked.Path, marked.Version)} in vendor/modules.txt",
            _ => null,
        };
    }

    private static bool Requires(ModuleFile file, VendoredModule module)
    {
        foreach (var requirement in file.Requires)
        {
            if (requirement.Path == module.Path && requirement.Version == module.Version)
                return true;
        }

        return false;
    }

    // A line without a version replaces every version.
    private static bool Replaces(ModuleFile file, VendoredModule module)
    {
        foreach (var replacement in file.Replaces)
        {
            if (replacement.OldPath == module.Path && (replacement.OldVersion is null || module.Version is null || replacement.OldVersion == module.Version))
                return true;
        }

        return false;
    }

    private static string Named(string path, string? version) => version is null ? path : path + "@" + version;
}
