using System;
using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>Embedded data that lies in the repository and does not reach the compiler.</summary>
/// <param name="invocation">The command that compiles it.</param>
/// <param name="real">The stage as it is.</param>
/// <param name="whole">The stage as it would be without the ignore file.</param>
/// <param name="foreign">What else may have brought the data.</param>
internal sealed class EmbedNeeds(GoInvocation invocation, StageView real, StageView whole, ForeignFiles foreign)
{
    // What lies beside data to explain or to test it is not missed by a program.
    private static readonly string[] Companions = ["changelog", "contributing", "license", "notice", "readme"];

    /// <summary>What the embed patterns of a file miss.</summary>
    /// <param name="folder">The package's folder, relative to the root of the context.</param>
    /// <param name="path">The file, relative to the root of the context.</param>
    /// <param name="file">What it says.</param>
    public IEnumerable<MissingNeed> Of(string folder, string path, GoSourceFile file)
    {
        foreach (var embed in file.Embeds)
        {
            if (Of(folder, path, embed) is { } need)
                yield return need;
        }
    }

    private MissingNeed? Of(string folder, string path, GoEmbedPattern embed)
    {
        var there = EmbedSearch.Run(embed.Pattern, folder, real.Context.ListRepository, real.Has);
        if (there.Outcome == EmbedOutcome.Unknown)
            return null;

        // What nobody has is made by something before the build.
        var inRepository = EmbedSearch.Run(embed.Pattern, folder, real.Context.ListRepository, static _ => Presence.Present);
        if (inRepository.Outcome != EmbedOutcome.Satisfied || inRepository.Files.Count == there.Files.Count)
            return null;

        var place = there.EmptyFolder ?? EmbedSearch.FixedPart(embed.Pattern);
        if (real.Placement.InStage(folder) is not { } stageFolder || foreign.MayLieAt(StagePath.Join(stageFolder, place)!))
            return null;

        return there.IsUnsatisfied ? Refused(there, inRepository, path, embed) : Thinned(there, inRepository, path, embed);
    }

    private MissingNeed? Refused(EmbedMatches there, EmbedMatches inRepository, string path, GoEmbedPattern embed)
    {
        foreach (var file in Lost(there, inRepository))
        {
            if (real.KeptOut(file, whole) is { } pattern)
                return Need(NeedKind.Embed, file, there.Complaint(embed.Pattern), path, embed) with { ExcludedBy = pattern, BroughtBy = Bringers.Of(invocation, real.Placement.InStage(file)!) };
        }

        // Sent or not, no instruction brings any of it.
        foreach (var file in Lost(there, inRepository))
        {
            if (whole.Has(file) != Presence.Absent)
                return null;
        }

        return Need(NeedKind.Embed, Lost(there, inRepository)[0], there.Complaint(embed.Pattern), path, embed);
    }

    private MissingNeed? Thinned(EmbedMatches there, EmbedMatches inRepository, string path, GoEmbedPattern embed)
    {
        var lost = new List<string>();
        IgnorePattern? excludedBy = null;
        foreach (var file in Lost(there, inRepository))
        {
            if (IsCompanion(StagePath.BaseName(file)) || real.KeptOut(file, whole) is not { } pattern)
                continue;

            excludedBy ??= pattern;
            lost.Add(file);
        }

        return lost.Count == 0 ? null : Need(NeedKind.EmbedPart, lost[0], "", path, embed) with { ExcludedBy = excludedBy, Files = lost };
    }

    private static List<string> Lost(EmbedMatches there, EmbedMatches inRepository)
    {
        var come = new HashSet<string>(there.Files, StringComparer.Ordinal);
        var lost = new List<string>();
        foreach (var file in inRepository.Files)
        {
            if (!come.Contains(file))
                lost.Add(file);
        }

        return lost;
    }

    private static bool IsCompanion(string name)
    {
        if (name.EndsWith("_test.go", StringComparison.Ordinal))
            return true;

        var dot = name.IndexOf('.');
        return Array.IndexOf(Companions, (dot < 0 ? name : name.Substring(0, dot)).ToLowerInvariant()) >= 0;
    }

    private MissingNeed Need(NeedKind kind, string file, string complaint, string path, GoEmbedPattern embed) => new(kind, invocation, file, complaint)
    {
        Embed = embed.Pattern,
        TakenBack = EmbedSearch.FromRoot(embed.Pattern, path),
        BroughtBy = real.Placement.InStage(path) is { } stagePath ? Bringers.Of(invocation, stagePath) : null,
        AskedBy = real.Context.Read(path).Text is { } text && embed.Start + embed.Length <= text.Content.Length
            ? [(new SourceSpan(text, new TextSpan(embed.Start, embed.Length)), "it is embedded here")]
            : [],
    };
}
