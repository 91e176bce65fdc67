using System;
using System.Collections.Generic;
using System.Threading;
using GoContainerGuard.Analysis;
using GoContainerGuard.Configuration;
using GoContainerGuard.Rules;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Text;

namespace GoContainerGuard.Engine;

/// <summary>The one public entry: a snapshot goes in, findings come out. Never throws because of what a file says.</summary>
public static class Guard
{
    // So many models are made before the rules look at them. More of them take more memory, and no less time.
    private const int MostTogether = 16;

    /// <summary>Checks the Dockerfiles of the input.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static GuardReport Check(GuardInput input, CancellationToken cancellationToken = default)
    {
        var settings = new SettingsSource(input.Repository);
        var companions = CompanionBuilds.Read(input.Companions, input.Repository);
        var tree = new RepositoryTree(input.Repository);
        var findings = new List<Finding>(input.Noticed);
        var checks = new List<DockerfileCheck>();
        var subjects = new List<RuleSubject>();
        foreach (var path in input.Dockerfiles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reading = input.Repository.Read(path);
            if (reading is { State: ReadingState.Present, Text: { } source })
                Guarded(source, input, findings, () => Begin(DockerfileCheck.Of(source, settings.For(path), companions, tree, input)));
            else if (reading.State != ReadingState.Unknown)
                findings.Add(UnreadableFile.Report(path, reading));

            if (subjects.Count >= MostTogether)
                Finish();
        }

        Finish();
        findings.AddRange(CompanionCheck.Run(companions, input, cancellationToken));
        foreach (var file in settings.CountingFiles)
            findings.AddRange(WrongSettings.In(file));

        return Verdicts.Settle(findings, input, settings);

        void Begin(DockerfileCheck? check)
        {
            if (check is null)
                return;

            checks.Add(check);
            subjects.AddRange(check.Subjects);
        }

        void Finish()
        {
            RuleRun.Over(input, subjects, cancellationToken);
            foreach (var check in checks)
                Guarded(check.Source, input, findings, () => check.Conclude(findings));

            checks.Clear();
            subjects.Clear();
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
