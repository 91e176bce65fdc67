using System;
using System.IO;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Support;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(TestContext.CurrentContext.TestDirectory);

    private static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "GoContainerGuard.sln"))
        ? folder
        : FindRoot(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not lie in the repository."));
}
