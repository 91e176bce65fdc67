using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Runtime;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Runtime;

internal sealed class StartCommandMissingTests : RuleTests<StartCommandMissing>
{
    private const string Build = "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /out/shop ./cmd/app\n";

    private const string Scratch = "FROM scratch\nENTRYPOINT [\"kafka\"]\n";

    [Test]
    public void Path_that_nothing_is_at_is_reported() => Reports($"""
        {Build}FROM scratch
        COPY --from=build /out/shop /usr/local/bin/shop
        ENTRYPOINT [[|"/shop"|], "serve"]
        """, ProgramThatImports("fmt"));

    [Test]
    public void Message_quotes_the_container() => Says(
        "The container starts '/shop', which is not in the image: it stops with 'exec: \"/shop\": stat /shop: no such file or directory'",
        $"{Build}FROM scratch\nCOPY --from=build /out/shop /bin/shop\nCMD [\"/shop\"]\n",
        ProgramThatImports("fmt"));

    [Test]
    public void Evidence_is_the_image_and_the_copy() =>
        Findings($"{Build}FROM scratch\nCOPY --from=build /out/shop /bin/shop\nCMD [\"/shop\"]\n", ProgramThatImports("fmt")).Single()
            .Related.Select(related => related.Where.Text).ShouldBe(["scratch", "/out/shop"]);

    [TestCase("scratch")]
    [TestCase("alpine:3.22")]
    [TestCase("debian:trixie-slim")]
    [TestCase("gcr.io/distroless/static-debian13:nonroot")]
    public void Relative_path_is_seen_from_the_working_directory(string image) => Reports($"""
        {Build}FROM {image}
        WORKDIR /srv/shop
        COPY --from=build /out/shop /srv/
        CMD [[|"./shop"|]]
        """, ProgramThatImports("fmt"));

    [Test]
    public void Relative_path_is_spelled_out() => Says(
        "The container starts 'bin/shop', which is not in the image as '/srv/bin/shop': it stops with 'exec: \"bin/shop\": stat bin/shop: no such file or directory'",
        $"{Build}FROM scratch\nWORKDIR /srv\nCOPY --from=build /out/shop /srv/\nCMD [\"bin/shop\"]\n",
        ProgramThatImports("fmt"));

    [Test]
    public void Name_is_looked_up_in_PATH_where_the_root_is_not() => Says(
        "The container starts 'shop', which is in no folder of PATH, '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin': it stops with 'exec: \"shop\": executable file not found in $PATH'",
        $"{Build}FROM scratch\nCOPY --from=build /out/shop /shop\nCMD [\"shop\"]\n",
        ProgramThatImports("fmt"));

    [TestCase("image: example.com/samba\n    volumes: ['./init.sh:/init.sh']")]
    [TestCase("image: example.com/samba\n    volumes: ['./:/']")]
    [TestCase("build: .\n    volumes: [{type: bind, source: ./init.sh, target: /init.sh}]")]
    [TestCase("build: ./elsewhere\n    volumes: ['./init.sh:/init.sh']")]
    public void What_a_service_lays_there_may_be_the_program(string service) => IsClean(
        "FROM alpine:3.22\nCMD [\"/init.sh\"]\n", ("init.sh", ""), ("compose.yaml", $"services:\n  samba:\n    {service}\n"));

    [TestCase("image: postgres:18\n    volumes: ['./init.sql:/docker-entrypoint-initdb.d/init.sql', 'data:/init', '${VOLUME}']")]
    [TestCase("build: .\n    volumes: ['./init.sh:/init']")]
    [TestCase("build: ./other\n    volumes: ['./init.sh:/init.sh']")]
    public void Other_volumes_are_no_help(string service) => Reports(
        "FROM alpine:3.22\nRUN apk add samba\nCMD [[|\"/init.sh\"|]]\n", ("other/Dockerfile", "FROM alpine:3.22\n"), ("compose.yaml", $"services:\n  samba:\n    {service}\n"));

    // A folder happens to have the name of a program that is built beforehand, perhaps into another context.
    [Test]
    public void Folder_proves_nothing_where_nobody_names_the_context()
    {
        const string Dockerfile = "FROM alpine:3.22\nCOPY pebble /app/pebble\nENTRYPOINT [[|\"/app/pebble\"|]]\n";
        IsClean(MarkedText.Read(Dockerfile).Text, ("pebble/README.md", ""));
        Reports(Dockerfile, ("pebble/README.md", ""), (".editorconfig", "[Dockerfile]\ngocontainerguard.context = .\n"));
    }

    [TestCase("scratch", "FROM scratch\nCOPY --from=build /out/shop /app/\nWORKDIR /app\nCMD [[|\"/app\"|]]")]
    [TestCase("C34", "FROM alpine:3.22\nCOPY --from=build /out/shop /app/\nCMD [[|\"./app\"|]]")]
    public void Folder_is_no_program(string name, string lines)
    {
        name.ShouldNotBeEmpty();
        Reports(Build + lines, ProgramThatImports("fmt"));
    }

