using System;
using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Context;
using GoContainerGuard.Fixes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.BuildContext;

/// <summary>The command is green because there is nothing to test.</summary>
internal sealed class IgnoredTests : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1209", "ignored-tests")
    {
        Title = "The ignore file keeps out tests that a stage runs",
        Message = "'{0}' keeps {1} out of the build context: '{2}' runs without",
        Category = RuleCategory.BuildContext,
        Severity = Severity.Warning,
        SpeaksOf = Facts.IgnoreFile,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        if (build.Context is not { IgnoreFileText: { } source })
            return;

        // A stage for tests is often one that only "--target" asks for; several commands miss the same.
        var reported = new HashSet<int>();
        foreach (var missing in MissingTests.In(build))
        {
            var pattern = missing.ExcludedBy;
            if (!reported.Add(pattern.Index))
                continue;

            var command = build.At(missing.Invocation.Span);
            var finding = At(new SourceSpan(source, pattern.Span), source.Slice(pattern.Span), Named(missing.Paths), ModuleDownloads.Name(missing.Invocation)) with
            {
                Related = [new RelatedLocation(command, "this command runs without them")],
            };
            findings.Add(NamesTests(pattern) ? finding.WithFix("Remove the line", IgnoreFileChange.Removing(build, missing)) : finding);
        }
    }

    // A line that keeps out more than tests is there for something else.
    private static bool NamesTests(IgnorePattern pattern) => pattern.Glob is { } glob && (glob.EndsWith("_test.go", StringComparison.Ordinal) || glob.EndsWith("testdata", StringComparison.Ordinal));

    private static string Named(List<string> paths) =>
        paths.Count == 1 ? $"'{paths[0]}'" : $"'{paths[0]}' and {(paths.Count - 1).ToString(CultureInfo.InvariantCulture)} more";
}
