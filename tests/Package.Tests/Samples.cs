using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

/// <summary>The samples are built with the product as it lies in the repository.</summary>
internal sealed class Samples
{
    [Test]
    public void The_storefront_is_built_and_its_findings_are_warnings()
    {
        var (exitCode, output) = Dotnet.Run(Repository.Root, "build samples/storefront -nodeReuse:false");
        exitCode.ShouldBe(0, output);
        output.ShouldContain(": warning GCG", Case.Sensitive, output);
        output.ShouldNotContain(": error", Case.Sensitive, output);
    }
}
