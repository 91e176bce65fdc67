namespace GoContainerGuard.Go;

/// <summary>What a line of Go asks the image for.</summary>
public enum GoUseKind
{
    /// <summary>Nothing that is known here.</summary>
    Unknown,

    /// <summary>Certificates to verify a server with: a client calls an address that starts with <c>https://</c>, or dials TLS.</summary>
    Https,

    /// <summary>No certificates of the image: the program brings its own, or does not verify.</summary>
    OwnTrust,

    /// <summary>Zone data: <c>time.LoadLocation</c> with a zone other than UTC and Local, or with one that is not known.</summary>
    Zone,

    /// <summary>A folder for temporary files.</summary>
    TemporaryFile,

    /// <summary>A folder for temporary files, once an upload is larger than the memory that it is given.</summary>
    Upload,

    /// <summary>The list of users or groups.</summary>
    UserLookup,

    /// <summary>Nothing of the image: the revision that the go command writes into the program.</summary>
    Revision,

    /// <summary>A port: a server listens on an address, whose text is empty when it is not known.</summary>
    Listener,
}
