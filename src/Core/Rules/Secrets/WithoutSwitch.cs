using GoContainerGuard.Analysis;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Secrets;

/// <summary>A command without one of its switches.</summary>
internal static class WithoutSwitch
{
    /// <summary>The edits for a word that is a switch as it is written; <c>null</c> where more than blanks would go with it.</summary>
    public static TextEdit[]? EditsFor(ContainerBuild build, RunCommand command, int index)
    {
        var words = command.Unwrapped.Words;
        var word = words[index].Span;
        var text = build.Source.Slice(word);
        if (index == 0 || build.IsTrigger(command.Step.Instruction) || text != words[index].Value)
            return null;

        // With the blanks in front of it, as long as it stands on the same line.
        var before = TextSpan.FromBounds(words[index - 1].Span.End, word.End);
        return build.Source.Slice(before).Trim() == text ? [build.Replace(before, "")] : null;
    }

    /// <summary>The edits for one letter of several behind one hyphen.</summary>
    public static TextEdit[]? EditsFor(ContainerBuild build, RunCommand command, int index, char letter)
    {
        var word = command.Unwrapped.Words[index].Span;
        var text = build.Source.Slice(word);
        return text.Length > 2 && text == command.Unwrapped.Words[index].Value && !build.IsTrigger(command.Step.Instruction)
            ? [build.Replace(word, text.Remove(text.IndexOf(letter), 1))]
            : EditsFor(build, command, index);
    }
}
