using GoContainerGuard.Output;
using GoContainerGuard.Rules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.House;

/// <summary>The tables that people read against the catalogue.</summary>
internal sealed class TablesAreTrue
{
    [Test]
    public void Readme_lists_the_rules()
    {
        var readme = MarkedBlock.Replace(RepositoryFiles.Read("README.md"), MarkedBlock.Rules, RuleTables.ForReadme(RuleCatalogue.Descriptors));
        readme.ShouldNotBeNull("README.md has no block <!-- rules --> … <!-- /rules -->.");
        RenderedDocument.Compare("README.md", readme);
    }

    [Test]
    public void Index_of_the_pages_lists_the_rules() => RenderedDocument.Compare("docs/rules/README.md", RuleTables.Index(RuleCatalogue.Descriptors));
}
