using System;
using GoContainerGuard.Go;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>The Go that a command finds in its stage.</summary>
/// <param name="Release">The release family, <c>1.27</c>.</param>
/// <param name="Exact">With its patch; <c>null</c> while the tag may still move on.</param>
/// <param name="IsLocal">Whether a newer Go is certainly not downloaded in its place.</param>
internal sealed record StageToolchain(GoVersion Release, GoVersion? Exact, bool IsLocal)
{
    private const int FirstMinorWithHardGoLine = 21;
    private const string Folder = ToolchainChanges.Folder;
    private const string Program = Folder + "/bin/go";

    /// <summary>The version as a message shows it.</summary>
    public string Shown => (Exact ?? Release).ToString();

    /// <summary>Whether it refuses every newer go line, whatever the sources need.</summary>
    public bool HasHardGoLine => Release.Minor >= FirstMinorWithHardGoLine;

    /// <summary>Whether it takes a module; of a release that still gets patches only the family counts.</summary>
    public ModuleAcceptance Accepts(ModuleFile module) => Exact is { } exact ? ModuleAcceptance.Of(exact, module) : ModuleAcceptance.OfFamily(Release.Family, module);

    /// <summary>Whether a version is newer, whatever patch the image has.</summary>
    public bool IsCertainlyOlderThan(GoVersion version) => HasHardGoLine && (Exact is { } exact ? exact < version : Release.Minor < version.Minor);

    public static StageToolchain? Of(GoInvocation invocation)
    {
        if (invocation.Stage.Base?.Certain is not { IsGoToolchain: true } image || !IsOfImage(invocation))
            return null;

        if (image.Go.Release is not { } written || !GoVersion.TryParse(written, out var release))
            return null;

        GoVersion? exact = image.Go.Exact is { } patch && GoVersion.TryParse(patch, out var version) ? version : null;
        return new StageToolchain(release, exact, IsLocalIn(invocation, image));
    }

    // A Go from before the choice does not read the variable. The image says "local" by it: where that is unset, the file of the toolchain counts, which says "auto".
    private static bool IsLocalIn(GoInvocation invocation, BaseImage image) =>
        image.GoToolchain == GoToolchainChoice.BeforeChoice || invocation.Command.Variable("GOTOOLCHAIN").Text == "local";

    // The go that the command finds is the one that came with the image.
    private static bool IsOfImage(GoInvocation invocation)
    {
        if (invocation.Go.Program.Value is not ("go" or Program))
            return false;

        if (invocation.Command.Variable("GOROOT") is not { IsKnown: true, Text: null or "" or Folder })
            return false;

        return !MayFindAnother(invocation.Command.Variable("PATH")) && invocation.Stage.FirstToolchainChange?.IsBefore(invocation.Command) != true;
    }

    // A folder of programs with "go" in its name that comes before the image's own.
    private static bool MayFindAnother(VariableValue path)
    {
        if (path.Text is not { } folders)
            return path.Reason != UnknownReason.BaseImage;

        for (var start = 0; start <= folders.Length;)
        {
            var colon = folders.IndexOf(':', start);
            var length = (colon < 0 ? folders.Length : colon) - start;
            if (IsAt(folders, start, length, Folder + "/bin"))
                return false;

            if (!IsAt(folders, start, length, "/go/bin") && !IsAt(folders, start, length, "/root/go/bin") && folders.IndexOf("go", start, length, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;

            start += length + 1;
        }

        return false;
    }

    private static bool IsAt(string folders, int start, int length, string folder) =>
        length == folder.Length && string.CompareOrdinal(folders, start, folder, 0, length) == 0;
}
