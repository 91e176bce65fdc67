using System.Linq;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Engine;

/// <summary>What companion files say reaches the checks of a Dockerfile.</summary>
internal sealed class CompanionContextTests
{
    // Both folders hold everything that is copied by name; the ignore file of one of them takes it away.
    private static readonly (string Path, string Content)[] Either =
    [
        ("go.mod", "module example.com/a\n"),
        ("api/go.mod", "module example.com/a\n"),
        ("api/.dockerignore", "go.mod\n"),
    ];

    private const string CopiesModule = "FROM golang:1.27\nCOPY go.mod ./\n";

    [TestCase("services: {a: {build: api}}", true)]
    [TestCase("services: {a: {build: {context: ., dockerfile: api/Dockerfile}}}", false)]
    [TestCase("services: {a: {build: api}, b: {build: {context: ., dockerfile: api/Dockerfile}}}", false)]
    [TestCase("services: {a: {build: other}}", false)]
    public void Context_is_what_compose_says(string compose, bool speaks) => Ids([.. Either, ("compose.yaml", compose)]).Contains("GCG1204").ShouldBe(speaks);

    [Test]
    public void Context_is_what_bake_says() => Ids([.. Either, ("docker-bake.json", """{"target": {"a": {"context": "api"}}}""")]).ShouldContain("GCG1204");

    [Test]
    public void Configuration_stands_above_compose() => Ids(
    [
        .. Either,
        ("compose.yaml", "services: {a: {build: api}}"),
        (".editorconfig", "[api/Dockerfile]\ngocontainerguard.context = .\n"),
    ]).ShouldNotContain("GCG1204");

    [Test]
    public void Stage_that_compose_builds_is_a_target() => Check.Dockerfile(
        "FROM alpine:3.24 AS one\nUSER nobody2\nFROM alpine:3.24\nUSER 1\n", ("compose.yaml", "services: {a: {build: {context: ., target: ONE}}}"))
        .ShouldContain(finding => finding.Rule.Id == "GCG0802");

    [Test]
    public void Argument_that_compose_gives_is_known() => Check.Dockerfile(
        "ARG VERSION=1.27\nFROM golang:${VERSION}\n", ("compose.yaml", "services: {a: {build: {context: ., args: {VERSION: latest}}}}"))
        .ShouldContain(finding => finding.Rule.Id == "GCG0202");

    private static string[] Ids((string Path, string Content)[] files) =>
        [.. Check.DockerfileAt("api/Dockerfile", CopiesModule, files).Select(finding => finding.Rule.Id)];
}
