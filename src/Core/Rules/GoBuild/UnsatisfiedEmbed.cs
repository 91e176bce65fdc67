using System;
using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>The files lie in the repository, and no instruction brings them, or the ignore file takes some of them away without a word.</summary>
internal sealed class UnsatisfiedEmbed : Rule
{
    private static readonly char[] Wildcards = ['*', '?', '[', '\\'];

    public override RuleDescriptor Descriptor { get; } = new("GCG0515", "unsatisfied-embed")
    {
        Title = "Files of an embed pattern do not reach the compiler",
        Message = "'//go:embed {0}' {1}",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Error,
        SpeaksOf = Facts.GoCommand | Facts.Context,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var reported = new HashSet<(string, string)>();
        foreach (var need in MissingNeeds.In(build))
        {
            if (need is { Kind: NeedKind.Embed, ExcludedBy: null } && build.IsReachable(need.Invocation.Stage.Stage) && reported.Add((need.Path, need.Complaint)))
                findings.Add(Refused(build, need));
            else if (need is { Kind: NeedKind.EmbedPart, ExcludedBy: { } pattern } && build.Context?.IgnoreFileText is { } source && reported.Add((need.Path, need.Complaint)))
                findings.Add(Thinned(build, need, new SourceSpan(source, pattern.Span)));
        }
    }

    private Finding Refused(ContainerBuild build, MissingNeed need)
    {
        var related = new List<RelatedLocation>();
        foreach (var (place, message) in need.AskedBy)
            related.Add(new RelatedLocation(place, message));

        if (need.BroughtBy is { } where)
            related.Add(new RelatedLocation(where, "this brings the package, and not the data"));

        var finding = At(build.At(need.Invocation.Span), need.Embed, $"does not find '{need.Path}', which no instruction brings: the build stops with '{need.Complaint}'") with { Related = related };
        return finding.WithFix("Copy what is embedded", CopyOf(need));
    }

    /// <summary>A COPY of what the pattern names, or of the folder in which it chooses; <c>null</c> when it chooses beside the sources.</summary>
    private static TextEdit[]? CopyOf(MissingNeed need)
    {
        var wildcard = need.TakenBack.IndexOfAny(Wildcards);
        var path = wildcard < 0 ? need.TakenBack : need.TakenBack.Substring(0, Math.Max(need.TakenBack.LastIndexOf('/', wildcard), 0));
        if (path.Length == 0 || need.Invocation.Module is not { } module)
            return null;

        return UnbroughtFile.CopyAbove([need with { Path = path, StagePath = ModulePlacement.Of(module).InStage(path) }]);
    }

    private Finding Thinned(ContainerBuild build, MissingNeed need, SourceSpan line)
    {
        var related = new List<RelatedLocation>();
        foreach (var (place, message) in need.AskedBy)
            related.Add(new RelatedLocation(place, message));

        related.Add(new RelatedLocation(build.At(need.Invocation.Span), "this command builds it"));
        var more = need.Files.Count == 1 ? "" : $" and {(need.Files.Count - 1).ToString(CultureInfo.InvariantCulture)} more";
        return At(line, need.Embed, $"loses '{need.Path}'{more}, kept out of the build context by '{line.Text}': the program is built without") with
        {
            Severity = Severity.Warning,
            Related = related,
        };
    }
}
