using System;
using System.Collections.Generic;

namespace GoContainerGuard.Context;

/// <summary>Adds up folders while what is sent goes by in the order of the walk: a folder, then what lies in it.</summary>
internal sealed class FolderTallies
{
    private readonly Stack<OpenFolder> _open = new();
    private readonly List<FolderTally> _closed = [];

    public FolderTallies() => _open.Push(new OpenFolder(""));

    public void AddFolder(string parent, string path)
    {
        ReturnTo(parent);
        _open.Push(new OpenFolder(path));
    }

    public void AddFile(string folder, ContextAmount amount)
    {
        ReturnTo(folder);
        var here = _open.Peek();
        here.Sent = here.Sent.With(amount);
    }

    /// <summary>The largest folders below the top. Nothing may be added afterwards.</summary>
    public IReadOnlyList<FolderTally> Largest(int most)
    {
        ReturnTo("");
        _closed.Sort(Compare);
        return _closed.GetRange(0, Math.Min(most, _closed.Count));
    }

    private void ReturnTo(string folder)
    {
        while (_open.Peek().Path != folder)
            Close(_open.Pop(), _open.Peek());
    }

    // A folder that holds nothing but a folder has nothing of its own to say.
    private void Close(OpenFolder folder, OpenFolder parent)
    {
        parent.Sent = parent.Sent.With(folder.Sent);
        parent.MostFilesInOneFolder = Math.Max(parent.MostFilesInOneFolder, folder.Sent.Files);
        if (folder.Sent.Files > folder.MostFilesInOneFolder)
            _closed.Add(new FolderTally(folder.Path, folder.Sent));
    }

    private static int Compare(FolderTally left, FolderTally right)
    {
        var order = right.Sent.Bytes.CompareTo(left.Sent.Bytes);
        if (order == 0)
            order = right.Sent.Files.CompareTo(left.Sent.Files);

        return order == 0 ? string.CompareOrdinal(left.Path, right.Path) : order;
    }

    private sealed class OpenFolder(string path)
    {
        public string Path => path;

        public ContextAmount Sent { get; set; }

        public int MostFilesInOneFolder { get; set; }
    }
}
