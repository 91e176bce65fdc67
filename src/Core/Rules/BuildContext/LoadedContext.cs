using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Context;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images;

namespace GoContainerGuard.Rules.BuildContext;

/// <summary>Where the whole context is taken, all that the ignore file lets through goes into a layer.</summary>
internal sealed class LoadedContext : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1206", "loaded-context")
    {
        Title = "The build context carries secrets, the repository or bulk into a stage that takes all of it",
        Message = "{0} sent to the builder and {1} by '{2}': {3}",
        Category = RuleCategory.BuildContext,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Context,
        Fix = FixSafety.Unsafe,
        Options = [ContextSize.Limit],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        if (build.Context is not { IgnoreFile.IsRefused: false } context || ContextTakes.FirstWhole(build) is not { } take || ReleaseTool.MayBuild(build))
            return;

        var freight = ContextFreight.Of(context);
        if (freight.Secrets.Count > 0)
        {
            var reader = take.IsMount ? "every program that runs in this step can read what is in it" : "whoever has the layer can read what is in it";
            var finding = Report(take, Quoted(freight.Secrets), reader) with { Severity = AreTracked(context, freight.Secrets) ? Severity.Info : Severity.Warning };
            findings.Add(finding.WithFix("Keep them out", IgnoreLines.EditsFor(context, freight.Secrets)));
        }
        else if (context.IgnoreFileText is not null && ContextSize.FreightOf(build, freight) is { Count: > 0 } names)
        {
            findings.Add(Report(take, names, "each change in there runs this step and all after it again") with { Severity = Severity.Info });
        }
    }

    private Finding Report(ContextTake take, List<string> names, string consequence) =>
        At(take.Where, ContextSize.WithVerb(names), take.IsMount ? "mounted" : "copied", take.Name, consequence);

    // What git tracks is known to everybody who has the repository.
    private static bool AreTracked(Analysis.BuildContext context, IReadOnlyList<string> secrets)
    {
        if (context.Tree.Exists(GitIgnore.FileName) != Presence.Present)
            return false;

        foreach (var path in secrets)
        {
            var fullPath = context.Folder.Length == 0 ? path : context.Folder + "/" + path;
            if (!SecretNames.MayBePublic(path) || GitIgnored.Find(context.Tree, fullPath) != Presence.Absent)
                return false;
        }

        return true;
    }

    private static List<string> Quoted(IReadOnlyList<string> paths)
    {
        var quoted = new List<string>(paths.Count);
        foreach (var path in paths)
            quoted.Add($"'{path}'");

        return quoted;
    }
}
