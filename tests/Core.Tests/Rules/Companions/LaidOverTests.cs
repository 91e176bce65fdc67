using System.Linq;
using GoContainerGuard.Rules.Companions;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Companions;

/// <summary>What the files of a folder say of one service, taken together.</summary>
internal static class LaidOverTests
{
    internal sealed class HealthTests : RuleTests<ServiceHealthMissing>
    {
        private const string Dockerfile = "FROM alpine:3.23 AS production\nFROM gcr.io/distroless/static-debian13:nonroot AS d\n";

        private const string Main = "services: {a: {build: {context: .}, healthcheck: {test: [CMD, wget, --spider, \"http://x\"]}}}";

        [TestCase("compose.override.yml", "{build: {target: production}}")]
        [TestCase("compose.override.yaml", "{build: {target: production}}")]
        [TestCase("docker-compose.override.yml", "{build: {target: production}}")]
        [TestCase("compose.override.yml", "{healthcheck: {disable: true}}")]
        [TestCase("compose.override.yml", "{healthcheck: {test: [CMD, \"${PROGRAM}\"]}}")]
        [TestCase("compose.override.yml", "{healthcheck: !reset null}")]
        [TestCase("compose.override.yml", "{build: other}")]
        [TestCase("compose.override.yml", "{build: !reset null, image: alpine}")]
        [TestCase("compose.override.yml", "{build: !override {context: .}}")]
        [TestCase("compose.override.yml", "!reset null")]
        [TestCase("compose.override.yml", "{extends: {file: other.yml, service: a}}")]
        [TestCase("compose.override.yml", "{volumes: [./wget:/usr/bin/wget]}")]
        [TestCase("compose.override.yml", "{command: apk add wget}")]
        [TestCase("compose.prod.yml", "{build: {target: production}}")]
        [TestCase("docker-compose.dev.yml", "{healthcheck: {test: [NONE]}}")]
        [TestCase("compose.dev.yaml", "{build: !reset null, image: alpine}")]
        [TestCase("compose.prod.yml", "{healthcheck: !override {test: [CMD, wget]}}")]
        public void File_that_settles_it_makes_it_silent(string path, string service) =>
            IsClean(Dockerfile, ("compose.yml", Main), (path, $"services: {{a: {service}}}"));

        [TestCase("compose.override.yml", "{build: {args: {X: 1}}}")]
        [TestCase("compose.override.yml", "{healthcheck: {interval: 5s}}")]
        [TestCase("compose.override.yml", "{image: a, ports: [80]}")]
        [TestCase("compose.override.yml", "{healthcheck: {test: [CMD, curl]}}", "compose.override.yml,compose.yml")]
        [TestCase("compose.prod.yml", "{ports: [80]}")]
        public void What_holds_with_what_is_laid_over_it_by_itself_is_an_error(string path, string service, string found = "compose.yml") =>
            Found((path, $"services: {{a: {service}}}")).ShouldBe(found.Split(',').Select(file => $"{file} Error"));

        [TestCase("compose.prod.yml", "{healthcheck: {interval: 5s}}")]
        [TestCase("compose.prod.yml", "{image: a}")]
        [TestCase("docker-compose.dev.yml", "{command: serve}")]
        [TestCase("docker-compose.dev.yml", "{build: {args: [X=1]}}")]
        public void What_holds_with_a_file_that_speaks_of_the_same_is_a_warning(string path, string service) =>
            Found((path, $"services: {{a: {service}}}")).ShouldBe(["compose.yml Warning"]);

        [TestCase("compose.prod.yml", "services: {b: {image: a}}")]
        [TestCase("deploy/compose.override.yml", "services: {a: {build: {target: production}}}")]
        [TestCase("compose.override.yml", "")]
        public void File_that_says_nothing_of_the_service_changes_nothing(string path, string text) => Found((path, text)).ShouldBe(["compose.yml Error"]);

        [TestCase("compose.override.yml", null)]
        [TestCase("compose.prod.yml", "Warning")]
        public void File_that_cannot_be_read_leaves_doubt(string path, string? severity) =>
            Found((path, "services: {{ .Services }}\n")).ShouldBe(severity is null ? [] : ["compose.yml " + severity]);

        [Test]
        public void What_a_file_alone_brings_about_in_another_is_a_warning() => Check.Dockerfile(
                "FROM alpine:3.23 AS dev\nFROM gcr.io/distroless/static-debian13:nonroot AS prod\n",
                ("compose.yml", "services: {a: {build: {context: ., target: dev}, healthcheck: {test: [CMD, wget]}}}"),
                ("compose.prod.yml", "services: {a: {build: {target: prod}}}"))
            .Where(finding => finding.Rule.Id == "GCG1504").Select(finding => $"{finding.Where.Source.Path} {finding.Severity}").ShouldBe(["compose.yml Warning"]);

