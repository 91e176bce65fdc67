using GoContainerGuard.Rules.Identity;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Identity;

internal sealed class WorldWritableTests : RuleTests<WorldWritable>
{
    [TestCase("RUN mkdir /srv/data && chmod [|777|] /srv/data")]
    [TestCase("RUN mkdir /srv/data && chmod -R [|0777|] /srv/data")]
    [TestCase("RUN mkdir /srv/data \\\n    # everybody\n    && chmod [|a+rwx|] /srv/data")]
    [TestCase("RUN touch /srv/log && chmod [|666|] /srv/log")]
    [TestCase("RUN touch /srv/log && chmod [|o+w|] /srv/log")]
    [TestCase("COPY --chmod=[|777|] app /app")]
    [TestCase("ADD --chmod=[|0666|] app /srv/")]
    public void Mode_that_lets_everybody_write_is_reported(string line) => Reports($"FROM alpine:3.24\n{line}\nCMD [\"/app\"]\n", ("app", ""));

    [TestCase("RUN mkdir /srv/data && chmod 755 /srv/data")]
    [TestCase("RUN mkdir /srv/data && chmod 775 /srv/data")]
    [TestCase("RUN mkdir /srv/data && chmod 1777 /srv/data")]
    [TestCase("RUN mkdir /srv/data && chmod +w /srv/data")]
    [TestCase("RUN mkdir /srv/data && chmod o-w /srv/data")]
    [TestCase("RUN mkdir /srv/data && chmod g=u /srv/data")]
    [TestCase("RUN mkdir /srv/data && chmod $MODE /srv/data")]
    [TestCase("RUN mkdir -p /tmp/data && chmod 777 /tmp/data")]
    [TestCase("RUN mkdir /srv/data && chmod 777 /srv/data && chmod 755 /srv/data")]
    [TestCase("RUN touch /srv/setup && chmod 777 /srv/setup && rm /srv/setup")]
    [TestCase("RUN touch /srv/setup && chmod 777 /srv/* && chmod 777 $WHERE")]
    [TestCase("COPY --chmod=755 app /app")]
    [TestCase("COPY --chmod=$MODE app /app")]
    [TestCase("COPY --chmod=1777 app /app")]
    public void Other_modes_places_that_are_for_everybody_and_the_unknown_are_not(string line) =>
        IsClean($"FROM alpine:3.24\nARG MODE\nARG WHERE\n{line}\nCMD [\"/app\"]\n", ("app", ""));

    [Test]
    public void Stages_that_are_not_shipped_do_not_matter_and_parents_count_once() => Reports("""
        FROM golang:1.27 AS build
        RUN mkdir /out && chmod 777 /out
        FROM alpine:3.24 AS base
        RUN mkdir /data && chmod [|777|] /data
        FROM base
        CMD ["/app"]
        """);

    [TestCase("RUN mkdir /data && chmod 0777 /data", "RUN mkdir /data && chmod 0755 /data")]
    [TestCase("COPY --chmod=666 app /srv/", "COPY --chmod=644 app /srv/")]
    public void Fix_leaves_writing_to_the_owner(string before, string after) => Fixes($"FROM alpine:3.24\n{before}\nCMD [\"/app\"]\n", $"FROM alpine:3.24\n{after}\nCMD [\"/app\"]\n", ("app", ""));

    [Test]
    public void Letters_are_left_to_their_writer() => HasNoFix("FROM alpine:3.24\nRUN mkdir /data && chmod a+rwx /data\nCMD [\"/app\"]\n");
}
