namespace GoContainerGuard.Images.Catalogue;

/// <summary>One fact of the catalogue. A class, since tables of classes need no code of their own when a build starts cold.</summary>
/// <param name="Value">A word, or one of the signs below; null when nothing is said.</param>
/// <param name="IsVerified">Somebody has looked; else it is carried over from a neighbour.</param>
internal sealed record Fact(string? Value, bool IsVerified)
{
    /// <summary>Nothing is said, or nothing that may be relied on.</summary>
    public static readonly Fact Nothing = new(null, IsVerified: false);

    public const string No = "-";
    public const string Yes = "+";
    public const string Doubt = "?";
    public const string Complete = "complete";
    public const string More = "more";

    /// <summary>The value as a word; null for none and for not known.</summary>
    public string? Word => Value is null or No or Doubt or Yes ? null : Value;

    /// <summary>Anything but no and not known means that it is there.</summary>
    public Presence Presence => Value switch
    {
        null or Doubt => Presence.Unknown,
        No => Presence.Absent,
        _ => Presence.Present,
    };

    public Fact Lowered() => this with { IsVerified = false };
}
