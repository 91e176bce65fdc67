using System;
using System.Collections.Generic;
using System.Threading;
using GoContainerGuard.Analysis;
using GoContainerGuard.Configuration;
using GoContainerGuard.Rules;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Parsing;
using GoContainerGuard.Text;

namespace GoContainerGuard.Engine;

/// <summary>The one public entry: a snapshot goes in, findings come out. Never throws because of what a file says.</summary>
public static class Guard
{
    // So many files are read before the rules look at them. More of them take more memory, and no less time.
    private const int MostTogether = 16;

    /// <summary>Checks the Dockerfiles of the input.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static GuardReport Check(GuardInput input, CancellationToken cancellationToken = default)
    {
        var settings = new SettingsSource(input.Repository);
        var tree = new RepositoryTree(input.Repository);
        var companions = CompanionBuilds.Read(input.Companions, input.Repository, tree);
        var findings = new List<Finding>(input.Noticed);
        var files = new List<DockerfileSyntax>();
        foreach (var path in input.Dockerfiles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reading = input.Repository.Read(path);
            if (reading is { State: ReadingState.Present, Text: { } source })
                Guarded(source, input, findings, () => Add(DockerfileParser.Parse(source)));
            else if (reading.State != ReadingState.Unknown)
                findings.Add(UnreadableFile.Report(path, reading));

            if (files.Count == MostTogether)
                CheckTogether();
        }

        CheckTogether();
        findings.AddRange(CompanionCheck.Run(companions, input, cancellationToken));
        foreach (var file in settings.CountingFiles)
            findings.AddRange(WrongSettings.In(file));

        return Verdicts.Settle(findings, input, settings);

        void Add(DockerfileSyntax file)
        {
            if (!OtherLanguage.IsOf(file))
                files.Add(file);
        }

        // Each step is done for all of them before the next: what takes time is to fetch its code.
        void CheckTogether()
        {
            var checks = new List<DockerfileCheck>(files.Count);
            var subjects = new List<RuleSubject>(files.Count);
            foreach (var file in files)
                Guarded(file.Source, input, findings, () => checks.Add(new DockerfileCheck(file, settings.For(file.Source.Path), companions, tree, input)));

            foreach (var check in checks)
                subjects.AddRange(check.Subjects);

            RuleRun.Over(input, subjects, cancellationToken);
            foreach (var check in checks)
                Guarded(check.Source, input, findings, () => check.Conclude(findings));

            files.Clear();
        }
    }

    // A fault of ours with one file must not keep the others from being checked.
    private static void Guarded(SourceText source, GuardInput input, List<Finding> findings, Action work)
    {
        try
        {
            work();
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !input.RethrowsRuleFailures)
        {
            var rule = HostRules.RuleFailed;
            findings.Add(new Finding(rule, new SourceSpan(source, default), rule.Format("'model'", $"{exception.GetType().Name}: {exception.Message}")));
        }
    }
}
