using System.Linq;
using GoContainerGuard.Images;
using GoContainerGuard.Images.Catalogue;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Images.Catalogue;

internal sealed class BaseImageCatalogueTests
{
    [Test]
    public void Only_what_a_Dockerfile_names_is_read()
    {
        var catalogue = new BaseImageCatalogue(CatalogueText.Embedded);
        catalogue.Find(new ImageName("alpine", "3.20", null));
        catalogue.SectionsRead.ShouldBe(["alpine"]);
    }

    [Test]
    public void A_golang_image_reads_its_distribution_too()
    {
        var catalogue = new BaseImageCatalogue(CatalogueText.Embedded);
        catalogue.Find(new ImageName("golang", "1.27", null));
        catalogue.SectionsRead.Order().ShouldBe(["debian", "golang"]);
    }

    [Test]
    public void An_unknown_name_reads_nothing()
    {
        var catalogue = new BaseImageCatalogue(CatalogueText.Embedded);
        catalogue.Find(new ImageName("registry.example/app", "1", null)).ShouldBeNull();
        catalogue.SectionsRead.ShouldBeEmpty();
    }

    [Test]
    public void The_same_name_is_the_same_image() =>
        From.Image("alpine:3.20").ShouldBeSameAs(From.Image("alpine:3.20"));

    [Test]
    public void An_empty_tag_says_nothing_of_the_image_without_one()
    {
        var catalogue = new BaseImageCatalogue(CatalogueText.Embedded);
        catalogue.Find(new ImageName("alpine", "", null))!.Certain.CaCertificates.ShouldBe(Presence.Unknown);
        catalogue.Find(new ImageName("alpine", null, null))!.Certain.CaCertificates.ShouldBe(Presence.Present);
    }

    [Test]
    public void What_is_certain_is_certain_already() =>
        From.Image("alpine:3.24").Certain.Certain.LibcVersion.ShouldBeNull();
}
