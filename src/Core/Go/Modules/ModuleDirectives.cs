using System;
using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Go;

/// <summary>What the statements of a module file and a workspace file mean, gathered; the two files are made from it.</summary>
internal sealed class ModuleDirectives
{
    private readonly List<ModuleFault> _faults;

    private ModuleDirectives(List<ModuleFault> faults) => _faults = faults;

    public GoLine? Go { get; private set; }

    public ToolchainLine? Toolchain { get; private set; }

    public ModulePathLine? Module { get; private set; }

    public List<ModuleRequirement> Requires { get; } = [];

    public List<ModuleReplacement> Replaces { get; } = [];

    public List<ModuleExclusion> Excludes { get; } = [];

    public List<ModuleRetraction> Retracts { get; } = [];

    public List<ModulePathLine> Tools { get; } = [];

    public List<ModulePathLine> Ignores { get; } = [];

    public List<ModulePathLine> Uses { get; } = [];

    public List<GodebugLine> Godebugs { get; } = [];

    public IReadOnlyList<ModuleFault> Faults => _faults;

    public static ModuleDirectives OfModule(SourceText source)
    {
        var directives = new ModuleDirectives([]);
        foreach (var statement in ModuleStatementReader.Read(source.Content, directives._faults))
        {
            if (!directives.TryReadShared(statement) && !directives.TryReadOfModule(statement))
                directives.RefuseDirective(statement);
        }

        return directives;
    }

    public static ModuleDirectives OfWorkspace(SourceText source)
    {
        var directives = new ModuleDirectives([]);
        foreach (var statement in ModuleStatementReader.Read(source.Content, directives._faults))
        {
            if (directives.TryReadShared(statement))
                continue;

            if (statement.Verb == "use")
                directives.ReadPath(statement, directives.Uses);
            else
                directives.RefuseDirective(statement);
        }

        return directives;
    }

    private bool TryReadShared(ModuleStatement statement)
    {
        switch (statement.Verb)
        {
            case "go":
                ReadGo(statement);
                return true;
            case "toolchain":
                ReadToolchain(statement);
                return true;
            case "godebug":
                ReadGodebug(statement);
                return true;
            case "replace":
                ReadReplace(statement);
                return true;
            default:
                return false;
        }
    }

    private bool TryReadOfModule(ModuleStatement statement)
    {
        switch (statement.Verb)
        {
            case "module":
                ReadModule(statement);
                return true;
            case "require":
                if (PathAndVersion(statement) is var (path, version))
                    Requires.Add(new ModuleRequirement(path, version, IsIndirect(statement.Comment), statement.Span));

                return true;
            case "exclude":
                if (PathAndVersion(statement) is var (excluded, excludedVersion))
                    Excludes.Add(new ModuleExclusion(excluded, excludedVersion, statement.Span));

                return true;
            case "retract":
                ReadRetract(statement);
                return true;
            case "tool":
                ReadPath(statement, Tools);
                return true;
            case "ignore":
                ReadPath(statement, Ignores);
                return true;
            default:
                return false;
        }
    }

    private void ReadGo(ModuleStatement statement)
    {
        if (Go is not null)
            Refuse(statement, "the go line is given twice");
        else if (statement.Arguments is not [var argument] || !IsVersionOfGoLine(argument.Text))
            Refuse(statement, "a go line takes one version, as in 'go 1.27.0'");
        else
            Go = new GoLine(argument.Text, GoVersion.TryParse(argument.Text, out var version) ? version : null, argument.Span);
    }

    private void ReadToolchain(ModuleStatement statement)
    {
        if (Toolchain is not null)
            Refuse(statement, "the toolchain line is given twice");
        else if (statement.Arguments is not [var argument] || !IsToolchainName(argument.Text))
            Refuse(statement, "a toolchain line takes one name, as in 'toolchain go1.27.0'");
        else
            Toolchain = new ToolchainLine(
                argument.Text, GoVersion.TryParseToolchain(argument.Text, out var version) ? version : null, argument.Span);
    }

    private void ReadModule(ModuleStatement statement)
    {
        if (Module is not null)
            Refuse(statement, "the module line is given twice");
        else if (statement.Arguments is not [{ Value: { } path } argument])
            Refuse(statement, "a module line takes one path");
        else
            Module = new ModulePathLine(path, argument.Span);
    }

    private void ReadPath(ModuleStatement statement, List<ModulePathLine> to)
    {
        if (statement.Arguments is [{ Value: { } path } argument])
            to.Add(new ModulePathLine(path, argument.Span));
        else
            Refuse(statement, $"'{statement.Verb}' takes one path");
    }

