using GoContainerGuard.Images.Running;

namespace GoContainerGuard.Analysis;

/// <summary>A command as a message names it.</summary>
internal static class ShownCommand
{
    private const int MostLetters = 60;

    /// <summary>The command as written, its end left out when it is long.</summary>
    public static string Of(RunCommand command) => command.ToString() is { Length: <= MostLetters } text ? text : command.ToString().Substring(0, MostLetters) + "…";
}
