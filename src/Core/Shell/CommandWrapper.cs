namespace GoContainerGuard.Shell;

/// <summary>A program that runs the program named by its arguments.</summary>
/// <param name="Name">The file name, without a folder.</param>
/// <param name="ShortOptions">The letters of the short options that take a value.</param>
/// <param name="LongOptions">The long options that take a value, each between two spaces.</param>
internal sealed record CommandWrapper(string Name, string ShortOptions = "", string LongOptions = "")
{
    // From the manual pages of coreutils, sudo and the init programs, and from the builtins in POSIX.
    private static readonly CommandWrapper[] All =
    [
        new("env", "uC", " --unset --chdir ") { TakesAssignments = true },
        new("exec", "a"),
        new("command"),
        new("builtin"),
        new("time", "fo", " --format --output "),
        new("nice", "n", " --adjustment "),
        new("nohup"),
        new("timeout", "ks", " --kill-after --signal ") { Operands = 1 },
        new("stdbuf", "ioe", " --input --output --error "),
        new("sudo", "ugpChrtTUDR", " --user --group --prompt --chdir --host --chroot ") { TakesAssignments = true, FiltersEnvironment = true },
        new("doas", "uC") { FiltersEnvironment = true },
        new("gosu") { Operands = 1 },
        new("su-exec") { Operands = 1 },
        new("tini", "pe"),
        new("dumb-init", "r", " --rewrite "),
    ];

    /// <summary>Whether <c>NAME=value</c> may stand in front of the command.</summary>
    public bool TakesAssignments { get; init; }

    /// <summary>How many arguments stand in front of the command, options aside.</summary>
    public int Operands { get; init; }

    /// <summary>Whether the command gets only some of the variables.</summary>
    public bool FiltersEnvironment { get; init; }

    /// <summary>The wrapper that a word names, with or without a folder.</summary>
    public static CommandWrapper? Find(ShellWord word)
    {
        if (word.Value is not { Length: > 2 } value)
            return null;

        var name = value.Substring(value.LastIndexOf('/') + 1);
        foreach (var wrapper in All)
        {
            if (wrapper.Name == name)
                return wrapper;
        }

        return null;
    }
}
