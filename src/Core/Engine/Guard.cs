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
    /// <summary>Checks the Dockerfiles of the input.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static GuardReport Check(GuardInput input, CancellationToken cancellationToken = default)
    {
        var settings = new SettingsSource(input.Repository);
        var companions = CompanionBuilds.Read(input.Companions, input.Repository);
        var findings = new List<Finding>(input.Noticed);
        foreach (var path in input.Dockerfiles)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var reading = input.Repository.Read(path);
            if (reading is { State: ReadingState.Present, Text: { } source })
                AddFindings(findings, source, settings.For(path), companions, input, cancellationToken);
            else if (reading.State != ReadingState.Unknown)
                findings.Add(UnreadableFile.Report(path, reading));
        }

        findings.AddRange(CompanionCheck.Run(companions, input, cancellationToken));
        foreach (var file in settings.CountingFiles)
            findings.AddRange(WrongSettings.In(file));

        return Verdicts.Settle(findings, input, settings);
    }

    private static void AddFindings(List<Finding> findings, SourceText source, Settings settings, CompanionBuilds companions, GuardInput input, CancellationToken cancellationToken)
    {
        try
        {
            findings.AddRange(DockerfileCheck.Run(source, settings, companions, input, cancellationToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !input.RethrowsRuleFailures)
        {
            // A fault of ours with one file must not keep the others from being checked.
            var rule = HostRules.RuleFailed;
            findings.Add(new Finding(rule, new SourceSpan(source, default), rule.Format("'model'", $"{exception.GetType().Name}: {exception.Message}")));
        }
    }
}
