using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Companions;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Companions;

internal sealed class MissingBuildSourceTests : RuleTests<MissingBuildSource>
{
    private const string Dockerfile = "FROM golang:1.27 AS build\nFROM scratch AS runtime\n";

    [Test]
    public void Reports_stage_that_is_not_there() => ReportsIn("compose.yaml", "services: {api: {build: {context: ., target: [|runtim|]}}}", Dockerfile);

    [Test]
    public void Says_what_the_builder_says_of_the_stage() => Says(
        "'api' builds the stage 'runtim', which 'Dockerfile' does not have: the build stops with 'target stage \"runtim\" could not be found'",
        Dockerfile,
        ("compose.yaml", "services: {api: {build: {context: ., target: runtim}}}"));

    [Test]
    public void Says_what_the_tool_says_of_the_context() => Says(
        "'api' is built in 'web', which is not there: the build stops with 'unable to prepare context: path \"…/web\" not found'",
        Dockerfile,
        ("compose.yaml", "services: {api: {build: ./web}}"));

    [Test]
    public void Reports_Dockerfile_that_is_not_there() =>
        ReportsIn("compose.yaml", "services:\n  api:\n    build:\n      context: .\n      dockerfile: '[|docker/api|]'\n", Dockerfile);

    [Test]
    public void Reports_context_without_the_default_Dockerfile() => ReportsIn("compose.yaml", "services: {api: {build: [|web|]}}", Dockerfile, ("web/main.go", ""));

    [Test]
    public void Reports_target_of_a_bake_file() => ReportsIn("docker-bake.json", """{"target": {"api": {"target": "[|runtim|]"}}}""", Dockerfile);

    [Test]
    public void Reports_once_what_a_file_above_another_takes_over() => ReportsIn(
        "compose.yaml",
        "services: {api: {build: {context: ., target: [|runtim|]}}}",
        Dockerfile,
        ("compose.prod.yaml", "services: {api: {build: {args: {X: 1}}}}"));

    [TestCase("runtime")]
    [TestCase("RUNTIME")]
    [TestCase("1")]
    [TestCase("\"${STAGE}\"")]
    [TestCase("")]
    public void Stage_that_is_there_or_not_known_is_innocent(string target) =>
        IsClean(Dockerfile, ("compose.yaml", $"services: {{api: {{build: {{context: ., target: {target}}}}}}}"));

    [TestCase("services: {api: {build: {context: ., dockerfile_inline: FROM scratch, target: x}}}")]
    [TestCase("services: {api: {build: \"https://example.com/x.git\"}}")]
    [TestCase("services: {api: {build: {context: \"${DIR}\", target: x}}}")]
    [TestCase("services: {api: {extends: {file: other.yaml, service: api}, build: {target: x}}}")]
    [TestCase("services: {api: {image: api}}")]
    public void Build_of_which_little_is_known_is_innocent(string compose) => IsClean(Dockerfile, ("compose.yaml", compose));

    [TestCase("dist/", "{context: dist}")]
    [TestCase("dist/", "{context: dist/api}")]
    [TestCase("Dockerfile.*", "{context: ., dockerfile: Dockerfile.local}")]
    [TestCase("*.local", "{context: web, dockerfile: Dockerfile.local}")]
    public void What_git_ignores_is_innocent(string ignored, string build) =>
        IsClean(Dockerfile, (".gitignore", ignored), ("web/main.go", ""), ("compose.yaml", $"services: {{api: {{build: {build}}}}}"));

    [TestCase("{context: third_party/web}")]
    [TestCase("{context: third_party/web/deep}")]
    [TestCase("{context: ., dockerfile: third_party/web/Dockerfile}")]
    public void Submodule_that_is_not_checked_out_is_innocent(string build) => IsClean(
        Dockerfile,
        (".gitmodules", "[submodule \"web\"]\n\tpath = third_party/web\n\turl = https://example.com/web.git\n"),
        ("compose.yaml", $"services: {{api: {{build: {build}}}}}"));

    [Test]
    public void Folder_beside_what_git_ignores_and_submodules_is_not() => ReportsIn(
        "compose.yaml",
        "services: {api: {build: [|third_party/webs|]}, b: {build: [|distribution|]}}",
        Dockerfile,
        (".gitignore", "dist/\n"),
        (".gitmodules", "[submodule \"web\"]\n\tpath = third_party/web\n"));

    [TestCase("{context: ., target: none}")]
    [TestCase("{context: none}")]
    [TestCase("{context: ., dockerfile: none}")]
    public void Service_that_is_only_built_when_asked_for_is_a_warning(string build)
    {
        Severities("[debug]").ShouldBe([Severity.Warning]);
        Severities("[]").ShouldBe([Severity.Error]);

        Severity[] Severities(string profiles) =>
            [.. Findings(Dockerfile, ("compose.yaml", $"services: {{api: {{build: {build}, profiles: {profiles}}}}}")).Select(finding => finding.Severity)];
    }

    [Test]
    public void File_without_a_stage_is_for_another_rule() => IsClean("ARG X\n", ("compose.yaml", "services: {api: {build: {context: ., target: x}}}"));

    [TestCase("""{"target": {"base": {"dockerfile": "none"}, "api": {"inherits": ["base"], "dockerfile": "Dockerfile"}}}""")]
    [TestCase("""{"target": {"api": {"target": "${STAGE}"}}}""")]
    public void Target_that_is_only_there_to_be_inherited_from_is_innocent(string bake) => IsClean(Dockerfile, ("docker-bake.json", bake));

    [Test]
    public void Fix_names_the_stage_that_is_near() => FixesAll(
        "FROM alpine:3.24 AS runtime\n",
        "FROM alpine:3.24 AS runtime\n",
        [("compose.yaml", "services: {api: {build: {context: ., target: 'runtim'}}}\n")],
        [("compose.yaml", "services: {api: {build: {context: ., target: 'runtime'}}}\n")]);

    [Test]
    public void There_is_no_fix_for_a_stage_that_is_far() =>
        HasNoFix("FROM alpine:3.24 AS runtime\n", ("compose.yaml", "services: {api: {build: {context: ., target: debug}}}\n"));
}
