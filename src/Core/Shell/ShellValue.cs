namespace GoContainerGuard.Shell;

/// <summary>What is known of a variable: its value, that it has none, or nothing.</summary>
internal readonly record struct ShellValue
{
    private ShellValue(ShellFact isSet, string text)
    {
        IsSet = isSet;
        Text = text;
    }

    /// <summary>A variable whose value nobody can tell.</summary>
    public static ShellValue Unknown => default;

    /// <summary>A variable that is certainly not set.</summary>
    public static ShellValue Unset { get; } = new(ShellFact.No, "");

    public ShellFact IsSet { get; }

    /// <summary>The value; empty when the variable is not set, <c>null</c> when that is unknown.</summary>
    public string? Text { get; }

    public static ShellValue Of(string text) => new(ShellFact.Yes, text);

    /// <summary>A value, where <c>null</c> means unknown.</summary>
    public static ShellValue Known(string? text) => text is null ? Unknown : Of(text);
}
