using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Packages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Packages;

internal sealed class StalePackageListsTests : RuleTests<StalePackageLists>
{
    [Test]
    public void Update_in_a_step_of_its_own_is_reported_in_any_stage() => Reports("""
        FROM golang:1.27 AS build
        RUN [|apt-get update|]
        RUN apt-get install -y protobuf-compiler
        FROM scratch
        COPY --from=build /a /a
        """);

    [Test]
    public void Update_of_which_nothing_is_installed_leaves_its_lists() => ReportsAs(Severity.Info, "FROM debian:trixie-slim\nRUN [|apt-get update|]\n");

    [TestCase("[|apt-get update|] && apt-get install -y git")]
    [TestCase("[|apt-get update|] \\\n && apt-get install -y \\\n    git")]
    [TestCase("[|apt-get update|] && apt-get install -y git && apt-get clean")]
    [TestCase("[|apt-get update|] && rm -rf /tmp/a && apt-get install -y git")]
    public void Lists_in_a_shipped_image_are_worth_knowing(string command) => ReportsAs(Severity.Info, $"FROM debian:trixie-slim\nRUN {command}\n");

    [TestCase("apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*")]
    [TestCase("apt-get update && apt-get install -y git && rm -r /var/lib/apt")]
    [TestCase("apt-get update && apt-get install -y git && rm -f /var/lib/apt/lists/deb*")]
    [TestCase("apt-get update && apt-get install -y git && rm -rf /var/lib/{apt,dpkg}/*")]
    [TestCase("apt-get update && apt-get install -y git && find /var/lib/apt/lists -type f -delete")]
    [TestCase("apt-get update && apt-get install -y git && apt-get distclean")]
    [TestCase("--mount=type=cache,target=/var/lib/apt apt-get update && apt-get install -y git")]
    [TestCase("--mount=type=cache,target=/var/lib/apt/lists,sharing=locked apt-get update && apt-get install -y git")]
    public void Lists_that_go_again_are_not(string command) => IsClean($"FROM debian:trixie-slim\nRUN {command}\n");

    [TestCase("apt-get update && apt-get install -y git && $CLEAN")]
    [TestCase("apt-get update && apt-get install -y git && rm -rf $LISTS")]
    [TestCase("[\"apt-get\", \"update\"]")]
    [TestCase("eval \"apt-get update\"")]
    public void What_is_not_understood_may_remove_them(string command) => IsClean($"FROM debian:trixie-slim\nARG CLEAN\nARG LISTS\nRUN {command}\n");

    [Test]
    public void Lists_of_a_builder_are_thrown_away() => IsClean("""
        FROM golang:1.27 AS build
        RUN apt-get update && apt-get install -y git
        FROM scratch
        COPY --from=build /a /a
        """);

    [Test]
    public void Fix_fetches_the_lists_where_they_are_used() => Fixes(
        """
        FROM golang:1.27 AS build
        RUN apt-get update
        # The compiler.
        RUN apt-get install -y protobuf-compiler
        FROM scratch
        """,
        """
        FROM golang:1.27 AS build
        # The compiler.
        RUN apt-get update && apt-get install -y protobuf-compiler
        FROM scratch
        """);

    [Test]
    public void Fix_removes_the_lists_in_the_same_step() => Fixes(
        "FROM debian:trixie-slim\nRUN apt-get update \\\n    && apt-get install -y git \\\n    && git --version\n",
        "FROM debian:trixie-slim\nRUN apt-get update \\\n    && apt-get install -y git \\\n    && rm -rf /var/lib/apt/lists/* \\\n    && git --version\n");

    [Test]
    public void Install_under_a_condition_is_left_to_people() => HasNoFix("FROM debian:trixie-slim\nARG GIT\nRUN apt-get update && if [ -n \"$GIT\" ]; then apt-get install -y git; fi\n");
}
