using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Companions;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Companions;

internal sealed class CompanionFilesTests
{
    [TestCase("build: ./api", "./api|Dockerfile|")]
    [TestCase("build: {}", ".|Dockerfile|")]
    [TestCase("build: {context: api, dockerfile: build/Dockerfile, target: prod}", "api|build/Dockerfile|prod")]
    [TestCase("build: {context: \"${DIR:-api}\", target: $TARGET}", "?|Dockerfile|?")]
    [TestCase("build: {context: a$$b}", "a$b|Dockerfile|")]
    [TestCase("build: {context: [x]}", "?|Dockerfile|")]
    public void Service_says_where_it_is_built(string service, string paths) => Paths(Compose(service)).ShouldBe(paths);

    [TestCase("image: alpine")]
    [TestCase("build:")]
    [TestCase("build: !reset null")]
    public void Service_that_is_not_built_is_none(string service) =>
        Read(("compose.yaml", $"services:\n  api:\n    {service}\n")).Single().Builds.ShouldBeEmpty();

    [TestCase("{A: 1, B: '${X}', C: x, D: }", "A=1 B=? C=x D=?")]
    [TestCase("[A=1, \"B=${X}\", C=x=y, D]", "A=1 B=? C=x=y D=?")]
    [TestCase("{A: 1.20, B: \"1.20\", C: 1.26, D: 1.26.0, E: 010, F: 2026-01-01, G: true, H: 1e3, I: 1.26-alpine}", "A=? B=1.20 C=1.26 D=1.26.0 E=? F=? G=true H=? I=1.26-alpine")]
    public void Arguments_are_known_where_they_are_printed_as_written(string written, string arguments) =>
        Arguments(Compose($"build: {{args: {written}}}")).ShouldBe(arguments);

    [Test]
    public void Name_of_an_argument_has_its_place() =>
        Compose("build: {args: [VERSION=1]}").Arguments.Single().Where.Text.ShouldBe("VERSION");

    [TestCase("{build: {platforms: [linux/amd64, linux/arm64]}, platform: linux/386}", "linux/amd64 linux/arm64")]
    [TestCase("{build: ., platform: linux/386}", "linux/386")]
    [TestCase("{build: ., platform: \"${P}\"}", "")]
    public void Platforms_are_those_of_the_build_or_of_the_service(string service, string platforms) =>
        string.Join(' ', Read(("compose.yaml", $"services: {{api: {service}}}")).Single().Builds.Single().Platforms).ShouldBe(platforms);

    [TestCase("{base: docker-image://alpine, src: ../src}", "base=docker-image://alpine src=../src")]
    [TestCase("[base=docker-image://alpine]", "base=docker-image://alpine")]
    public void Contexts_have_names(string written, string contexts) =>
        string.Join(' ', Compose($"build: {{additional_contexts: {written}}}").NamedContexts.Select(context => $"{context.Name}={context.Value}")).ShouldBe(contexts);

    [Test]
    public void Anchors_and_merge_keys_are_followed()
    {
        var builds = Read(("compose.yaml", """
            x-build: &build
              context: .
              args: &args {A: 1}
            services:
              api:
                build:
                  <<: *build
                  target: api
              web:
                build:
                  <<: *build
                  args: {<<: *args, B: 2}
            """)).Single().Builds;
        builds.Select(Paths).ShouldBe([".|Dockerfile|api", ".|Dockerfile|"]);
        builds.Select(Arguments).ShouldBe(["A=1", "B=2 A=1"]);
    }

    [Test]
    public void Service_of_the_same_file_is_extended()
    {
        var builds = Read(("compose.yaml", """
            services:
              base:
                build: {context: base, target: prod, args: {A: 1, B: 1}}
              one: {extends: base, build: {target: dev, args: {B: 2}}}
              two: {extends: {service: one}, build: ./two}
            """)).Single().Builds;
        builds.Select(Paths).ShouldBe(["base|Dockerfile|prod", "base|Dockerfile|dev", "./two|Dockerfile|dev"]);
        Arguments(builds[1]).ShouldBe("B=2 A=1");
    }

    [TestCase("{extends: {service: x, file: other.yaml}, build: {target: dev}}", "?|?|dev")]
    [TestCase("{extends: nobody, build: {context: a}}", "a|?|?")]
    [TestCase("{extends: api, build: {context: a}}", "a|?|?")]
    public void What_is_extended_and_not_there_leaves_the_rest_open(string service, string paths) =>
        Paths(Read(("compose.yaml", $"services: {{api: {service}}}")).Single().Builds.Single()).ShouldBe(paths);

