using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace GoContainerGuard.MSBuildTasks;

/// <summary>
/// Has a root checked once in a build, whatever projects, target frameworks or nodes ask. MSBuild runs a target of a project once
/// for each distinct set of global properties, so the question is asked of one project, with the question as its only global properties.
/// </summary>
public sealed class CheckOnce : Task
{
    private const string CheckTarget = "Check";
    private const string SarifTarget = "Sarif";
    private static readonly char[] Separators = [';', ',', ' ', '\t', '\r', '\n'];

    /// <summary>The project that checks.</summary>
    [Required]
    public string CheckProject { get; set; } = "";

    /// <summary>The assembly that the check project takes its task from.</summary>
    [Required]
    public string TaskAssembly { get; set; } = "";

    /// <summary>What the user wrote to switch the check on.</summary>
    public string Enabled { get; set; } = "true";

    /// <summary>The root.</summary>
    [Required]
    public string Root { get; set; } = "";

    /// <summary>Whether the user named the root.</summary>
    public bool RootIsNamed { get; set; }

    /// <summary>Globs of further Dockerfiles.</summary>
    public string[] Include { get; set; } = [];

    /// <summary>Globs of Dockerfiles that are not checked.</summary>
    public string[] Exclude { get; set; } = [];

    /// <summary>The name of the preset.</summary>
    public string Preset { get; set; } = "";

    /// <summary>The baseline, relative to the root.</summary>
    public string BaselineFile { get; set; } = "";

    /// <summary>Whether the baseline is to be written.</summary>
    public bool WriteBaseline { get; set; }

    /// <summary>Codes of any tool whose warnings are dropped; ours are picked out.</summary>
    public string[] NoWarn { get; set; } = [];

    /// <summary>Codes of any tool whose warnings are errors; ours are picked out.</summary>
    public string[] WarningsAsErrors { get; set; } = [];

    /// <summary>Codes of any tool whose warnings stay warnings; ours are picked out.</summary>
    public string[] WarningsNotAsErrors { get; set; } = [];

    /// <summary>Whether every warning is an error.</summary>
    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>Whether the files are fixed instead of judged.</summary>
    public bool Fix { get; set; }

    /// <summary>What the user wrote to have all fixes; counts only with <see cref="Fix"/>.</summary>
    public string FixUnsafe { get; set; } = "";

    /// <summary>What the user wrote to have nothing changed; counts only with <see cref="Fix"/>.</summary>
    public string DryRun { get; set; } = "";

    /// <summary>Whether <see cref="Sarif"/> is wanted.</summary>
    public bool WithSarif { get; set; }

    /// <summary>Whether the check said an error, now or when another project asked first.</summary>
    [Output]
    public bool Failed { get; private set; }

    /// <summary>The report as <see cref="CheckDockerfiles.Sarif"/> gives it, when it is wanted.</summary>
    [Output]
    public string Sarif { get; private set; } = "";

    /// <summary>What a dry run would change, as a unified diff.</summary>
    [Output]
    public string Diff { get; private set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var engine = (IBuildEngine3)BuildEngine;
        var question = Question();
        if (Fix)
            AskForFixes(question);

        var answer = engine.BuildProjectFilesInParallel(
            [CheckProject],
            WithSarif ? [CheckTarget, SarifTarget] : [CheckTarget],
            [question],
            [OtherPropertiesThan(question)],
            [null],
            returnTargetOutputs: true);
        if (!answer.Result)
            return BuildEngine.FailSilently();

        var outputs = answer.TargetOutputsPerProject[0];
        var verdict = outputs[CheckTarget].Single();
        Failed = verdict.GetMetadata("Failed") == "True";
        Diff = Encoding.UTF8.GetString(Convert.FromBase64String(verdict.GetMetadata("Diff")));
        Sarif = WithSarif ? outputs[SarifTarget].Single().GetMetadata("Text") : "";
        return true;
    }

    private Hashtable Question() => new(StringComparer.OrdinalIgnoreCase)
    {
        ["GoContainerGuardTaskAssembly"] = MSBuildText.Escape(TaskAssembly),
        ["GoContainerGuardEnabled"] = MSBuildText.Escape(Enabled.ToLowerInvariant()),
        ["GoContainerGuardRoot"] = MSBuildText.Escape(Root),
        ["GoContainerGuardRootIsNamed"] = RootIsNamed ? "true" : "false",
        ["GoContainerGuardInclude"] = MSBuildText.List(Include),
        ["GoContainerGuardExclude"] = MSBuildText.List(Exclude),
        ["GoContainerGuardPreset"] = MSBuildText.Escape(Preset.Trim().ToLowerInvariant()),
        ["GoContainerGuardBaselineFile"] = MSBuildText.Escape(BaselineFile.Trim()),
        ["GoContainerGuardWriteBaseline"] = WriteBaseline ? "true" : "false",
        ["NoWarn"] = OurCodes(NoWarn),
        ["MSBuildWarningsAsErrors"] = OurCodes(WarningsAsErrors),
        ["MSBuildWarningsNotAsErrors"] = OurCodes(WarningsNotAsErrors),
        ["MSBuildTreatWarningsAsErrors"] = TreatWarningsAsErrors ? "true" : "false",
    };

    private void AskForFixes(Hashtable question)
    {
        question["GoContainerGuardFix"] = "true";
        question["GoContainerGuardFixUnsafe"] = MSBuildText.Escape(FixUnsafe.ToLowerInvariant());
        question["GoContainerGuardDryRun"] = MSBuildText.Escape(DryRun.ToLowerInvariant());
    }

    /// <summary>Everything else that happens to be global in this project (framework, configuration, what a publish adds) is no part of the question.</summary>
    private IList<string> OtherPropertiesThan(Hashtable question) =>
        BuildEngine is IBuildEngine6 engine ? [.. engine.GetGlobalProperties().Keys.Where(name => !question.ContainsKey(name))] : [];

    private static string OurCodes(IEnumerable<string> codes) => MSBuildText.List(codes
        .SelectMany(code => code.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        .Where(code => code.StartsWith("GCG", StringComparison.OrdinalIgnoreCase))
        .Select(code => code.ToUpperInvariant()));
}
