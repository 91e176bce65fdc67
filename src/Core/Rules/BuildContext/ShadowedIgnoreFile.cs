using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.BuildContext;

/// <summary>The two ignore files do not add up: of both only one is read.</summary>
internal sealed class ShadowedIgnoreFile : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1210", "shadowed-ignore-file")
    {
        Title = "The ignore file of the Dockerfile hides the general one, and sends what that one keeps out",
        Message = "'{0}' is read in place of '{1}': {2} sent, which that one keeps out",
        Category = RuleCategory.BuildContext,
        Severity = Severity.Info,
        SpeaksOf = Facts.IgnoreFile,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        if (build.Context is not { IgnoreFileText: { } text, IgnoreFile: { } file } context || HiddenIgnoreFile.Find(build, context) is not { Unveiled.Count: > 0, File.Source: { } hidden } shadow)
            return;

        var names = new List<string>();
        var related = new List<RelatedLocation>();
        foreach (var (path, pattern) in shadow.Unveiled)
        {
            names.Add($"'{path}'");
            if (names.Count <= 2)
                related.Add(new RelatedLocation(new SourceSpan(hidden, pattern.Span), $"keeps out '{path}', if it were read"));
        }

        findings.Add(At(new SourceSpan(text, file.Patterns[0].Span), text.Path, hidden.Path, ContextSize.WithVerb(names)) with { Related = related });
    }
}
