using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>A place at which a Dockerfile gives a value to a variable that go commands may read.</summary>
/// <param name="Step">The instruction.</param>
/// <param name="Name">The variable.</param>
/// <param name="Value">Its value; <c>null</c> when it is not known.</param>
/// <param name="Span">Name and value as written.</param>
/// <param name="Pair">Its place among the pairs of ENV or ARG; <c>null</c> within a RUN.</param>
internal readonly record struct GoSetting(StageStep Step, string Name, string? Value, TextSpan Span, int? Pair)
{
    /// <summary>What GOPROXY says where the setting is made; <c>null</c> when nobody says, or it is not known.</summary>
    public string? Proxy { get; init; }

    /// <summary>The command that makes it; <c>null</c> for ENV and ARG.</summary>
    public RunCommand? Command { get; init; }

    /// <summary>The settings of a stage: those of ENV and ARG, then those of commands. Names that begin otherwise than the variables of Go, cgo and git are left out.</summary>
    public static List<GoSetting> In(ContainerStage stage) => stage.GoSettings;

    internal static List<GoSetting> FindAll(ContainerStage stage)
    {
        var settings = new List<GoSetting>();
        foreach (var step in stage.Steps)
        {
            if (!step.IsTrigger)
                AddPairs(settings, step);
        }

        foreach (var script in stage.Scripts)
        {
            foreach (var command in script.Step.IsTrigger ? [] : script.Commands)
            {
                // Assignments in front of any other command are for that one.
                var isGo = command.Go is not null || command.Unwrapped.Words.Count == 0;
                foreach (var assignment in isGo ? command.Unwrapped.Assignments : [])
                    Add(settings, command, assignment);

                foreach (var word in command.Name == "export" || Writes(command) ? command.Unwrapped.Words : [])
                {
                    if (ShellAssignment.From(word) is { } assignment)
                        Add(settings, command, assignment);
                }
            }
        }

        return settings;
    }

    private static bool Writes(RunCommand command) => command.Go is { } go && GoEnvironment.WritesOf(go) is not null;

    private static void Add(List<GoSetting> settings, RunCommand command, ShellAssignment assignment)
    {
        if (assignment.Name is ['G' or 'C', ..])
            settings.Add(new GoSetting(command.Step, assignment.Name, assignment.Value.Value, assignment.Span, null) { Proxy = command.Variable("GOPROXY").Text, Command = command });
    }

    private static void AddPairs(List<GoSetting> settings, StageStep step)
    {
        var pairs = step.Instruction switch
        {
            EnvInstruction env => env.Pairs,
            ArgInstruction arg => arg.Declarations,
            _ => null,
        };
        if (pairs is null)
            return;

        string? proxy = null;
        var isProxyKnown = false;
        for (var index = 0; index < pairs.Count; index++)
        {
            var key = pairs[index].Key;
            if (pairs[index].Value is not { } value || key.Length == 0 || key[0] is not ('G' or 'C'))
                continue;

            if (!isProxyKnown)
                (proxy, isProxyKnown) = (ProxyOf(step, pairs), true);

            settings.Add(new GoSetting(step, key.ToString(), step.Expand(value).Value, pairs[index].Span, index) { Proxy = proxy });
        }
    }

    private static string? ProxyOf(StageStep step, IReadOnlyList<KeyValue> pairs)
    {
        var proxy = step.VariableBefore("GOPROXY").Text;
        foreach (var pair in pairs)
        {
            if (pair.Key.Equals("GOPROXY") && pair.Value is { } value)
                proxy = step.Expand(value).Value;
        }

        return proxy;
    }
}
