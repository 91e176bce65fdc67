using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Go;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Analysis;

/// <summary>
/// What a context sends that hardly any image needs. Only its upper folders are looked at, since each build looks again: what is found
/// there is true, what lies deeper is not missed by anybody.
/// </summary>
internal sealed class ContextFreight
{
    /// <summary>No more folders than this are listed, those near the top first.</summary>
    public const int MostFolders = 64;

    /// <summary>The top is level 0; folders of this level are listed, those below it are not.</summary>
    public const int MostDepth = 2;

    /// <summary>After this many names no further folder is listed.</summary>
    public const int MostNames = 4_096;

    private const string Repository = ".git";
    private const string NodePackages = "node_modules";

    private readonly BuildContext _context;
    private readonly List<string> _secrets = [];
    private readonly Queue<(string Path, IgnorePlace Place, int Depth)> _open = new();
    private int _names;

    private ContextFreight(BuildContext context) => _context = context;

    /// <summary>Files that may well hold secrets, as paths from the root of the context, nearest to the top first.</summary>
    public IReadOnlyList<string> Secrets => _secrets;

    /// <summary>Whether the folder of git is sent.</summary>
    public bool HasRepository { get; private set; }

    /// <summary>Whether packages of Node are sent, which were installed for another system.</summary>
    public bool HasNodePackages { get; private set; }

    /// <summary>Bytes of the files that were seen and are sent.</summary>
    public long Bytes { get; private set; }

    /// <summary>The name at the top of the context with the most of these bytes; <c>null</c> when nothing is sent.</summary>
    public string? Largest { get; private set; }

    /// <summary>Bytes of the files that were seen in or at <see cref="Largest"/>.</summary>
    public long LargestBytes { get; private set; }

    public static ContextFreight Of(BuildContext context)
    {
        var freight = new ContextFreight(context);
        freight.Look();
        return freight;
    }

    private void Look()
    {
        var bytes = new Dictionary<string, long>();
        _open.Enqueue(("", _context.IgnoreFile.Top, 0));
        for (var folders = 0; _open.Count > 0 && folders < MostFolders && _names < MostNames; folders++)
        {
            var (path, place, depth) = _open.Dequeue();
            if (FolderPath.Join(_context.Folder, path) is not { } fullPath || _context.Tree.List(fullPath) is not { } entries)
                continue;

            _names += entries.Count;
            var names = place.Enter();
            foreach (var entry in entries)
                Meet(entry, path.Length == 0 ? entry.Name : path + "/" + entry.Name, names.Step(entry.Name), depth, bytes);
        }
    }

    private void Meet(FolderEntry entry, string path, IgnorePlace place, int depth, Dictionary<string, long> bytes)
    {
        if (entry.Kind is EntryKind.Folder && place.MayKeepSomethingBelow)
            MeetFolder(entry.Name, path, place, depth);

        if (entry.Kind is not EntryKind.File || place.Verdict.Answer is not IgnoreAnswer.Kept)
            return;

        if (entry.Size > 0 && SecretNames.Contains(path))
            _secrets.Add(path);

        var slash = path.IndexOf('/');
        var top = slash < 0 ? path : path.Substring(0, slash);
        var sum = (bytes.TryGetValue(top, out var before) ? before : 0) + entry.Size;
        bytes[top] = sum;
        Bytes += entry.Size;
        if (sum <= LargestBytes)
            return;

        LargestBytes = sum;
        Largest = top;
    }

    private void MeetFolder(string name, string path, IgnorePlace place, int depth)
    {
        var isSent = place.Verdict.Answer is IgnoreAnswer.Kept;
        HasRepository |= isSent && depth == 0 && name == Repository;
        HasNodePackages |= isSent && name == NodePackages;

        // What tools write changes with each build, and so would the manifest for the editor.
        if (depth < MostDepth && DockerfileNames.IsEntered(name))
            _open.Enqueue((path, place, depth + 1));
    }
}