    private void ReadGodebug(ModuleStatement statement)
    {
        if (statement.Arguments is [{ Value: { } setting } argument] && setting == argument.Text && setting.IndexOf('=') is var equals and >= 0)
            Godebugs.Add(new GodebugLine(setting.Substring(0, equals), setting.Substring(equals + 1), argument.Span));
        else
            Refuse(statement, "a godebug line takes 'key=value'");
    }

    private void ReadReplace(ModuleStatement statement)
    {
        var replacement = statement.Arguments switch
        {
            [var old, { Text: "=>" }, var folder] => Replacement(statement, old, null, folder, null),
            [var old, var version, { Text: "=>" }, var folder] => Replacement(statement, old, version, folder, null),
            [var old, { Text: "=>" }, var path, var newVersion] => Replacement(statement, old, null, path, newVersion),
            [var old, var version, { Text: "=>" }, var path, var newVersion] => Replacement(statement, old, version, path, newVersion),
            _ => null,
        };
        if (replacement is { } found)
            Replaces.Add(found);
        else
            Refuse(statement, "a replacement reads 'module [version] => module version' or 'module [version] => ./folder'");
    }

    private static ModuleReplacement? Replacement(
        ModuleStatement statement, ModuleToken old, ModuleToken? oldVersion, ModuleToken path, ModuleToken? newVersion)
    {
        var versionsAreRead = (oldVersion is null || oldVersion.Value.Value is not null) && (newVersion is null || newVersion.Value.Value is not null);
        if (old.Value is not { } oldPath || path.Value is not { } newPath || !versionsAreRead)
            return null;

        return IsFolder(newPath) == newVersion is null
            ? new ModuleReplacement(oldPath, oldVersion?.Value, newPath, newVersion?.Value, statement.Span, path.Span)
            : null;
    }

    private void ReadRetract(ModuleStatement statement)
    {
        var versions = statement.Arguments switch
        {
            [{ Value: { } only }] => (only, only),
            [{ Text: "[" }, { Value: { } low }, { Text: "," }, { Value: { } high }, { Text: "]" }] => (low, high),
            _ => ((string, string)?)null,
        };
        if (versions is var (lowest, highest))
            Retracts.Add(new ModuleRetraction(lowest, highest, statement.Span));
        else
            Refuse(statement, "'retract' takes a version or '[version, version]'");
    }

    private (string Path, string Version)? PathAndVersion(ModuleStatement statement)
    {
        if (statement.Arguments is [{ Value: { } path }, { Value: { } version }])
            return (path, version);

        Refuse(statement, $"'{statement.Verb}' takes a module path and a version");
        return null;
    }

    private void Refuse(ModuleStatement statement, string message) =>
        _faults.Add(new ModuleFault(ModuleFaultKind.Usage, message, statement.Span));

    private void RefuseDirective(ModuleStatement statement) =>
        _faults.Add(new ModuleFault(ModuleFaultKind.UnknownDirective, $"there is no directive '{statement.Verb}'", statement.VerbSpan));

    private static bool IsIndirect(string comment)
    {
        const string word = "indirect";
        var text = comment.TrimStart('/').Trim();
        return text == word || text.StartsWith(word + ";", StringComparison.Ordinal);
    }

    private static bool IsToolchainName(string name) =>
        name is "default" or "go1" || name.StartsWith("go1.", StringComparison.Ordinal);

    /// <summary>The file asks for a major and a minor number; what follows them it reads more loosely than the version itself is read.</summary>
    private static bool IsVersionOfGoLine(string text)
    {
        if (GoVersion.TryParse(text, out _))
            return text.IndexOf('.') > 0 && text[0] != '0' && text[text.Length - 1] is >= '0' and <= '9';

        var kind = 0;
        while (kind < text.Length && text[kind] is not (>= 'a' and <= 'z'))
            kind++;

        var number = kind;
        while (number < text.Length && text[number] is >= 'a' and <= 'z')
            number++;

        return number > kind && number < text.Length && IsAllDigits(text, number)
            && GoVersion.TryParse(text.Substring(0, kind), out _) && text.IndexOf('.') is > 0 and var dot && dot < kind;
    }

    private static bool IsAllDigits(string text, int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            if (text[at] is not (>= '0' and <= '9'))
                return false;
        }

        return true;
    }

    /// <summary>Whether a path names a folder on any system, as the go command decides it.</summary>
    private static bool IsFolder(string path)
    {
        if (path.Length == 0)
            return false;

        if (path is "." or "..")
            return true;

        var hasDrive = path.Length >= 2 && path[1] == ':' && (path[0] | 0x20) is >= 'a' and <= 'z';
        return hasDrive || path[0] is '/' or '\\' || StartsWithDots(path, "./", ".\\") || StartsWithDots(path, "../", "..\\");
    }

    private static bool StartsWithDots(string path, string slash, string backslash) =>
        path.StartsWith(slash, StringComparison.Ordinal) || path.StartsWith(backslash, StringComparison.Ordinal);
}
