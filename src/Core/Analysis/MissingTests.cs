using System;
using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Analysis;

/// <summary>Tests, or data of tests, that a command would run or read and that the ignore file keeps from it.</summary>
/// <param name="Invocation">The command.</param>
/// <param name="ExcludedBy">The pattern that keeps them out.</param>
/// <param name="Paths">Test files, and folders named <c>testdata</c> of packages whose tests are there, relative to the root of the context.</param>
internal sealed record MissingTests(GoInvocation Invocation, IgnorePattern ExcludedBy, List<string> Paths)
{
    private const string TestData = "testdata";

    /// <summary>What the commands of all stages miss: one entry for each command and pattern.</summary>
    public static List<MissingTests> In(ContainerBuild build)
    {
        var missing = new List<MissingTests>();
        foreach (var stage in build.Stages)
        {
            foreach (var invocation in stage.GoInvocations)
            {
                if (invocation.Go.Verb is GoVerb.Test or GoVerb.Vet && invocation.Go.IsComplete && invocation.Go.IsOn("n") == Answer.No && !invocation.Command.UsesDefault && invocation.Module is { } module)
                    Add(missing, invocation, module);
            }
        }

        return missing;
    }

    private static void Add(List<MissingTests> missing, GoInvocation invocation, GoModule module)
    {
        var build = invocation.Stage.Build;
        var placement = ModulePlacement.Of(module);
        var real = new StageView(build.Context!, build.Sources!, placement, invocation.Step);
        var whole = new StageView(build.Context!.WithoutIgnoreFile, build.WithoutIgnoreFile.Sources!, placement, invocation.Step);
        var foreign = new ForeignFiles(invocation, placement);
        var found = new Dictionary<int, MissingTests>();
        foreach (var (folder, _) in MatchedPackages.NamedBy(invocation, module, real))
        {
            if (real.Context.ListRepository(folder) is not { } entries || placement.InStage(folder) is not { } stageFolder || foreign.MayLieAt(stageFolder))
                continue;

            var hasTests = HasTests(folder, entries, real);
            foreach (var entry in entries)
            {
                var path = Join(folder, entry.Name);
                if ((IsTest(entry) || (hasTests && IsData(entry, invocation))) && real.KeptOut(path, whole) is { } pattern)
                    Note(found, invocation, pattern, path);
            }
        }

        missing.AddRange(found.Values);
    }

    private static bool HasTests(string folder, IReadOnlyList<FolderEntry> entries, StageView real)
    {
        foreach (var entry in entries)
        {
            if (IsTest(entry) && real.Has(Join(folder, entry.Name)) == Presence.Present)
                return true;
        }

        return false;
    }

    private static bool IsTest(FolderEntry entry) =>
        entry.Kind == EntryKind.File && entry.Name.EndsWith("_test.go", StringComparison.Ordinal) && entry.Name[0] is not ('.' or '_');

    private static bool IsData(FolderEntry entry, GoInvocation invocation) =>
        invocation.Go.Verb == GoVerb.Test && entry is { Kind: EntryKind.Folder, Name: TestData };

    private static string Join(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;

    private static void Note(Dictionary<int, MissingTests> found, GoInvocation invocation, IgnorePattern pattern, string path)
    {
        if (!found.TryGetValue(pattern.Index, out var missing))
            found[pattern.Index] = missing = new MissingTests(invocation, pattern, []);

        missing.Paths.Add(path);
    }
}
