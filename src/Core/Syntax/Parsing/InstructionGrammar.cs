using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Parsing;

/// <summary>What a flag takes.</summary>
internal enum FlagType
{
    /// <summary>A value, once.</summary>
    Text,

    /// <summary>Nothing, <c>true</c> or <c>false</c>, once.</summary>
    Switch,

    /// <summary>A value, as often as one likes.</summary>
    List,
}

/// <summary>A flag that an instruction knows.</summary>
internal sealed record FlagGrammar(string Name, FlagType Type);

/// <summary>One row of the table of instructions: facts of the Dockerfile reference, frontend 1.26.</summary>
/// <param name="Name">In upper case.</param>
/// <param name="Flags">The flags that it knows.</param>
internal sealed record InstructionGrammar(string Name, params FlagGrammar[] Flags)
{
    // In the order of InstructionKind.
    private static readonly InstructionGrammar[] Table =
    [
        new(""),
        new("ADD", Text("checksum"), Text("chmod"), Text("chown"), List("exclude"), Switch("keep-git-dir"), Switch("link"), Switch("unpack")),
        new("ARG"),
        new("CMD"),
        new("COPY", Text("chmod"), Text("chown"), List("exclude"), Text("from"), Switch("link"), Switch("parents")),
        new("ENTRYPOINT"),
        new("ENV"),
        new("EXPOSE"),
        new("FROM", Text("platform")),
        new("HEALTHCHECK", Text("interval"), Text("timeout"), Text("start-period"), Text("start-interval"), Text("retries")),
        new("LABEL"),
        new("MAINTAINER"),
        new("ONBUILD"),
        new("RUN", List("device"), List("mount"), Text("network"), Text("security")),
        new("SHELL"),
        new("STOPSIGNAL"),
        new("USER"),
        new("VOLUME"),
        new("WORKDIR"),
    ];

    /// <summary>The names of all instructions.</summary>
    public static IEnumerable<string> Names
    {
        get
        {
            for (var index = 1; index < Table.Length; index++)
                yield return Table[index].Name;
        }
    }

    public static InstructionGrammar Of(InstructionKind kind) => Table[(int)kind];

    public static InstructionKind Find(MappedText keyword)
    {
        // The first letter and the length leave at most two names to compare.
        if (keyword.Length is < 3 or > 11)
            return InstructionKind.Unknown;

        return Characters.Fold(keyword[0]) switch
        {
            'a' => Is(keyword, "arg") ? InstructionKind.Arg : Is(keyword, "add") ? InstructionKind.Add : InstructionKind.Unknown,
            'c' => Is(keyword, "copy") ? InstructionKind.Copy : Is(keyword, "cmd") ? InstructionKind.Cmd : InstructionKind.Unknown,
            'e' => keyword.Length switch
            {
                3 => Is(keyword, "env") ? InstructionKind.Env : InstructionKind.Unknown,
                6 => Is(keyword, "expose") ? InstructionKind.Expose : InstructionKind.Unknown,
                _ => Is(keyword, "entrypoint") ? InstructionKind.Entrypoint : InstructionKind.Unknown,
            },
            'f' => Is(keyword, "from") ? InstructionKind.From : InstructionKind.Unknown,
            'h' => Is(keyword, "healthcheck") ? InstructionKind.Healthcheck : InstructionKind.Unknown,
            'l' => Is(keyword, "label") ? InstructionKind.Label : InstructionKind.Unknown,
            'm' => Is(keyword, "maintainer") ? InstructionKind.Maintainer : InstructionKind.Unknown,
            'o' => Is(keyword, "onbuild") ? InstructionKind.Onbuild : InstructionKind.Unknown,
            'r' => Is(keyword, "run") ? InstructionKind.Run : InstructionKind.Unknown,
            's' => Is(keyword, "shell") ? InstructionKind.Shell : Is(keyword, "stopsignal") ? InstructionKind.Stopsignal : InstructionKind.Unknown,
            'u' => Is(keyword, "user") ? InstructionKind.User : InstructionKind.Unknown,
            'v' => Is(keyword, "volume") ? InstructionKind.Volume : InstructionKind.Unknown,
            'w' => Is(keyword, "workdir") ? InstructionKind.Workdir : InstructionKind.Unknown,
            _ => InstructionKind.Unknown,
        };
    }

    /// <summary>The names of the flags.</summary>
    public IEnumerable<string> FlagNames
    {
        get
        {
            foreach (var flag in Flags)
                yield return flag.Name;
        }
    }

    /// <summary>The place of a flag in the list, or -1.</summary>
    public int NumberOf(FlagSyntax flag)
    {
        for (var number = 0; number < Flags.Length; number++)
        {
            if (flag.Is(Flags[number].Name))
                return number;
        }

        return -1;
    }

    private static bool Is(MappedText keyword, string name) => Characters.EqualsFolded(keyword, name);

    private static FlagGrammar Text(string name) => new(name, FlagType.Text);

    private static FlagGrammar Switch(string name) => new(name, FlagType.Switch);

    private static FlagGrammar List(string name) => new(name, FlagType.List);
}
