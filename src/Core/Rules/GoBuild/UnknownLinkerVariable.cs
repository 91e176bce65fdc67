using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>The linker says nothing of a variable that it does not find, and the program keeps the value of its source.</summary>
internal sealed class UnknownLinkerVariable : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0504", "unknown-linker-variable")
    {
        Title = "The linker is told to set a variable that it does not find",
        Message = "'-X {0}' sets nothing: {1}",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Warning,
        SpeaksOf = Facts.GoCommand | Facts.LinkerFlags | Facts.Context,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        HashSet<TextSpan>? reported = null;
        foreach (var stage in build.Stages)
        {
            foreach (var invocation in build.IsReachable(stage.Stage) ? stage.GoInvocations : [])
            {
                foreach (var setting in LinkerSettings.FaultsOf(invocation))
                {
                    if (IsAsWritten(build, setting, invocation) && (reported ??= []).Add(setting.Where))
                        findings.Add(Report(build, invocation, setting));
                }
            }
        }
    }

    private Finding Report(ContainerBuild build, GoInvocation invocation, LinkerSetting setting)
    {
        var (path, name) = (setting.Package.Text, setting.Name.Text);
        var finding = At(build.At(setting.Where), path + "." + name, setting.Fault switch
        {
            LinkerSettingFault.PathOfMain => "the linker knows the package of the program as 'main', whatever its import path is",
            LinkerSettingFault.NoPackage => $"there is no package '{path}'",
            LinkerSettingFault.NotSettable => $"'{name}' is no string that starts empty or with a constant",
            _ => $"package '{path}' has no variable '{name}'{(setting.Near is { } near ? $", while '{near}' exists" : "")}",
        }) with
        {
            Related = setting.Variable is { } place ? [new RelatedLocation(place, setting.Near is null ? "it is declared here" : "this variable exists")] : [],
        };
        return build.IsTrigger(invocation.Step.Instruction) ? finding : setting switch
        {
            { Fault: LinkerSettingFault.PathOfMain } when IsWritten(build, setting.Package) => finding.WithFix("Call the package 'main'", [build.Replace(setting.Package.Span, "main")]),
            { Near: { } near } when IsWritten(build, setting.Name) => finding.WithFix($"Set '{near}'", [build.Replace(setting.Name.Span, near)]),
            _ => finding,
        };
    }

    // A part that comes from the default of a build argument may be another one in the next build.
    private static bool IsAsWritten(ContainerBuild build, LinkerSetting setting, GoInvocation invocation) =>
        !invocation.Command.UsesDefault || build.Source.Slice(setting.Where) == setting.Package.Text + "." + setting.Name.Text;

    private static bool IsWritten(ContainerBuild build, GoWord word) => build.Source.Slice(word.Span) == word.Text;
}
