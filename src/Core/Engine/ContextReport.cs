using System;
using System.Collections.Generic;
using System.Threading;
using GoContainerGuard.Analysis;
using GoContainerGuard.Configuration;
using GoContainerGuard.Context;
using GoContainerGuard.Images;
using GoContainerGuard.Output;
using GoContainerGuard.Semantics;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Parsing;

namespace GoContainerGuard.Engine;

/// <summary>The answer to a person who asks what the builds of the repository send. Never throws because of what a file says.</summary>
public static class ContextReport
{
    /// <summary>For each Dockerfile: its context, the files and bytes sent and kept back, the largest folders, and what each line of the ignore file does.</summary>
    /// <returns>The lines to print.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IReadOnlyList<string> Of(GuardInput input, CancellationToken cancellationToken = default)
    {
        var text = new ContextReportText();
        foreach (var summary in Summarize(input, cancellationToken))
            text.Add(summary);

        return text.Lines;
    }

    internal static IEnumerable<ContextSummary> Summarize(GuardInput input, CancellationToken cancellationToken)
    {
        var settings = new SettingsSource(input.Repository);
        var tree = new RepositoryTree(input.Repository);
        var companions = CompanionBuilds.Read(input.Companions, input.Repository, tree);
        foreach (var path in input.Dockerfiles)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // What cannot be read is said by the check.
            if (input.Repository.Read(path) is not { State: ReadingState.Present, Text: { } source })
                continue;

            var syntax = DockerfileParser.Parse(source);
            if (!OtherLanguage.IsOf(syntax))
                yield return Summarize(syntax, settings.For(path), companions.Of(path), tree, cancellationToken);
        }
    }

    private static ContextSummary Summarize(
        DockerfileSyntax syntax,
        Settings settings,
        List<PlacedBuild> builds,
        RepositoryTree tree,
        CancellationToken cancellationToken)
    {
        var buildSettings = DockerfileSettings.Read(settings, builds.ConvertAll(build => build.Build));
        var graph = StageGraphBuilder.Build(syntax, buildSettings, CatalogueEnvironments.For(buildSettings));
        var contexts = DockerfileContexts.Of(syntax, graph, ContextSources.Of(graph), settings, builds, tree);
        var sent = new List<SentContext>();
        foreach (var folder in contexts.Folders)
        {
            // Folders that nobody has named would only repeat each other.
            if (contexts.IsNamed || sent.Count == 0)
                sent.Add(LookAt(folder, syntax, tree, cancellationToken));
        }

        return new ContextSummary(syntax.Source.Path, contexts.Folders, contexts.IsNamed, sent);
    }

    private static SentContext LookAt(string folder, DockerfileSyntax syntax, RepositoryTree tree, CancellationToken cancellationToken)
    {
        var context = BuildContext.At(folder, tree, syntax);
        return SentContext.Of(context, folder, BuildContext.ReadIgnoreFile(folder, tree, syntax), Interruptible(context?.Walk() ?? [], cancellationToken));
    }

    private static IEnumerable<ContextVisit> Interruptible(IEnumerable<ContextVisit> visits, CancellationToken cancellationToken)
    {
        foreach (var visit in visits)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return visit;
        }
    }
}
