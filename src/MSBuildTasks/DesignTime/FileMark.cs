using System;
using System.Globalization;
using System.IO;

namespace GoContainerGuard.MSBuildTasks.DesignTime;

/// <summary>What tells whether a file is as it was, without opening it: length and time, for a link those of its target too; a dash when there is none.</summary>
/// <param name="text">The mark, on one line and without a tab.</param>
/// <param name="changed">When it was last written: never when there is none, at the end of time when nobody can say.</param>
internal sealed class FileMark(string text, DateTime changed)
{
    private const string Nothing = "-";
    private const string Unknown = "?";

    public string Text => text;

    public DateTime Changed => changed;

    /// <param name="repository">The tree.</param>
    /// <param name="path">A path from its root, or an absolute one.</param>
    public static FileMark Of(DiskRepository repository, string path)
    {
        try
        {
            return Of(new FileInfo(repository.FullPath(path)));
        }
        catch (Exception exception) when (DiskFaults.IsOne(exception))
        {
            return DiskFaults.IsAbsence(exception) ? new(Nothing, DateTime.MinValue) : new(Unknown, DateTime.MaxValue);
        }
    }

    private static FileMark Of(FileInfo file)
    {
        if (!file.Exists)
            return new(Nothing, DateTime.MinValue);

        var changed = file.LastWriteTimeUtc;
        var text = Number(file.Length) + " " + Number(changed.Ticks);
        if ((file.Attributes & FileAttributes.ReparsePoint) == 0)
            return new(text, changed);

        if (Links.FindTarget(file.FullName) is not { } target || target == file.FullName)
            return new(Unknown, DateTime.MaxValue);

        // A chain of links was followed to its end.
        var end = Of(new FileInfo(target));
        return new(text + " " + end.Text + " " + target, end.Changed > changed ? end.Changed : changed);
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
