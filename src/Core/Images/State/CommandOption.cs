using GoContainerGuard.Shell;

namespace GoContainerGuard.Images.State;

/// <summary>An option of a command.</summary>
/// <param name="Name">The letter, or the long name with its hyphens.</param>
internal sealed record CommandOption(string Name)
{
    /// <summary>The value, where it is a word of its own.</summary>
    public ShellWord? Word { get; init; }

    /// <summary>The value, where it is glued to the option.</summary>
    public string? Glued { get; init; }

    /// <summary>Whether all of the glued value is known, and not only its start.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>How many operands stand in front of it.</summary>
    public int OperandsBefore { get; init; }

    public bool HasValue => Word is not null || Glued is not null;

    public bool Is(char letter) => Name.Length == 1 && Name[0] == letter;
}
