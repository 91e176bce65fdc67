using System.Collections.Generic;
using System.IO;
using GoContainerGuard.MSBuildTasks;

namespace GoContainerGuard.Tests.Support;

/// <summary>A disk that remembers which folders were opened.</summary>
internal sealed class CountingRepository(string root) : DiskRepository(root)
{
    public List<string> Opened { get; } = [];

    protected override IEnumerable<FileSystemInfo> Enumerate(string folder)
    {
        Opened.Add(folder);
        return base.Enumerate(folder);
    }
}
