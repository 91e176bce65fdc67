using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using GoContainerGuard.Configuration;
using GoContainerGuard.Engine;
using GoContainerGuard.Rules;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Yaml;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace GoContainerGuard.MSBuildTasks.DesignTime;

/// <summary>
/// Hands the Dockerfiles of one project to the analyzer, with a manifest of all that a check of them asks about the tree. It says
/// nothing itself: in an editor the analyzer speaks.
/// </summary>
public sealed class RecordForEditor : Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly List<ITaskItem> _dockerfiles = [];
    private readonly List<ITaskItem> _neighbours = [];
    private string _baseline = "";

    /// <summary>The folder whose tree is checked.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>Absolute path of the project that asks.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>Absolute path of the folder that the manifest is written to when it changes.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>Globs, relative to the root, of further Dockerfiles.</summary>
    public string[] Include { get; set; } = [];

    /// <summary>Globs, relative to the root, of Dockerfiles that are not checked.</summary>
    public string[] Exclude { get; set; } = [];

    /// <summary>The name of the preset.</summary>
    public string Preset { get; set; } = "";

    /// <summary>The baseline, relative to the root; empty for the file of the ordinary name at the root.</summary>
    public string BaselineFile { get; set; } = "";

    /// <summary>The Dockerfiles that this project shows.</summary>
    [Output]
    public ITaskItem[] Dockerfiles => _dockerfiles.ToArray();

    /// <summary>The files beside them that findings and fixes can lie in: ignore files, go.mod, compose files.</summary>
    [Output]
    public ITaskItem[] Neighbours => _neighbours.ToArray();

    /// <summary>The manifest; <c>null</c> when this project shows no Dockerfile.</summary>
    [Output]
    public ITaskItem? Manifest { get; private set; }

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            Record();
        }
        catch (Exception exception) when (exception is OperationCanceledException || DiskFaults.IsOne(exception))
        {
            // The build says what is wrong; an editor that is told less goes on.
            Log.LogMessage(MessageImportance.Low, exception.Message);
            _dockerfiles.Clear();
            _neighbours.Clear();
        }

        return true;
    }

    private void Record()
    {
        if (!Directory.Exists(Root))
            return;

        var last = new LastRecording(Folder, Question());
        var disk = new DiskRepository(Root);
        if (last.FindValid(disk, _cancellation.Token) is { } recorded)
            Log.LogMessage(MessageImportance.Low, "GoContainerGuard: nothing that the manifest says has changed since it was written.");
        else
            recorded = RecordAnew(last);

        Manifest = recorded.Manifest is { } manifest ? Item(manifest) : null;
        foreach (var dockerfile in recorded.Dockerfiles)
            _dockerfiles.Add(Item(disk.FullPath(dockerfile)));

        foreach (var neighbour in recorded.Neighbours)
            _neighbours.Add(Item(disk.FullPath(neighbour)));
    }

    private Recorded RecordAnew(LastRecording last)
    {
        var disk = new NotedRepository(Root);
        var recorded = Record(disk);
        last.Write(disk, recorded);
        return recorded;
    }

    private Recorded Record(DiskRepository disk)
    {
        var search = new DockerfileSearch(disk, new Globs(Root, Include), new Globs(Root, Exclude));
        var all = search.Run(_cancellation.Token);
        var mine = Mine(disk, all);
        if (mine.Count == 0)
            return Recorded.Nothing;

        _baseline = BaselinePlace.Find(disk, BaselineFile) ?? "";
        var recording = new RecordingRepository(disk) { Settings = new ProjectSettings { Preset = Preset, Baseline = _baseline } };
        var companions = search.Companions;
        var findings = Check(recording, mine, companions);
        var saidElsewhere = new SharedFindings(dockerfile => Check(disk, [dockerfile], companions)).SaidElsewhere(findings, all, mine);
        return new(WriteWhenChanged(recording.ToManifest(mine, companions, saidElsewhere)), mine, recording.Neighbours);
    }

    /// <summary>All that the answer rests on beside the disk. Other assemblies may say something else of the same tree.</summary>
    private string Question()
    {
        var digest = new Digest();
        foreach (var type in new[] { typeof(RecordForEditor), typeof(Guard), typeof(YamlDocument) })
            digest.Add(type.Module.ModuleVersionId.ToString());

        digest.Add(Root).Add(Project).Add(Preset).Add(BaselineFile);
        foreach (var pattern in Include)
            digest.Add(pattern);

        digest.Add("");
        foreach (var pattern in Exclude)
            digest.Add(pattern);

        return digest.ToString();
    }

    private IReadOnlyList<Finding> Check(RepositorySnapshot repository, IReadOnlyList<string> dockerfiles, IReadOnlyList<string> companions)
    {
        Presets.TryRead(Preset, out var preset);
        var input = new GuardInput { Repository = repository, Dockerfiles = dockerfiles, Companions = companions, Preset = preset, Baseline = _baseline };
        return Guard.Check(input, _cancellation.Token).Findings;
    }

    private List<string> Mine(DiskRepository disk, IReadOnlyList<string> dockerfiles)
    {
        if (dockerfiles.Count == 0)
            return [];

        var projects = ProjectFiles.Find(disk, _cancellation.Token);
        var ownership = new Ownership(FindSelf(disk, projects), projects, new PackageUse(disk).IsIn);
        var mine = new List<string>();
        foreach (var dockerfile in dockerfiles)
        {
            if (ownership.IsMine(dockerfile))
                mine.Add(dockerfile);
        }

        return mine;
    }

    // The tree spells the name as the disk does, MSBuild as it was called.
    private string? FindSelf(DiskRepository disk, List<string> projects)
    {
        foreach (var project in projects)
        {
            if (string.Equals(disk.FullPath(project), Path.GetFullPath(Project), StringComparison.OrdinalIgnoreCase))
                return project;
        }

        return null;
    }

    private string WriteWhenChanged(string manifest)
    {
        var path = Path.Combine(Folder, ManifestRepository.FileName);
        if (File.Exists(path) && File.ReadAllText(path) == manifest)
            return path;

        Directory.CreateDirectory(Folder);
        File.WriteAllText(path, manifest, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }

    // MSBuild takes a percent sign in the name of an item for an escape.
    private static TaskItem Item(string path) => new(path.Replace("%", "%25"));
}
