using System;
using System.IO;
using System.Linq;

namespace GoContainerGuard.MSBuildTasks;

/// <summary>Writes a file whole or not at all, and only when it says something else than it already does.</summary>
internal static class WholeFile
{
    /// <param name="file">An absolute path; its folder is created. A link stays, and its target changes.</param>
    /// <param name="content">The bytes.</param>
    public static void Write(string file, byte[] content)
    {
        if (Holds(file, content))
            return;

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var target = Links.FindTarget(file) ?? file;
        var draft = $"{target}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(draft, content);
            MoveInto(draft, target, content);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Several projects of a build may name the same file, and each has the same to say: who comes second has nothing to do.</summary>
    private static void MoveInto(string draft, string file, byte[] content)
    {
        try
        {
            if (File.Exists(file))
                File.Replace(draft, file, destinationBackupFileName: null);
            else
                File.Move(draft, file);
        }
        catch (IOException) when (Holds(file, content))
        {
        }
    }

    private static bool Holds(string file, byte[] content) => File.Exists(file) && Enumerable.SequenceEqual(File.ReadAllBytes(file), content);
}
