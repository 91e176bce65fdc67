namespace GoContainerGuard.Rules;

/// <summary>The family of a rule, in the order of the ids.</summary>
public enum RuleCategory
{
    /// <summary>GCG00xx: running the checker.</summary>
    Checking,

    /// <summary>GCG01xx: structure and syntax.</summary>
    Syntax,

    /// <summary>GCG02xx: base images.</summary>
    BaseImages,

    /// <summary>GCG03xx: stages.</summary>
    Stages,

    /// <summary>GCG04xx: toolchain and modules.</summary>
    GoModules,

    /// <summary>GCG05xx: the go build command.</summary>
    GoBuild,

    /// <summary>GCG06xx: cgo and libc.</summary>
    Binaries,

    /// <summary>GCG07xx: contents of the shipped image.</summary>
    ImageContents,

    /// <summary>GCG08xx: identity and permissions.</summary>
    Identity,

    /// <summary>GCG09xx: start, stop, health.</summary>
    Runtime,

    /// <summary>GCG10xx: caching and layer order.</summary>
    Caching,

    /// <summary>GCG11xx: secrets and supply chain.</summary>
    Secrets,

    /// <summary>GCG12xx: build context.</summary>
    BuildContext,

    /// <summary>GCG13xx: packages and shell.</summary>
    Packages,

    /// <summary>GCG14xx: variables and metadata.</summary>
    Variables,

    /// <summary>GCG15xx: companion files.</summary>
    Companions,
}
