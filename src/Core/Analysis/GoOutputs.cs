using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>Which programs a go command writes, and where (<c>go help build</c>, <c>go help install</c>).</summary>
internal static class GoOutputs
{
    public static IReadOnlyList<GoProgram> Of(GoInvocation invocation)
    {
        if (!invocation.BuildsPrograms || invocation.Directory is not { } directory || invocation.Go.Packages is not { } arguments)
            return [];

        // "-n" only shows what would be done; an incomplete command may have another "-o".
        if (invocation.Go.IsOn("n") == Answer.Yes)
            return [];

        var packages = MainPackage.Of(invocation, directory, arguments);
        return invocation.Go.Verb == GoVerb.Install ? Installed(invocation, packages) : Built(invocation, directory, packages);
    }

    /// <summary>Whether the programs of a command are known by name and place, so that it writes no others: it is for Linux, and every package that it names is one of the module.</summary>
    public static bool AreKnown(GoInvocation invocation)
    {
        if (!invocation.BuildsPrograms || !invocation.Go.IsComplete || invocation.Go.Output is not null || invocation.Go.Find("buildmode") is not null || !ProgramLinking.IsForLinux(invocation)
            || invocation.Directory is not { } directory || invocation.Go.Packages is not { } arguments || invocation.Module is not { File.Module: not null } module)
            return false;

        foreach (var package in MainPackage.Of(invocation, directory, arguments))
        {
            if (package is null || !StagePath.IsWithin(package.Folder, module.StageFolder))
                return false;
        }

        return invocation.Go.Verb == GoVerb.Build || InstallFolder(invocation) is not null;
    }

    private static List<GoProgram> Built(GoInvocation invocation, string directory, List<MainPackage?> packages)
    {
        if (invocation.Go.Output is not { } word)
            return packages is [{ } only] ? Visible(invocation, [new GoProgram(invocation, only, StagePath.Join(directory, ProgramName(invocation, only))!)]) : [];

        if (word.Value is not { Length: > 0 } output)
            return [];

        var path = StagePath.Join(directory, output)!;
        if (output[output.Length - 1] == '/' || packages.Count > 1)
            return Visible(invocation, Into(invocation, path, packages));

        switch (invocation.Stage.Files.IsFolderBefore(invocation.Step, invocation.Command.Index, path))
        {
            case Presence.Present:
                return Visible(invocation, Into(invocation, path, packages));
            case Presence.Unknown:
                return [];
        }

        return Visible(invocation, [new GoProgram(invocation, packages[0], path)]);
    }

    private static List<GoProgram> Installed(GoInvocation invocation, List<MainPackage?> packages)
    {
        if (InstallFolder(invocation) is not { } folder)
            return [];

        return Visible(invocation, Into(invocation, folder, packages));
    }

    private static List<GoProgram> Into(GoInvocation invocation, string folder, List<MainPackage?> packages)
    {
        var programs = new List<GoProgram>();
        foreach (var package in packages)
        {
            if (package is not null)
                programs.Add(new GoProgram(invocation, package, StagePath.Join(folder, ProgramName(invocation, package))!));
        }

        return programs;
    }

    /// <summary>The name that go gives to the program of a package; <c>null</c> where it hangs on a go.mod that cannot be seen.</summary>
    public static string? NameOf(GoInvocation invocation, MainPackage package) => invocation.Module is null && package.Files is null ? null : ProgramName(invocation, package);

    // What is written below a mount is gone once the RUN is over.
    private static List<GoProgram> Visible(GoInvocation invocation, List<GoProgram> programs)
    {
        foreach (var mount in RunMount.Of(invocation.Step))
        {
            if (mount.Target is { } target)
                programs.RemoveAll(program => StagePath.IsWithin(program.Path, target));
        }

        return programs;
    }

    // The last part of the import path, a major version such as v2 left out; for files the name of the first one.
    private static string ProgramName(GoInvocation invocation, MainPackage package)
    {
        if (package.Files is { } files)
            return files[0].Substring(0, files[0].Length - ".go".Length);

        var path = package.Folder;
        if (invocation.Module is { File.Module: { } line } module && StagePath.IsWithin(path, module.StageFolder))
            path = StagePath.Join("/" + line.Path, "." + path.Substring(module.StageFolder == "/" ? 0 : module.StageFolder.Length))!;

        var name = StagePath.BaseName(path);
        return IsMajorVersion(name) && path.Length > name.Length + 1 ? StagePath.BaseName(StagePath.Parent(path)) : name;
    }

    private static bool IsMajorVersion(string name)
    {
        if (name.Length < 2 || name[0] != 'v' || name[1] == '0' || name == "v1")
            return false;

        for (var index = 1; index < name.Length; index++)
        {
            if (name[index] is < '0' or > '9')
                return false;
        }

        return true;
    }

    private static string? InstallFolder(GoInvocation invocation)
    {
        // For another platform there is a folder more.
        if (GoEnvironment.Variable(invocation, "GOARCH") is not { IsKnown: true, Text: null or "" })
            return null;

        if (GoEnvironment.Variable(invocation, "GOOS") is not { IsKnown: true, Text: null or "" or "linux" })
            return null;

        var bin = GoEnvironment.Variable(invocation, "GOBIN");
        if (bin is not { IsKnown: true, Text: null or "" })
            return bin.Text;

        return GoEnvironment.Variable(invocation, "GOPATH") is { IsKnown: true, Text: { Length: > 0 } path } && path.IndexOf(':') < 0
            ? StagePath.Join(path, "bin")
            : null;
    }
}
