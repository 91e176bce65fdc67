using System.Linq;
using GoContainerGuard.Analysis;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Analysis;

internal sealed class DevelopmentWordsTests
{
    [TestCase("dev")]
    [TestCase("dev-tools")]
    [TestCase("app_test")]
    [TestCase("Dockerfile.DEV")]
    [TestCase("integration")]
    public void Word_between_separators_says_so(string name) => DevelopmentWords.Occur(name).ShouldBeTrue();

    [TestCase("device")]
    [TestCase("latest")]
    [TestCase("developmentally")]
    [TestCase("e")]
    [TestCase("")]
    public void Part_of_a_word_says_nothing(string name) => DevelopmentWords.Occur(name).ShouldBeFalse();

    [TestCase("Dockerfile.dev")]
    [TestCase("services/api/Dockerfile.test")]
    [TestCase("test/Dockerfile")]
    [TestCase("pkg/e2e/images/server/Dockerfile")]
    [TestCase("../tests/Dockerfile")]
    [TestCase("parser/testdata/Dockerfile")]
    public void Name_of_the_file_or_a_folder_of_tests_says_so(string path) => DevelopmentWords.OccurIn(path).ShouldBeTrue();

    [TestCase("Dockerfile")]
    [TestCase("dev/Dockerfile")]
    [TestCase("test-service/Dockerfile")]
    [TestCase("latest/Dockerfile")]
    public void Other_folders_say_nothing(string path) => DevelopmentWords.OccurIn(path).ShouldBeFalse();

    [TestCase("test/Dockerfile", true)]
    [TestCase("cmd/Dockerfile", false)]
    public void Image_of_a_test_is_not_shipped(string path, bool isForTests) =>
        Check.DockerfileAt(path, "FROM alpine:3.24\nENTRYPOINT [\"/bin/true\"]\n").Any(finding => finding.Rule.Id == "GCG0801").ShouldBe(!isForTests);
}
