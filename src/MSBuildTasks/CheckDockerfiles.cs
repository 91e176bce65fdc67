using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using GoContainerGuard.Configuration;
using GoContainerGuard.Engine;
using GoContainerGuard.Fixes;
using GoContainerGuard.MSBuildTasks.Fixing;
using GoContainerGuard.Output;
using GoContainerGuard.Rules;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace GoContainerGuard.MSBuildTasks;

/// <summary>
/// Checks the Dockerfiles below one root: gather, check, say. It succeeds even when it says errors, so that the compiler
/// still speaks and the report is still written; <see cref="Verdict"/> stops the build afterwards. Asked to fix, it changes the files
/// instead of saying what is found in them.
/// </summary>
public sealed class CheckDockerfiles : Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>What the user wrote to switch the check on. Who writes neither <c>true</c> nor <c>false</c> may have meant either.</summary>
    public string Enabled { get; set; } = "true";

    /// <summary>The folder whose tree is checked.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>Whether the user asked for this very root; then it is a fault to find nothing in it.</summary>
    public bool RootIsNamed { get; set; }

    /// <summary>Globs, relative to the root, of further Dockerfiles.</summary>
    public string[] Include { get; set; } = [];

    /// <summary>Globs, relative to the root, of Dockerfiles that are not checked.</summary>
    public string[] Exclude { get; set; } = [];

    /// <summary>The name of the preset; empty for the one that holds when nobody names one.</summary>
    public string Preset { get; set; } = "";

    /// <summary>The baseline, relative to the root; empty for the file of the ordinary name at the root, if there is one.</summary>
    public string BaselineFile { get; set; } = "";

    /// <summary>Whether the baseline is written instead of anything being said.</summary>
    public bool WriteBaseline { get; set; }

    /// <summary>Ids whose findings are dropped at any level.</summary>
    public string[] NoWarn { get; set; } = [];

    /// <summary>Whether the files are fixed instead of judged.</summary>
    public bool Fix { get; set; }

    /// <summary>What the user wrote to have the fixes too that may change what is built; empty is no.</summary>
    public string FixUnsafe { get; set; } = "";

    /// <summary>What the user wrote to see the fixes and to have nothing changed; empty is no.</summary>
    public string DryRun { get; set; } = "";

    /// <summary>Whether an error was said, be it a warning that the build promotes.</summary>
    [Output]
    public bool Failed { get; private set; }

    /// <summary>The report: SARIF in UTF-8, written as base64 because a property is no safe place for free text; empty when nothing was checked.</summary>
    [Output]
    public string Sarif { get; private set; } = "";

    /// <summary>What a dry run would change, as a unified diff in UTF-8, written as base64; otherwise empty.</summary>
    [Output]
    public string Diff { get; private set; } = "";

    /// <inheritdoc/>
    public void Cancel() => _cancellation.Cancel();

    /// <inheritdoc/>
    public void Dispose() => _cancellation.Dispose();

    /// <inheritdoc/>
    public override bool Execute()
    {
        var findings = new FindingLog(Log);
        var include = new Globs(Root, Include);
        var exclude = new Globs(Root, Exclude);
        // Words for false did not come this far.
        if (Truth.Read(Enabled) is not true)
            findings.SayWrong("GoContainerGuardEnabled", Enabled, Truth.Problem);

        if (FixUnsafe.Length > 0 && Truth.Read(FixUnsafe) is null)
            findings.SayWrong("GoContainerGuardFixUnsafe", FixUnsafe, Truth.Problem);

        if (DryRun.Length > 0 && Truth.Read(DryRun) is null)
            findings.SayWrong("GoContainerGuardDryRun", DryRun, Truth.Problem);

        if (!Presets.TryRead(Preset, out var preset) && Preset.Length > 0)
            findings.SayWrong("GoContainerGuardPreset", Preset, "it can be recommended, strict or errors");

        if (!Directory.Exists(Root))
            findings.SayWrong("GoContainerGuardRoot", Root, "there is no such folder");

        if (include.Problem is { } wrongInclude)
            findings.SayWrong("GoContainerGuardInclude", string.Join(";", Include), wrongInclude);

        if (exclude.Problem is { } wrongExclude)
            findings.SayWrong("GoContainerGuardExclude", string.Join(";", Exclude), wrongExclude);

        if (Log.HasLoggedErrors)
        {
            Failed = true;
            return true;
        }

        try
        {
            Check(findings, include, exclude, preset);
            return true;
        }
        catch (OperationCanceledException)
        {
            return BuildEngine.FailSilently();
        }
    }

    private void Check(FindingLog to, Globs include, Globs exclude, Preset preset)
    {
        var repository = new DiskRepository(Root);
        var baseline = BaselinePlace.Find(repository, BaselineFile);

        // One that is to be written need not be there yet, nor need one that nobody names.
        var mayBeAbsent = WriteBaseline || BaselineFile.Length == 0;
        if (!(mayBeAbsent && baseline is not null) && BaselinePlace.FindProblem(repository, baseline) is { } problem)
        {
            to.SayWrong("GoContainerGuardBaselineFile", BaselineFile, problem);
            Failed = true;
            return;
        }

        var search = new DockerfileSearch(repository, include, exclude);
        var dockerfiles = search.Run(_cancellation.Token);
        var noticed = HostFindings.UnreadableFolders(repository, search.UnreadableFolders);
        if (dockerfiles.Count == 0 && noticed.Count == 0)
            noticed.Add(HostFindings.NothingFound(repository.Root, isAsked: RootIsNamed || !include.IsEmpty));

        var input = new GuardInput
        {
            Repository = repository,
            Dockerfiles = dockerfiles,
            Companions = search.Companions,
            Noticed = noticed,
            NoWarn = NoWarn,
            Preset = preset,
            Baseline = WriteBaseline ? null : baseline,
        };
        if (Fix)
            Mend(to, repository, input);
        else if (WriteBaseline)
            Write(Guard.Check(input, _cancellation.Token), repository.FullPath(baseline!), to);
        else
            Say(Guard.Check(input, _cancellation.Token), repository, to);

        Failed = Log.HasLoggedErrors;
    }

    private void Mend(FindingLog to, DiskRepository repository, GuardInput input)
    {
        var fixes = new RepositoryFixes(repository, input, Truth.Read(FixUnsafe) is true ? FixSafety.Unsafe : FixSafety.Safe);
        var isDryRun = Truth.Read(DryRun) is true;
        var report = fixes.Run(isDryRun ? FixWriting.Nothing : FixWriting.Files, _cancellation.Token);
        foreach (var problem in fixes.Problems.Where(_ => !NoWarn.Contains(HostRules.NotFixed.Id, StringComparer.OrdinalIgnoreCase)))
            to.Say(HostRules.NotFixed, repository.FullPath(problem.Key), problem.Key, problem.Value);

        if (isDryRun && fixes.Diff.Length > 0)
        {
            Diff = Convert.ToBase64String(Encoding.UTF8.GetBytes(fixes.Diff));
            foreach (var line in fixes.Diff.TrimEnd('\n').Split('\n'))
                Log.LogMessage(MessageImportance.High, "{0}", line);
        }

        if (input.Dockerfiles.Count == 0)
            Log.LogMessage(MessageImportance.High, "There is no Dockerfile below '{0}'.", Root);

        foreach (var line in report.Lines(isDone: !isDryRun))
            Log.LogMessage(MessageImportance.High, "{0}", line);
    }

    private void Say(GuardReport report, DiskRepository repository, FindingLog to)
    {
        var findings = report.Findings;
        foreach (var finding in findings)
            to.Say(finding, repository.FullPath(finding.Where.Source.Path));

        if (report.Baseline is { } baseline)
            to.Say(baseline);

        Sarif = Convert.ToBase64String(Encoding.UTF8.GetBytes(SarifLog.Render(findings, SarifOf(repository))));
    }

    private static void Write(GuardReport report, string file, FindingLog to)
    {
        var text = report.ToBaseline();
        try
        {
            WholeFile.Write(file, Encoding.UTF8.GetBytes(text));
            to.SayWritten(file, Configuration.BaselineFile.Parse(text).Entries.Count);
        }
        catch (Exception exception) when (DiskFaults.IsOne(exception))
        {
            to.SayWrong("GoContainerGuardBaselineFile", file, "it cannot be written: " + exception.Message);
        }
    }

    private static SarifOptions SarifOf(DiskRepository repository) => new()
    {
        Version = typeof(Guard).Assembly.GetName().Version.ToString(fieldCount: 3),
        Root = repository.Root,
        PageOf = RulePages.FindText,
        AddressOf = RulePages.FindAddress,
    };
}
