using System;
using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Go;

/// <summary>Reads the words of a command. What follows a flag that is not known here, or a word from a variable, is not guessed at.</summary>
internal sealed class GoCommandReader
{
    private readonly List<GoWord> _words;
    private List<GoFlag>? _flags;
    private List<GoPackageArgument>? _packages;
    private List<GoWord>? _arguments;
    private bool _isComplete = true;
    private bool _packagesAreKnown = true;
    private int _at = 1;

    private GoCommandReader(List<GoWord> words) => _words = words;

    /// <summary>The command; <c>null</c> when the words are none of the go command.</summary>
    /// <param name="words">The name of the program and its arguments.</param>
    public static GoCommand? Read(List<GoWord> words)
    {
        if (words.Count == 0 || words[0].Value is not { } program)
            return null;

        return IsProgram(program, out var toolchain) ? new GoCommandReader(words).Read(toolchain) : null;
    }

    /// <summary>Whether a program is the go command: <c>go</c>, with or without folder, or a toolchain by its own name, as <c>go1.27.1</c>.</summary>
    public static bool IsProgram(string program, out GoVersion? toolchain)
    {
        toolchain = null;
        var start = program.LastIndexOf('/') + 1;
        if (program.Length - start < 2 || program[start] != 'g' || program[start + 1] != 'o')
            return false;

        if (program.Length - start == 2)
            return true;

        if (!GoVersion.TryParseToolchain(program.Substring(start), out var version))
            return false;

        toolchain = version;
        return true;
    }

    private GoCommand Read(GoVersion? toolchain)
    {
        ReadFolder();
        var verbStart = _at;
        var verb = ReadVerb();
        var verbSpan = _at > verbStart ? TextSpan.FromBounds(_words[verbStart].Span.Start, _words[_at - 1].Span.End) : _words[0].Span;
        ReadRest(verb);
        return new GoCommand
        {
            Program = _words[0],
            Toolchain = toolchain,
            Verb = verb,
            VerbSpan = verbSpan,
            Flags = (IReadOnlyList<GoFlag>?)_flags ?? [],
            Packages = _packagesAreKnown ? (IReadOnlyList<GoPackageArgument>?)_packages ?? [] : null,
            Arguments = (IReadOnlyList<GoWord>?)_arguments ?? [],
            IsComplete = _isComplete,
        };
    }

    /// <summary>The go command takes <c>-C</c> in front of the verb, too.</summary>
    private void ReadFolder()
    {
        if (_at >= _words.Count || !GoFlagWord.TryParse(_words[_at], out var flag) || flag.Name != "C")
            return;

        _at++;
        if (flag.Value is null && _at < _words.Count)
            flag = GoFlagWord.WithValue(flag, _words[_at++]);

        (_flags ??= []).Add(flag);
    }

    private GoVerb ReadVerb()
    {
        if (_at >= _words.Count)
            return GoVerb.Other;

        var first = _words[_at++].Value;
        if (first is not ("mod" or "work"))
            return VerbOf(first);

        if (_at >= _words.Count)
            return GoVerb.Other;

        return VerbOf(first, _words[_at++].Value);
    }

    private static GoVerb VerbOf(string? name) => name switch
    {
        "build" => GoVerb.Build,
        "bug" or "doc" or "help" or "telemetry" => GoVerb.Other,
        "clean" => GoVerb.Clean,
        "env" => GoVerb.Env,
        "fix" => GoVerb.Fix,
        "fmt" => GoVerb.Format,
        "generate" => GoVerb.Generate,
        "get" => GoVerb.Get,
        "install" => GoVerb.Install,
        "list" => GoVerb.List,
        "run" => GoVerb.Run,
        "test" => GoVerb.Test,
        "tool" => GoVerb.Tool,
        "version" => GoVerb.Version,
        "vet" => GoVerb.Vet,
        _ => GoVerb.Unknown,
    };

