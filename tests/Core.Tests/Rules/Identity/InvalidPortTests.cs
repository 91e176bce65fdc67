using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Identity;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Identity;

internal sealed class InvalidPortTests : RuleTests<InvalidPort>
{
    [TestCase("FROM alpine:3.22\nEXPOSE [|99999|]\n")]
    [TestCase("FROM alpine:3.22\nEXPOSE 80 [|http|] \\\n  443/tcp\n")]
    [TestCase("FROM alpine:3.22 AS a\nFROM a\nEXPOSE [|80/http|]\n")]
    [TestCase("FROM alpine:3.22\nEXPOSE [|8080,9090|]\n")]
    [TestCase("FROM alpine:3.22\nENV P=x\nEXPOSE [|$P|]\n")]
    public void The_build_stops(string text) => Reports(text);

    [TestCase("FROM alpine:3.22\nEXPOSE [|8080:80|]\n")]
    [TestCase("FROM alpine:3.22\nEXPOSE [|127.0.0.1:80:80/udp|] 90\n")]
    [TestCase("FROM alpine:3.22\nARG P=http\nEXPOSE [|$P|]\n", TestName = "Another_value_of_an_argument_would_do")]
    [TestCase("FROM alpine:3.22 AS unused\nEXPOSE [|http|]\nFROM alpine:3.22\n", TestName = "No_target_needs_the_stage")]
    public void The_build_goes_on(string text) => ReportsAs(Severity.Warning, text);

    [TestCase("FROM alpine:3.22\nEXPOSE 80 443/tcp 53/udp 8000-8010 0080\n")]
    [TestCase("FROM alpine:3.22\nARG P=80\nEXPOSE ${P}80/tcp\n")]
    public void Ports(string text) => IsClean(text);

    [Test]
    public void What_is_not_known_is_no_fault() => IsClean("FROM alpine:3.22\nARG P\nEXPOSE $P\n");

    [Test]
    public void What_Docker_drops_goes() => Fixes("FROM alpine:3.22\nEXPOSE 8080:80/tcp 90\n", "FROM alpine:3.22\nEXPOSE 80/tcp 90\n");
}