    [Test]
    public void Folder_is_called_one() => Says(
        "The container starts './app', which is a folder of the image as '/app': it stops with 'exec: \"./app\": is a directory'",
        $"{Build}FROM alpine:3.22\nCOPY --from=build /out/shop /app/\nCMD [\"./app\"]\n",
        ProgramThatImports("fmt"));

    [TestCase("COPY --from=build /out/shop /shop\nCMD [\"/shop\"]")]
    [TestCase("COPY --from=build /out/shop /\nCMD [\"/shop\"]")]
    [TestCase("COPY --from=build /out/shop /\nCMD [\"./shop\"]")]
    [TestCase("COPY --from=build /out/shop /bin/\nCMD [\"shop\"]")]
    [TestCase("COPY --from=build /out/ /srv/\nWORKDIR /srv\nCMD [\"./shop\"]")]
    [TestCase("COPY --from=build /out/* /srv/\nWORKDIR /srv\nCMD [\"./shop\"]")]
    [TestCase("ENV PATH=/srv\nCOPY --from=build /out/shop /srv/\nCMD [\"shop\"]")]
    public void Program_that_is_there_is_fine(string lines) => IsClean($"{Build}FROM scratch\n{lines}\n", ProgramThatImports("fmt"));

    [TestCase("alpine:3.22", "sh")]
    [TestCase("alpine:3.22", "/bin/busybox")]
    [TestCase("debian:trixie-slim", "bash")]
    [TestCase("debian:trixie-slim", "/usr/bin/sleep")]
    [TestCase("golang:1.27", "go")]
    public void Program_of_the_image_is_there(string image, string program) => IsClean($"FROM {image}\nCMD [\"{program}\"]\n");

    [TestCase("./app")]
    [TestCase("/app/server")]
    public void Image_that_brings_nothing_may_be_there_for_others_to_start_from(string program) => ReportsAs(Severity.Warning, $"FROM gcr.io/distroless/static-debian13\nCMD [[|\"{program}\"|]]\n");

    [TestCase("alpine:3.22", "/bin/bash")]
    [TestCase("alpine:3.22", "bash")]
    [TestCase("scratch", "/bin/sh")]
    [TestCase("gcr.io/distroless/static-debian13", "sh")]
    public void Program_that_the_image_does_not_have_is_not(string image, string program) => Reports($"FROM {image}\nCMD [[|\"{program}\"|]]\n");

    [TestCase("COPY . /app\nCMD [\"/app/server\"]")]
    [TestCase("WORKDIR /app\nCOPY . .\nCMD [\"./server\"]")]
    [TestCase("COPY bin/ /usr/local/bin/\nCMD [\"server\"]")]
    [TestCase("COPY bin/server* /usr/local/bin/\nCMD [\"server-linux\"]")]
    [TestCase("COPY --from=files /src/bin /app\nCMD [\"/app/server\"]")]
    public void Tree_in_which_nothing_was_built_yet_proves_nothing(string lines) => IsClean(
        $"FROM scratch AS files\nCOPY . /src\nFROM scratch\n{lines}\n", ("go.mod", "module example.com/shop\n"), ("bin/README.md", ""), ("bin/server-linux.md", ""));

    [Test]
    public void What_the_ignore_file_keeps_out_never_comes() => Reports(
        "FROM scratch\nCOPY . /app\nCMD [[|\"/app/server\"|]]\n", ("go.mod", "module example.com/shop\n"), (".dockerignore", "server\n"));

    [TestCase("RUN make install")]
    [TestCase("RUN ./install.sh")]
    [TestCase("COPY --from=registry.example.com/tools:1 / /")]
    [TestCase("ADD rootfs.tar.gz /")]
    [TestCase("COPY $WHAT /")]
    [TestCase("COPY app $WHERE")]
    [TestCase("VOLUME /srv")]
    [TestCase("VOLUME [\"/data\", \"/srv\"]")]
    public void Whatever_may_bring_it_makes_it_unknown(string line) => IsClean($"FROM alpine:3.22\nARG WHAT\nARG WHERE\n{line}\nCMD [\"/srv/server\"]\n");

    [TestCase("registry.example.com/team/base:1")]
    [TestCase("$BASE")]
    [TestCase("mcr.microsoft.com/windows/nanoserver:ltsc2022")]
    public void Unknown_images_may_have_anything(string image) => IsClean($"ARG BASE\nFROM {image}\nCMD [\"/server\"]\n");