    [Test]
    public void File_that_is_laid_over_the_main_one_says_only_what_differs()
    {
        var files = Read(
            ("compose.yaml", "services: {api: {build: {context: api, target: prod, args: {A: 1}}}}"),
            ("compose.override.yaml", "services: {api: {build: {target: dev, args: {B: 2}}}, tool: {build: ./tool}}"));
        var laidOver = files.Single(file => file.Source.Path == "compose.override.yaml");
        laidOver.Builds.Select(Paths).ShouldBe(["api|Dockerfile|dev", "./tool|Dockerfile|"]);
        Arguments(laidOver.Builds[0]).ShouldBe("B=2 A=1");
        laidOver.Builds[0].Context.Where.Source.Path.ShouldBe("compose.yaml");
        Paths(files.Single(file => file.Source.Path == "compose.yaml").Builds.Single()).ShouldBe("api|Dockerfile|prod");
    }

    [Test]
    public void File_in_another_folder_is_laid_over_nothing() => Paths(Read(
        ("compose.yaml", "services: {api: {build: {context: api}}}"),
        ("deploy/compose.prod.yaml", "services: {api: {build: {target: prod}}}"))[1].Builds.Single()).ShouldBe(".|Dockerfile|prod");

    [Test]
    public void Health_check_is_a_script_or_words()
    {
        Health("curl -f $$URL").ShouldBe("sh: curl -f $URL");
        Health("[CMD-SHELL, exit 0]").ShouldBe("sh: exit 0");
        Health("[CMD, /api, \"${X}\"]").ShouldBe("/api ?");
        Health("[NONE]").ShouldBe("none");
        Health("[]").ShouldBe("none");
        Health("x, disable: true").ShouldBe("none");

        static string Health(string test) => Compose($"{{build: ., healthcheck: {{test: {test}}}}}") is { Health: { } health }
            ? (health.IsShell ? "sh: " : "") + string.Join(' ', health.Words.Select(word => word.Text ?? "?"))
            : "none";
    }

    [TestCase("[cache:/go/pkg/mod, .:/src:ro, /data]", "cache>/go/pkg/mod .>/src >/data")]
    [TestCase("[{type: bind, source: ., target: /src}, {type: tmpfs, target: /tmp}]", ".>/src")]
    [TestCase("[\"${DIR}:/src\", relative, {type: volume, target: \"${DIR}\"}, [x]]", "> > > >")]
    public void Volumes_have_a_source_and_a_target(string written, string volumes) =>
        string.Join(' ', Compose($"{{build: ., volumes: {written}}}").Volumes.Select(volume => $"{volume.Source}>{volume.Target}")).ShouldBe(volumes);

    [Test]
    public void Volumes_of_all_layers_count()
    {
        var files = Read(
            ("compose.yaml", "services: {api: {build: ., volumes: [a:/a]}, web: {extends: {file: x.yaml, service: y}, build: ., command: x}}"),
            ("compose.dev.yaml", "services: {api: {volumes: [b:/b], entrypoint: x}, web: {volumes: [c:/c]}}"));
        files.Single(file => file.Source.Path == "compose.dev.yaml").Builds.Select(build => string.Join(' ', build.Volumes.Select(volume => $"{volume.Source}>{volume.Target}")))
            .ShouldBe(["b>/b a>/a", "c>/c >"]);
        files.SelectMany(file => file.Builds).Select(build => build.HasOwnCommand).ShouldBe([true, true, false, true]);
    }

    [TestCase("compose.yaml", "services: {api: {build: .}}\nversion: '3'", "version")]
    [TestCase("compose.yaml", "services: {}", null)]
    public void Key_of_the_version_has_its_place(string path, string text, string? key)
    {
        var file = Read((path, text)).Single();
        (file.VersionKey is { } span ? file.Source.Slice(span) : null).ShouldBe(key);
    }

    [TestCase("- a")]
    [TestCase("services: [a]")]
    [TestCase("services: {api: [a]}")]
    [TestCase("services: {api: {build: [a]}}")]
    [TestCase("services: {api: }")]
    [TestCase("")]
    public void File_of_another_shape_says_nothing(string text) => Read(("compose.yaml", text)).Single().Builds.ShouldBeEmpty();

