using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Rules.Packages;

/// <summary>ADD unpacks and downloads; where it only copies, COPY says so.</summary>
internal sealed class NeedlessAdd : Rule
{
    private static readonly string[] ArchiveEndings = [".tar", ".gz", ".tgz", ".bz2", ".tbz", ".tbz2", ".xz", ".txz", ".zst", ".tzst", ".lz", ".lzma"];

    public override RuleDescriptor Descriptor { get; } = new("GCG1305", "needless-add")
    {
        Title = "ADD copies what COPY would",
        Message = "'ADD' only copies here: {0}",
        Category = RuleCategory.Packages,
        Severity = Severity.Info,
        SpeaksOf = Facts.Add,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var step in stage.Steps)
            {
                if (step is not { IsTrigger: false, Instruction: AddInstruction { Sources.Count: > 0 } add } || !OnlyCopies(build, step, add))
                    continue;

                var keyword = add.Keyword[0] == 'a' ? "copy" : "COPY";
                findings.Add(At(build.At(add.Keyword), Difference(build, step, add)).WithFix("Copy with COPY", build.Replace(add.Keyword, keyword)));
            }
        }
    }

    private static string Difference(ContainerBuild build, StageStep step, AddInstruction add)
    {
        var source = add.Sources[0];
        return add.HeredocOf(source) is null && step.Expand(source).Value is { } path && IsFolder(build, path)
            ? $"what lies in '{source}' is neither unpacked nor downloaded"
            : $"the day an archive takes the place of '{source}', it is unpacked";
    }

    private static bool IsFolder(ContainerBuild build, string path) => StagePath.BaseName(path.TrimEnd('/')) is "" or "." || build.Context?.IsFolder(path) == Presence.Present;

    private static bool OnlyCopies(ContainerBuild build, StageStep step, AddInstruction add)
    {
        if (add.Flag("checksum") is not null || add.Flag("unpack") is not null || add.Flag("keep-git-dir") is not null)
            return false;

        foreach (var source in add.Sources)
        {
            if (add.HeredocOf(source) is null && (step.Expand(source).Value is not { } path || RemoteSource.PlaceOf(path) != SourcePlace.Path || MayBeArchive(build, path)))
                return false;
        }

        return true;
    }

    // ADD looks into the file and not at its name; yet a name that says what it is may be believed.
    private static bool MayBeArchive(ContainerBuild build, string path)
    {
        if (IsFolder(build, path))
            return false;

        var name = StagePath.BaseName(path.TrimEnd('/'));
        foreach (var ending in ArchiveEndings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return name.LastIndexOf('.') is var dot && (dot <= 0 || name.IndexOf('*', dot) >= 0 || name.IndexOf('?', dot) >= 0);
    }
}
