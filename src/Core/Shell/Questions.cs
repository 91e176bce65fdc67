namespace GoContainerGuard.Shell;

/// <summary>Commands that are run for their answer: what stands behind them in a chain is meant to be left out at times.</summary>
internal static class Questions
{
    public static bool Asks(ShellCommand command) => command.Name switch
    {
        "[" or "[[" or "test" or "grep" or "egrep" or "fgrep" or "which" or "type" or "hash" or "cmp" or "diff" or "false" => true,
        "command" => command.Words.Count > 1 && (command.Words[1].Is("-v") || command.Words[1].Is("-V")),
        _ => false,
    };
}
