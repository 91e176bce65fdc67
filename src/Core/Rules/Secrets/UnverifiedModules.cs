using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Secrets;

/// <summary>The checksum database is what notices that a public module is not the one that everybody else gets.</summary>
internal sealed class UnverifiedModules : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1104", "unverified-modules")
    {
        Title = "The checksum database of Go is switched off for public modules",
        Message = "'{0}' {1}",
        Category = RuleCategory.Secrets,
        Severity = Severity.Warning,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var step in stage.Steps)
            {
                if (step.IsTrigger || UsesOwnProxy(step.VariableBefore("GOPROXY").Text))
                    continue;

                var pairs = step.Instruction switch
                {
                    EnvInstruction env => env.Pairs,
                    ArgInstruction arg => arg.Declarations,
                    _ => [],
                };
                for (var index = 0; index < pairs.Count; index++)
                {
                    if (!SaysOwnProxy(step, pairs) && pairs[index].Value is { } value && Consequence(pairs[index].Key.ToString(), step.Expand(value).Value) is { } consequence)
                        findings.Add(At(build.At(pairs[index].Span), Shown(build, pairs[index].Span), consequence).WithFix("Leave it to GOPRIVATE", WithoutPair(stage, step, pairs, index)));
                }
            }

            foreach (var invocation in stage.GoInvocations)
            {
                if (UsesOwnProxy(invocation.Command.Variable("GOPROXY").Text))
                    continue;

                foreach (var assignment in invocation.Command.Unwrapped.Assignments)
                    Judge(build, assignment.Name, assignment.Value.Value, assignment.Span, findings);
            }

            foreach (var (_, words) in stage.GoEnvironmentWrites)
            {
                foreach (var word in words)
                {
                    if (word.Value is { } text && text.IndexOf('=') is > 0 and var equals)
                        Judge(build, text.Substring(0, equals), text.Substring(equals + 1), word.Span, findings);
                }
            }

            foreach (var script in stage.Scripts)
            {
                foreach (var command in script.Step.IsTrigger ? [] : script.Commands)
                {
                    if (command.Name != "export" || UsesOwnProxy(command.Variable("GOPROXY").Text))
                        continue;

                    foreach (var word in command.Unwrapped.Words)
                    {
                        if (ShellAssignment.From(word) is { } assignment)
                            Judge(build, assignment.Name, assignment.Value.Value, assignment.Span, findings);
                    }
                }
            }
        }
    }

    private void Judge(ContainerBuild build, string name, string? value, TextSpan span, Findings findings)
    {
        if (Consequence(name, value) is { } consequence)
            findings.Add(At(build.At(span), Shown(build, span), consequence));
    }

    private static string Shown(ContainerBuild build, TextSpan span) => build.At(span).Text;

    // Source: go help module-auth, go help module-private, go help environment.
    private static string? Consequence(string name, string? value) => (name, value) switch
    {
        ("GOSUMDB", "off") => "switches the checksum database off: a module that go.sum does not know is taken as it comes",
        ("GONOSUMDB" or "GOPRIVATE", "*" or "**" or "*,*") => "takes every module out of the checksum database: what go.sum does not know is taken as it comes",
        ("GOINSECURE", "*") => "lets every module be fetched by plain HTTP and without checking certificates",
        _ => null,
    };

    // A proxy of one's own, or none, is what a database of others cannot speak of.
    private static bool UsesOwnProxy(string? proxy) =>
        proxy is { Length: > 0 } && proxy.IndexOf("proxy.golang.org", StringComparison.Ordinal) < 0 && proxy.IndexOf("direct", StringComparison.Ordinal) < 0;

    private static bool SaysOwnProxy(StageStep step, IReadOnlyList<KeyValue> pairs)
    {
        foreach (var pair in pairs)
        {
            if (pair.Key.Equals("GOPROXY") && pair.Value is { } value && UsesOwnProxy(step.Expand(value).Value))
                return true;
        }

        return false;
    }

    // Where somebody has said which modules are private, the rest need no exception.
    private static TextEdit[]? WithoutPair(ContainerStage stage, StageStep step, IReadOnlyList<KeyValue> pairs, int index)
    {
        if (!pairs[index].Key.Equals("GOSUMDB") || stage.Build.IsTrigger(step.Instruction) || step.Instruction is EnvInstruction { Form: KeyValueForm.Space })
            return null;

        if (stage.Stage.Environment("GOPRIVATE") is not { Text: { Length: > 0 } })
            return null;

        var words = new TextSpan[pairs.Count];
        for (var place = 0; place < words.Length; place++)
            words[place] = pairs[place].Span;

        return stage.Build.RemoveWord(step.Instruction, words, index) is { } edit ? [edit] : null;
    }
}
