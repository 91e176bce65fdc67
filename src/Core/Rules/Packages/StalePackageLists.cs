using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Images.State;
using GoContainerGuard.Shell;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Packages;

/// <summary>Package lists are good for the moment: cached they name what is gone, and in the image they are of no use.</summary>
internal sealed class StalePackageLists : Rule
{
    private const string Lists = "/var/lib/apt/lists";
    private const string Remove = "rm -rf /var/lib/apt/lists/*";

    public override RuleDescriptor Descriptor { get; } = new("GCG1301", "stale-package-lists")
    {
        Title = "Package lists are fetched in a step of their own, or stay in the image",
        Message = "{0}",
        Category = RuleCategory.Packages,
        Severity = Severity.Warning,
        SpeaksOf = Facts.PackageCommand,
        Fix = FixSafety.Safe,
        Words = ["apt"],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var lonely = new HashSet<PackageCommand>();
        foreach (var stage in build.Stages)
            CheckUpdates(build, stage, lonely, findings);

        foreach (var stage in ShippedLayers.Of(build))
        {
            foreach (var script in stage.Scripts)
                CheckLists(build, script, lonely, findings);
        }
    }

    private void CheckUpdates(ContainerBuild build, ContainerStage stage, HashSet<PackageCommand> lonely, Findings findings)
    {
        PackageCommand? update = null;
        var installs = new List<PackageCommand>();
        foreach (var script in stage.Scripts)
        {
            var commands = PackageCommand.In(script);
            var fresh = commands.Find(command => command is { IsApt: true, Verb: "update" });
            var fetching = commands.Find(command => command is { IsApt: true, Fetches: true });
            if (fresh is not null)
            {
                Report(build, update, installs, lonely, findings);
                update = fetching is null && !script.IsOpaque && !script.Step.IsTrigger && !FolderUse.IsMounted(script.Step, Lists) ? fresh : null;
                installs = [];
            }
            else if (fetching is not null && !FolderUse.IsMounted(script.Step, Lists))
            {
                installs.Add(fetching);
            }
        }

        Report(build, update, installs, lonely, findings);
    }

    private void Report(ContainerBuild build, PackageCommand? update, List<PackageCommand> installs, HashSet<PackageCommand> lonely, Findings findings)
    {
        if (update is null || installs.Count == 0)
            return;

        lonely.Add(update);
        var message = $"'{update.Program} update' is a step of its own: once it is cached, '{installs[0].Program} {installs[0].Verb}' asks the archive for versions that are gone, and stops with '404  Not Found'";
        var related = new List<RelatedLocation>();
        foreach (var install in installs)
            related.Add(new RelatedLocation(build.At(install.VerbWord.Span), "This step uses the lists"));

        findings.Add((At(build.At(Span(update)), message) with { Related = related }).WithFix("Fetch the lists in the step that uses them", JoinEdits(build, update, installs)));
    }

    private static TextEdit[]? JoinEdits(ContainerBuild build, PackageCommand update, List<PackageCommand> installs)
    {
        var script = update.Command.Script;
        if (script.Commands.Count != 1 || script.Run.Heredocs.Count > 0 || script.Run.Flags.Count > 0)
            return null;

        var edits = new List<TextEdit> { build.Remove(script.Run) };
        foreach (var install in installs)
        {
            if (!IsPlain(install.Command) || install.Command.Step.IsTrigger)
                return null;

            edits.Add(build.Insert(install.Command.Span.Start, update.Command.Shell.Text + " && "));
        }

        return [.. edits];
    }

    private void CheckLists(ContainerBuild build, RunScript script, HashSet<PackageCommand> lonely, Findings findings)
    {
        var commands = PackageCommand.In(script);
        var last = commands.FindLast(command => command.IsApt);
        var update = commands.Find(command => command is { IsApt: true, Verb: "update" });
        if (update is null || last is null || lonely.Contains(update) || script.Step.IsTrigger || FolderUse.IsMounted(script.Step, Lists) || FolderUse.MayBeEmptied(script, update.Command.Index, Lists))
            return;

        if (commands.Exists(command => command.Verb == "distclean"))
            return;

        var finding = At(build.At(Span(update)), $"'{update.Program} update' leaves the package lists in the image: some ten megabytes that nothing reads any more") with { Severity = Severity.Info };
        findings.Add(finding.WithFix("Remove the lists in the same step", IsPlain(last.Command) ? [build.Insert(last.Command.Span.End, Separator(build, last.Command) + Remove)] : null));
    }

    private static TextSpan Span(PackageCommand command) => TextSpan.FromBounds(command.Command.Unwrapped.Words[0].Span.Start, command.VerbWord.Span.End);

    private static bool IsPlain(RunCommand command) => command.Shell is { Certainty: Certainty.Always, Scope.Kind: ShellScopeKind.Script, FailureStops: ShellFact.Yes, Redirections.Count: 0 };

    // A step of several lines gets a line more, as far in as the command above it.
    private static string Separator(ContainerBuild build, RunCommand above)
    {
        var run = above.Script.Run;
        if (run.Line.IsContiguous || run.Heredocs.Count > 0)
            return " && ";

        var indentation = LineEdits.Indentation(build.Source, above.Span.Start);
        return $" {above.Step.Stage.Escape}\n{(indentation.Length > 0 ? indentation : "    ")}&& ";
    }
}