    private static GoVerb VerbOf(string group, string? name) => (group, name) switch
    {
        ("mod", "download") => GoVerb.ModDownload,
        ("mod", "tidy") => GoVerb.ModTidy,
        ("mod", "vendor") => GoVerb.ModVendor,
        ("mod", "verify") => GoVerb.ModVerify,
        ("mod", "edit" or "graph" or "init" or "why") => GoVerb.ModOther,
        ("work", "sync") => GoVerb.WorkSync,
        ("work", "use") => GoVerb.WorkUse,
        ("work", "vendor") => GoVerb.WorkVendor,
        ("work", "edit" or "init") => GoVerb.WorkOther,
        _ => GoVerb.Unknown,
    };

    private void ReadRest(GoVerb verb)
    {
        if (verb == GoVerb.Unknown)
            _isComplete = _packagesAreKnown = false;

        if (GoFlagTable.Of(verb) is not { } table)
        {
            TakeArguments();
            return;
        }

        if (verb == GoVerb.Test)
            ReadTest(table);
        else if (ReadFlags(table))
            ReadOperands(verb);
    }

    /// <summary>Reads flags up to the first word that is none; false when reading had to be given up.</summary>
    private bool ReadFlags(GoFlagTable table)
    {
        while (_at < _words.Count)
        {
            var word = _words[_at];
            if (word.Text == "--")
            {
                _at++;
                return true;
            }

            if (IsVariable(word))
            {
                // It may stand for flags, for nothing, or for a package; what follows it is still written where flags are written.
                GiveUp();
                _at++;
                continue;
            }

            if (word.Text.Length < 2 || word.Text[0] != '-')
                return true;

            if (!ReadFlag(table, word))
                return GiveUp();
        }

        return true;
    }

    private bool ReadFlag(GoFlagTable table, GoWord word)
    {
        if (!GoFlagWord.TryParse(word, out var flag))
            return false;

        _at++;
        if (flag.Value is null && !table.IsSwitch(flag.Name))
        {
            if (!table.TakesValue(flag.Name) || _at >= _words.Count)
                return false;

            flag = GoFlagWord.WithValue(flag, _words[_at++]);
        }

        (_flags ??= []).Add(flag);
        return true;
    }

    private void ReadOperands(GoVerb verb)
    {
        switch (verb)
        {
            case GoVerb.Run:
                ReadProgram();
                return;
            case GoVerb.Env or GoVerb.Tool or GoVerb.Version or GoVerb.ModOther or GoVerb.WorkOther:
                TakeArguments();
                return;
        }

        for (; _at < _words.Count; _at++)
            TakePackage(_words[_at]);
    }

    /// <summary>One package, or the files of one; the rest belongs to the program.</summary>
    private void ReadProgram()
    {
        if (_at >= _words.Count)
            return;

        TakePackage(_words[_at++]);
        while (_at < _words.Count && _packages is { Count: > 0 } packages && packages[0].IsFile && _words[_at].Text.EndsWith(".go", StringComparison.Ordinal))
            TakePackage(_words[_at++]);

        TakeArguments();
    }

    /// <summary>Packages stand together, with flags in front of them and behind; <c>-args</c> ends both.</summary>
    private void ReadTest(GoFlagTable table)
    {
        while (_at < _words.Count)
        {
            var word = _words[_at];
            if (word.Text is "-args" or "--args")
            {
                _at++;
                TakeArguments();
                return;
            }

            if (word.Text.Length > 1 && word.Text[0] == '-')
            {
                if (!ReadFlag(table, word) && !GiveUp())
                    return;
            }
            else
            {
                TakePackage(word);
                _at++;
            }
        }
    }

    private void TakePackage(GoWord word)
    {
        // A word that is nothing but a variable may become several words, or none.
        if (IsVariable(word))
            _packagesAreKnown = false;

        (_packages ??= []).Add(new GoPackageArgument(word));
    }

    private static bool IsVariable(GoWord word) => word.Text.Length == 1 && word.Text[0] == GoWord.Hole;

    private void TakeArguments()
    {
        for (; _at < _words.Count; _at++)
            (_arguments ??= []).Add(_words[_at]);
    }

    private bool GiveUp()
    {
        _isComplete = false;
        _packagesAreKnown = false;
        return false;
    }
}
