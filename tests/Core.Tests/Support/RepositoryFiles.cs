using System;
using System.IO;

namespace GoContainerGuard.Tests.Support;

/// <summary>Files of this repository, for the tests that compare documents and sources with the code.</summary>
internal static class RepositoryFiles
{
    /// <summary>Set to 1, a test that compares a rendered document writes it instead.</summary>
    private const string AcceptVariable = "GCG_ACCEPT";

    public static string Root { get; } = FindRoot();

    public static bool Accepts => Environment.GetEnvironmentVariable(AcceptVariable) == "1";

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    public static void Write(string path, string content) => File.WriteAllText(Path.Combine(Root, path), content);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GoContainerGuard.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests must run below the repository.");

        return folder;
    }
}
