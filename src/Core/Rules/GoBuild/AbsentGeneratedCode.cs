using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>A package that git ignores is written by a generator, and the image has to run it where nobody did so before.</summary>
internal sealed class AbsentGeneratedCode : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0516", "absent-generated-code")
    {
        Title = "A generated package is not there, and nothing in the stage generates it",
        Message = "the package '{0}' is imported, git ignores its files and none is there: unless it is generated before 'docker build', the build stops with '{1}'",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Hidden,
        SpeaksOf = Facts.GoProgram | Facts.Context,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        HashSet<(TextSpan, string)>? reported = null;
        foreach (var stage in build.Stages)
        {
            foreach (var invocation in stage.GoInvocations)
            {
                if (!invocation.BuildsPrograms || build.Context is not { } context || !build.IsReachable(stage.Stage) || invocation.Module is not { File.Module: { } line } module)
                    continue;

                ModuleMap? map = null;
                foreach (var program in invocation.Programs)
                {
                    foreach (var import in program.Sources?.CertainImports ?? [])
                    {
                        // Members of a workspace and replaced folders are looked after by their own names.
                        if (!import.StartsWith(line.Path + "/", StringComparison.Ordinal) || (map ??= ModuleSearch.MapOf(invocation, module, context)).FolderOf(import) is not { } folder)
                            continue;

                        if (map.IsOwn(import) && IsAbsent(invocation, module, context, folder) && (reported ??= []).Add((invocation.Span, import)))
                            findings.Add(At(build.At(invocation.Span), import, Complaint(import)));
                    }
                }
            }
        }
    }

    private static bool IsAbsent(GoInvocation invocation, GoModule module, Analysis.BuildContext context, string folder)
    {
        if (context.ListRepository(folder) is not { } entries)
            return false;

        foreach (var entry in entries)
        {
            if (entry.Name.EndsWith(".go", StringComparison.Ordinal) && !entry.Name.EndsWith("_test.go", StringComparison.Ordinal))
                return false;
        }

        var placement = ModulePlacement.Of(module);
        return IsLeftOutByGit(context, folder) && placement.InStage(folder) is { } stageFolder && !new ForeignFiles(invocation, placement).MayLieAt(stageFolder);
    }

    // By its folder, or by the names that generators give.
    private static bool IsLeftOutByGit(Analysis.BuildContext context, string folder)
    {
        if (FolderPath.Join(context.Folder, folder) is not { Length: > 0 } path)
            return false;

        var name = path.Substring(path.LastIndexOf('/') + 1);
        foreach (var file in (string[])["", "/generated.go", $"/{name}.pb.go", $"/{name}_gen.go", $"/{name}.gen.go", $"/mock_{name}.go"])
        {
            if (GitIgnored.Find(context.Tree, path + file) == Presence.Present)
                return true;
        }

        return false;
    }

    private static string Complaint(string import) => import.Substring(0, import.IndexOf('/')).IndexOf('.') >= 0
        ? $"no required module provides package {import}"
        : $"package {import} is not in";
}
