using System.IO;
using GoContainerGuard.FactsCompiler;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Images.Catalogue;

internal sealed class FactResourceTests
{
    [Test]
    public void Resources_are_what_the_fact_files_say()
    {
        var root = RepositoryRoot();

        foreach (var resource in FactResource.All)
        {
            (File.ReadAllText(Path.Combine(root, resource.Path)) == resource.Compile(root))
                .ShouldBeTrue($"{resource} differs from the facts below data: dotnet run --project tools/FactsCompiler");
        }
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "GoContainerGuard.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("no GoContainerGuard.sln above the tests");

        return folder.FullName;
    }
}
