using GoContainerGuard.Rules.Variables;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Variables;

internal sealed class MalformedLabelTests : RuleTests<MalformedLabel>
{
    [TestCase("created", "2026-11-20")]
    [TestCase("created", "\"20 November 2026\"")]
    [TestCase("created", "2026-11-20T10:00:00")]
    [TestCase("url", "example.com")]
    [TestCase("source", "git@github.com:example/app.git")]
    [TestCase("documentation", "\"see README\"")]
    [TestCase("licenses", "\"Apache 2.0\"")]
    [TestCase("licenses", "\"MIT, BSD-3-Clause\"")]
    [TestCase("licenses", "\"(MIT OR\"")]
    [TestCase("revision", "\"abc def\"")]
    public void Value_of_another_form_is_reported(string key, string value) => Reports($"FROM scratch\nLABEL org.opencontainers.image.{key}=[|{value}|]\n");

    [TestCase("created", "2026-11-20T10:00:00Z")]
    [TestCase("created", "2026-11-20T10:00:00.123+01:00")]
    [TestCase("url", "https://example.com")]
    [TestCase("source", "https://github.com/example/app")]
    [TestCase("licenses", "Apache-2.0")]
    [TestCase("licenses", "\"MIT AND (LGPL-2.1-or-later OR BSD-3-Clause)\"")]
    [TestCase("licenses", "\"GPL-2.0-only WITH Classpath-exception-2.0\"")]
    [TestCase("revision", "0123abc")]
    [TestCase("title", "\"a b\"")]
    public void Value_of_that_form_is_not(string key, string value) => IsClean($"FROM scratch\nLABEL org.opencontainers.image.{key}={value}\n");

    [TestCase("$DATE")]
    [TestCase("${STAND_IN}")]
    [TestCase("\"\"")]
    public void Value_that_the_build_is_given_is_unknown(string value) => IsClean($"FROM scratch\nARG DATE\nARG STAND_IN=unknown\nLABEL org.opencontainers.image.created={value}\n");

    [Test]
    public void Label_of_a_builder_is_thrown_away() => IsClean("FROM golang:1.27 AS build\nLABEL org.opencontainers.image.url=example.com\nFROM scratch\nCOPY --from=build /a /a\n");

    [Test]
    public void Continued_label_is_found() => Reports("FROM scratch\nLABEL a=b \\\n    org.opencontainers.image.url=[|example.com|]\n");

    [Test]
    public void Fix_writes_what_is_meant() => Fixes(
        "FROM scratch\nLABEL org.opencontainers.image.licenses=\"Apache License 2.0\" org.opencontainers.image.created=2026-11-20\n",
        "FROM scratch\nLABEL org.opencontainers.image.licenses=\"Apache-2.0\" org.opencontainers.image.created=\"2026-11-20T00:00:00Z\"\n");

    [Test]
    public void Other_values_are_left_to_people() => HasNoFix("FROM scratch\nLABEL org.opencontainers.image.url=example.com\n");
}
