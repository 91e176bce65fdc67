using System;
using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>Holds what the linker is told to set against the variables of the packages. Whatever cannot be seen is taken to be right.</summary>
internal sealed class LinkerSettings
{
    private const string Main = "main";

    private readonly GoInvocation _invocation;
    private readonly GoModule _module;
    private readonly BuildContext _context;
    private readonly StageView _view;
    private readonly ModuleMap _map;
    private readonly BuildTags _tags;
    private readonly Dictionary<string, List<(GoVariable Variable, SourceText Text, Answer IsPart)>?> _variables = new(StringComparer.Ordinal);
    private List<string>? _mainFolders;

    private LinkerSettings(GoInvocation invocation, GoModule module, BuildContext context)
    {
        _invocation = invocation;
        _module = module;
        _context = context;
        _view = new StageView(context, invocation.Stage.Build.Sources!, ModulePlacement.Of(module), invocation.Step);
        _map = ModuleSearch.MapOf(invocation, module, context);
        _tags = ProgramLinking.TagsOf(invocation, invocation.Cgo);
    }

    /// <summary>The flags of a command that set nothing.</summary>
    public static IReadOnlyList<LinkerSetting> FaultsOf(GoInvocation invocation)
    {
        if (!invocation.BuildsPrograms || invocation.Go.Find("ldflags") is not { Span.Length: > 0 } || invocation.Directory is null)
            return [];

        List<LinkerSetting>? faults = null;
        LinkerSettings? settings = null;
        foreach (var flag in invocation.Go.LinkerFlags.All)
        {
            if (flag.Name != "X" || flag.Value is not { } value || TargetOf(value) is not var (path, name))
                continue;

            if (settings is null)
            {
                if (invocation is not { Module: { } module, Stage.Build: { Context: { } context, Sources: not null } } || !ProgramLinking.IsForLinux(invocation))
                    return [];

                settings = new LinkerSettings(invocation, module, context);
            }

            if (settings.Judge(path, name) is { } fault)
                (faults ??= []).Add(fault);
        }

        if (faults is null)
            return [];

        return faults;
    }

    // Everything before the first equals sign, and of that the last dot.
    private static (GoWord Path, GoWord Name)? TargetOf(GoWord value)
    {
        var equals = value.Text.IndexOf('=');
        var dot = equals <= 0 ? -1 : value.Text.LastIndexOf('.', equals - 1);
        if (dot <= 0 || dot == equals - 1)
            return null;

        var (path, name) = (value.Slice(0, dot), value.Slice(dot + 1, equals - dot - 1));
        return path.IsKnown && name.IsKnown ? (path, name) : null;
    }

    private LinkerSetting? Judge(GoWord path, GoWord name)
    {
        if (path.Text == Main)
            return MainFolders is { Count: > 0 } mains ? JudgeIn(mains, path, name) : null;

        if (_map.FolderOf(path.Text) is not { } folder)
            return null;

        if (MainFolders is not { } folders)
            return null;

        if (folders.Contains(folder))
            return new LinkerSetting(path, name, LinkerSettingFault.PathOfMain);

        return _view.GoFiles.In(folder) switch
        {
            null => null,
            { Files.Count: 0 } => _map.IsOwn(path.Text) && HoldsNoGo(folder) ? new LinkerSetting(path, name, LinkerSettingFault.NoPackage) : null,
            _ => JudgeIn([folder], path, name),
        };
    }

    // The folders of the programs, each with the package main; null when one of them is not known.
    private List<string>? MainFolders => _mainFolders ??= FindMainFolders();

    private List<string>? FindMainFolders()
    {
        var arguments = _invocation.Go.Packages;
        if (arguments is null)
            return null;

        var packages = MainPackage.Of(_invocation, _invocation.Directory!, arguments);
        for (var index = 0; index < packages.Count; index++)
        {
            if (packages[index] is { Files: not null } || (packages[index] is null && arguments[index] is not { IsPattern: true, IsFolder: true }))
                return null;
        }

        var folders = new List<string>();
        foreach (var (folder, _) in MatchedPackages.NamedBy(_invocation, _module, _view))
        {
            if (_view.GoFiles.In(folder) is not { } package)
                return null;

            foreach (var file in package.Files)
            {
                if (file.Source.Package == Main && file.IsPartOf(_tags) != Answer.No && !folders.Contains(folder))
                    folders.Add(folder);
            }
        }

        return folders;
    }

    // One flag counts for all programs of a command: it is idle when none of them has the variable.
    private LinkerSetting? JudgeIn(List<string> folders, GoWord path, GoWord name)
    {
        var names = new List<string>();
        var places = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        SourceSpan? unsettable = null;
        foreach (var folder in folders)
        {
            if (VariablesIn(folder) is not { } variables)
                return null;

            foreach (var (variable, text, isPart) in variables)
            {
                if (variable.Name != name.Text)
                {
                    if (variable.IsSettable == Answer.Yes && isPart == Answer.Yes && !places.ContainsKey(variable.Name))
                    {
                        names.Add(variable.Name);
                        places.Add(variable.Name, PlaceOf(text, variable));
                    }

                    continue;
                }

                if (variable.IsSettable != Answer.No || isPart != Answer.Yes)
                    return null;

                unsettable ??= PlaceOf(text, variable);
            }
        }

        if (unsettable is { } place)
            return new LinkerSetting(path, name, LinkerSettingFault.NotSettable) { Variable = place };

        var near = NearestName.To(name.Text, names);
        return new LinkerSetting(path, name, LinkerSettingFault.NoVariable) { Near = near, Variable = near is null ? null : places[near] };
    }

    // The variables of a folder, and whether their files are compiled; null when there may be others.
    private List<(GoVariable Variable, SourceText Text, Answer IsPart)>? VariablesIn(string folder)
    {
        if (!_variables.TryGetValue(folder, out var variables))
        {
            variables = ReadVariables(folder);
            _variables.Add(folder, variables);
        }

        return variables;
    }

    private List<(GoVariable Variable, SourceText Text, Answer IsPart)>? ReadVariables(string folder)
    {
        // What a generator writes may hold it.
        if (_view.GoFiles.In(folder) is not { } package || _view.Placement.InStage(folder) is not { } stageFolder || new ForeignFiles(_invocation, _view.Placement).MayLieAt(stageFolder))
            return null;

        var variables = new List<(GoVariable Variable, SourceText Text, Answer IsPart)>();
        foreach (var file in package.Files)
        {
            var isPart = file.IsPartOf(_tags);
            if (isPart == Answer.No)
                continue;

            if (_context.Read(folder.Length == 0 ? file.Name : folder + "/" + file.Name).Text is not { } text)
                return null;

            foreach (var variable in GoVariableScanner.Scan(text.Content))
                variables.Add((variable, text, isPart));
        }

        return variables;
    }

    private static SourceSpan PlaceOf(SourceText text, GoVariable variable) => new(text, new TextSpan(variable.Start, variable.Name.Length));

    private bool HoldsNoGo(string folder)
    {
        if (_context.ListRepository(folder) is not { } entries || FolderPath.Join(_context.Folder, folder) is not { } path || GitIgnored.Find(_context.Tree, path) != Images.Presence.Absent)
            return false;

        foreach (var entry in entries)
        {
            if (entry.Name.EndsWith(".go", StringComparison.Ordinal))
                return false;
        }

        return _view.Placement.InStage(folder) is { } stageFolder && !new ForeignFiles(_invocation, _view.Placement).MayLieAt(stageFolder);
    }
}
