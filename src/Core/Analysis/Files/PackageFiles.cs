using GoContainerGuard.Images;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis.Files;

/// <summary>What packages bring that a command installs.</summary>
internal static class PackageFiles
{
    public static Presence Bring(CommandWrite packages, string path)
    {
        var kind = SystemFiles.KindOf(path);
        if (kind == SystemFileKind.None)
            return BringProgram(packages, StagePath.BaseName(path));

        var answer = Presence.Absent;
        foreach (var package in packages.Packages)
            answer = Join(answer, kind == SystemFileKind.Certificates ? PackageInstall.BringsCertificates(package) : PackageInstall.BringsZoneData(package));

        return answer;
    }

    public static Presence BringProgram(CommandWrite packages, string program)
    {
        var answer = Presence.Absent;
        foreach (var package in packages.Packages)
            answer = Join(answer, packages.IsWithoutRecommended && package == "git" && program == "ssh" ? Presence.Absent : PackageInstall.Brings(package, program));

        return answer;
    }

    /// <summary>What is added to what was known before.</summary>
    public static Presence Join(Presence before, Presence added) =>
        before == Presence.Present || added == Presence.Present ? Presence.Present
        : before == Presence.Unknown || added == Presence.Unknown ? Presence.Unknown
        : Presence.Absent;
}
