using System.Globalization;

namespace GoContainerGuard.MSBuildTasks.DesignTime;

/// <summary>FNV-1a with 64 bits: enough to see that something is not what it was, and next to nothing to compile.</summary>
internal sealed class Digest
{
    private ulong _hash = 14695981039346656037;

    public Digest Add(string text)
    {
        foreach (var character in text)
            Add(character);

        // Keeps the parts apart.
        return Add('\uFFFF');
    }

    public Digest Add(long number)
    {
        for (var left = 4; left > 0; left--, number >>= 16)
            Add((char)(number & 0xFFFF));

        return this;
    }

    public override string ToString() => _hash.ToString("x16", CultureInfo.InvariantCulture);

    private Digest Add(char character)
    {
        _hash = unchecked((_hash ^ character) * 1099511628211);
        return this;
    }
}
