using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Images.Running;

/// <summary>Which language the program behind SHELL speaks.</summary>
internal static class Shells
{
    public static ShellDialect DialectOf(ShellSetting shell)
    {
        if (shell.Arguments[0] == "/bin/sh")
            return ShellDialect.Posix;

        var name = StagePath.BaseName(shell.Arguments[0].Replace('\\', '/'));
        return name.ToLowerInvariant() switch
        {
            "sh" or "ash" or "bash" or "dash" => ShellDialect.Posix,
            "cmd" or "cmd.exe" => ShellDialect.Cmd,
            "powershell" or "powershell.exe" or "pwsh" or "pwsh.exe" => ShellDialect.PowerShell,
            _ => ShellDialect.Unknown,
        };
    }

    /// <summary>What the shell is told before each script, as in <c>SHELL ["/bin/bash", "-eo", "pipefail", "-c"]</c>.</summary>
    public static ShellOptions OptionsOf(ShellSetting shell)
    {
        var options = ShellOptions.None;
        for (var index = 1; index < shell.Arguments.Count; index++)
        {
            var argument = shell.Arguments[index];
            if (argument.Length < 2 || argument[0] != '-' || argument[1] == '-')
                continue;

            options |= argument.IndexOf('e') > 0 ? ShellOptions.StopOnError : ShellOptions.None;
            if (argument.IndexOf('o') > 0 && ++index < shell.Arguments.Count && shell.Arguments[index] is { } named)
                options |= named == "pipefail" ? ShellOptions.PipeFail : named == "errexit" ? ShellOptions.StopOnError : ShellOptions.None;
        }

        return options;
    }
}
