using System.Collections.Generic;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Text;

namespace GoContainerGuard.Tests.Configuration;

/// <summary>A tree of which nothing is known but its configuration files.</summary>
internal sealed class ConfigurationTree(string root, params (string Path, string Text)[] files) : RepositorySnapshot
{
    private readonly Dictionary<string, int> _asked = [];

    public override string Root { get; } = root;

    public int TimesRead(string path) => _asked.GetValueOrDefault(path);

    public override FileReading Read(string path)
    {
        _asked[path] = _asked.GetValueOrDefault(path) + 1;
        foreach (var file in files)
        {
            if (file.Path == path)
                return new FileReading(ReadingState.Present, new SourceText(path, file.Text));
        }

        return new FileReading(ReadingState.Absent, null);
    }

    public override FolderReading List(string path) => default;
}
