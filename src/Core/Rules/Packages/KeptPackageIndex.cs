using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images.State;

namespace GoContainerGuard.Rules.Packages;

/// <summary>apk keeps the index of the archive in the image, unless it is told not to.</summary>
internal sealed class KeptPackageIndex : Rule
{
    private const string Cache = "/var/cache/apk";
    private const string OtherCache = "/etc/apk/cache";

    public override RuleDescriptor Descriptor { get; } = new("GCG1303", "kept-package-index")
    {
        Title = "apk leaves the index of the archive in the image",
        Message = "'apk {0}' leaves the index of the archive in the image: some megabytes, and older with each day",
        Category = RuleCategory.Packages,
        Severity = Severity.Info,
        SpeaksOf = Facts.PackageCommand,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in ShippedLayers.Of(build))
        {
            foreach (var script in stage.Scripts)
            {
                if (script.Step.IsTrigger || FolderUse.IsMounted(script.Step, Cache) || FolderUse.IsMounted(script.Step, OtherCache))
                    continue;

                // What is removed behind the last of them is removed behind all.
                var keeping = PackageCommand.In(script).FindAll(Keeps);
                if (keeping.Count == 0 || FolderUse.MayBeEmptied(script, keeping[keeping.Count - 1].Command.Index, Cache))
                    continue;

                foreach (var command in keeping)
                {
                    findings.Add(At(build.At(command.VerbWord.Span), command.Verb)
                        .WithFix("Keep no index", command.Verb == "update" ? null : [build.Insert(command.VerbWord.Span.End, " --no-cache")]));
                }
            }
        }
    }

    private static bool Keeps(PackageCommand command) =>
        command is { IsApk: true, IsWhole: true, Verb: "add" or "update" or "upgrade" } && !command.Has("--no-cache", "--no-network", "--cache-dir");
}
