using System.Linq;
using GoContainerGuard.MSBuildTasks;
using GoContainerGuard.Rules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

internal sealed class HostFindingsTests
{
    [Test]
    public void A_folder_that_cannot_be_listed_is_a_finding_with_the_words_of_the_system()
    {
        using var tree = new TemporaryTree().With("secret/Dockerfile");
        var finding = HostFindings.UnreadableFolders(new TroubledRepository(tree.Root, "secret"), ["secret"]).Single();
        finding.Rule.ShouldBe(HostRules.Unreadable);
        finding.Where.Source.Path.ShouldBe("secret");
        finding.Message.ShouldBe($"'secret' cannot be read and was not checked: Access to the path '{tree.PathOf("secret")}' is denied.");
    }
}
