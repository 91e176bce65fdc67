using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>What a USER instruction names.</summary>
/// <param name="User">A name or a number.</param>
/// <param name="Group">A name or a number; <c>null</c> when none is given.</param>
internal readonly record struct StageUser(string User, string? Group)
{
    public bool IsRoot => User is "root" or "0";

    /// <summary>The name that has to be in the account file; <c>null</c> for a number, and for root, which BuildKit does not look up.</summary>
    public string? UserName => IsNumber(User) || User == "root" ? null : User;

    /// <summary>The name that has to be in the group file; <c>null</c> for a number, for root and for none.</summary>
    public string? GroupName => Group is null or "root" || IsNumber(Group) ? null : Group;

    /// <summary>Reads the text behind USER; <c>null</c> when it is not known or empty.</summary>
    public static StageUser? Parse(Expansion value)
    {
        if (value.Value is not { Length: > 0 } text)
            return null;

        var colon = text.IndexOf(':');
        return colon < 0 ? new StageUser(text, null) : new StageUser(text.Substring(0, colon), colon + 1 < text.Length ? text.Substring(colon + 1) : null);
    }

    private static bool IsNumber(string text)
    {
        foreach (var character in text)
        {
            if (character is < '0' or > '9')
                return false;
        }

        return true;
    }
}
