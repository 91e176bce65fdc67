using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoModules;

/// <summary>What go env -w writes is a file below the environment: where the image or an ENV has set the variable, the file is not asked.</summary>
internal sealed class OverruledSetting : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0417", "overruled-setting")
    {
        Title = "go env -w of a variable that the environment sets changes nothing",
        Message = "'{0}' is '{1}' in the environment, which wins over what 'go env -w' writes: the setting changes nothing",
        Category = RuleCategory.GoModules,
        Severity = Severity.Warning,
        SpeaksOf = Facts.GoCommand,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var invocation in stage.GoInvocations)
            {
                foreach (var word in GoEnvironment.WritesOf(invocation.Go) ?? [])
                {
                    if (word.Value is not { } setting || setting.IndexOf('=') is not (> 0 and var equals))
                        continue;

                    var name = setting.Substring(0, equals);
                    if (invocation.Command.Variable(name) is { IsKnown: true, IsDefault: false, Text: { Length: > 0 } text } && text != setting.Substring(equals + 1))
                        findings.Add(At(build.At(word.Span), name, text).WithFix("Set it with ENV", EditsFor(build, invocation)));
                }
            }
        }
    }

    // A RUN that does nothing else becomes an ENV.
    private static TextEdit[]? EditsFor(ContainerBuild build, GoInvocation invocation)
    {
        if (invocation.Step.IsTrigger || invocation.Step.Mounts.Count > 0 || invocation.Command.Script.Commands.Count != 1 || invocation.Command.Unwrapped.Assignments.Count > 0)
            return null;

        var settings = new List<string> { "ENV" };
        foreach (var word in invocation.Go.Arguments)
        {
            if (word.Value is not { } setting || !IsPlain(setting))
                return null;

            settings.Add(setting);
        }

        return [build.Replace(invocation.Step.Instruction.Span, string.Join(" ", settings))];
    }

    private static bool IsPlain(string setting)
    {
        foreach (var letter in setting)
        {
            if (!(letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '=' or '/' or '.' or ',' or ':' or '_' or '-' or '+' or '*' or '|'))
                return false;
        }

        return true;
    }
}
