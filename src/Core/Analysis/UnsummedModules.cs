using System;
using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Images;

namespace GoContainerGuard.Analysis;

/// <summary>Modules that a package may come from and of which a go.sum that did come holds no sum.</summary>
/// <param name="invocation">A command that compiles packages, and changes go.sum as little as any since Go 1.16.</param>
/// <param name="module">The module that it works in, which is no part of a workspace.</param>
/// <param name="real">Its stage as it is.</param>
/// <param name="foreign">What else may have written the file.</param>
/// <remarks>Source: runs of Go 1.19.8, 1.21.13, 1.24.4 and 1.27.3. <c>go mod download</c> without arguments adds no sum that is missing.</remarks>
internal sealed class UnsummedModules(GoInvocation invocation, GoModule module, StageView real, ForeignFiles foreign)
{
    // From this go line on the version that go.mod names is the one that counts; before, the graph may have chosen a newer one.
    private const int FirstGoLineThatNamesAll = 17;

    private readonly Lazy<Dictionary<string, ModuleRequirement>> _unsummed = new(() => Read(invocation, module, real, foreign) is { } sums ? Unsummed(module.File, sums) : []);

    /// <summary>A required module without a sum whose path a package starts with; every such module must have one. <c>null</c> when there is none or that is not known.</summary>
    public ModuleRequirement? Find(string import)
    {
        var unsummed = _unsummed.Value;
        for (var path = import; unsummed.Count > 0 && path.Length > 0;)
        {
            if (unsummed.TryGetValue(path, out var requirement))
                return requirement;

            var slash = path.LastIndexOf('/');
            path = slash < 0 ? "" : path.Substring(0, slash);
        }

        return null;
    }

    private static Dictionary<string, ModuleRequirement> Unsummed(ModuleFile file, SumsFile sums)
    {
        var unsummed = new Dictionary<string, ModuleRequirement>(StringComparer.Ordinal);
        foreach (var requirement in file.Requires)
        {
            if (Lacks(file, sums, requirement))
                unsummed[requirement.Path] = requirement;
        }

        return unsummed;
    }

    private static bool Lacks(ModuleFile file, SumsFile sums, ModuleRequirement requirement)
    {
        var (path, version) = (requirement.Path, requirement.Version);
        foreach (var replacement in file.Replaces)
        {
            if (replacement.OldPath != requirement.Path)
                continue;

            // In a graph of old go lines another version than that of go.mod may be the one that is, or is not, replaced.
            if (replacement.IsLocal || file.RequiredVersion is not { Minor: >= FirstGoLineThatNamesAll })
                return false;

            if (replacement.OldVersion is null || replacement.OldVersion == requirement.Version)
                (path, version) = (replacement.NewPath, replacement.NewVersion!);
        }

        return file.RequiredVersion switch
        {
            null => false,
            { Minor: >= FirstGoLineThatNamesAll } => !sums.Has(path, version),
            _ => !sums.HasAny(path),
        };
    }

    private static SumsFile? Read(GoInvocation invocation, GoModule module, StageView real, ForeignFiles foreign)
    {
        var context = real.Context;
        var path = module.Folder.Length == 0 ? "go.sum" : module.Folder + "/go.sum";
        if (real.Placement.InStage(path) is not { } stagePath || foreign.MayBeMadeAt(stagePath))
            return null;

        if (invocation.Stage.Build.Sources?.Find(stagePath, invocation.Step) is not { State: Presence.Present, Path: { } source } || source != path)
            return null;

        // What git leaves out may be another file where the image is built.
        return GitIgnored.Find(context.Tree, context.Folder.Length == 0 ? path : context.Folder + "/" + path) == Presence.Absent && context.Read(path).Text is { } text
            ? SumsFile.Parse(text.Content)
            : null;
    }
}
