using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Companions;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Companions;

internal sealed class ServiceHealthMissingTests : RuleTests<ServiceHealthMissing>
{
    private const string Distroless = """
        FROM golang:1.27 AS build
        RUN CGO_ENABLED=0 go build -o /api ./cmd/api
        FROM gcr.io/distroless/static-debian13:nonroot
        COPY --from=build /api /api
        """;

    [TestCase("[CMD, [|curl|], -f, localhost]")]
    [TestCase("[CMD, \"[|/bin/sh|]\"]")]
    [TestCase("[|curl -f localhost|]")]
    [TestCase("[CMD-SHELL, '[|exit 0|]']")]
    public void Reports_what_the_image_does_not_have(string test) => ReportsIn("compose.yaml", Service($"test: {test}"), Distroless);

    [Test]
    public void Reports_first_command_of_a_script_where_the_image_has_a_shell() =>
        ReportsIn("compose.yaml", Service("test: [|curl|] -f localhost"), "FROM debian:13-slim\n");

    [Test]
    public void Reports_whole_script_when_it_runs_otherwise_than_it_is_written() =>
        ReportsIn("compose.yaml", Service("test: \"[|curl $$URL|]\""), "FROM debian:13-slim\n");

    [Test]
    public void Reports_in_the_stage_that_the_service_is_built_from() => ReportsIn(
        "compose.yaml",
        "services: {api: {build: {context: ., target: SLIM}, healthcheck: {test: [CMD, [|curl|]]}}}",
        "FROM debian:13-slim AS slim\nFROM debian:13-slim\nRUN apt-get update && apt-get install -y curl\n");

    [Test]
    public void Says_it_as_for_a_check_of_the_image() => Says(
        "The health check of 'api' runs 'curl', which 'gcr.io/distroless/static-debian13:nonroot' does not have: the container never becomes healthy",
        Distroless,
        ("compose.yaml", Service("test: [CMD, curl]")));

    [Test]
    public void Reports_as_a_warning_where_an_argument_chooses_the_image()
    {
        const string Text = "ARG BASE=gcr.io/distroless/static-debian13\nFROM ${BASE}\n";
        Findings(Text, ("compose.yaml", Service("test: [CMD, curl]"))).Select(finding => finding.Severity).ShouldBe([Severity.Warning]);
    }

    [TestCase("test: [CMD, /api, health]")]
    [TestCase("test: [CMD, \"${PROGRAM}\"]")]
    [TestCase("test: [NONE]")]
    [TestCase("test: [CMD, curl], disable: true")]
    [TestCase("interval: 5s")]
    public void What_is_there_or_not_known_or_not_run_is_innocent(string health) => IsClean(Distroless, ("compose.yaml", Service(health)));

    [Test]
    public void Second_choice_makes_the_first_one_needless() => IsClean("FROM debian:13-slim\n", ("compose.yaml", Service("test: curl localhost || true")));

    [TestCase("./tools:/usr/local/bin")]
    [TestCase("./tools:/")]
    [TestCase("\"${TOOLS}:/usr/bin\"")]
    [TestCase("./curl:/usr/bin/curl")]
    [TestCase("./curl:/bin/curl:ro")]
    [TestCase("{type: image, source: curlimages/curl, target: /usr/bin}")]
    public void Volume_may_bring_a_program(string volume) =>
        IsClean(Distroless, ("compose.yaml", $"services: {{api: {{build: ., volumes: [{volume}], healthcheck: {{test: [CMD, curl]}}}}}}"));

    [TestCase("FROM debian:13-slim\nENV PATH=/opt/tools:$PATH\n", "volumes: [./tools:/opt/tools], healthcheck: {test: [CMD, curl]}")]
    [TestCase("FROM debian:13-slim\n", "volumes: [./tools:/usr/bin], healthcheck: {test: [CMD, /bin/curl]}")]
    [TestCase("FROM debian:13-slim\n", "volumes_from: [tools], healthcheck: {test: [CMD, curl]}")]
    [TestCase("FROM debian:13-slim\n", "configs: [{source: check, target: /check.sh}], healthcheck: {test: [CMD, /check.sh]}")]
    [TestCase("FROM debian:13-slim\n", "configs: [check], healthcheck: {test: [CMD, /check]}")]
    [TestCase("FROM debian:13-slim\n", "secrets: [check], healthcheck: {test: [CMD, /run/secrets/check]}")]
    [TestCase("FROM debian:13-slim\n", "environment: {PATH: /opt/bin}, healthcheck: {test: [CMD, curl]}")]
    public void Something_else_may_bring_a_program(string dockerfile, string service) =>
        IsClean(dockerfile, ("compose.yaml", $"services: {{api: {{build: ., {service}}}}}"));

    [TestCase("./wget:/usr/bin/wget")]
    [TestCase("./curl:/opt/curl")]
    [TestCase("{type: tmpfs, target: /usr/bin}")]
    public void Volume_of_something_else_brings_none(string volume) => ReportsIn(
        "compose.yaml", $"services: {{api: {{build: ., volumes: [{volume}], healthcheck: {{test: [CMD, [|curl|]]}}}}}}", Distroless);

    [TestCase("command: [sh, -c, \"apk add curl && exec /api\"]")]
    [TestCase("entrypoint: [/bin/sh, -c, \"apk add curl && exec /api\"]")]
    [TestCase("command: sh -c 'apk add curl; /api'")]
    [TestCase("command: apk add curl")]
    [TestCase("command: [/setup.sh]")]
    [TestCase("entrypoint: [tini, --, bash, /setup]")]
    [TestCase("command: /docker-entrypoint")]
    [TestCase("command: \"${COMMAND}\"")]
    [TestCase("post_start: [{command: apk add curl}]")]
    public void What_is_started_may_bring_a_program(string service) =>
        IsClean("FROM alpine:3.24\n", ("compose.yaml", $"services: {{api: {{build: ., {service}, healthcheck: {{test: [CMD, curl]}}}}}}"));

    [TestCase("command: [/api, serve]")]
    [TestCase("command: /api serve")]
    [TestCase("command: ")]
    [TestCase("entrypoint: []")]
    public void Program_that_is_started_brings_none(string service) => ReportsIn(
        "compose.yaml", $"services: {{api: {{build: ., {service}, healthcheck: {{test: [CMD, [|curl|]]}}}}}}", "FROM alpine:3.24\n");

    [Test]
    public void Volume_elsewhere_brings_none() => ReportsIn(
        "compose.yaml", "services: {api: {build: ., volumes: [data:/data], healthcheck: {test: [CMD, [|curl|]]}}}", Distroless);

    [TestCase("FROM registry.example.com/base:1\n")]
    [TestCase("FROM gcr.io/distroless/static-debian13\nCOPY --from=tools / /\n")]
    public void Image_that_is_not_known_may_have_it(string dockerfile) => IsClean(dockerfile, ("compose.yaml", Service("test: [CMD, curl]")));

    [TestCase("\"${STAGE}\"")]
    [TestCase("nobody")]
    public void Stage_that_is_not_known_may_have_it(string target) =>
        IsClean(Distroless, ("compose.yaml", $"services: {{api: {{build: {{context: ., target: {target}}}, healthcheck: {{test: [CMD, curl]}}}}}}"));

    private static string Service(string health) => $"services:\n  api:\n    build: .\n    healthcheck: {{{health}}}\n";
}
