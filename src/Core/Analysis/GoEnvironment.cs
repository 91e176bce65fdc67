using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>The variables of the go command: its environment, and below it the file that <c>go env -w</c> writes.</summary>
internal static class GoEnvironment
{
    /// <summary>What a variable holds for a command. A value that only the file may give is unknown.</summary>
    public static VariableValue Variable(GoInvocation invocation, string name)
    {
        var value = invocation.Command.Variable(name);
        return value is { IsKnown: true, Text: null or "" } && invocation.MayRestOnFile && MayBeInFile(invocation.Stage, invocation.Command, name) ? VariableValue.Unknown(UnknownReason.Form) : value;
    }

    /// <summary>The flags that GOFLAGS gives to a command, empty for none; <c>null</c> when they are not known.</summary>
    public static string? FlagsFor(ContainerStage stage, RunCommand command)
    {
        var value = command.Variable("GOFLAGS");
        if (!value.IsKnown || (value.Text is null or "" && MayRestOnFile(stage, command) && MayBeInFile(stage, command, "GOFLAGS")))
            return null;

        return value.Text ?? "";
    }

    /// <summary>Whether the file may hold anything at all: it seldom does.</summary>
    public static bool MayRestOnFile(ContainerStage stage, RunCommand command)
    {
        var file = command.Variable("GOENV");
        if (file is not { IsKnown: true, Text: null or "" })
            return file is not { IsKnown: true, Text: "off" };

        foreach (var ancestor in command.Step.Stage.Ancestry)
        {
            if (stage.Build.Of(ancestor).GoEnvironmentWrites.Count > 0)
                return true;
        }

        return false;
    }

    /// <summary>The words <c>NAME=value</c> with which a command writes the file; <c>null</c> when it does not.</summary>
    public static IReadOnlyList<GoWord>? WritesOf(GoCommand go) => go.Verb == GoVerb.Env && go.IsOn("w") != Answer.No ? go.Arguments : null;

    public static bool Names(GoWord word, string name)
    {
        var equals = word.Text.IndexOf('=');
        var written = equals < 0 ? word.Text : word.Text.Substring(0, equals);
        return written == name || written.IndexOf(GoWord.Hole) >= 0;
    }

    private static bool MayBeInFile(ContainerStage stage, RunCommand command, string name)
    {
        var file = command.Variable("GOENV");
        if (!file.IsKnown)
            return true;

        if (file.Text is { Length: > 0 } path)
            return path != "off";

        foreach (var ancestor in command.Step.Stage.Ancestry)
        {
            foreach (var (step, words) in stage.Build.Of(ancestor).GoEnvironmentWrites)
            {
                if (ReferenceEquals(ancestor, command.Step.Stage) && step > command.Step.Index)
                    break;

                foreach (var word in words)
                {
                    if (Names(word, name))
                        return true;
                }
            }
        }

        return false;
    }
}
