namespace GoContainerGuard.Shell;

/// <summary>An answer that may not be known.</summary>
internal enum ShellFact
{
    Unknown,
    Yes,
    No,
}
