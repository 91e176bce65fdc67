using System.Collections.Generic;
using GoContainerGuard.Images;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis.Files;

/// <summary>Programs that are looked up by their names.</summary>
internal sealed partial class StageFiles
{
    private static readonly List<string> UsualPath = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

    private Dictionary<string, Presence>? _programs;
    private List<string>? _searchPath;
    private string? _splitPath;
    private List<string> _splitFolders = UsualPath;

    /// <summary>Whether a program can be found by its name in the image that results.</summary>
    public Presence Program(string name)
    {
        _programs ??= new Dictionary<string, Presence>(System.StringComparer.Ordinal);
        if (!_programs.TryGetValue(name, out var presence))
        {
            var path = _stage.Stage.Environment("PATH");
            presence = FindProgram(name, _history.Count, _searchPath ??= SearchPath(path), path.IsKnown);
            _programs.Add(name, presence);
        }

        return presence;
    }

    /// <summary>The folders in which the image that results looks for programs; where PATH is not known, the usual ones.</summary>
    public List<string> SearchFolders => _searchPath ??= SearchPath(_stage.Stage.Environment("PATH"));

    /// <summary>Whether a command of this stage finds a program by its name.</summary>
    public Presence ProgramBefore(RunCommand command, string name)
    {
        var path = command.Variable("PATH");
        return FindProgram(name, _history.IndexOf(command.Step.Index, command.Index), SearchPath(path), path.IsKnown);
    }

    /// <summary>Whether an instruction of this stage finds a program by its name; mounts are not seen.</summary>
    public Presence ProgramBefore(StageStep step, string name)
    {
        var path = step.VariableBefore("PATH");
        return FindProgram(name, _history.IndexOf(step.Index, 0), SearchPath(path), path.IsKnown);
    }

    private Presence FindProgram(string name, int before, List<string> folders, bool isPathKnown)
    {
        var answer = FindProgram(name, before, folders);
        return answer == Presence.Absent && !isPathKnown ? Presence.Unknown : answer;
    }

    private Presence FindProgram(string name, int before, List<string> folders)
    {
        if (_stage.IsWindows)
            return Presence.Unknown;

        var answer = _stage.Stage.Base.Stage is { } parent
            ? _stage.Build.Of(parent).Files is var files ? files.FindProgram(name, files._history.Count, folders) : default
            : _stage.Base?.Certain.Program(name) ?? Presence.Unknown;
        foreach (var index in _history.Packages)
        {
            if (index < before)
                answer = PackageFiles.Join(answer, PackageFiles.BringProgram(_history[index].Write!, name));
        }

        foreach (var folder in folders)
        {
            if (answer == Presence.Present)
                return answer;

            if (_history.MayConcernFilesIn(folder, before))
                answer = PackageFiles.Join(answer, ProgramIn(folder == "/" ? "/" + name : folder + "/" + name, before));
        }

        return answer;
    }

    // Only what the instructions of this stage did; the base was asked by name.
    private Presence ProgramIn(string path, int before)
    {
        var events = Rented();
        _history.Concerning(path, before, MostEvents, events);
        var presence = ProgramSaidBy(events, path);
        Return(events);
        return presence ?? (_history.IsDoubtful(path, 0, before) ? Presence.Unknown : Presence.Absent);
    }

    private Presence? ProgramSaidBy(List<int> events, string path)
    {
        foreach (var index in events)
        {
            switch (Answer(_history[index], index, path))
            {
                case { Presence: Presence.Present, Kind: PathKind.Folder }:
                    return Presence.Absent;
                case { Presence: Presence.Present }:
                    return Presence.Present;
                case { Presence: Presence.Unknown }:
                    return Presence.Unknown;
            }
        }

        return null;
    }

    // Where a name is looked up: in the folders of PATH, or in the usual ones. Most commands of a stage have one PATH.
    private List<string> SearchPath(VariableValue path)
    {
        if (path.Text is not { } text)
            return UsualPath;

        if (text != _splitPath)
        {
            _splitFolders = SplitPath(text);
            _splitPath = text;
        }

        return _splitFolders;
    }

    private static List<string> SplitPath(string text)
    {
        var folders = new List<string>(8);
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf(':', start);
            end = end < 0 ? text.Length : end;
            if (text[start] == '/' && StagePath.Clean(text.Substring(start, end - start)) is var clean && !folders.Contains(clean))
                folders.Add(clean);
        }

        return folders;
    }
}
