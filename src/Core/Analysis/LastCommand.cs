using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>The program that a start script hands over to in the end.</summary>
internal static class LastCommand
{
    /// <summary>
    /// The command that ends a script and starts a program of the image, or what CMD says, as a child of the shell; <c>null</c> when the script
    /// replaces itself, ends in something else, or takes care of signals itself.
    /// </summary>
    public static ShellCommand? Of(ContainerStage stage, MappedText text)
    {
        var script = ShellParser.Parse(text, ShellDialect.Posix);
        if (script.IsOpaque)
            return null;

        ShellCommand? last = null;
        foreach (var command in script.Commands)
        {
            if (command.IsNamed("trap") || command.IsNamed("wait") || command.IsNamed("exec") && command.Words.Count == 1)
                return null;

            if (command.Scope.Process.Kind == ShellScopeKind.Substitution)
                continue;

            last = command;
        }

        return last is { Scope.Parent: null, Certainty: Certainty.Always, Words.Count: > 0 } && !last.IsNamed("exec") && StartsProgram(stage, script, last) ? last : null;
    }

    private static bool StartsProgram(ContainerStage stage, ShellScript script, ShellCommand command)
    {
        var words = command.Unwrapped().Words;
        if (words.Count == 0)
            return false;

        if (words[0].Text.Equals("\"$@\"") || words[0].Text.Equals("$@"))
            return stage.Start?.Arguments is not null;

        if (words[0].Value is not { Length: > 0 } name || script.DefinesFunction(name))
            return false;

        foreach (var binary in stage.Binaries)
        {
            if (binary.Path == name || StagePath.BaseName(binary.Path) == StagePath.BaseName(name))
                return true;
        }

        return StagePath.IsAbsolute(name) && stage.Files.Written(StagePath.Clean(name)).IsPresent;
    }
}
