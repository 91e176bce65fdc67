using System;
using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis;

/// <summary>When another Go may first have been put in the place of the one that came with the image.</summary>
internal static class ToolchainChanges
{
    /// <summary>Where the Go of an image lies.</summary>
    public const string Folder = "/usr/local/go";

    // Build tools that work on the sources, as tests do.
    private static readonly HashSet<string> Tools = new(StringComparer.Ordinal)
    {
        "buf", "cmake", "gofmt", "golangci-lint", "make", "mockgen", "node", "npm", "npx", "pnpm", "protoc", "sqlc", "staticcheck", "swag", "templ", "wire", "yarn",
    };

    public static StageMoment? First(ContainerStage stage) =>
        StageMoment.Find(stage, parent => parent.FirstToolchainChange, step => Keeps(stage.Build, step), Keeps);

    private static bool Keeps(ContainerBuild build, StageStep step)
    {
        if (step.Instruction is RunInstruction)
            return false;

        foreach (var copy in build.CopiesOf(step))
        {
            if (copy.Destination is not { } destination || StagePath.IsWithin(destination, Folder))
                return false;

            // What comes from the repository to a place above is no toolchain.
            if (StagePath.IsWithin(Folder, destination) && copy.Origin.Kind != CopyOriginKind.BuildContext && !copy.IsIntoDirectory)
                return false;
        }

        return true;
    }

    private static bool Keeps(RunCommand command)
    {
        if (command.Shell.Words.Count == 0 || command.Name is "export" or "cd" or "echo" or "ls")
            return true;

        if (Mentions(command, Folder) || Mentions(command, "go.dev/dl") || Mentions(command, "golang.org/dl"))
            return false;

        var name = command.Program ?? "";
        if (name is "cp" or "curl" or "mv" or "tar" or "unzip" or "wget")
            return !Mentions(command, "/usr/local") || Mentions(command, "/usr/local/bin");

        return Tools.Contains(name) || command.Go is { Verb: GoVerb.Test } || command.Writes.Keeps(Folder);
    }

    private static bool Mentions(RunCommand command, string text) =>
        command.Shell.Text.Buffer.IndexOf(text, command.Shell.Text.Start, command.Shell.Text.Length, StringComparison.Ordinal) >= 0;
}
