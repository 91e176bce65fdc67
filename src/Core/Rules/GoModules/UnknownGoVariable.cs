using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoModules;

/// <summary>Go reads the variables that it knows, and says nothing of those that it does not.</summary>
internal sealed class UnknownGoVariable : Rule
{
    private const string Unread = "is no variable of Go, and '{1}' is: nothing reads it";

    public override RuleDescriptor Descriptor { get; } = new("GCG0413", "unknown-go-variable")
    {
        Title = "A variable of Go is misspelt, or means nothing any more",
        Message = "'{0}' {1}",
        Category = RuleCategory.GoModules,
        Severity = Severity.Info,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var setting in GoSetting.In(stage))
            {
                if (GoVariables.RetiredSince(setting.Name, setting.Value) is { } minor)
                    CheckRetired(build, stage, setting, minor, findings);
                else if (setting.Name.Length > 0 && setting.Name[0] is 'G' or 'C' && GoVariables.Nearest(setting.Name) is { } nearest)
                    CheckMisspelt(build, stage, setting, nearest, findings);
            }
        }
    }

    private void CheckRetired(ContainerBuild build, ContainerStage stage, GoSetting setting, int minor, Findings findings)
    {
        if (stage.Base?.Certain is not { IsGoToolchain: true, Go.Release: { } release } || !GoVersion.TryParse(release, out var version) || version.Minor < minor)
            return;

        var since = "1." + minor.ToString(CultureInfo.InvariantCulture);
        var says = setting.Name == "GO111MODULE" ? $"is what Go does by itself since {since}: it changes nothing" : $"is read by no Go since {since}: it changes nothing";
        findings.Add(At(build.At(setting.Span), setting.Name + (setting.Name == "GO111MODULE" ? "=on" : ""), says).WithFix("Remove it", Without(build, setting)));
    }

    private void CheckMisspelt(ContainerBuild build, ContainerStage stage, GoSetting setting, string nearest, Findings findings)
    {
        var name = new TextSpan(setting.Span.Start, setting.Name.Length);
        if (build.Source.Slice(name) != setting.Name)
            return;

        // "go env -w" takes no name that it does not know.
        if (setting.Command is { Go: { } go } command && GoEnvironment.WritesOf(go) is not null && command.Unwrapped.Assignments.Count == 0)
        {
            findings.Add(At(build.At(name), setting.Name, $"is no variable of Go, and '{nearest}' is: the build stops with 'go: unknown go command variable {setting.Name}'") with
            {
                Severity = command.IsDecisive && build.IsReachable(stage.Stage) && stage.Base?.Certain is { IsGoToolchain: true, Go.Release: not null } ? Severity.Error : Severity.Warning,
            });
        }
        else if (!NameReaders.MayRead(build, setting.Name))
        {
            var finding = At(build.At(name), setting.Name, string.Format(CultureInfo.InvariantCulture, Unread, setting.Name, nearest));
            findings.Add(setting.Step.IsTrigger ? finding : finding.WithFix($"Spell it '{nearest}'", build.Replace(name, nearest)));
        }
    }

    private static TextEdit[]? Without(ContainerBuild build, GoSetting setting)
    {
        if (setting.Step.IsTrigger)
            return null;

        if (setting.Pair is { } pair)
        {
            var pairs = setting.Step.Instruction switch
            {
                EnvInstruction { Form: KeyValueForm.Equals } env => env.Pairs,
                EnvInstruction { Pairs.Count: 1 } env => env.Pairs,
                ArgInstruction arg => arg.Declarations,
                _ => [],
            };
            var words = new TextSpan[pairs.Count];
            for (var index = 0; index < words.Length; index++)
                words[index] = pairs[index].Span;

            return words.Length > 0 && build.RemoveWord(setting.Step.Instruction, words, pair) is { } edit ? [edit] : null;
        }

        // An assignment in front of a command goes with the blank behind it.
        var content = build.Source.Content;
        return setting.Command is { Go: not null, Shell: { } shell } && shell.Span.Start <= setting.Span.Start && shell.Words.Count > 0 && setting.Span.End < shell.Words[0].Span.Start && content[setting.Span.End] == ' '
            ? [build.Replace(new TextSpan(setting.Span.Start, setting.Span.Length + 1), "")]
            : null;
    }
}
