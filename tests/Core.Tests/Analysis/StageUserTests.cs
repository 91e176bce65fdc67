using GoContainerGuard.Analysis;
using GoContainerGuard.Semantics;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Analysis;

internal sealed class StageUserTests
{
    [TestCase("app", "app", null, false)]
    [TestCase("app:web", "app", "web", false)]
    [TestCase("app:", "app", null, false)]
    [TestCase("1000", null, null, false)]
    [TestCase("1000:web", null, "web", false)]
    [TestCase("1000:1000", null, null, false)]
    [TestCase(":web", null, "web", false)]
    [TestCase("root", null, null, true)]
    [TestCase("0:0", null, null, true)]
    [TestCase("root:root", null, null, true)]
    [TestCase("0:web", null, "web", true)]
    [TestCase("app:root", "app", null, false)]
    [TestCase("1000 # nobody", "1000 # nobody", null, false)]
    public void Names_that_have_to_be_looked_up(string text, string? user, string? group, bool isRoot)
    {
        var named = StageUser.Parse(Expansion.Of(text))!.Value;
        (named.UserName, named.GroupName, named.IsRoot).ShouldBe((user, group, isRoot));
    }

    [Test]
    public void Nothing_known_is_nothing_named()
    {
        StageUser.Parse(new Expansion(null, false, "WHO", UnknownReason.BuildArgument)).ShouldBeNull();
        StageUser.Parse(Expansion.Of("")).ShouldBeNull();
    }
}
