using GoContainerGuard.Context;
using GoContainerGuard.Fixes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.BuildContext;

/// <summary>A line at the end of the ignore file that takes a path back in. Whether it does is asked of the very reader that Docker's answer comes from.</summary>
internal static class IgnoreException
{
    /// <summary>The edits; <c>null</c> when no such line would help.</summary>
    public static TextEdit[]? EditsFor(Analysis.BuildContext context, string path)
    {
        if (context.IgnoreFileText is not { } source)
            return null;

        foreach (var line in new[] { "!" + path, "!" + path + "/**" })
        {
            var edit = LineEdits.Append(source, line);
            var outcome = FixApplication.Apply([new Fix("", FixSafety.Safe, [edit])]);
            if (outcome.Files is [var file] && context.With(file.After).Decide(path).Decision == ContextDecision.Sent)
                return [edit];
        }

        return null;
    }
}
