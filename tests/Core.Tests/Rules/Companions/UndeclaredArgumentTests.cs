using GoContainerGuard.Rules.Companions;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Companions;

internal sealed class UndeclaredArgumentTests : RuleTests<UndeclaredArgument>
{
    private const string Dockerfile = "ARG GO=1.27\nFROM golang:${GO} AS build\nARG VERSION \\\n    COMMIT=none\nONBUILD ARG LATER\nFROM scratch\n";

    [Test]
    public void Reports_name_in_a_mapping() => ReportsIn("compose.yaml", "services: {api: {build: {context: ., args: {[|VERSON|]: 1}}}}", Dockerfile);

    [Test]
    public void Reports_name_in_a_list() => ReportsIn("compose.yaml", "services:\n  api:\n    build:\n      context: .\n      args:\n        - [|VERSON|]=1\n        - \"[|OTHER|]\"\n", Dockerfile);

    [Test]
    public void Reports_name_in_a_bake_file() => ReportsIn("docker-bake.json", """{"target": {"api": {"args": {"[|VERSON|]": null, "GO": "1"}}}}""", Dockerfile);

    [Test]
    public void Says_that_nobody_else_says_it() => Says(
        "'api' gives the build argument 'version', which 'Dockerfile' does not declare: it reaches nothing, and the build does not say so",
        Dockerfile,
        ("compose.yaml", "services: {api: {build: {context: ., args: {version: 1}}}}"));

    [TestCase("GO")]
    [TestCase("VERSION")]
    [TestCase("COMMIT")]
    [TestCase("LATER")]
    public void Declared_name_is_innocent(string name) => IsClean(Dockerfile, ("compose.yaml", $"services: {{api: {{build: {{context: ., args: [{name}]}}}}}}"));

    [TestCase("HTTP_PROXY")]
    [TestCase("no_proxy")]
    [TestCase("BUILDKIT_INLINE_CACHE")]
    [TestCase("SOURCE_DATE_EPOCH")]
    [TestCase("TARGETARCH")]
    [TestCase("X${Y}")]
    public void Name_that_needs_no_declaration_is_innocent(string name) =>
        IsClean(Dockerfile, ("compose.yaml", $"services: {{api: {{build: {{context: ., args: [\"{name}\"]}}}}}}"));

    [Test]
    public void Arguments_for_several_Dockerfiles_need_not_mean_something_to_each() => IsClean(
        Dockerfile,
        ("web/Dockerfile", "FROM scratch\nARG WEB\n"),
        ("compose.yaml", "x-args: &args {VERSION: 1, WEB: 1}\nservices:\n  api: {build: {context: ., args: *args}}\n  web: {build: {context: web, args: *args}}\n"));

    [Test]
    public void Arguments_for_several_builds_of_one_Dockerfile_do() => ReportsIn(
        "compose.yaml",
        "x-args: &args {[|VERSON|]: 1}\nservices:\n  api: {build: {context: ., args: *args}}\n",
        Dockerfile);

    [TestCase("FROM registry.example.com/base:1\n")]
    [TestCase("ARG BASE\nFROM ${BASE}\n")]
    public void Base_that_is_not_known_may_declare_it(string dockerfile) => IsClean(dockerfile, ("compose.yaml", "services: {api: {build: {context: ., args: [X]}}}"));

    [TestCase("args: {VERSON: 1}", "args: {VERSION: 1}")]
    [TestCase("args: [\"version=1\"]", "args: [\"VERSION=1\"]")]
    public void Fix_takes_the_name_that_is_declared(string before, string after) => FixesAll(
        Dockerfile,
        Dockerfile,
        [("compose.yaml", $"services: {{api: {{build: {{context: ., {before}}}}}}}\n")],
        [("compose.yaml", $"services: {{api: {{build: {{context: ., {after}}}}}}}\n")]);

    [TestCase("args: {VERSON: 1, VERSION: 2}")]
    [TestCase("args: {UNLIKE_ALL: 1}")]
    public void There_is_no_fix_without_a_free_name_that_is_near(string arguments) =>
        HasNoFix(Dockerfile, ("compose.yaml", $"services: {{api: {{build: {{context: ., {arguments}}}}}}}\n"));
}
