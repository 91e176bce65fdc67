using System.Collections.Generic;
using System.Text;
using GoContainerGuard.Go;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Analysis;

/// <summary>The words of a command as the go command receives them, with a hole for each part that is not known.</summary>
internal static class GoWords
{
    public static List<GoWord> Of(RunCommand command)
    {
        var words = new List<GoWord>();
        foreach (var word in command.Unwrapped.Words)
            words.Add(GoWord.Of(Text(command, word), word.Span));

        return words;
    }

    private static string Text(RunCommand command, ShellWord word)
    {
        if (command.Expand(word) is { } known)
            return known;

        var text = new StringBuilder();
        foreach (var part in word.Parts)
        {
            if (part.Kind is ShellWordPartKind.Literal or ShellWordPartKind.Glob)
                text.Append(part.Value);
            else
                text.Append(GoWord.Hole);
        }

        return text.ToString();
    }
}