    [TestCase("FROM scratch\nCOPY kafka.wasm /kafka.wasm\nENTRYPOINT [\"kafka.wasm\"]\n", "{build: .}")]
    [TestCase("FROM scratch\nCOPY kafka.wasm /kafka.wasm\nENTRYPOINT [\"kafka.WASM\"]\n", "{build: .}")]
    [TestCase("FROM --platform=wasi/wasm scratch\nENTRYPOINT [\"kafka\"]\n", "{build: .}")]
    [TestCase("FROM --platform=wasi/wasm scratch AS base\nFROM base\nENTRYPOINT [\"kafka\"]\n", "{build: .}")]
    [TestCase("FROM --platform=$TARGETPLATFORM scratch\nENTRYPOINT [\"kafka\"]\n", "{build: ., platform: wasi/wasm}")]
    [TestCase(Scratch, "{build: ., platform: wasi/wasm}")]
    [TestCase(Scratch, "{build: {context: ., platforms: [linux/amd64, wasi/wasm32]}}")]
    [TestCase(Scratch, "{build: ., runtime: io.containerd.wasmedge.v1}")]
    [TestCase(Scratch, "{build: ., runtime: \"${RUNTIME:-runc}\"}")]
    public void What_is_not_started_by_the_kernel_is_not_looked_up(string dockerfile, string service) =>
        IsClean(dockerfile, ("compose.yaml", $"services: {{kafka: {service}}}"), ("kafka.wasm", ""));

    [TestCase("{build: .}")]
    [TestCase("{build: ., platform: linux/amd64}")]
    [TestCase("{build: ., runtime: runc}")]
    [TestCase("{build: ., runtime: nvidia}")]
    public void What_is_started_by_the_kernel_is_looked_up(string service) => Reports(
        "FROM scratch\nCOPY kafka.wasm /kafka.wasm\nENTRYPOINT [[|\"kafka\"|]]\n", ("compose.yaml", $"services: {{kafka: {service}}}"), ("kafka.wasm", ""));

    [Test]
    public void Platform_in_configuration_may_not_be_the_kernel() =>
        IsClean(Scratch, (".editorconfig", "root = true\n[*]\ngocontainerguard.platforms = linux/amd64, wasi/wasm\n"));

    [TestCase("CMD /server")]
    [TestCase("CMD [\"$SERVER\"]")]
    [TestCase("CMD [\"/srv/$SERVER\"]")]
    [TestCase("ENTRYPOINT [\"/bin/sh\", \"-c\", \"/server\"]")]
    [TestCase("CMD [\"/server\"]\nENTRYPOINT [\"sh\"]")]
    [TestCase("CMD []")]
    [TestCase("CMD [\"\"]")]
    public void Other_commands_are_for_others(string line) => IsClean($"FROM alpine:3.22\n{line}\n");

    [Test]
    public void CMD_is_only_arguments_where_the_image_has_an_entrypoint() => IsClean("FROM cgr.dev/chainguard/go:latest\nCMD [\"version\"]\n");

    [Test]
    public void Command_of_the_parent_stage_is_inherited() => Reports("""
        FROM scratch AS base
        CMD [[|"/shop"|]]
        FROM base
        COPY app /app
        """);

    [Test]
    public void Stage_that_is_not_shipped_is_not_started() => IsClean("FROM scratch AS base\nCMD [\"/shop\"]\nFROM alpine:3.22\nCMD [\"sh\"]\n");

    [Test]
    public void Image_that_an_argument_chooses_makes_it_a_warning() => ReportsAs(Severity.Warning, "ARG BASE=scratch\nFROM ${BASE}\nCMD [[|\"/shop\"|]]\n");

    [Test]
    public void Fix_names_the_only_program() => Fixes(
        $"{Build}FROM scratch\nCOPY --from=build /out/shop /bin/\nCMD [\"/shop\", \"serve\"]\n",
        $"{Build}FROM scratch\nCOPY --from=build /out/shop /bin/\nCMD [\"/bin/shop\", \"serve\"]\n",
        ProgramThatImports("fmt"));

    [Test]
    public void Fix_picks_the_program_of_that_name() => Fixes(
        $"{Build}RUN CGO_ENABLED=0 go build -o /out/other ./cmd/app\nFROM scratch\nCOPY --from=build /out/ /bin/\nCMD [ \\\n  \"shop/shop\" \\\n]\n",
        $"{Build}RUN CGO_ENABLED=0 go build -o /out/other ./cmd/app\nFROM scratch\nCOPY --from=build /out/ /bin/\nCMD [ \\\n  \"/bin/shop\" \\\n]\n",
        ProgramThatImports("fmt"));

    [Test]
    public void Of_several_programs_none_is_guessed() => HasNoFix(
        $"{Build}RUN CGO_ENABLED=0 go build -o /out/other ./cmd/app\nFROM scratch\nCOPY --from=build /out/ /bin/\nCMD [\"/server\"]\n",
        ProgramThatImports("fmt"));
}
