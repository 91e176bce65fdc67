using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.BuildContext;

/// <summary>The ignore file looks like a .gitignore and is read by other rules.</summary>
internal sealed class MisreadIgnorePattern : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1208", "misread-ignore-pattern")
    {
        Title = "A pattern of the ignore file is written in a way that Docker does not know",
        Message = "'{0}' does not mean what it seems to: {1}",
        Category = RuleCategory.BuildContext,
        Severity = Severity.Warning,
        SpeaksOf = Facts.IgnoreFile,
        Fix = FixSafety.Unsafe,
        IsAboutIgnoreFile = true,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        if (build.Context is not { IgnoreFileText: { } text, IgnoreFile.IsRefused: false } context)
            return;

        foreach (var (pattern, misreading) in MisreadPatterns.In(context))
        {
            var where = new SourceSpan(text, pattern.Span);
            findings.Add(At(where, where.Text, Explain(misreading)).WithFix("Write what was meant", RewrittenPattern.EditsFor(where, misreading)));
        }
    }

    private static string Explain(Misreading misreading) => misreading switch
    {
        Misreading.RemarkBehind => "'#' starts a comment only in the first column, so the remark is part of the pattern and no file matches it",
        Misreading.IndentedComment => "'#' starts a comment only in the first column, so this is a pattern that no file matches",
        Misreading.NegatedSet => "'[!' starts a set in which '!' is one of the characters, only '[^' turns a set round",
        _ => "braces are characters like any other, so no file matches it",
    };
}
