using System;
using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Context;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.BuildContext;

/// <summary>In a .gitignore a bare name means every folder; in an ignore file of Docker it means the top of the context.</summary>
internal sealed class RootOnlyPattern : Rule
{
    private const int MostNamed = 2;

    public override RuleDescriptor Descriptor { get; } = new("GCG1202", "root-only-pattern")
    {
        Title = "A pattern of the ignore file matches at the root of the build context only",
        Message = "'{0}' matches at the root of the build context only: {1} sent, which '{2}' would keep out",
        Category = RuleCategory.BuildContext,
        Severity = Severity.Warning,
        SpeaksOf = Facts.IgnoreFile,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        if (build.Context is not { IgnoreFileText: { } source } context || ReleaseTool.MayBuild(build))
            return;

        foreach (var found in context.RootOnlyPatterns)
        {
            // What a stage needs, for its tests or to compile, had better stay.
            var isSecret = BringsSecret(build, found.Paths);
            var edit = new TextEdit(new SourceSpan(source, new TextSpan(found.Pattern.Span.Start, 0)), RootOnlyPatterns.AnyFolder);
            var isNeeded = HoldSources(found.Paths) || (IsForTests(found.Pattern) && RunsTests(build)) || IgnoreFileChange.TakesAwayNeeds(build, edit);
            if (isNeeded && !isSecret)
                continue;

            var finding = At(new SourceSpan(source, found.Pattern.Span), source.Slice(found.Pattern.Span), Named(found.Paths), found.Wider) with
            {
                Severity = isSecret ? Severity.Warning : Severity.Info,
            };
            findings.Add(isNeeded ? finding : finding.WithFix("Match in every folder", edit));
        }
    }

    private static string Named(IReadOnlyList<string> paths) => paths.Count switch
    {
        1 => $"'{paths[0]}' is",
        MostNamed => $"'{paths[0]}' and '{paths[1]}' are",
        _ => $"'{paths[0]}', '{paths[1]}' and {(paths.Count - MostNamed).ToString(CultureInfo.InvariantCulture)} more are",
    };

    // Which of them "./..." stands for is not known before they are there.
    private static bool HoldSources(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            if (path.EndsWith(".go", StringComparison.Ordinal) && !path.EndsWith("_test.go", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsForTests(IgnorePattern pattern) => pattern.Glob is "*_test.go" or "testdata";

    private static bool RunsTests(ContainerBuild build)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var invocation in stage.GoInvocations)
            {
                if (invocation.Go.Verb is GoVerb.Test or GoVerb.Vet)
                    return true;
            }
        }

        return false;
    }

    // What no instruction takes leaves the machine with no image.
    private static bool BringsSecret(ContainerBuild build, IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            if (SecretNames.Contains(path) && ContextTakes.Take(build, path))
                return true;
        }

        return false;
    }
}
