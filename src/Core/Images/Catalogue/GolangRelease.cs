using System;

namespace GoContainerGuard.Images.Catalogue;

/// <summary>One minor release of Go and the images that were built of it.</summary>
internal sealed class GolangRelease(int minor, bool isSupported, int lastPatch, string debian, string alpine, string variants)
{
    private static readonly char[] Blank = [' '];

    private readonly string[] _variants = variants.Split(Blank);

    /// <summary>27 in 1.27.</summary>
    public int Minor { get; } = minor;

    /// <summary>As in <c>1.27</c>.</summary>
    public string Name { get; } = "1." + Digits.Text(minor);

    public bool IsSupported { get; } = isSupported;

    public int LastPatch { get; } = lastPatch;

    public string Version(int patch) => Name + "." + Digits.Text(patch);

    /// <summary>The distribution below a tag that names none, or only alpine, at a patch.</summary>
    public string DefaultVariant(string family, int patch)
    {
        var found = "";

        foreach (var step in (family.Length == 0 ? debian : alpine).Split(Blank))
        {
            var at = step.IndexOf('@');

            if (Digits.Value(step, at + 1, step.Length) <= patch)
                found = step.Substring(0, at);
        }

        return found;
    }

    /// <summary>The first and the last patch that were built on a variant.</summary>
    public (int First, int Last)? Range(string variant)
    {
        foreach (var one in _variants)
        {
            if (one.Length <= variant.Length || one[variant.Length] != '@' || !one.StartsWith(variant, StringComparison.Ordinal))
                continue;

            var dash = one.IndexOf('-', variant.Length);
            return (Digits.Value(one, variant.Length + 1, dash), Digits.Value(one, dash + 1, one.Length));
        }

        return null;
    }
}
