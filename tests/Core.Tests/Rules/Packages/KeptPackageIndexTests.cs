using GoContainerGuard.Rules.Packages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Packages;

internal sealed class KeptPackageIndexTests : RuleTests<KeptPackageIndex>
{
    [TestCase("apk [|add|] git")]
    [TestCase("apk [|add|] \\\n    git")]
    [TestCase("apk [|update|] && apk add --no-cache git")]
    [TestCase("apk -U [|upgrade|]")]
    public void Index_in_a_shipped_image_is_reported(string command) => Reports($"FROM alpine:3.24\nRUN {command}\n");

    [TestCase("apk add --no-cache git")]
    [TestCase("apk --no-cache add git")]
    [TestCase("apk add git && rm -rf /var/cache/apk/*")]
    [TestCase("apk del git")]
    [TestCase("--mount=type=cache,target=/var/cache/apk apk add git")]
    [TestCase("--mount=type=cache,target=/etc/apk/cache apk add git")]
    public void Index_that_is_not_kept_is_not(string command) => IsClean($"FROM alpine:3.24\nRUN {command}\n");

    [TestCase("apk add $OPTIONS git")]
    [TestCase("apk add git && ./clean.sh /var/cache/apk")]
    [TestCase("apk add git && eval \"$CLEAN\"")]
    public void What_is_not_known_is_silent(string command) => IsClean($"FROM alpine:3.24\nARG OPTIONS\nARG CLEAN\nRUN {command}\n");

    [Test]
    public void Index_of_a_builder_is_thrown_away() => IsClean("FROM golang:1.27-alpine AS build\nRUN apk add git\nFROM scratch\nCOPY --from=build /a /a\n");

    [Test]
    public void Stage_that_the_shipped_one_starts_from_ships_its_layers() => Reports("FROM alpine:3.24 AS base\nRUN apk [|add|] git\nFROM base\n");

    [Test]
    public void Fix_keeps_no_index() => Fixes("FROM alpine:3.24\nRUN apk add git\n", "FROM alpine:3.24\nRUN apk add --no-cache git\n");
}
