using System;
using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>Follows the packages that a command certainly compiles, import by import, and finds those and the embedded data that are not there.</summary>
internal sealed class PackageNeeds
{
    /// <summary>More packages than this are not followed.</summary>
    private const int MostPackages = 2_000;

    private readonly GoInvocation _invocation;
    private readonly GoModule _module;
    private readonly StageView _real;
    private readonly StageView _whole;
    private readonly ForeignFiles _foreign;
    private readonly EmbedNeeds _embeds;
    private readonly UnbroughtModules _unbrought;
    private readonly UnsummedModules _unsummed;
    private readonly GoSources _realFiles;
    private readonly GoSources _wholeFiles;
    private readonly ModuleMap _map;
    private readonly BuildTags _tags;
    private readonly List<MissingNeed> _found = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly Queue<Visit> _open = new();

    public PackageNeeds(GoInvocation invocation, GoModule module, StageView real, StageView whole)
    {
        _invocation = invocation;
        _module = module;
        _real = real;
        _whole = whole;
        _foreign = new ForeignFiles(invocation, real.Placement);
        _unbrought = new UnbroughtModules(invocation, real.Context, invocation.Directory!);
        _unsummed = new UnsummedModules(invocation, module, real, _foreign);
        _embeds = new EmbedNeeds(invocation, real, whole, _foreign);
        _realFiles = real.GoFiles;
        _wholeFiles = whole.GoFiles;
        _map = ModuleSearch.MapOf(invocation, module, real.Context);
        _tags = ProgramLinking.TagsOf(invocation, invocation.Cgo);
    }

    public IReadOnlyList<MissingNeed> Find()
    {
        foreach (var (folder, import) in MatchedPackages.NamedBy(_invocation, _module, _real))
            _open.Enqueue(new Visit(folder, null, null, import));

        while (_open.Count > 0 && _seen.Count < MostPackages)
            Follow(_open.Dequeue());

        return _found;
    }

    private void Follow(Visit visit)
    {
        if (!_seen.Add(visit.Folder) || _realFiles.In(visit.Folder) is not { } package)
            return;

        if (package.Files.Count == 0)
        {
            Miss(visit);
            MissNamed(visit);
        }

        foreach (var file in package.Files)
        {
            if (file.IsPartOf(_tags) != Answer.Yes)
                continue;

            var path = Join(visit.Folder, file.Name);
            _found.AddRange(_embeds.Of(visit.Folder, path, file.Source));
            foreach (var import in file.Source.Imports)
                FollowImport(import, path);
        }
    }

    private void FollowImport(string import, string file)
    {
        if (StandardLibrary.Contains(import) && !_map.IsOwn(import))
            return;

        if (!_map.UsesVendor && MissReplacement(import, file))
            return;

        if ((_map.IsOwn(import) || !_map.UsesVendor) && _map.FolderOf(import) is { } folder)
            _open.Enqueue(new Visit(folder, import, file, null));
        else if (_map.Knows(import) && !_map.UsesVendor)
            MissSums(import, file);
        else if (!_map.Knows(import) && _module.Workspace is null)
            MissWorkspace(import, file);
    }

    // Nothing of the package is there, and without the ignore file something would be.
    private void Miss(Visit visit)
    {
        if (_wholeFiles.In(visit.Folder) is not { } package || _real.Context.ListRepository(visit.Folder) is not { } entries || _real.Placement.InStage(visit.Folder) is not { } stageFolder)
            return;

        var there = WhatIsThere(visit.Folder, entries);
        if (there is Remains.Unclear)
            return;

        foreach (var file in package.Files)
        {
            if (file.IsPartOf(_tags) != Answer.Yes || _real.KeptOut(Join(visit.Folder, file.Name), _whole) is not { } pattern)
                continue;

            if (Complaint(visit, stageFolder, there) is { } complaint && !_foreign.MayLieAt(stageFolder))
                Add(new MissingNeed(NeedKind.Package, _invocation, ShownPath(visit.Folder, file.Name), complaint) { ExcludedBy = pattern }, visit.Import, visit.File);

            return;
        }
    }

