namespace GoContainerGuard.Syntax;

/// <summary>The instructions of the Dockerfile reference.</summary>
internal enum InstructionKind : byte
{
    /// <summary>A word that is no instruction.</summary>
    Unknown,
    Add,
    Arg,
    Cmd,
    Copy,
    Entrypoint,
    Env,
    Expose,
    From,
    Healthcheck,
    Label,
    Maintainer,
    Onbuild,
    Run,
    Shell,
    Stopsignal,
    User,
    Volume,
    Workdir,
}
