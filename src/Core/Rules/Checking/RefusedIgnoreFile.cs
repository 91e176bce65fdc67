using GoContainerGuard.Analysis;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Checking;

/// <summary>Docker reads the whole ignore file before it sends anything, and gives up at a pattern that it does not understand.</summary>
internal sealed class RefusedIgnoreFile : Rule
{
    // A line that is too long is not repeated as a whole.
    private const int LongestQuotation = 60;
    private const string PatternError = "syntax error in pattern";

    public override RuleDescriptor Descriptor { get; } = new("GCG0002", "refused-ignore-file")
    {
        Title = "The ignore file contains a pattern that Docker refuses",
        Message = "Docker refuses '{0}' in the ignore file: a build with this context stops with '{1}'",
        Category = RuleCategory.Checking,
        Severity = Severity.Error,
        SpeaksOf = Facts.IgnoreFile,
        IsAboutIgnoreFile = true,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        // Without anything to take from the context, not every builder looks at the file.
        if (build.Context is not { IgnoreFileText: { } text, IgnoreFile: { } file } context || ContextTakes.Of(build).Count == 0)
            return;

        foreach (var fault in file.Faults)
            Add(findings, new SourceSpan(text, fault.Span), fault.Message);

        if (!file.IsRefused && IgnoreFailure.Find(build, context) is { } pattern)
            Add(findings, new SourceSpan(text, pattern.Span), PatternError);
    }

    private void Add(Findings findings, SourceSpan where, string message) => findings.Add(At(where, Shortened(where.Text), message));

    private static string Shortened(string text) => text.Length <= LongestQuotation ? text : text.Substring(0, LongestQuotation) + "…";
}