    // Nothing of a package that the command names has come, and the ignore file has no part in it.
    private void MissNamed(Visit visit)
    {
        if (_found.Count > 0 || visit is not { Import: null, Argument: null } || _invocation.Go.Packages is not { Count: > 0 } || _real.Placement.InStage(visit.Folder) is not { } stageFolder)
            return;

        var context = _real.Context;
        if (_wholeFiles.In(visit.Folder) is not { Files.Count: 0 } || context.Decide(visit.Folder).ExcludedBy is not null || context.ListRepository(visit.Folder) is not { } entries)
            return;

        // A folder of which git keeps nothing is filled by somebody else: a submodule, or a build.
        if (context.KindOf(visit.Folder) == EntryKind.Folder && entries.Count == 0)
            return;

        if (FolderPath.Join(context.Folder, visit.Folder) is not { } path || GitIgnored.Find(context.Tree, path) != Presence.Absent || _foreign.MayLieAt(stageFolder))
            return;

        if (WhatIsThere(visit.Folder, entries) is not Remains.Unclear and var there && Complaint(visit, stageFolder, there) is { } complaint)
            _found.Add(new MissingNeed(NeedKind.NamedPackage, _invocation, visit.Folder, complaint));
    }

    // Tests alone make another complaint, and whatever may be there makes none.
    private Remains WhatIsThere(string folder, IReadOnlyList<FolderEntry> entries)
    {
        var remains = Remains.Nothing;
        foreach (var entry in entries)
        {
            var state = _real.Has(Join(folder, entry.Name));
            if (state != Presence.Absent && (state == Presence.Unknown || entry.Name.EndsWith(".go", StringComparison.Ordinal)))
                return Remains.Unclear;

            if (state == Presence.Present)
                remains = Remains.Folder;
        }

        return remains == Remains.Folder ? remains : _real.Has(folder) switch
        {
            Presence.Present => Remains.Folder,
            Presence.Absent => Remains.Nothing,
            _ => _invocation.Directory == _real.Placement.InStage(folder) ? Remains.Folder : Remains.Unclear,
        };
    }

    private string? Complaint(Visit visit, string stageFolder, Remains there)
    {
        if (visit.Import is { } import)
            return Replacement(import) is { } replaced ? ReplacementComplaint(replaced, import) : NoPackage(import);

        if (visit.Argument is { } argument)
            return NoPackage(argument);

        if (_invocation.Go.Verb == GoVerb.Run && _invocation.Toolchain is not { Release.Minor: >= 24 })
            return null;

        return there == Remains.Folder || _invocation.Directory == stageFolder ? $"no Go files in {stageFolder}" : $"stat {stageFolder}: directory not found";
    }

    private static string NoPackage(string import)
    {
        var slash = import.IndexOf('/');
        var first = slash < 0 ? import : import.Substring(0, slash);
        return first.IndexOf('.') >= 0 ? $"no required module provides package {import}" : $"package {import} is not in";
    }

    // A module that is replaced by a folder must have a go.mod there before its packages count.
    private string? ReplacementComplaint(ModuleReplacement replacement, string import)
    {
        if (FolderPath.Join(_module.Folder, replacement.NewPath) is not { Length: > 0 } folder || _real.Context.ListRepository(folder) is not { } entries)
            return null;

        if (_real.Has(Join(folder, "go.mod")) == Presence.Present)
            return NoPackage(import);

        return WhatIsThere(folder, entries) == Remains.Nothing ? $"replacement directory {replacement.NewPath} does not exist" : null;
    }

    private ModuleReplacement? Replacement(string import)
    {
        foreach (var replacement in _map.IsOwn(import) ? [] : _module.File.Replaces)
        {
            if (replacement.IsLocal && (import == replacement.OldPath || import.StartsWith(replacement.OldPath + "/", StringComparison.Ordinal)))
                return replacement;
        }

        return null;
    }

