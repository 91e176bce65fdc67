namespace GoContainerGuard.Go;

/// <summary>What a go command does.</summary>
internal enum GoVerb
{
    /// <summary>Not known, or a name that comes from a variable.</summary>
    Unknown,
    Build,
    Clean,
    Env,
    Fix,
    Format,
    Generate,
    Get,
    Install,
    List,
    ModDownload,
    ModTidy,
    ModVendor,
    ModVerify,

    /// <summary><c>go mod edit</c>, <c>graph</c>, <c>init</c>, <c>why</c>.</summary>
    ModOther,
    Run,
    Test,
    Tool,
    Version,
    Vet,
    WorkSync,
    WorkUse,
    WorkVendor,

    /// <summary><c>go work edit</c>, <c>init</c>.</summary>
    WorkOther,

    /// <summary><c>go bug</c>, <c>doc</c>, <c>help</c>, <c>telemetry</c>.</summary>
    Other,
}
