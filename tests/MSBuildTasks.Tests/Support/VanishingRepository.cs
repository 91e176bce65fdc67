using System.Collections.Generic;
using System.IO;
using GoContainerGuard.MSBuildTasks;

namespace GoContainerGuard.Tests.Support;

/// <summary>A disk on which a file vanishes after its name was listed and before anything else is asked of it.</summary>
internal sealed class VanishingRepository(string root, string name) : DiskRepository(root)
{
    protected override IEnumerable<FileSystemInfo> Enumerate(string folder)
    {
        foreach (var entry in base.Enumerate(folder))
        {
            if (entry.Name == name)
                entry.Delete();

            yield return entry.Name == name ? new FileInfo(entry.FullName) : entry;
        }
    }
}