    // Go 1.16 and later want a sum for every module that a package comes from; seen with 1.19 and later.
    private void MissSums(string import, string file)
    {
        if (_module.Workspace is not null || _invocation.Toolchain is not { Release.Minor: >= 19 } || _invocation.Go.Find("mod") is not (null or { Value.Value: "readonly" }))
            return;

        var path = Join(_module.Folder, "go.sum");
        if (_real.Placement.InStage(path) is not { } stagePath)
            return;

        var need = new MissingNeed(NeedKind.Checksums, _invocation, path, $"missing go.sum entry for module providing package {import}") { StagePath = stagePath };
        if (_real.KeptOut(path, _whole) is { } pattern && !_foreign.MayLieAt(stagePath))
            Add(need with { ExcludedBy = pattern }, import, file);
        else if (!_found.Exists(static found => found.Kind is NeedKind.Checksums or NeedKind.Checksum))
            MissSum(need, import, file);
    }

    // The file is not there, or it is there and has no line for the module.
    private void MissSum(MissingNeed need, string import, string file)
    {
        var isBare = _unbrought.Lacks(need.StagePath!);
        var requirement = isBare ? null : _unsummed.Find(import);
        if (isBare ? _unbrought.MayComeLater(need.Path) : requirement is null)
            return;

        // A vendor folder may have come from elsewhere, and then nobody asks for sums.
        if (_unbrought.Lacks(StagePath.Join(_module.StageFolder, "vendor/modules.txt")!))
            Add(requirement is null ? need : need with { Kind = NeedKind.Checksum, Requirement = requirement }, import, file);
    }

    // A module of the graph that is replaced by a folder of which nothing comes.
    private bool MissReplacement(string import, string file)
    {
        if (_module.Workspace is not null || Replacement(import) is not { } replacement || Requirement(replacement) is not { } version)
            return false;

        var stagePath = StagePath.Join(_module.StageFolder, replacement.NewPath)!;
        var folder = FolderPath.Join(_module.Folder, replacement.NewPath);
        if (replacement.NewPath.IndexOf('\\') >= 0 || !_unbrought.Lacks(stagePath))
            return folder is null;

        if (!_found.Exists(found => found.StagePath == stagePath) && (folder is null || !_unbrought.MayComeLater(folder)) && _invocation.Toolchain is { Release.Minor: >= 19 })
        {
            Add(new MissingNeed(NeedKind.Replacement, _invocation, folder ?? replacement.NewPath, $"{replacement.OldPath}@{version}: replacement directory {replacement.NewPath} does not exist")
            {
                StagePath = stagePath,
            }, import, file);
        }

        return true;
    }

    private string? Requirement(ModuleReplacement replacement)
    {
        foreach (var requirement in _module.File.Requires)
        {
            if (requirement.Path == replacement.OldPath && (replacement.OldVersion is null || replacement.OldVersion == requirement.Version))
                return requirement.Version;
        }

        return null;
    }

    // Without go.work the modules beside this one are not known.
    private void MissWorkspace(string import, string file)
    {
        var build = _invocation.Stage.Build;
        if (import.IndexOf('.') < 0 || _whole.Context == _real.Context
            || ModuleSearch.Find(_invocation, _invocation.Directory!, build.WithoutIgnoreFile.Sources!, _whole.Context) is not { Workspace: { } workspace } module)
            return;

        var path = Join(workspace.Folder, "go.work");
        if (ModuleSearch.MapOf(_invocation, module, _whole.Context).IsOwn(import) && _real.KeptOut(path, _whole) is { } pattern && !_foreign.MayLieAt(workspace.StageFolder))
            Add(new MissingNeed(NeedKind.Module, _invocation, path, $"no required module provides package {import}") { ExcludedBy = pattern }, import, file);
    }

    private void Add(MissingNeed need, string? import, string? file) => _found.Add(need with
    {
        AskedBy = import is not null && file is not null && _real.Context.Read(file).Text is { } text && text.Content.IndexOf('"' + import + '"', StringComparison.Ordinal) is var at and >= 0
            ? [(new SourceSpan(text, new TextSpan(at, import.Length + 2)), "it is imported here")]
            : [],
    });

    // The folder when all of it is kept out, else the file.
    private string ShownPath(string folder, string file) =>
        folder.Length > 0 && _real.Context.Decide(folder).Decision == ContextDecision.Excluded ? folder : Join(folder, file);

    private static string Join(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;

    private enum Remains
    {
        Unclear,
        Nothing,
        Folder,
    }

    private readonly record struct Visit(string Folder, string? Import, string? File, string? Argument);
}
