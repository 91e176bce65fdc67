namespace GoContainerGuard.Images.Catalogue;

/// <summary>The user of an image's configuration; the default value means that it is not known.</summary>
/// <param name="Value">A name or a number; an unset user is <c>root</c>.</param>
internal readonly record struct ImageUser(string? Value)
{
    public bool IsKnown => Value is not null;

    public bool IsRoot => Value is "root" or "0";
}
