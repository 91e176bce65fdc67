using System;

namespace GoContainerGuard.Shell;

/// <summary>What the shell was told before the script began, as in <c>/bin/bash -eo pipefail -c</c>.</summary>
[Flags]
internal enum ShellOptions
{
    None = 0,

    /// <summary><c>-e</c>: a failing command ends the script.</summary>
    StopOnError = 1,

    /// <summary><c>-o pipefail</c>: a pipeline fails when any of its stages does.</summary>
    PipeFail = 2,
}
