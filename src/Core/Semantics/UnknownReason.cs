namespace GoContainerGuard.Semantics;

/// <summary>Why a value is not known.</summary>
internal enum UnknownReason
{
    /// <summary>It is known.</summary>
    None,

    /// <summary>A build argument without default: whoever builds decides.</summary>
    BuildArgument,

    /// <summary>An automatic argument such as TARGETARCH: the platform decides.</summary>
    Platform,

    /// <summary>The base image may set it, and its environment is not known.</summary>
    BaseImage,

    /// <summary>The expansion is of a form that is not worked out, or larger than what is worked out.</summary>
    Form,

    /// <summary>BuildKit refuses the word, so that there is no value.</summary>
    Fault,
}
