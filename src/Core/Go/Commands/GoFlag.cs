using GoContainerGuard.Text;

namespace GoContainerGuard.Go;

/// <summary>A flag of a go command.</summary>
/// <param name="Name">Its name without dashes.</param>
/// <param name="Value">Its value, from the same word or the next; <c>null</c> for a switch without one.</param>
/// <param name="Span">The flag with its value; empty for an inherited one.</param>
/// <param name="Origin">Where it was given.</param>
internal readonly record struct GoFlag(string Name, GoWord? Value, TextSpan Span, GoFlagOrigin Origin = GoFlagOrigin.CommandLine);

internal enum GoFlagOrigin
{
    CommandLine,

    /// <summary>The variable GOFLAGS.</summary>
    Environment,
}
