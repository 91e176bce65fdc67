using System;

namespace GoContainerGuard.Analysis;

/// <summary>
/// What there is to speak of in a build. A rule names what it cannot speak without, and is only asked where all of it is there: most rules have nothing
/// to say of most files, and the cheapest way to hear that is not to ask.
/// </summary>
[Flags]
internal enum Facts : ulong
{
    /// <summary>Nothing: such a rule is asked always.</summary>
    None = 0,

    /// <summary>An ADD. Here and below, what a parent leaves with ONBUILD counts as well.</summary>
    Add = 1 << 0,

    /// <summary>An ARG, above the first FROM or below it.</summary>
    Arg = 1 << 1,

    /// <summary>A COPY.</summary>
    Copy = 1 << 2,

    /// <summary>A COPY or an ADD.</summary>
    Transfer = 1 << 3,

    /// <summary>An ENV.</summary>
    Env = 1 << 4,

    /// <summary>An ARG or an ENV.</summary>
    Variable = 1 << 5,

    /// <summary>An EXPOSE.</summary>
    Expose = 1 << 6,

    /// <summary>A HEALTHCHECK.</summary>
    Healthcheck = 1 << 7,

    /// <summary>A LABEL.</summary>
    Label = 1 << 8,

    /// <summary>A MAINTAINER.</summary>
    Maintainer = 1 << 9,

    /// <summary>A RUN.</summary>
    Run = 1 << 10,

    /// <summary>A CMD or an ENTRYPOINT.</summary>
    Start = 1 << 11,

    /// <summary>A STOPSIGNAL.</summary>
    Stopsignal = 1 << 12,

    /// <summary>A USER.</summary>
    User = 1 << 13,

    /// <summary>A WORKDIR.</summary>
    Workdir = 1 << 14,

    /// <summary>More than one FROM.</summary>
    Stages = 1 << 15,

    /// <summary>A FROM with <c>--platform</c>.</summary>
    Platform = 1 << 16,

    /// <summary>An image that is named with its digest.</summary>
    Digest = 1 << 17,

    /// <summary>A COPY with <c>--from</c>.</summary>
    CopyFrom = 1 << 18,

    /// <summary>A RUN with <c>--mount</c>.</summary>
    Mount = 1 << 19,

    /// <summary>An ENV or LABEL in the old form without an equals sign.</summary>
    SpacedPair = 1 << 20,

    /// <summary>An empty line within a continuation.</summary>
    EmptyLine = 1 << 21,

    /// <summary>What <c>docker build</c> refuses to read.</summary>
    Fault = 1 << 22,

    /// <summary>A word in which a variable is replaced that nobody has set.</summary>
    UndefinedVariable = 1 << 23,

    /// <summary>A command in a RUN.</summary>
    Command = 1 << 24,

    /// <summary>A command of a package manager.</summary>
    PackageCommand = 1 << 25,

    /// <summary>A go command.</summary>
    GoCommand = 1 << 26,

    /// <summary>A go command that builds programs of its module.</summary>
    GoProgram = 1 << 27,

    /// <summary>A go command with <c>-ldflags</c>.</summary>
    LinkerFlags = 1 << 28,

    /// <summary>A Go program that is built here and lies in an image that is shipped.</summary>
    Binary = 1 << 29,

    /// <summary>A build context of which something is known.</summary>
    Context = 1 << 30,

    /// <summary>An ignore file that such a context has.</summary>
    IgnoreFile = 1UL << 31,

    /// <summary>A compose or bake file that builds the Dockerfile.</summary>
    Companion = 1UL << 32,

    /// <summary>A USER, or a COPY or ADD with <c>--chown</c>.</summary>
    Account = 1UL << 33,
}
