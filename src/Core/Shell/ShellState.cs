namespace GoContainerGuard.Shell;

/// <summary>What the shell has been told about itself at some place of the script. A process of its own works on a copy.</summary>
/// <param name="StopsOnError">Whether <c>set -e</c> is on.</param>
/// <param name="PipeFails">Whether <c>set -o pipefail</c> is on.</param>
/// <param name="IsBlind">Whether a command has run, such as <c>eval</c>, after which nobody can tell what the next ones mean.</param>
/// <param name="HasEnded">Whether the process has certainly come to an <c>exit</c>, or to an <c>exec</c> that puts another program in its place.</param>
internal readonly record struct ShellState(ShellFact StopsOnError, ShellFact PipeFails, bool IsBlind, bool HasEnded)
{
    public static ShellState Of(ShellOptions options) => new(
        (options & ShellOptions.StopOnError) != 0 ? ShellFact.Yes : ShellFact.No,
        (options & ShellOptions.PipeFail) != 0 ? ShellFact.Yes : ShellFact.No,
        false,
        false);

    /// <summary>The state after a <c>set</c> with the arguments of a command.</summary>
    public ShellState After(ShellCommand set, Certainty certainty)
    {
        var state = this;
        for (var index = 1; index < set.Words.Count; index++)
        {
            if (set.Words[index].Value is not { } argument)
                return state with { StopsOnError = ShellFact.Unknown, PipeFails = ShellFact.Unknown };

            if (argument.Length < 2 || argument[0] is not ('-' or '+') || argument == "--")
                return state;

            var answer = certainty is not Certainty.Always ? ShellFact.Unknown : argument[0] == '-' ? ShellFact.Yes : ShellFact.No;
            if (argument.IndexOf('e') > 0)
                state = state with { StopsOnError = answer };

            if (argument.IndexOf('o') > 0 && ++index < set.Words.Count)
                state = state.With(set.Words[index], answer);
        }

        return state;
    }

    /// <summary>The state after something that may or may not have happened.</summary>
    public ShellState OrElse(ShellState other) => new(
        StopsOnError == other.StopsOnError ? StopsOnError : ShellFact.Unknown,
        PipeFails == other.PipeFails ? PipeFails : ShellFact.Unknown,
        IsBlind || other.IsBlind,
        HasEnded || other.HasEnded);

    private ShellState With(ShellWord option, ShellFact answer) => option.Value switch
    {
        "errexit" => this with { StopsOnError = answer },
        "pipefail" => this with { PipeFails = answer },
        null => this with { StopsOnError = ShellFact.Unknown, PipeFails = ShellFact.Unknown },
        _ => this,
    };
}
