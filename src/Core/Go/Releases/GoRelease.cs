using System.Collections.Generic;

namespace GoContainerGuard.Go;

/// <summary>One release family of Go.</summary>
/// <param name="Family">As <c>1.27</c>.</param>
/// <param name="Released">The day of the first release, <c>2026-08-19</c>.</param>
/// <param name="SupportEnded">The day on which support ended; <c>null</c> while it is supported on the day of the facts.</param>
/// <param name="LastPatch">The newest release on the day of the facts; final when support has ended.</param>
/// <param name="LastPatchReleased">Its day.</param>
/// <param name="DebianDefaults">The Debian release behind the plain tag of the official image, oldest first.</param>
/// <param name="AlpineDefaults">The Alpine release behind the <c>-alpine</c> tag of the official image, oldest first.</param>
/// <param name="Variants">Every Linux distribution release that the official image had a tag for in this family.</param>
internal sealed record GoRelease(
    string Family,
    string Released,
    string? SupportEnded,
    GoVersion LastPatch,
    string LastPatchReleased,
    IReadOnlyList<ImageDefault> DebianDefaults,
    IReadOnlyList<ImageDefault> AlpineDefaults,
    IReadOnlyList<string> Variants)
{
    /// <summary>The Debian release behind the plain tag on the day of the facts.</summary>
    public string DebianDefault => DebianDefaults[DebianDefaults.Count - 1].Suite;

    /// <summary>The Alpine release behind the <c>-alpine</c> tag on the day of the facts.</summary>
    public string AlpineDefault => AlpineDefaults[AlpineDefaults.Count - 1].Suite;
}

/// <summary>From when on a tag stood for which release of a distribution.</summary>
/// <param name="From">The day, <c>2026-08-19</c>.</param>
/// <param name="Suite">The release: <c>trixie</c>, <c>alpine3.24</c>.</param>
internal readonly record struct ImageDefault(string From, string Suite);
