using System;
using System.IO;
using Shouldly;

namespace GoContainerGuard.Tests.Support;

/// <summary>A text that a person has looked at, kept in the repository; with GCG_ACCEPT=1 it is renewed, to be looked at again.</summary>
internal static class ApprovedText
{
    public static string Repository { get; } = FindRepository();

    public static void Compare(string name, string text)
    {
        var path = Path.Combine(Repository, "tests", "MSBuildTasks.Tests", "Approved", name);
        if (Environment.GetEnvironmentVariable("GCG_ACCEPT") == "1")
            File.WriteAllText(path, text);

        File.ReadAllText(path).ShouldBe(text, $"{name} is not what it was. Look at what changed, and renew it with: GCG_ACCEPT=1 dotnet test");
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GoContainerGuard.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests must run below the repository.");

        return folder;
    }
}