    [Test]
    public void Bake_targets_inherit()
    {
        var builds = Read(("docker-bake.json", """
            {
              "group": {"default": {"targets": ["api", "web"]}},
              "target": {
                "common": {"dockerfile": "build/Dockerfile", "args": {"A": "1", "B": "1"}, "platforms": ["linux/amd64"]},
                "api": {"inherits": ["common"], "context": "api", "args": {"B": "${B}"}, "target": "prod"},
                "web": {"inherits": ["common", "api"], "contexts": {"base": "target:api"}}
              }
            }
            """)).Single().Builds;
        builds.Select(build => build.Name).ShouldBe(["api", "web"]);
        builds.Select(Paths).ShouldBe(["api|build/Dockerfile|prod", "api|build/Dockerfile|prod"]);
        builds.Select(Arguments).ShouldBe(["B=? A=1", "B=? A=1"]);
        builds[1].NamedContexts.Single().Name.ShouldBe("base");
        builds[1].Platforms.ShouldBe(["linux/amd64"]);
    }

    [TestCase("""{"target": {"api": {"matrix": {"x": ["1"]}, "name": "a-${x}"}}}""")]
    [TestCase("""{"target": [{"api": {}}]}""")]
    [TestCase("""{"target": {"api": []}}""")]
    [TestCase("[]")]
    public void Bake_file_of_another_shape_says_nothing(string text) => Read(("docker-bake.json", text)).Single().Builds.ShouldBeEmpty();

    [TestCase("a${x}b", null)]
    [TestCase("a$${x}b", "a${x}b")]
    [TestCase("%{if x}", null)]
    [TestCase("$x {y}", "$x {y}")]
    public void Text_of_a_bake_file_is_a_template(string written, string? known) => Interpolation.InBake(written).ShouldBe(known);

    [Test]
    public void Bake_file_that_is_laid_over_the_other_says_only_what_differs() => Paths(Read(
        ("docker-bake.json", """{"target": {"api": {"context": "api"}}}"""),
        ("docker-bake.override.json", """{"target": {"api": {"target": "dev"}}}"""))[1].Builds.Single()).ShouldBe("api|Dockerfile|dev");

    [Test]
    public void Bake_file_beside_one_in_its_own_notation_says_nothing() =>
        Read(("docker-bake.json", """{"target": {"api": {}}}"""), ("docker-bake.hcl", "")).Single().Builds.ShouldBeEmpty();

    [TestCase("compose.yaml", "a: [")]
    [TestCase("docker-bake.json", "{")]
    public void File_that_is_none_has_a_fault(string path, string text) => Read((path, text)).Single().Fault.ShouldNotBeNull();

    [TestCase("services:\n  {{ if .Values.x }}\n  api: {}\n")]
    [TestCase("{% if x %}\nservices: {}\n")]
    public void Template_says_nothing(string text) => Read(("compose.yaml", text)).ShouldBeEmpty();

    [Test]
    public void File_that_is_no_text_has_a_fault_and_one_that_is_unknown_none()
    {
        var repository = new InMemoryRepository().WithState("compose.yaml", ReadingState.NotText);
        CompanionFiles.Read(["compose.yaml"], repository).Single().Fault.ShouldNotBeNull();
        CompanionFiles.Read(["compose.yaml"], new InMemoryRepository().WithUnknown("compose.yaml")).ShouldBeEmpty();
    }

    private static IReadOnlyList<CompanionFile> Read(params (string Path, string Content)[] files)
    {
        var repository = new InMemoryRepository(files.ToDictionary(file => file.Path, file => file.Content));
        return CompanionFiles.Read(repository.Companions, repository);
    }

    private static CompanionBuild Compose(string service) => Read(("compose.yaml", service.StartsWith('{')
        ? $"services: {{api: {service}}}"
        : $"services:\n  api:\n    {service}\n")).Single().Builds.Single();

    private static string Paths(CompanionBuild build) =>
        $"{build.Context.Text ?? "?"}|{build.Dockerfile.Text ?? "?"}|{(build.Target is { } target ? target.Text ?? "?" : "")}";

    private static string Arguments(CompanionBuild build) => string.Join(' ', build.Arguments.Select(argument => $"{argument.Name}={argument.Value ?? "?"}"));
}
