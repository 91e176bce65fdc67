using System;
using System.IO;

namespace GoContainerGuard.Tests.Support;

/// <summary>A folder of files that lives as long as a test.</summary>
internal sealed class TemporaryTree : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("gcg-").FullName;

    public string PathOf(string path) => Path.Combine(Root, path);

    public TemporaryTree With(string path, string content = "FROM scratch\n")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), content);
        return this;
    }

    public TemporaryTree WithBytes(string path, params byte[] content)
    {
        File.WriteAllBytes(With(path).PathOf(path), content);
        return this;
    }

    public TemporaryTree WithLength(string path, long length)
    {
        using var stream = File.OpenWrite(With(path).PathOf(path));
        stream.SetLength(length);
        return this;
    }

    public TemporaryTree WithFolder(string path)
    {
        Directory.CreateDirectory(PathOf(path));
        return this;
    }

    public TemporaryTree WithLinkToFile(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.CreateSymbolicLink(PathOf(path), target);
        return this;
    }

    public TemporaryTree WithLinkToFolder(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        Directory.CreateSymbolicLink(PathOf(path), target);
        return this;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
