using GoContainerGuard.Rules.Secrets;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Secrets;

internal sealed class UnsignedPackagesTests : RuleTests<UnsignedPackages>
{
    [TestCase("alpine:3.24", "apk add --no-cache [|--allow-untrusted|] git")]
    [TestCase("alpine:3.24", "apk add [|--allow-untrusted|] https://example.com/tool.apk")]
    [TestCase("debian:trixie-slim", "apt-get update && apt-get install -y \\\n  [|--allow-unauthenticated|] git")]
    [TestCase("fedora:43", "dnf install -y [|--nogpgcheck|] git")]
    public void Whoever_signed_them(string image, string script) => Reports($"FROM {image} AS base\nRUN {script}\nFROM base\nCMD [\"sh\"]\n");

    [TestCase("apk add --no-cache git")]
    [TestCase("apk add --allow-untrusted ./out/own.apk")]
    [TestCase("apk add --allow-untrusted /tmp/*.apk")]
    [TestCase("apt-get install -y --allow-unauthenticated ./out/own.deb")]
    [TestCase("dnf install -y --nogpgcheck /tmp/own.rpm")]
    [TestCase("apk add $FLAGS git")]
    [TestCase("echo --allow-untrusted")]
    public void Signed_ones_own_or_not_known(string script) => IsClean($"FROM alpine:3.24\nRUN {script}\n");

    [Test]
    public void It_names_the_switch_and_the_program() =>
        Says("'--allow-untrusted' lets 'apk' install packages whoever signed them", "FROM alpine:3.24\nRUN apk add --allow-untrusted git\n");

    [Test]
    public void Fix_takes_the_switch_away() => Fixes("FROM alpine:3.24\nRUN apk add --allow-untrusted git\n", "FROM alpine:3.24\nRUN apk add git\n");

    [Test]
    public void Trigger_is_somebody_elses() => IsClean("FROM alpine:3.24 AS base\nONBUILD RUN apk add --allow-untrusted git\nFROM base\n");

    [TestCase("apk add \"--allow-untrusted\" git")]
    [TestCase("apk \\\n  --allow-untrusted add git")]
    public void Switch_in_quotes_or_behind_a_continuation(string script) => Findings($"FROM alpine:3.24\nRUN {script}\n").ShouldHaveSingleItem();
}
