using System;

namespace GoContainerGuard.Semantics;

/// <summary>An image as written behind FROM or <c>--from</c>: <c>name[:tag][@digest]</c>.</summary>
/// <param name="Name">Registry and repository as written.</param>
/// <param name="Tag">The tag, or <c>null</c>.</param>
/// <param name="Digest">The digest with its algorithm, or <c>null</c>.</param>
internal sealed record ImageReference(string Name, string? Tag, string? Digest)
{
    // Many rules name the image; the text is no part of what it is.
    private string? _text;

    public static ImageReference Parse(string text)
    {
        var at = text.IndexOf('@');
        var digest = at < 0 ? null : text.Substring(at + 1);
        var rest = at < 0 ? text : text.Substring(0, at);

        // A colon before the last slash belongs to the port of a registry.
        var colon = rest.LastIndexOf(':');
        var tag = colon > rest.LastIndexOf('/') ? rest.Substring(colon + 1) : null;
        return new ImageReference(tag is null ? rest : rest.Substring(0, colon), tag, digest);
    }

    /// <summary>Whether it is the empty image, which nobody pulls.</summary>
    public bool IsScratch => Tag is null && Digest is null && string.Equals(Name, "scratch", StringComparison.Ordinal);

    /// <summary>Whether the release is part of the name, as in <c>gcr.io/distroless/static-debian13</c>, so that tags only choose a flavour.</summary>
    public bool PinsReleaseByName => Name.StartsWith("gcr.io/distroless/", StringComparison.Ordinal) && Name.IndexOf("-debian", StringComparison.Ordinal) > 0;

    /// <summary>The name with its registry and without tag and digest: <c>docker.io/library/golang</c>.</summary>
    public string WholeName
    {
        get
        {
            var slash = Name.IndexOf('/');
            if (slash < 0)
                return "docker.io/library/" + Name;

            // Docker's rule: the first part names a registry when it cannot be the name of a user.
            var first = Name.Substring(0, slash);
            return first.IndexOf('.') >= 0 || first.IndexOf(':') >= 0 || first == "localhost" ? Name : "docker.io/" + Name;
        }
    }

    public bool Equals(ImageReference? other) => other is not null && Name == other.Name && Tag == other.Tag && Digest == other.Digest;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    public override string ToString() => _text ??= Tag is null && Digest is null ? Name : Name + (Tag is null ? "" : ":" + Tag) + (Digest is null ? "" : "@" + Digest);
}
