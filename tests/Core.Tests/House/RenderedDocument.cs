using GoContainerGuard.Tests.Support;
using Shouldly;

namespace GoContainerGuard.Tests.House;

/// <summary>A document on disk against what the code renders; with GCG_ACCEPT=1 the document is renewed instead.</summary>
internal static class RenderedDocument
{
    public static void Compare(string path, string rendered)
    {
        if (RepositoryFiles.Accepts)
            RepositoryFiles.Write(path, rendered);

        RepositoryFiles.Read(path).ShouldBe(rendered, $"{path} is not what the catalogue says. Renew it with: GCG_ACCEPT=1 dotnet test");
    }
}
