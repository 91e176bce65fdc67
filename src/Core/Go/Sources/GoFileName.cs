using System;

namespace GoContainerGuard.Go;

/// <summary>What the name of a file says about when the go command compiles it.</summary>
/// <param name="IsIgnored">Whether it is no Go file, or one that starts with a dot or an underscore.</param>
/// <param name="IsTest">Whether it belongs to tests alone.</param>
/// <param name="OperatingSystem">The operating system that it is for; <c>null</c> for any.</param>
/// <param name="Architecture">The architecture that it is for; <c>null</c> for any.</param>
/// <remarks>Source: <c>go help buildconstraint</c> and <c>go help packages</c>.</remarks>
internal readonly record struct GoFileName(bool IsIgnored, bool IsTest, string? OperatingSystem, string? Architecture)
{
    public static GoFileName Parse(string name)
    {
        if (!name.EndsWith(".go", StringComparison.Ordinal) || name[0] is '_' or '.')
            return new GoFileName(true, false, null, null);

        var stem = name.Substring(0, name.IndexOf('.'));
        var isTest = name.EndsWith("_test.go", StringComparison.Ordinal);

        // What stands before the first underscore is never a constraint: linux.go is for every system.
        var parts = stem.Split('_');
        var count = parts[parts.Length - 1] == "test" ? parts.Length - 1 : parts.Length;
        var last = count > 1 ? parts[count - 1] : "";
        if (GoPlatforms.IsOperatingSystem(last))
            return new GoFileName(false, isTest, last, null);

        if (!GoPlatforms.IsArchitecture(last))
            return new GoFileName(false, isTest, null, null);

        var before = count > 2 ? parts[count - 2] : "";
        return new GoFileName(false, isTest, GoPlatforms.IsOperatingSystem(before) ? before : null, last);
    }

    /// <summary>Whether the name lets the file into a build that is no test.</summary>
    public Answer IsPartOf(BuildTags tags)
    {
        if (IsIgnored || IsTest)
            return Answer.No;

        var system = OperatingSystem is null ? Answer.Yes : tags.Has(OperatingSystem);
        return Architecture is null ? system : system.And(tags.Has(Architecture));
    }
}
