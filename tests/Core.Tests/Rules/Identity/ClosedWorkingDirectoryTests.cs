using GoContainerGuard.Rules.Identity;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Identity;

internal sealed class ClosedWorkingDirectoryTests : RuleTests<ClosedWorkingDirectory>
{
    [Test]
    public void Another_user_than_that_of_the_image_is_reported() => Reports("""
        FROM gcr.io/distroless/static-debian13:nonroot
        USER [|65534|]
        ENTRYPOINT ["/app"]
        """);

    [Test]
    public void Message_says_whose_the_folder_is() => Says(
        "The user 65534 may not enter '/home/nonroot', which belongs to 65532 with mode 0700: every relative path ends in 'permission denied'",
        """
        FROM gcr.io/distroless/static-debian13:nonroot
        USER nobody
        ENTRYPOINT ["/app"]
        """);

    [Test]
    public void Folder_above_that_nobody_else_may_enter_is_reported() => Reports("""
        FROM gcr.io/distroless/static-debian13
        WORKDIR /root/app
        USER [|65532:65532|]
        ENTRYPOINT ["/app"]
        """);

    [TestCase("RUN mkdir -m 700 /srv/app")]
    [TestCase("RUN mkdir /srv/app && chmod 700 /srv/app")]
    [TestCase("RUN mkdir /srv/app \\\n    # nobody else\n    && chmod go-rwx /srv/app")]
    public void Folder_that_the_Dockerfile_closes_is_reported(string line) => Reports($"FROM alpine:3.24\n{line}\nWORKDIR /srv/app\nUSER [|10001|]\nCMD [\"/app\"]\n");

    [TestCase("WORKDIR /srv/app")]
    [TestCase("RUN mkdir -m 750 /srv/app")]
    [TestCase("RUN mkdir -m 700 /srv/app && chown 10001 /srv/app")]
    [TestCase("RUN mkdir -m 700 /srv/app && ./setup")]
    [TestCase("RUN mkdir -m $MODE /srv/app")]
    [TestCase("USER 10001\nRUN mkdir -m 700 /srv/app")]
    public void Folder_that_may_be_entered_or_is_not_known_is_not(string line) => IsClean($"FROM alpine:3.24\nARG MODE\n{line}\nWORKDIR /srv/app\nUSER 10001\nCMD [\"/app\"]\n");

    [TestCase("FROM gcr.io/distroless/static-debian13:nonroot\nENTRYPOINT [\"/app\"]\n")]
    [TestCase("FROM gcr.io/distroless/static-debian13:nonroot\nUSER root\nENTRYPOINT [\"/app\"]\n")]
    [TestCase("FROM gcr.io/distroless/static-debian13:nonroot\nWORKDIR /\nUSER 65534\nENTRYPOINT [\"/app\"]\n")]
    [TestCase("FROM gcr.io/distroless/static-debian13:nonroot\nARG WHO\nUSER $WHO\nENTRYPOINT [\"/app\"]\n")]
    [TestCase("FROM registry.example.com/base:1\nUSER 65534\nENTRYPOINT [\"/app\"]\n")]
    [TestCase("FROM gcr.io/distroless/static-debian13:nonroot AS dev\nUSER 65534\nENTRYPOINT [\"/app\"]\n")]
    public void The_owner_root_other_folders_and_the_unknown_are_not(string text) => IsClean(text);

    [Test]
    public void Stage_that_starts_from_another_is_looked_at_as_a_whole() => Reports("""
        FROM gcr.io/distroless/static-debian13:nonroot AS base
        USER [|65534|]
        FROM base
        ENTRYPOINT ["/app"]
        """);

    [Test]
    public void Fix_starts_as_the_owner() => Fixes(
        "FROM gcr.io/distroless/static-debian13:nonroot\nUSER 65534\nENTRYPOINT [\"/app\"]\n",
        "FROM gcr.io/distroless/static-debian13:nonroot\nUSER 65532:65532\nENTRYPOINT [\"/app\"]\n");

    [Test]
    public void Nobody_is_made_root() => HasNoFix("FROM alpine:3.24\nRUN mkdir -m 700 /srv/app\nWORKDIR /srv/app\nUSER 10001\nCMD [\"/app\"]\n");
}
