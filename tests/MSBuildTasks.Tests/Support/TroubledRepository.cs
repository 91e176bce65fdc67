using System;
using System.Collections.Generic;
using System.IO;
using GoContainerGuard.MSBuildTasks;

namespace GoContainerGuard.Tests.Support;

/// <summary>A disk that does not let one folder be listed, whoever asks.</summary>
internal sealed class TroubledRepository(string root, string lockedFolder) : DiskRepository(root)
{
    protected override IEnumerable<FileSystemInfo> Enumerate(string folder) => folder.EndsWith(lockedFolder, StringComparison.Ordinal)
        ? throw new UnauthorizedAccessException($"Access to the path '{folder}' is denied.")
        : base.Enumerate(folder);
}
