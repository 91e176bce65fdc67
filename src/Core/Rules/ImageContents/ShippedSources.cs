using GoContainerGuard.Analysis;
using GoContainerGuard.Context;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.ImageContents;

/// <summary>A Go program is one file; its sources and modules are of use to whoever compiles, and to whoever breaks in.</summary>
internal sealed class ShippedSources : Rule
{
    private const string ModuleFile = "go.mod";

    public override RuleDescriptor Descriptor { get; } = new("GCG0707", "shipped-sources")
    {
        Title = "Go sources or the module cache are in the image that is shipped",
        Message = "'{0}' brings {1} into the image that is shipped, where '{2}' has no use for them",
        Category = RuleCategory.ImageContents,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Start,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.ShippedStages)
        {
            // In a toolchain image that is shipped they are the smaller fault, and a finding of that; without an own program nothing says that they are of no use.
            if (stage.Base is not { IsGoToolchain: false } || stage.Start is not { ProgramName: { } program } || stage.Binaries.Count == 0)
                continue;

            // What a shell calls may want them.
            if (StagePath.BaseName(program) is "sh" or "ash" or "bash" or "dash")
                continue;

            foreach (var copy in stage.Copies)
            {
                if (WhatIn(build, copy) is { } what)
                    findings.Add(At(build.At(copy.SourceText), copy.SourceText.ToString(), what, program).WithFix("Copy the program alone", EditsFor(stage, copy)));
            }
        }
    }

    private static string? WhatIn(ContainerBuild build, ImageCopy copy)
    {
        if (copy.Source is not { Length: > 0 } source || GoGlob.HasWildcard(source) || copy.Transfer.Flag("exclude") is not null)
            return null;

        if (copy.Origin.Kind == CopyOriginKind.BuildContext && build.Context is { } context && CopyPattern.Parse(source) is { HasWildcard: false } pattern)
            return context.Decide(pattern.Folder.Length == 0 ? ModuleFile : pattern.Folder + "/" + ModuleFile).Decision == ContextDecision.Sent ? "Go sources" : null;

        if (copy.Origin.Stage is not { } from)
            return null;

        var path = StagePath.Clean(source[0] == '/' ? source : "/" + source);
        if (path is "/go" or "/go/pkg" or "/go/pkg/mod" && build.Of(from).Base is { IsGoToolchain: true })
            return "the module cache";

        return path != "/" && !build.Of(from).Holds(path) && build.Of(from).Files.At(StagePath.Join(path, ModuleFile)!).IsFile ? "Go sources" : null;
    }

    // The one program that comes with the folder can come alone.
    private static TextEdit[]? EditsFor(ContainerStage stage, ImageCopy copy)
    {
        ShippedBinary? only = null;
        foreach (var binary in stage.Binaries)
        {
            if (!ReferenceEquals(binary.Copy, copy))
                continue;

            if (only is not null)
                return null;

            only = binary;
        }

        if (only is null || only.Program.Build.Stage.Stage != copy.Origin.Stage || copy.Transfer.Sources.Count != 1 || copy.Transfer.Form != ArgumentForm.Words || !StagePath.IsPlain(only.Program.Path) || !StagePath.IsPlain(only.Path))
            return null;

        return [stage.Build.Replace(copy.SourceText, only.Program.Path), stage.Build.Replace(copy.Transfer.Destination, only.Path)];
    }
}
