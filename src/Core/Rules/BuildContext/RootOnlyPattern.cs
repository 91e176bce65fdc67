using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Context;
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
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        if (build.Context is not { IgnoreFileText: { } source } context || ReleaseTool.MayBuild(build))
            return;

        foreach (var found in context.RootOnlyPatterns)
        {
            // A stage that runs the tests needs them.
            if (IsForTests(found.Pattern) && RunsTests(build))
                continue;

            findings.Add(At(new SourceSpan(source, found.Pattern.Span), source.Slice(found.Pattern.Span), Named(found.Paths), found.Wider) with
            {
                Severity = BringsSecret(build, found.Paths) ? Severity.Warning : Severity.Info,
            });
        }
    }

    private static string Named(IReadOnlyList<string> paths) => paths.Count switch
    {
        1 => $"'{paths[0]}' is",
        MostNamed => $"'{paths[0]}' and '{paths[1]}' are",
        _ => $"'{paths[0]}', '{paths[1]}' and {(paths.Count - MostNamed).ToString(CultureInfo.InvariantCulture)} more are",
    };

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
            if (SecretNames.Contains(path) && ContextSources.Take(build.Graph, path))
                return true;
        }

        return false;
    }
}
