using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Companions;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Companions;

/// <summary>A bot that updates modules and not images, or images and not modules, lets the two drift apart.</summary>
internal sealed class UnwatchedDockerfile : Rule
{
    // The bots know a Dockerfile by these words in its name.
    private static readonly string[] Words = ["dockerfile", "containerfile"];

    public override RuleDescriptor Descriptor { get; } = new("GCG1505", "unwatched-dockerfile")
    {
        Title = "The dependency bot of the repository leaves out this Dockerfile, or the modules that it builds",
        Message = "'{0}' {1}",
        Category = RuleCategory.Companions,
        Severity = Severity.Info,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        if (FirstImage(build) is not { } image || build.Companions.Updates is not { } plan)
            return;

        var folder = RepositoryTree.ParentOf(build.Source.Path)!;
        var module = ModuleOf(build);
        var isModuleCovered = module is not null && plan.MayCover(UpdateEntry.Modules, module);
        if (!plan.MayCover(UpdateEntry.Images, folder))
        {
            var consequence = isModuleCovered ? $", while '{FileIn(module!)}' moves on: once its go line passes the image, the build stops" : "";
            Report(plan, image, UpdateEntry.Images, folder, $"updates no images in '/{folder}': '{image.From.Image}' stays what it is{consequence}", build, findings);
        }
        else if (module is not null && !isModuleCovered)
        {
            Report(plan, image, UpdateEntry.Modules, module, $"updates '{image.From.Image}' and not '{FileIn(module)}', which is built here", build, findings);
        }
    }

    private void Report(UpdatePlan plan, Stage image, string ecosystem, string folder, string what, ContainerBuild build, Findings findings)
    {
        var finding = At(build.At(image.From.Image), plan.Source.Path, what) with
        {
            // Where the list begins; where it ends, behind its last line, is no place to look at.
            Related = [new RelatedLocation(new SourceSpan(plan.Source, new TextSpan(plan.List.Span.Start, 1)), "what is updated")],
        };
        findings.Add(finding.WithFix("Let the bot update it", UpdateEntryEdits.For(plan, ecosystem, folder)));
    }

    // The first image with a version that stands in its line: an argument is for somebody else to update.
    private static Stage? FirstImage(ContainerBuild build)
    {
        if (!Array.Exists(Words, word => StagePath.BaseName(build.Source.Path).IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
            return null;

        foreach (var stage in build.Graph.Stages)
        {
            if (stage.Base.Image is { } image && (image.Tag is not null || image.Digest is not null) && stage.From.Image.IndexOf('$') < 0)
                return stage;
        }

        return null;
    }

    // The folder below the root of the first module that is built, when it needs any other.
    private static string? ModuleOf(ContainerBuild build)
    {
        if (build.Context is not { } context)
            return null;

        foreach (var stage in build.Stages)
        {
            foreach (var invocation in stage.GoInvocations)
            {
                if (invocation.BuildsPrograms && invocation.Module is { File.Requires.Count: > 0, Workspace: null } module)
                    return FolderPath.Join(context.Folder, module.Folder);
            }
        }

        return null;
    }

    private static string FileIn(string folder) => folder.Length == 0 ? "go.mod" : folder + "/go.mod";
}
