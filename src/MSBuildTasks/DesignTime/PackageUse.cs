using System;
using System.Collections.Generic;
using System.IO;
using System.Xml;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.MSBuildTasks.DesignTime;

/// <summary>
/// Whether a project uses this package, as far as its files tell without an evaluation: what NuGet wrote at its last restore, a
/// package reference, or an import, in the project file or in the files that MSBuild finds in the folders above.
/// </summary>
internal sealed class PackageUse(RepositorySnapshot repository)
{
    private const string Package = "GoContainerGuard";
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    private static readonly string[] FilesFromAbove = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"];
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    private readonly Dictionary<string, Words> _words = new(StringComparer.Ordinal);

    [Flags]
    private enum Words
    {
        Nothing = 0,
        Uses = 1,
        SwitchesOff = 2,
        ImportsItsNamesakeAbove = 4,
    }

    /// <param name="project">Path of a project file below the root.</param>
    public bool IsIn(string project)
    {
        var words = WordsOf(project);
        var folder = FolderOf(project);
        foreach (var name in FilesFromAbove)
            words |= WordsFromAbove(folder, name);

        if ((words & Words.SwitchesOff) != 0)
            return false;

        return (words & Words.Uses) != 0 || WasRestoredInto(project);
    }

    // MSBuild takes the nearest file of the name; that one may ask for the next.
    private Words WordsFromAbove(string folder, string name)
    {
        var all = Words.Nothing;
        foreach (var above in FoldersFrom(folder))
        {
            var path = Join(above, name);
            if (repository.Read(path).State is not ReadingState.Present)
                continue;

            var words = WordsOf(path);
            all |= words;
            if ((words & Words.ImportsItsNamesakeAbove) == 0)
                break;
        }

        return all;
    }

    private IEnumerable<string> FoldersFrom(string folder)
    {
        for (; folder.Length > 0; folder = FolderOf(folder))
            yield return folder;

        yield return "";

        var above = "..";
        foreach (var character in repository.Root)
        {
            if (character != '/')
                continue;

            yield return above;
            above += "/..";
        }
    }

    private bool WasRestoredInto(string project)
    {
        var restored = Join(FolderOf(project), "obj/" + project.Substring(FolderOf(project).Length).TrimStart('/') + ".nuget.g.targets");
        return repository.Read(restored).Text is { } text && text.Content.IndexOf(Package + ".targets", AnyCase) >= 0;
    }

    private Words WordsOf(string path)
    {
        if (!_words.TryGetValue(path, out var words))
            _words.Add(path, words = Understand(path, repository.Read(path).Text?.Content ?? ""));

        return words;
    }

    private static Words Understand(string path, string text)
    {
        var name = path.Substring(FolderOf(path).Length).TrimStart('/');
        if (text.IndexOf(Package, AnyCase) < 0 && text.IndexOf("NoTargets", AnyCase) < 0 && text.IndexOf(name, AnyCase) < 0 && text.IndexOf("GetPathOfFileAbove", AnyCase) < 0)
            return Words.Nothing;

        var words = Words.Nothing;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.Element)
                    words |= Understand(reader, name);
            }
        }
        catch (XmlException)
        {
            // MSBuild will say it better; what was understood so far stands.
        }

        return words;
    }

    private static Words Understand(XmlReader reader, string fileName)
    {
        switch (reader.LocalName)
        {
            // A project of no targets compiles nothing, so no analyzer would speak for it.
            case "Project" when reader.GetAttribute("Sdk") is { } sdk && sdk.IndexOf("NoTargets", AnyCase) >= 0:
                return Words.SwitchesOff;

            case "PackageReference" or "GlobalPackageReference":
                return string.Equals(reader.GetAttribute("Include"), Package, AnyCase) ? Words.Uses : Words.Nothing;

            case "Import" when reader.GetAttribute("Project") is { } project:
                var uses = project.IndexOf(Package + ".targets", AnyCase) >= 0 ? Words.Uses : Words.Nothing;
                var asksAbove = project.IndexOf(fileName, AnyCase) >= 0 || project.IndexOf("GetPathOfFileAbove", AnyCase) >= 0;
                return asksAbove ? uses | Words.ImportsItsNamesakeAbove : uses;

            // Under a condition anything may hold.
            case "GoContainerGuardEnabled" when reader.GetAttribute("Condition") is null && !reader.IsEmptyElement:
                return reader.Read() && string.Equals(reader.Value.Trim(), "false", AnyCase) ? Words.SwitchesOff : Words.Nothing;

            default:
                return Words.Nothing;
        }
    }

    private static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path.Substring(0, slash);
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : folder + "/" + name;
}
