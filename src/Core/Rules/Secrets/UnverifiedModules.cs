using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
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
            foreach (var setting in GoSetting.In(stage))
            {
                if (Consequence(setting.Name, setting.Value) is not { } consequence || IsOwnProxy(setting.Proxy))
                    continue;

                var where = build.At(setting.Span);
                findings.Add(At(where, where.Text, consequence).WithFix("Leave it to GOPRIVATE", Without(stage, setting)));
            }
        }
    }

    // Source: go help module-auth, go help module-private, go help environment.
    private static string? Consequence(string name, string? value) => (name, value) switch
    {
        ("GOSUMDB", "off") => "switches the checksum database off: a module that go.sum does not know is taken as it comes",
        ("GONOSUMDB" or "GOPRIVATE", "*") => "takes every module out of the checksum database: what go.sum does not know is taken as it comes",
        ("GOINSECURE", "*") => "lets every module be fetched by plain HTTP and without checking certificates",
        _ => null,
    };

    // Of what a proxy of one's own hands out, a database of others knows nothing.
    private static bool IsOwnProxy(string? proxy) =>
        proxy is { Length: > 0 } && proxy.IndexOf("proxy.golang.org", StringComparison.Ordinal) < 0 && proxy.IndexOf("direct", StringComparison.Ordinal) < 0;

    // Where somebody has said which modules are private, the rest need no exception.
    private static TextEdit[]? Without(ContainerStage stage, GoSetting setting)
    {
        if (setting is not { Name: "GOSUMDB", Pair: { } index } || stage.Stage.Environment("GOPRIVATE") is not { Text: { Length: > 0 } })
            return null;

        var pairs = setting.Step.Instruction switch
        {
            EnvInstruction { Form: KeyValueForm.Equals } env => env.Pairs,
            ArgInstruction arg => arg.Declarations,
            _ => [],
        };
        if (pairs.Count == 0)
            return null;

        var words = new TextSpan[pairs.Count];
        for (var place = 0; place < words.Length; place++)
            words[place] = pairs[place].Span;

        return stage.Build.RemoveWord(setting.Step.Instruction, words, index) is { } edit ? [edit] : null;
    }
}
