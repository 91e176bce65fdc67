using System;
using System.Collections.Generic;
using System.Threading;
using GoContainerGuard.Analysis;
using GoContainerGuard.Configuration;
using GoContainerGuard.Images;
using GoContainerGuard.Rules;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Parsing;
using GoContainerGuard.Text;

namespace GoContainerGuard.Engine;

/// <summary>
/// One Dockerfile from text to findings. Which folder is its build context may be open: then the rules see every candidate, and a
/// finding stands only when it holds in all of them.
/// </summary>
internal static class DockerfileCheck
{
    public static IEnumerable<Finding> Run(SourceText source, Settings settings, GuardInput input, CancellationToken cancellationToken)
    {
        var syntax = DockerfileParser.Parse(source);
        var tree = new RepositoryTree(input.Repository);
        var buildSettings = DockerfileSettings.Read(settings);
        var graph = StageGraphBuilder.Build(syntax, buildSettings, CatalogueEnvironments.Instance);
        var contexts = DockerfileContexts.Of(syntax, graph, settings, tree).Folders;

        var findings = RunRules(new ContainerBuild(syntax, graph, buildSettings, BuildContext.At(contexts.Count > 0 ? contexts[0] : null, tree, syntax)), input, cancellationToken);
        for (var index = 1; index < contexts.Count && findings.Count > 0; index++)
            KeepCommon(findings, RunRules(new ContainerBuild(syntax, graph, buildSettings, BuildContext.At(contexts[index], tree, syntax)), input, cancellationToken));

        var suppressions = InlineSuppressions.Read(syntax);
        foreach (var finding in findings)
            yield return suppressions.Find(finding) is { } suppression ? finding with { Suppression = suppression } : finding;
    }

    private static List<Finding> RunRules(ContainerBuild build, GuardInput input, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var rule in input.Rules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var found = new Findings();
            try
            {
                rule.Check(build, found);
            }
            catch (Exception exception) when (exception is not OperationCanceledException && !input.RethrowsRuleFailures)
            {
                // A fault of one rule must not hide what the others found.
                found.Add(new Finding(
                    HostRules.RuleFailed,
                    new SourceSpan(build.Source, default),
                    HostRules.RuleFailed.Format(rule.Descriptor.Id, $"{exception.GetType().Name}: {exception.Message}")));
            }

            findings.AddRange(found.All);
        }

        return findings;
    }

    private static void KeepCommon(List<Finding> findings, List<Finding> others)
    {
        var places = new Dictionary<(string, string, TextSpan), Finding>();
        foreach (var other in others)
            places[PlaceOf(other)] = other;

        findings.RemoveAll(finding => !IsFailure(finding) && !places.ContainsKey(PlaceOf(finding)));
        for (var index = 0; index < findings.Count; index++)
        {
            // What mends the file in one context only is no remedy.
            if (findings[index].Fix is { } fix && places.TryGetValue(PlaceOf(findings[index]), out var other) && other.Fix?.EditsLike(fix) != true)
                findings[index] = findings[index] with { Fix = null };
        }

        findings.AddRange(others.FindAll(IsFailure));
    }

    // What is wrong with the checker does not depend on the context.
    private static bool IsFailure(Finding finding) => ReferenceEquals(finding.Rule, HostRules.RuleFailed);

    private static (string Id, string Path, TextSpan Span) PlaceOf(Finding finding) => (finding.Rule.Id, finding.Where.Source.Path, finding.Where.Span);
}
