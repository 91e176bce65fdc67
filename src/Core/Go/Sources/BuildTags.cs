using System;
using System.Collections.Generic;
using System.Globalization;

namespace GoContainerGuard.Go;

/// <summary>The build for which constraints are asked, as far as it is known.</summary>
internal sealed record BuildTags
{
    /// <summary>The value of GOOS; <c>null</c> when it is not known.</summary>
    public string? OperatingSystem { get; init; } = "linux";

    /// <summary>The value of GOARCH; <c>null</c> when it is not known.</summary>
    public string? Architecture { get; init; }

    /// <summary>Whether cgo is on.</summary>
    public Answer Cgo { get; init; }

    /// <summary>The toolchain; <c>null</c> when it is not known.</summary>
    public GoVersion? Toolchain { get; init; }

    /// <summary>The tags given by <c>-tags</c>; <c>null</c> when they are not known.</summary>
    public IReadOnlyList<string>? Given { get; init; } = [];

    /// <summary>Whether a tag is satisfied.</summary>
    /// <remarks>Source: <c>go help buildconstraint</c>.</remarks>
    public Answer Has(string tag)
    {
        if (IsGiven(tag))
            return Answer.Yes;

        switch (tag)
        {
            case "cgo":
                return Cgo;
            case "gc":
                return Answer.Yes;
            case "unix":
                return OperatingSystem is null ? Answer.Unknown : Of(GoPlatforms.IsUnix(OperatingSystem));
            case "ignore" or "gccgo":
                return Answer.No;
        }

        if (GoPlatforms.IsOperatingSystem(tag))
            return OperatingSystem is null ? Answer.Unknown : Of(OperatingSystem == tag || GoPlatforms.Implied(OperatingSystem) == tag);

        if (GoPlatforms.IsArchitecture(tag))
            return Architecture is null ? Answer.Unknown : Of(Architecture == tag);

        return HasVersionOrFeature(tag);
    }

    private bool IsGiven(string tag)
    {
        if (Given is null)
            return false;

        foreach (var given in Given)
        {
            if (given == tag)
                return true;
        }

        return false;
    }

    private Answer HasVersionOrFeature(string tag)
    {
        const string release = "go1.";
        if (tag.StartsWith(release, StringComparison.Ordinal)
            && int.TryParse(tag.Substring(release.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var minor))
        {
            return Toolchain is { } toolchain ? Of(toolchain.Minor >= minor) : Answer.Unknown;
        }

        if (tag.StartsWith("goexperiment.", StringComparison.Ordinal) || tag == "boringcrypto")
            return Answer.Unknown;

        var dot = tag.IndexOf('.');
        if (dot > 0 && GoPlatforms.IsArchitecture(tag.Substring(0, dot)))
            return Architecture is null || Architecture == tag.Substring(0, dot) ? Answer.Unknown : Answer.No;

        return Given is null ? Answer.Unknown : Answer.No;
    }

    private static Answer Of(bool holds) => holds ? Answer.Yes : Answer.No;
}
