using System;
using System.Collections.Generic;
using System.Threading;
using GoContainerGuard.Analysis;
using GoContainerGuard.Configuration;
using GoContainerGuard.Images;
using GoContainerGuard.Rules;
using GoContainerGuard.Semantics;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Parsing;
using GoContainerGuard.Text;

namespace GoContainerGuard.Engine;

/// <summary>
/// One Dockerfile from text to findings. Which folder is its build context may be open: then the rules see every candidate, and a
/// finding stands only when it holds in all of them.
/// </summary>
internal static class DockerfileCheck
{
    public static IEnumerable<Finding> Run(
        SourceText source,
        Settings settings,
        CompanionBuilds companions,
        GuardInput input,
        CancellationToken cancellationToken)
    {
        var syntax = DockerfileParser.Parse(source);
        if (OtherLanguage.IsOf(syntax))
            yield break;

        var tree = new RepositoryTree(input.Repository);
        var builds = companions.Of(source.Path);
        var buildSettings = DockerfileSettings.Read(settings, builds.ConvertAll(build => build.Build));
        var graph = StageGraphBuilder.Build(syntax, buildSettings, CatalogueEnvironments.For(buildSettings));
        var sources = ContextSources.Of(graph);
        var (contexts, isNamed) = DockerfileContexts.Of(syntax, graph, sources, settings, builds, tree);

        // What is named and not there may be made later: nothing is known of it.
        var missing = DockerfileContexts.FindMissing(settings, tree);
        if (missing is not null)
            contexts = [];

        var agreement = new ContextAgreement();
        var isUnknownSeen = false;
        ContainerBuild? anyBuild = null;
        for (var index = 0; index < Math.Max(contexts.Count, 1); index++)
        {
            var context = BuildContext.At(index < contexts.Count ? contexts[index] : null, tree, syntax);
            // Of two folders of which nothing is known there is nothing different to say.
            if (context is null && isUnknownSeen)
                continue;

            isUnknownSeen |= context is null;
            var build = new ContainerBuild(syntax, graph, buildSettings, context) { IsContextNamed = isNamed, Companions = companions, ContextSources = sources };
            anyBuild = build;
            agreement.Add(RuleRun.Of(input, source, () => build.Facts, (rule, to) => rule.Check(build, to), cancellationToken));
        }

        var suppressions = InlineSuppressions.Read(syntax);
        List<Finding> findings = [.. agreement.Common, .. UnreadableIgnoreFiles(contexts, tree, syntax)];
        if (missing is not null)
            findings.Add(WrongSettings.OfMissingFolder(missing));

        if (ContextDoubt.Report(agreement.Disputed, IsHeard, contexts, graph, sources, source) is { } doubt)
            findings.Add(doubt);

        if (suppressions.Own.Count > 0 || suppressions.Misspelt.Count > 0)
            findings.AddRange(new SuppressionCheck(anyBuild!, suppressions, settings, input).Run(agreement.Common, agreement.Disputed));

        foreach (var finding in findings)
            yield return suppressions.Find(finding) is { } suppression ? finding with { Suppression = suppression } : finding;

        bool IsHeard(Finding finding) =>
            suppressions.Find(finding) is null && !Verdicts.IsDropped(finding, input) && Verdicts.SeverityOf(finding, input, settings) > Severity.Hidden;
    }

    private static IEnumerable<Finding> UnreadableIgnoreFiles(IReadOnlyList<string> contexts, RepositoryTree tree, DockerfileSyntax syntax)
    {
        foreach (var folder in contexts)
        {
            var (path, reading) = BuildContext.ReadIgnoreFile(folder, tree, syntax);
            if (reading.State is ReadingState.Unreadable or ReadingState.NotText or ReadingState.TooLarge)
                yield return UnreadableFile.Report(path, reading);
        }
    }
}
