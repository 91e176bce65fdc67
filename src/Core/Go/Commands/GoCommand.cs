using System;
using System.Collections.Generic;
using GoContainerGuard.Shell;
using GoContainerGuard.Text;

namespace GoContainerGuard.Go;

/// <summary>A command line of the go command, read as the go command reads it.</summary>
internal sealed record GoCommand
{
    private static readonly char[] TagSeparators = [',', ' '];

    private readonly IReadOnlyList<GoFlag> _flags = [];
    private readonly bool _isComplete = true;
    private GoLinkerFlags? _linkerFlags;

    /// <summary>The word that names the program.</summary>
    public required GoWord Program { get; init; }

    public required GoVerb Verb { get; init; }

    /// <summary>The verb as written, for <c>go mod</c> and <c>go work</c> both words; the program when there is none.</summary>
    public required TextSpan VerbSpan { get; init; }

    /// <summary>The version of a program like <c>go1.27.0</c>, which is a toolchain of its own; <c>null</c> for <c>go</c>.</summary>
    public GoVersion? Toolchain { get; init; }

    /// <summary>In the order in which they count; of equal ones the last holds.</summary>
    public IReadOnlyList<GoFlag> Flags
    {
        get => _flags;
        init => (_flags, _linkerFlags) = (value, null);
    }

    /// <summary>The packages, files or modules named; none stands for the working folder. <c>null</c> when they are not known.</summary>
    public IReadOnlyList<GoPackageArgument>? Packages { get; init; } = [];

    /// <summary>What is neither flag nor package: arguments for the program that is run, settings for <c>go env -w</c>, the name of a tool.</summary>
    public IReadOnlyList<GoWord> Arguments { get; init; } = [];

    /// <summary>Whether every word was understood and GOFLAGS is known; otherwise there may be more flags.</summary>
    public bool IsComplete
    {
        get => _isComplete;
        init => (_isComplete, _linkerFlags) = (value, null);
    }

    /// <summary>The folder of <c>-C</c>; <c>null</c> when it is not given.</summary>
    public GoWord? ChangedFolder => Find("C")?.Value;

    /// <summary>The value of <c>-o</c>; <c>null</c> when it is not given.</summary>
    public GoWord? Output => Find("o")?.Value;

    /// <summary>Whether it may download modules. A vendor folder in use, which only the caller knows of, makes that untrue.</summary>
    public Answer IsNetworkBound => Verb switch
    {
        GoVerb.Unknown => Answer.Unknown,
        GoVerb.ModDownload or GoVerb.Get => Answer.Yes,
        GoVerb.Env or GoVerb.Clean or GoVerb.Format or GoVerb.Version or GoVerb.Other or GoVerb.WorkOther => Answer.No,
        _ when TakesVersionedPackages => Answer.Yes,
        _ => Find("mod") switch
        {
            null => IsComplete ? Answer.Yes : Answer.Unknown,
            { Value.Value: { } mode } => mode == "vendor" ? Answer.No : Answer.Yes,
            _ => Answer.Unknown,
        },
    };

    /// <summary>Whether it compiles packages of the module.</summary>
    public Answer CompilesPackages => Verb switch
    {
        GoVerb.Unknown or GoVerb.Tool or GoVerb.Generate or GoVerb.Fix => Answer.Unknown,
        GoVerb.Build or GoVerb.Install or GoVerb.Run or GoVerb.Test or GoVerb.Vet => IsOn("n").Not(),
        _ => Answer.No,
    };

    /// <summary>The build tags given, with <c>race</c> and its like when they are switched on; <c>null</c> when they are not known.</summary>
    public IReadOnlyList<string>? Tags
    {
        get
        {
            var flag = Find("tags");
            if (flag is null && !IsComplete)
                return null;

            var value = flag is { } given ? given.Value?.Value : "";
            if (value is null)
                return null;

            var tags = new List<string>(value.Split(TagSeparators, StringSplitOptions.RemoveEmptyEntries));
            foreach (var instrumentation in new[] { "race", "msan", "asan" })
            {
                if (IsOn(instrumentation) == Answer.Yes)
                    tags.Add(instrumentation);
            }

            return tags;
        }
    }

    /// <summary>The flags for the linker.</summary>
    public GoLinkerFlags LinkerFlags => _linkerFlags ??= Find("ldflags") switch
    {
        { Value: { } value } => GoLinkerFlags.Parse(value),
        not null => GoLinkerFlags.Unknown,
        null => IsComplete ? GoLinkerFlags.None : GoLinkerFlags.Unknown,
    };

    /// <summary>Whether a package is named with its version.</summary>
    public bool TakesVersionedPackages
    {
        get
        {
            for (var index = 0; index < Packages?.Count; index++)
            {
                if (Packages[index].IsVersioned)
                    return true;
            }

            return false;
        }
    }

    /// <summary>A command of a shell, seen through <c>env</c> and its like, when nothing is known of variables.</summary>
    public static GoCommand? From(ShellCommand command) => From(command.Unwrapped(), static _ => ShellValue.Unknown);

    /// <summary>A command of a shell; <c>null</c> when it is none of the go command.</summary>
    /// <param name="command">The command that is really run.</param>
    /// <param name="valueOf">What is known of a variable at this place.</param>
    public static GoCommand? From(UnwrappedCommand command, Func<string, ShellValue> valueOf)
    {
        if (command.Words.Count == 0 || command.Words[0].Expand(valueOf) is not { } program || !GoCommandReader.IsProgram(program, out _))
            return null;

        return GoCommandReader.Read(GoShellWords.Of(command.Words, valueOf));
    }

    /// <summary>The flag of a name that counts; <c>null</c> when it is not given, or not seen.</summary>
    public GoFlag? Find(string name)
    {
        for (var index = Flags.Count - 1; index >= 0; index--)
        {
            if (Flags[index].Name == name)
                return Flags[index];
        }

        return null;
    }

    /// <summary>Whether a switch such as <c>race</c>, <c>trimpath</c> or <c>w</c> is on.</summary>
    public Answer IsOn(string name) => Find(name) switch
    {
        null => IsComplete ? Answer.No : Answer.Unknown,
        { Value: null } => Answer.Yes,
        { Value.Value: "1" or "t" or "T" or "true" or "TRUE" or "True" } => Answer.Yes,
        { Value.Value: "0" or "f" or "F" or "false" or "FALSE" or "False" } => Answer.No,
        _ => Answer.Unknown,
    };

    /// <summary>The same command where the variable GOFLAGS is set: its flags count as far as the command has them, and give way to its own.</summary>
    /// <param name="goflags">The value of GOFLAGS, empty when it is not set, <c>null</c> when it is not known.</param>
    public GoCommand Under(string? goflags)
    {
        if (goflags is { Length: 0 })
            return this;

        if (goflags is null || GoFields.Split(GoWord.Of(goflags, default)) is not { } fields)
            return this with { IsComplete = false };

        var flags = new List<GoFlag>();
        var table = GoFlagTable.Of(Verb);
        foreach (var field in fields)
        {
            if (GoFlagWord.TryParse(field, out var flag) && table?.Has(flag.Name) == true)
                flags.Add(flag with { Span = default, Origin = GoFlagOrigin.Environment });
        }

        flags.AddRange(Flags);
        return this with { Flags = flags };
    }
}
