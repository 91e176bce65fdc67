namespace GoContainerGuard.Semantics;

/// <summary>What a program is made for, in the names that Docker uses after it has read them: <c>x86_64</c> is <c>amd64</c>.</summary>
/// <param name="System">The operating system, as in <c>linux</c>.</param>
/// <param name="Architecture">As in <c>arm64</c>.</param>
/// <param name="Variant">As in <c>v7</c>; empty for none.</param>
internal readonly record struct Platform(string System, string Architecture, string Variant)
{
    /// <summary>What a name without a system or an architecture is completed with: what nearly every builder runs on.</summary>
    public static Platform Usual { get; } = new("linux", "amd64", "");

    /// <summary>The same as far as it decides which program can run: Docker compares no variants here.</summary>
    public bool RunsLike(Platform other) => System == other.System && Architecture == other.Architecture;

    /// <summary>The same with the variants that go without saying left out or filled in.</summary>
    public Platform Normalized => PlatformReader.Normalized(System, Architecture, Variant);

    /// <summary>Reads <c>system</c>, <c>architecture</c>, <c>system/architecture</c> or <c>system/architecture/variant</c>.</summary>
    /// <param name="text">The text after its variables are replaced.</param>
    /// <param name="problem">Why Docker refuses it, in its words; <c>null</c> when it does not.</param>
    public static Platform Parse(string text, out string? problem)
    {
        var reader = new PlatformReader(text);
        var platform = reader.Read();
        problem = reader.Problem;
        return platform;
    }

    public override string ToString() => Variant.Length == 0 ? System + "/" + Architecture : System + "/" + Architecture + "/" + Variant;
}
