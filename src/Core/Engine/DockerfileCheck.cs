using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Configuration;
using GoContainerGuard.Images;
using GoContainerGuard.Rules;
using GoContainerGuard.Semantics;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Syntax;
using GoContainerGuard.Text;

namespace GoContainerGuard.Engine;

/// <summary>
/// One Dockerfile from its tree to findings. Which folder is its build context may be open: then the rules see every candidate, and a
/// finding stands only when it holds in all of them.
/// </summary>
internal sealed class DockerfileCheck
{
    private readonly GuardInput _input;
    private readonly Settings _settings;
    private readonly RepositoryTree _tree;
    private readonly DockerfileSyntax _syntax;
    private readonly StageGraph _graph;
    private readonly List<ContextSource> _sources;
    private readonly IReadOnlyList<string> _contexts;
    private readonly OptionSetting? _missing;
    private readonly List<BuildSubject> _subjects = [];

    /// <summary>Makes the models.</summary>
    public DockerfileCheck(DockerfileSyntax syntax, Settings settings, CompanionBuilds companions, RepositoryTree tree, GuardInput input)
    {
        _input = input;
        _settings = settings;
        _tree = tree;
        _syntax = syntax;
        var builds = companions.Of(syntax.Source.Path);
        var buildSettings = DockerfileSettings.Read(settings, builds.ConvertAll(static build => build.Build));
        _graph = StageGraphBuilder.Build(syntax, buildSettings, CatalogueEnvironments.For(buildSettings));
        _sources = ContextSources.Of(_graph);
        var (contexts, isNamed) = DockerfileContexts.Of(syntax, _graph, _sources, settings, builds, tree);

        // What is named and not there may be made later: nothing is known of it.
        _missing = DockerfileContexts.FindMissing(settings, tree);
        _contexts = _missing is null ? contexts : [];
        var isUnknownSeen = false;
        for (var index = 0; index < Math.Max(_contexts.Count, 1); index++)
        {
            var context = BuildContext.At(index < _contexts.Count ? _contexts[index] : null, tree, syntax);
            // Of two folders of which nothing is known there is nothing different to say.
            if (context is null && isUnknownSeen)
                continue;

            isUnknownSeen |= context is null;
            _subjects.Add(new BuildSubject(new ContainerBuild(syntax, _graph, buildSettings, context) { IsContextNamed = isNamed, Companions = companions, ContextSources = _sources }));
        }
    }

    public SourceText Source => _syntax.Source;

    /// <summary>What the rules are to look at: a model for each folder that can be the build context.</summary>
    public IReadOnlyList<RuleSubject> Subjects => _subjects;

    /// <summary>Adds what stands of that which the rules have found.</summary>
    public void Conclude(List<Finding> to)
    {
        var agreement = new ContextAgreement();
        foreach (var subject in _subjects)
            agreement.Add(subject.Found);

        var suppressions = InlineSuppressions.Read(_syntax);
        List<Finding> findings = [.. agreement.Common, .. UnreadableIgnoreFiles()];
        if (_missing is not null)
            findings.Add(WrongSettings.OfMissingFolder(_missing));

        if (ContextDoubt.Report(agreement.Disputed, IsHeard, _contexts, _graph, _sources, _syntax.Source) is { } doubt)
            findings.Add(doubt);

        if (suppressions.Own.Count > 0 || suppressions.Misspelt.Count > 0)
            findings.AddRange(new SuppressionCheck(_subjects[_subjects.Count - 1].Build, suppressions, _settings, _input).Run(agreement.Common, agreement.Disputed));

        foreach (var finding in findings)
            to.Add(suppressions.Find(finding) is { } suppression ? finding with { Suppression = suppression } : finding);

        bool IsHeard(Finding finding) =>
            suppressions.Find(finding) is null && !Verdicts.IsDropped(finding, _input) && Verdicts.SeverityOf(finding, _input, _settings) > Severity.Hidden;
    }

    private IEnumerable<Finding> UnreadableIgnoreFiles()
    {
        foreach (var folder in _contexts)
        {
            var (path, reading) = BuildContext.ReadIgnoreFile(folder, _tree, _syntax);
            if (reading.State is ReadingState.Unreadable or ReadingState.NotText or ReadingState.TooLarge)
                yield return UnreadableFile.Report(path, reading);
        }
    }

    private sealed class BuildSubject(ContainerBuild build) : RuleSubject(build.Source)
    {
        public ContainerBuild Build { get; } = build;

        public override Facts FindFacts() => Build.Facts;

        public override bool Mentions(string word) => Build.Syntax.Mentions(word);

        public override void Check(Rule rule, Findings findings) => rule.Check(Build, findings);
    }
}