        [Test]
        public void What_is_laid_over_by_itself_brings_about_is_an_error() => ReportsIn(
            "compose.yml",
            "services: {a: {build: {context: ., target: dev}, healthcheck: {test: [CMD, [|wget|]]}}}",
            "FROM alpine:3.23 AS dev\nFROM gcr.io/distroless/static-debian13:nonroot AS prod\n",
            ("compose.override.yml", "services: {a: {build: {target: prod}}}"));

        private static string[] Found((string Path, string Content) other) =>
            [.. Findings(Dockerfile, ("compose.yml", Main), other).Select(finding => $"{finding.Where.Source.Path} {finding.Severity}")];
    }

    internal sealed class SourceTests : RuleTests<MissingBuildSource>
    {
        private const string Dockerfile = "FROM golang:1.27 AS build\nFROM scratch AS runtime\n";

        [TestCase("{context: ., target: none}", "compose.override.yml", "{build: {target: runtime}}")]
        [TestCase("{context: ./none}", "compose.override.yml", "{build: .}")]
        [TestCase("{context: ., dockerfile: none}", "docker-compose.override.yaml", "{build: {dockerfile: Dockerfile}}")]
        [TestCase("{context: ., target: none}", "compose.override.yml", "{build: !reset null, image: a}")]
        [TestCase("{context: ., target: none}", "compose.dev.yml", "{build: {target: runtime}}")]
        [TestCase("{context: ./none}", "docker-compose.dev.yml", "{build: {context: .}}")]
        public void File_that_names_what_is_there_makes_it_silent(string build, string path, string service) =>
            IsClean(Dockerfile, ("compose.yml", $"services: {{a: {{build: {build}}}}}"), (path, $"services: {{a: {service}}}"));

        [TestCase("compose.override.yml", "{build: {args: {X: 1}}}", "compose.yml Error")]
        [TestCase("compose.override.yml", "{build: {target: nobody}}", "compose.override.yml Error,compose.yml Error")]
        [TestCase("compose.dev.yml", "{build: {args: {X: 1}}}", "compose.yml Error")]
        [TestCase("compose.dev.yml", "{command: serve}", "compose.yml Error")]
        [TestCase("compose.dev.yml", "{image: a}", "compose.yml Warning")]
        [TestCase("compose.dev.yml", "{build: {target: nobody}}", "compose.dev.yml Error,compose.yml Warning")]
        public void What_holds_all_the_same_is_as_loud_as_it_is_certain(string path, string service, string found) =>
            Found(("compose.yml", "services: {a: {build: {context: ., target: none}}}"), (path, $"services: {{a: {service}}}")).ShouldBe(found);

        [Test]
        public void Second_main_file_is_laid_over_nothing_by_itself()
        {
            (string, string)[] files =
            [
                ("compose.yml", "services: {a: {build: .}}"),
                ("docker-compose.yml", "services: {a: {build: {context: ., target: none}}}"),
                ("compose.override.yml", "services: {a: {image: x}}"),
            ];
            Found(files).ShouldBe("docker-compose.yml Warning");
        }

        [TestCase("{build: {context: ., target: none}}", "{build: {target: runtime}}", "")]
        [TestCase("{build: {target: none}}", "{build: {context: ./b}}", "")]
        [TestCase("{build: {context: ., target: none}}", "{build: {context: ., target: runtime}}", "docker-compose.base.yml Warning")]
        [TestCase("{build: {context: ., target: none}}", "{image: b}", "docker-compose.base.yml Warning")]
        [TestCase("{build: {context: ., target: none}}", "{ports: [80]}", "docker-compose.base.yml Error")]
        public void Files_without_a_main_one_go_together_or_do_not(string own, string other, string found) => Found(
            ("docker-compose.base.yml", $"services: {{a: {own}}}"),
            ("docker-compose.prod.yml", $"services: {{a: {other}}}"),
            ("b/Dockerfile", "FROM scratch AS none\n")).ShouldBe(found);

        [TestCase("""{"target": {"a": {"target": "runtime"}}}""", "")]
        [TestCase("""{"target": {"a": {"args": {"X": "1"}}}}""", "docker-bake.json Error")]
        [TestCase("""{"target": {"b": {"target": "runtime"}}}""", "docker-bake.json Error")]
        public void Bake_file_is_judged_with_what_is_laid_over_it(string over, string found) =>
            Found(("docker-bake.json", """{"target": {"a": {"target": "none"}}}"""), ("docker-bake.override.json", over)).ShouldBe(found);

        private static string Found(params (string Path, string Content)[] files) =>
            string.Join(',', Findings(Dockerfile, files).Select(finding => $"{finding.Where.Source.Path} {finding.Severity}"));
    }
}
