using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Images.Running;

/// <summary>Which language the program behind SHELL speaks.</summary>
internal static class Shells
{
    public static ShellDialect DialectOf(ShellSetting shell)
    {
        var name = StagePath.BaseName(shell.Arguments[0].Replace('\\', '/'));
        return name.ToLowerInvariant() switch
        {
            "sh" or "ash" or "bash" or "dash" => ShellDialect.Posix,
            "cmd" or "cmd.exe" => ShellDialect.Cmd,
            "powershell" or "powershell.exe" or "pwsh" or "pwsh.exe" => ShellDialect.PowerShell,
            _ => ShellDialect.Unknown,
        };
    }
}
