namespace GoContainerGuard.Rules;

/// <summary>A tool whose suppressions a Dockerfile may carry already.</summary>
internal enum PeerTool
{
    /// <summary><c># hadolint ignore=DL3006</c></summary>
    Hadolint,

    /// <summary><c># check=skip=UndefinedVar</c></summary>
    BuildKit,
}
