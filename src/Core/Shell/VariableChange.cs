using GoContainerGuard.Text;

namespace GoContainerGuard.Shell;

/// <summary>What a command does to one variable of the shell that runs it.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Name">The variable; empty when the command does not say it in letters, so that it may be any.</param>
/// <param name="Value">The new value; <c>null</c> when it cannot be read from the script, or stays what it was.</param>
/// <param name="Span">Where the change is written.</param>
internal readonly record struct VariableChange(VariableChangeKind Kind, string Name, ShellWord? Value, TextSpan Span);

internal enum VariableChangeKind
{
    /// <summary>The variable may have any value afterwards, or none.</summary>
    Unknown,

    /// <summary>It gets the value; programs see it only when they saw the variable before.</summary>
    Set,

    /// <summary>It gets the value, and programs see it.</summary>
    SetAndExported,

    /// <summary>It keeps its value, and programs see it.</summary>
    Exported,

    /// <summary>It has no value any more.</summary>
    Unset,
}
