using GoContainerGuard.Rules.Identity;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Identity;

internal sealed class PrivilegedPortTests : RuleTests<PrivilegedPort>
{
    [TestCase("[|80|]")]
    [TestCase("[|443/tcp|]")]
    [TestCase("8080 [|53/udp|]")]
    [TestCase("[|1000-1100|]")]
    [TestCase("[|8080:80|]")]
    public void Low_port_of_an_ordinary_user_is_reported(string ports) => Reports($"FROM alpine:3.24\nUSER 10001\nEXPOSE {ports}\nCMD [\"/app\"]\n");

    [TestCase("8080")]
    [TestCase("1024")]
    [TestCase("0")]
    [TestCase("80:8080")]
    [TestCase("$PORT")]
    [TestCase("http")]
    public void Other_ports_are_not(string ports) => IsClean($"FROM alpine:3.24\nARG PORT\nUSER 10001\nEXPOSE {ports}\nCMD [\"/app\"]\n");

    [TestCase("FROM alpine:3.24\nEXPOSE 80\nCMD [\"/app\"]\n")]
    [TestCase("FROM registry.example.com/base:1\nEXPOSE 80\nCMD [\"/app\"]\n")]
    [TestCase("FROM alpine:3.24\nRUN setcap cap_net_bind_service=+ep /app\nUSER 10001\nEXPOSE 80\nCMD [\"/app\"]\n")]
    [TestCase("FROM alpine:3.24 AS build\nUSER 10001\nEXPOSE 80\nFROM alpine:3.24\nCMD [\"/app\"]\n")]
    public void Root_unknown_users_and_programs_with_the_right_are_not(string text) => IsClean(text);
}
