using GoContainerGuard.Analysis.Files;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Analysis.Files;

internal sealed class PathModeTests
{
    [TestCase("0755", "700", "0700")]
    [TestCase("0755", "1777", "1777")]
    [TestCase("0644", "+x", "0755")]
    [TestCase("0644", "+w", "0644")]
    [TestCase("0644", "a+w", "0666")]
    [TestCase("0644", "g+w,o-r", "0660")]
    [TestCase("0750", "go=", "0700")]
    [TestCase("0700", "go=rx", "0755")]
    [TestCase("0755", "u=rw", "0655")]
    [TestCase("0755", "a+X", "0755")]
    [TestCase("0755", "g=u", "0?")]
    [TestCase("0755", "nonsense", "0?")]
    [TestCase("0755", "99", "0?")]
    public void After_chmod(string before, string mode, string after) => PathMode.Unknown.After(before).After(mode).ToString().ShouldBe(after);

    [Test]
    public void Of_unknown_permissions_those_that_are_said_are_known()
    {
        var mode = PathMode.Unknown.After("o+w,g-x");
        (mode.Has(PathMode.WriteByOthers), mode.Lacks(PathMode.EnterByGroup)).ShouldBe((true, true));
        (mode.Has(PathMode.EnterByOthers), mode.Lacks(PathMode.EnterByOthers)).ShouldBe((false, false));
    }

    [Test]
    public void A_capital_X_is_known_only_where_there_is_one() => PathMode.Exactly(420).After("a+X").Lacks(PathMode.EnterByOthers).ShouldBeFalse();
}
