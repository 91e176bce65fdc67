using System;
using GoContainerGuard.Context;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Snapshot;

namespace GoContainerGuard.Analysis;

/// <summary>What hinders the go command from writing the revision of the repository into a program.</summary>
internal enum VersionStampFault
{
    /// <summary>Nothing that is known.</summary>
    Unknown,

    /// <summary>A part of <c>.git</c> is kept out of the build context, so that git fails on the rest.</summary>
    PartOfRepository,

    /// <summary>The repository belongs to another user than the one who builds, whom git does not serve.</summary>
    ForeignOwner,

    /// <summary>The image has no git, so that nothing is written.</summary>
    NoGit,

    /// <summary>There is a repository, and its <c>.git</c> does not come, so that nothing is written.</summary>
    NoRepository,
}

/// <summary>Whether a go command finds the repository that its programs are stamped with (<c>go help build</c>, <c>-buildvcs</c>).</summary>
/// <param name="Fault">What hinders it.</param>
/// <param name="Folder">The <c>.git</c> of the stage, or the place where it would be.</param>
internal sealed record VersionStamp(VersionStampFault Fault, string Folder)
{
    private const int FirstMinorThatStamps = 18;
    private const string Repository = ".git";

    // Without any of these git takes the folder for none of its own.
    private static readonly string[] Essential = ["HEAD", "objects", "refs"];

    /// <summary>The pattern of the ignore file that keeps the part out, or all of it.</summary>
    public IgnorePattern? ExcludedBy { get; private init; }

    /// <summary>The part of the repository that is kept out, from the root of the context.</summary>
    public string? Part { get; private init; }

    /// <summary>The stamp of the programs of a command; <c>null</c> when nothing hinders it, or when that is not known.</summary>
    public static VersionStamp? Of(GoInvocation invocation)
    {
        if (!invocation.BuildsPrograms || !IsAsked(invocation.Go) || invocation.Toolchain is not { Release.Minor: >= FirstMinorThatStamps } || invocation.Module is not { } module
            || invocation.Stage.Build is not { Context: { } context, Sources: { } sources })
            return null;

        var git = invocation.Stage.Files.ProgramBefore(invocation.Command, "git");
        for (var folder = module.StageFolder; ; folder = StagePath.Parent(folder))
        {
            var place = StagePath.Join(folder, Repository)!;
            var origin = sources.Find(place, invocation.Step);
            switch (origin.State)
            {
                case Presence.Present when git == Presence.Absent:
                    return new VersionStamp(VersionStampFault.NoGit, place);
                case Presence.Present when git == Presence.Present && context.KindOf(origin.Path!) == EntryKind.Folder:
                    return OfRepository(invocation, context, sources, place, origin.Path!);
                case Presence.Absent when folder == "/":
                    return OfNone(invocation, context, module);
                case Presence.Absent:
                    continue;
                default:
                    return null;
            }
        }
    }

    // A flag that says so is an answer of its own.
    private static bool IsAsked(GoCommand go) => go.Find("buildvcs") switch
    {
        null => go.IsComplete,
        { Value.Value: "auto" } => true,
        _ => go.IsOn("buildvcs") == Answer.Yes,
    };

    private static VersionStamp? OfRepository(GoInvocation invocation, BuildContext context, SourceMap sources, string place, string path)
    {
        foreach (var name in Essential)
        {
            var part = path + "/" + name;
            if (sources.Find(place + "/" + name, invocation.Step).State == Presence.Absent
                && context.Decide(part) is { Decision: ContextDecision.Excluded, ExcludedBy: { } pattern })
                return IsTouched(invocation, place) ? null : new VersionStamp(VersionStampFault.PartOfRepository, place) { Part = part, ExcludedBy = pattern };
        }

        // Root is nobody else to git only when the repository is its own.
        var user = UserIdentity.Of(invocation.Stage, invocation.Step.Before.User, invocation.Step.Index).UserId;
        var owner = invocation.Stage.Ownership.At(place).Owner.UserId;
        return user is not null && owner is not null && user != owner && !IsTouched(invocation, place) ? new VersionStamp(VersionStampFault.ForeignOwner, place) : null;
    }

    private static VersionStamp? OfNone(GoInvocation invocation, BuildContext context, GoModule module)
    {
        // The repository holds the context, or the context holds it.
        var isThere = context.Tree.KindOf(Repository) is not null || context.KindOf(Repository) is not null;
        if (!isThere || IsTouched(invocation, StagePath.Join(module.StageFolder, Repository)!))
            return null;

        return new VersionStamp(VersionStampFault.NoRepository, StagePath.Join(module.StageFolder, Repository)!)
        {
            ExcludedBy = context.KindOf(Repository) is not null && context.Decide(Repository) is { Decision: ContextDecision.Excluded, ExcludedBy: { } pattern } ? pattern : null,
        };
    }

    // A command of git, a setting of it, or something that is not understood may have set things right.
    private static bool IsTouched(GoInvocation invocation, string place)
    {
        if (MayHaveSettings(invocation) || invocation.Module is not { } module || new ForeignFiles(invocation, ModulePlacement.Of(module)).MayBeMadeAt(place))
            return true;

        foreach (var ancestor in invocation.Step.Stage.Ancestry)
        {
            foreach (var script in invocation.Stage.Build.Of(ancestor).Scripts)
            {
                foreach (var command in script.Commands)
                {
                    if (command.Program is null or "git" or "chown")
                        return true;
                }
            }

            foreach (var copy in invocation.Stage.Build.Of(ancestor).Copies)
            {
                if (copy.Destination is not { } destination || destination.EndsWith("gitconfig", StringComparison.Ordinal) || copy.SourceName is { } source && source.EndsWith("gitconfig", StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }

    private static bool MayHaveSettings(GoInvocation invocation)
    {
        foreach (var name in (string[])["GIT_CONFIG_COUNT", "GIT_CONFIG_GLOBAL", "GIT_DIR", "SUDO_UID"])
        {
            if (invocation.Command.Variable(name) is not { IsKnown: true, Text: null })
                return true;
        }

        return false;
    }
}
