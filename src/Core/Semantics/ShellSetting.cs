using System.Collections.Generic;

namespace GoContainerGuard.Semantics;

/// <summary>The program that shell-form commands are given to.</summary>
/// <param name="Arguments">The words of the SHELL instruction, or Docker's default <c>/bin/sh -c</c>.</param>
/// <param name="IsDefault">Whether no SHELL instruction was met.</param>
internal sealed record ShellSetting(IReadOnlyList<string> Arguments, bool IsDefault)
{
    public static ShellSetting Default { get; } = new(["/bin/sh", "-c"], true);
}
