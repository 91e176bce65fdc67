using System.Globalization;
using GoContainerGuard.Rules;
using GoContainerGuard.Text;

namespace GoContainerGuard.MSBuildTasks;

/// <summary>The findings of the one who gathers, about a file or folder as a whole.</summary>
internal static class HostFindings
{
    public static Finding About(string path, RuleDescriptor rule, params object?[] names) =>
        new(rule, new SourceSpan(new SourceText(path, ""), default), Message(rule, names));

    /// <param name="root">The folder that was searched.</param>
    /// <param name="isAsked">Whether the user pointed there; then it is more than worth knowing.</param>
    public static Finding NothingFound(string root, bool isAsked)
    {
        var finding = About("", HostRules.NothingFound, root);
        return isAsked ? finding with { Severity = Severity.Warning } : finding;
    }

    public static string Message(RuleDescriptor rule, params object?[] names) =>
        string.Format(CultureInfo.InvariantCulture, rule.Message, names);
}
