using System;
using System.IO;
using System.Linq;
using System.Text;
using GoContainerGuard.Fixes;
using GoContainerGuard.Text;

namespace GoContainerGuard.MSBuildTasks.Fixing;

/// <summary>
/// One file on its way from the old text to the new one: whole or not at all. The new text is written beside the file first, under a name
/// that nobody looks for, and takes its place in one step. Encoding, byte-order mark and mode stay; a link stays a link, and its target changes.
/// </summary>
internal class FileRewrite : IDisposable
{
    private const string HasChanged = "it has changed since it was read";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly string _draft;
    private byte[] _mark = [];

    /// <param name="file">What is to be changed.</param>
    /// <param name="fullPath">Its absolute path.</param>
    public FileRewrite(FixedFile file, string fullPath)
    {
        File = file;
        Target = Links.FindTarget(fullPath) ?? fullPath;
        _draft = Path.Combine(Path.GetDirectoryName(Target)!, $".gcg-{Guid.NewGuid():N}.tmp");
    }

    /// <summary>What is to be changed.</summary>
    public FixedFile File { get; }

    /// <summary>The absolute path of the file at the end of all links.</summary>
    public string Target { get; }

    /// <summary>The old text as the disk has it: with the byte-order mark, if there is one. Known after <see cref="FindProblem"/>.</summary>
    public SourceText Before => File.Before.IsAbsent ? File.Before : new(File.Before.Path, MarkText + File.Before.Content);

    /// <summary>The new text in the same form.</summary>
    public SourceText After => new(File.After.Path, MarkText + File.After.Content);

    private string MarkText => _mark.Length == 0 ? "" : "\uFEFF";

    /// <summary>Why the file cannot be changed, in the system's words where it has some; <c>null</c> when it can. Nothing is written.</summary>
    public string? FindProblem() => Try(() =>
    {
        if (FindChange() is { } change)
            return change;

        if (File.Before.IsAbsent)
            return null;

        if (new FileInfo(Target).IsReadOnly)
            return "it is read-only";

        // Nobody else has it open, and this user may write to it.
        using (new FileStream(Target, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            return null;
    });

    /// <summary>Writes the new text beside the file.</summary>
    /// <returns>Why that is not possible, or <c>null</c>.</returns>
    public string? Prepare() => Try(() =>
    {
        // A copy has the mode of the original.
        if (!File.Before.IsAbsent)
            System.IO.File.Copy(Target, _draft);

        using var stream = new FileStream(_draft, File.Before.IsAbsent ? FileMode.CreateNew : FileMode.Truncate, FileAccess.Write, FileShare.None);
        stream.Write(_mark, 0, _mark.Length);
        var bytes = Utf8.GetBytes(File.After.Content);
        stream.Write(bytes, 0, bytes.Length);
        stream.Flush(flushToDisk: true);
        return null;
    });

    /// <summary>Puts the prepared text in the place of the old one, unless the file has changed meanwhile.</summary>
    /// <returns>Why that is not possible, or <c>null</c>.</returns>
    public string? Commit() => Try(() =>
    {
        if (FindChange() is { } change)
            return change;

        if (File.Before.IsAbsent)
            System.IO.File.Move(_draft, Target);
        else
            System.IO.File.Replace(_draft, Target, destinationBackupFileName: null);

        return null;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        Try(() =>
        {
            System.IO.File.Delete(_draft);
            return null;
        });
        GC.SuppressFinalize(this);
    }

    /// <summary>What the disk has; the place where a test can make trouble.</summary>
    protected virtual byte[] Read() => System.IO.File.ReadAllBytes(Target);

    private string? FindChange()
    {
        if (File.Before.IsAbsent)
            return System.IO.File.Exists(Target) ? "it has come into being since it was looked for" : null;

        var bytes = Read();
        _mark = bytes.Take(ByteOrderMark.Length).SequenceEqual(ByteOrderMark) ? ByteOrderMark : [];
        return bytes.Skip(_mark.Length).SequenceEqual(Utf8.GetBytes(File.Before.Content)) ? null : HasChanged;
    }

    private static string? Try(Func<string?> step)
    {
        try
        {
            return step();
        }
        catch (Exception exception) when (DiskFaults.IsAbsence(exception))
        {
            return HasChanged;
        }
        catch (Exception exception) when (DiskFaults.IsOne(exception))
        {
            return exception.Message;
        }
    }
}
