using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Identity;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Identity;

internal sealed class DisallowedUserTests : RuleTests<DisallowedUser>
{
    private static readonly (string Path, string Content) Policy = (".editorconfig", "[Dockerfile]\ngocontainerguard.allowed_user_ids = 65532, 10000 - 19999\n");

    [TestCase("[|1000|]")]
    [TestCase("[|0|]")]
    [TestCase("[|root|]")]
    [TestCase("[|20000:10000|]")]
    [TestCase("[|nobody|]")]
    public void Another_user_is_reported(string user) => ReportsAs(Severity.Warning, $"FROM alpine:3.24\nUSER {user}\nCMD [\"/app\"]\n", Policy);

    [TestCase("65532")]
    [TestCase("10000:0")]
    [TestCase("19999")]
    [TestCase("$WHO")]
    [TestCase("unknown")]
    public void An_allowed_one_and_an_unknown_one_are_not(string user) => IsClean($"FROM alpine:3.24\nARG WHO\nUSER {user}\nCMD [\"/app\"]\n", Policy);

    [Test]
    public void User_of_the_image_counts_where_nothing_else_is_said() => ReportsAs(Severity.Warning, "FROM golang:1.27 AS build\nFROM [|alpine:3.24|]\nCMD [\"/app\"]\n", Policy);

    [Test]
    public void User_of_a_stage_below_is_told_where_it_stands() => ReportsAs(Severity.Warning, "FROM alpine:3.24 AS base\nUSER [|1000|]\nFROM base\nCMD [\"/app\"]\n", Policy);

    [Test]
    public void Image_that_nobody_knows_is_not() => IsClean("FROM registry.example.com/base:1\nCMD [\"/app\"]\n", Policy);

    [Test]
    public void Start_as_root_that_can_change_is_not() => IsClean("FROM alpine:3.24\nRUN apk add --no-cache su-exec\nENTRYPOINT [\"/entry.sh\"]\n", Policy);

    [Test]
    public void Without_a_policy_nothing_is_said() => IsClean("FROM alpine:3.24\nUSER 1000\nCMD [\"/app\"]\n");

    [Test]
    public void A_policy_that_cannot_be_read_is_none() => IsClean("FROM alpine:3.24\nUSER 1000\n", (".editorconfig", "[Dockerfile]\ngocontainerguard.allowed_user_ids = 5-1\n"));

    [Test]
    public void Message_names_the_user_and_the_number() => Says(
        "The container runs as user 'app' (1000), which is none of the allowed ones (65532, 10000 - 19999)", "FROM alpine:3.24\nRUN adduser -D -u 1000 app\nUSER app\nCMD [\"/app\"]\n", Policy);
}
