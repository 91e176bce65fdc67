namespace GoContainerGuard.Shell;

/// <summary>The language that a script is written in.</summary>
internal enum ShellDialect
{
    Unknown,

    /// <summary>POSIX sh and what bash, dash and BusyBox ash share with it.</summary>
    Posix,
    Cmd,
    PowerShell,
}
