using GoContainerGuard.Text;

namespace GoContainerGuard.Shell;

/// <summary>A piece of a word.</summary>
/// <param name="Kind">What the piece is; it decides on which of the others mean something.</param>
/// <param name="Text">The piece as it stands in the text.</param>
/// <param name="Value">Of a literal: the characters after quote removal. Of a variable: its name. Of a glob: the pattern's characters.</param>
internal readonly record struct ShellWordPart(ShellWordPartKind Kind, MappedText Text, string Value)
{
    /// <summary>Of a variable: the operator behind its name, such as <c>:-</c>, <c>+</c>, <c>##</c> or <c>/</c>; <c>#</c> in front of the name is
    /// <c>length</c>; <c>null</c> when there is none.</summary>
    public string? Operator { get; init; }

    /// <summary>Of a variable with an operator: the word behind it.</summary>
    public ShellWord? Argument { get; init; }

    /// <summary>Whether the piece stands in double quotes, so that its value is neither split nor matched against file names.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Of a variable: its name.</summary>
    public string Name => Value;
}

internal enum ShellWordPartKind
{
    /// <summary>Shells differ in what they make of it: <c>{a,b}</c>, <c>$'…'</c>, <c>~user</c>.</summary>
    Unknown,
    Literal,
    Variable,
    CommandSubstitution,
    Arithmetic,

    /// <summary>An unquoted <c>*</c>, <c>?</c> or <c>[…]</c>.</summary>
    Glob,

    /// <summary>A <c>~</c> that stands for the home directory of the user who runs the script.</summary>
    Tilde,
}
