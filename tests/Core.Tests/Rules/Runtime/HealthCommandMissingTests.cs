using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Runtime;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Runtime;

internal sealed class HealthCommandMissingTests : RuleTests<HealthCommandMissing>
{
    [Test]
    public void Program_that_the_image_does_not_have_is_reported() => Reports("""
        FROM debian:trixie-slim
        HEALTHCHECK --interval=30s CMD [|curl|] -f http://localhost:8080/healthz || exit 1
        CMD ["/app"]
        """);

    [Test]
    public void Message_says_what_becomes_of_the_container() => Says(
        "The health check runs 'curl', which 'alpine:3.22' does not have: the container never becomes healthy",
        """
        FROM alpine:3.22
        HEALTHCHECK CMD curl -f http://localhost:8080/healthz
        CMD ["/app"]
        """);

    [Test]
    public void Related_location_is_the_image() =>
        Findings("FROM alpine:3.22\nHEALTHCHECK CMD curl -f http://localhost/\nCMD [\"/app\"]\n").Single().Related.Single().Where.Text.ShouldBe("alpine:3.22");

    [TestCase("scratch")]
    [TestCase("gcr.io/distroless/static-debian12")]
    [TestCase("gcr.io/distroless/base-debian12:nonroot")]
    [TestCase("gcr.io/distroless/static-debian12:debug")]
    [TestCase("cgr.dev/chainguard/static:latest")]
    public void Text_needs_the_shell_and_a_bare_image_has_none(string image) => Reports($"""
        FROM {image}
        COPY app /app
        HEALTHCHECK CMD [|/app health|]
        CMD ["/app"]
        """);

    [TestCase("alpine:3.22", "wget -qO- http://localhost/")]
    [TestCase("alpine:3.22", "/usr/bin/wget -qO- http://localhost/")]
    [TestCase("alpine:3.22", "nc -z localhost 8080")]
    [TestCase("busybox:1.37", "wget -qO- http://localhost/")]
    [TestCase("golang:1.25", "curl -f http://localhost/")]
    [TestCase("golang:1.25-alpine", "wget -qO- http://localhost/")]
    [TestCase("debian:trixie-slim", "grep -q ready /state")]
    [TestCase("debian:trixie-slim", "/bin/cat /state")]
    [TestCase("debian:trixie-slim", "bash -c 'exec 3<>/dev/tcp/localhost/80'")]
    [TestCase("ubuntu:24.04", "test -f /state")]
    public void Programs_of_the_image_are_there(string image, string command) => IsClean($"FROM {image}\nHEALTHCHECK CMD {command}\nCMD [\"/app\"]\n");

    [TestCase("debian:trixie-slim", "wget")]
    [TestCase("ubuntu:24.04", "curl")]
    [TestCase("alpine:3.22", "bash")]
    [TestCase("golang:1.25-alpine", "curl")]
    [TestCase("busybox:1.37", "curl")]
    public void Programs_of_other_images_are_not(string image, string program) =>
        Reports($"FROM {image}\nHEALTHCHECK CMD [|{program}|] --version\nCMD [\"/app\"]\n");

    [TestCase("alpine:3.22", "grpc_health_probe")]
    [TestCase("debian:trixie-slim", "some-tool")]
    public void Programs_that_nobody_looked_for_are_unknown(string image, string program) => IsClean($"FROM {image}\nHEALTHCHECK CMD {program}\nCMD [\"/app\"]\n");

    [Test]
    public void JSON_form_starts_the_program_itself() => Reports("""
        FROM gcr.io/distroless/static-debian12
        COPY app /app
        HEALTHCHECK CMD [[|"curl"|], "-f", "http://localhost/"]
        CMD ["/app"]
        """);

    [Test]
    public void Path_in_JSON_form_is_looked_up_as_a_path() => Reports("""
        FROM scratch
        COPY app /app
        HEALTHCHECK CMD [[|"/bin/app"|], "health"]
        CMD ["/app"]
        """);

    [TestCase("[\"/app\", \"health\"]")]
    [TestCase("[\"./app\", \"health\"]")]
    [TestCase("[\"/srv/../app\"]")]
    [TestCase("[\"/usr/local/bin/probe\"]")]
    [TestCase("[\"probe\"]")]
    public void Copied_programs_are_there(string command) => IsClean($"""
        FROM scratch
        COPY app /app
        COPY --from=registry.example.com/probe:1 /probe /usr/local/bin/
        HEALTHCHECK CMD {command}
        CMD ["/app"]
        """);

    [TestCase("COPY --from=build /usr/bin/curl /usr/bin/")]
    [TestCase("COPY --from=build /usr/bin/curl /usr/bin/curl")]
    [TestCase("COPY --from=build /usr/bin/* /usr/bin/")]
    [TestCase("COPY --from=build /usr /usr")]
    [TestCase("COPY --from=build / /")]
    [TestCase("COPY --parents --from=build /usr/bin/curl /")]
    [TestCase("COPY --from=build $TOOL /usr/bin/")]
    [TestCase("COPY --from=build /tools $WHERE")]
    [TestCase("COPY bin/ /usr/local/bin/")]
    [TestCase("COPY bin /usr/local")]
    [TestCase("COPY rootfs /")]
    [TestCase("ADD tools.tar.gz /usr/local/bin/")]
    [TestCase("ADD https://example.com/static/curl /bin/curl")]
    [TestCase("WORKDIR /usr/local/bin\nCOPY bin .")]
    [TestCase("ENV PATH=/opt/tools:$PATH\nCOPY tools /opt/tools")]
    [TestCase("ENV PATH=/opt/tools:$PATH\nCOPY --from=build /opt /opt")]
    [TestCase("ENV PATH=/opt/tools:$WHERE\nCOPY --from=build /opt /opt")]
    public void Copies_that_may_bring_the_program_make_it_unknown(string lines) => IsClean($"""
        FROM registry.example.com/tools:1 AS build
        FROM debian:trixie-slim
        ARG TOOL
        ARG WHERE
        {lines}
        HEALTHCHECK CMD curl -f http://localhost/
        CMD ["/app"]
        """);

    [TestCase("COPY --from=build /out/app /usr/local/bin/")]
    [TestCase("COPY --from=build /out/app /usr/local/bin/app")]
    [TestCase("COPY web/ /usr/local/bin/app/")]
    [TestCase("COPY . /srv/app")]
    [TestCase("WORKDIR /srv\nCOPY . .")]
    [TestCase("ENV PATH=/opt/tools:$PATH\nCOPY web /opt/web")]
    public void Copies_of_something_else_do_not(string lines) => Reports($"""
        FROM golang:1.25 AS build
        RUN CGO_ENABLED=0 go build -o /out/app ./cmd/app
        FROM debian:trixie-slim
        {lines}
        HEALTHCHECK CMD [|curl|] -f http://localhost/
        CMD ["/app"]
        """);

    [TestCase("RUN mkdir /out && go build -o /out ./cmd/...")]
    [TestCase("RUN mkdir -p /out/ && cd /src && go build -o /out ./cmd/...")]
    [TestCase("WORKDIR /out\nRUN go build -o /out ./cmd/...")]
    [TestCase("COPY out /out\nRUN go build -o /out ./cmd/...")]
    [TestCase("RUN install -d /out\nRUN go build -o /out ./cmd/...")]
    [TestCase("ENV OUT=/out\nRUN mkdir ${OUT} && go build -o /out ./cmd/...")]
    public void Folder_that_go_builds_into_holds_programs_of_any_name(string lines) => IsClean($"""
        FROM golang:1.25 AS build
        {lines}
        FROM scratch
        COPY --from=build /out /usr/local/bin
        HEALTHCHECK CMD ["/usr/local/bin/probe"]
        CMD ["/app"]
        """);

    [Test]
    public void Folder_may_be_made_in_the_stage_before() => IsClean("""
        FROM golang:1.25 AS base
        RUN mkdir /out
        FROM base AS build
        RUN go build -o /out ./cmd/...
        FROM scratch
        COPY --from=build /out /usr/local/bin
        HEALTHCHECK CMD ["/usr/local/bin/probe"]
        CMD ["/app"]
        """);

    [Test]
    public void File_that_go_writes_is_one_file() => Reports("""
        FROM golang:1.25 AS build
        RUN go build -o /out/app ./cmd/app
        FROM scratch
        COPY --from=build /out/app /usr/local/bin
        HEALTHCHECK CMD [[|"/usr/local/bin/probe"|]]
        CMD ["/app"]
        """);

    [Test]
    public void Program_copied_into_a_folder_without_a_slash_lands_in_it() => IsClean("""
        FROM golang:1.25 AS build
        RUN CGO_ENABLED=0 go build -o /out/app ./cmd/app
        FROM debian:trixie-slim
        COPY --from=build /out/app /usr/local/bin
        HEALTHCHECK CMD ["/usr/local/bin/app", "health"]
        CMD ["app"]
        """);

    [Test]
    public void Program_in_bin_is_the_one_in_usr_bin_where_that_is_a_link() => IsClean("""
        FROM debian:trixie-slim
        COPY probe /usr/bin/probe
        HEALTHCHECK CMD ["/bin/probe"]
        CMD ["/app"]
        """);

    [TestCase("apt-get update && apt-get install -y --no-install-recommends curl")]
    [TestCase("apt-get install -y \"curl=8.*\" && rm -rf /var/lib/apt/lists/*")]
    [TestCase("apt-get -y install -t trixie-backports curl")]
    [TestCase("apt-get install -y healthtools")]
    [TestCase("apt-get install -y /tmp/tools.deb")]
    [TestCase("dpkg -i /tmp/tools.deb")]
    [TestCase("ln -s /opt/curl/curl /usr/bin/curl")]
    [TestCase("cp /tmp/tools/* /usr/local/bin/")]
    [TestCase("mv /tmp/tools/bin /usr/local")]
    [TestCase("cp -r tools /usr/bin")]
    [TestCase("cd /usr/local/bin && wget https://example.com/$NAME")]
    [TestCase("wget -P /usr/local/bin https://example.com/$NAME")]
    [TestCase("tar -xzf /tmp/tools.tgz -C /usr/local/bin")]
    [TestCase("/install.sh")]
    [TestCase("make tools")]
    [TestCase("find /tools -type f -exec cp {} /usr/bin/ \\;")]
    public void Commands_that_may_bring_the_program_make_it_unknown(string commands) => IsClean($"""
        FROM debian:trixie-slim
        ARG NAME
        RUN {commands}
        HEALTHCHECK CMD curl -f http://localhost/
        CMD ["/app"]
        """);

    [TestCase("apt-get update && apt-get install -y --no-install-recommends ca-certificates tzdata && rm -rf /var/lib/apt/lists/*")]
    [TestCase("useradd -r app && chown -R app /srv")]
    [TestCase("cp /srv/app.yaml /etc/app.yaml")]
    [TestCase("mkdir -p /usr/local/bin && chmod 755 /usr/local/bin")]
    [TestCase("dpkg --print-architecture > /arch")]
    public void Commands_that_are_known_do_not(string commands) => Reports($"""
        FROM debian:trixie-slim
        RUN {commands}
        HEALTHCHECK CMD [|curl|] -f http://localhost/
        CMD ["/app"]
        """);

    [TestCase("go install ./...")]
    [TestCase("go install github.com/example/tools/probe@v1.2.3")]
    [TestCase("go build ./cmd/...")]
    [TestCase("go build -o /usr/local/bin/ ./cmd/...")]
    public void Go_names_programs_after_folders(string command) => IsClean($"""
        FROM golang:1.25
        RUN {command}
        HEALTHCHECK CMD probe
        CMD ["/app"]
        """);

    [Test]
    public void Nobody_calls_his_Go_program_curl() => Reports("""
        FROM golang:1.25-alpine
        WORKDIR /src
        COPY . .
        RUN go install ./...
        HEALTHCHECK CMD [|curl|] -f http://localhost/
        CMD ["app"]
        """);

    [Test]
    public void Program_that_the_stage_builds_itself_is_there() => IsClean("""
        FROM golang:1.25-alpine
        WORKDIR /src
        COPY . .
        RUN go build -o /usr/local/bin/probe ./cmd/probe
        HEALTHCHECK CMD ["probe"]
        CMD ["app"]
        """);

    [Test]
    public void Parent_stage_may_install_it() => IsClean("""
        FROM debian:trixie-slim AS base
        RUN apt-get update && apt-get install -y curl
        FROM base
        HEALTHCHECK CMD curl -f http://localhost/
        CMD ["/app"]
        """);

    [Test]
    public void Health_check_of_the_parent_stage_is_inherited() => Reports("""
        FROM debian:trixie-slim AS base
        HEALTHCHECK CMD [|curl|] -f http://localhost/
        FROM base
        CMD ["/app"]
        """);

    [Test]
    public void What_is_switched_off_is_not_run() => IsClean("""
        FROM debian:trixie-slim AS base
        HEALTHCHECK CMD curl -f http://localhost/
        FROM base
        HEALTHCHECK NONE
        CMD ["/app"]
        """);

    [Test]
    public void Only_the_last_one_counts() => IsClean("""
        FROM alpine:3.22
        HEALTHCHECK CMD curl -f http://localhost/
        HEALTHCHECK CMD wget -qO- http://localhost/
        CMD ["/app"]
        """);

    [Test]
    public void Stage_that_is_not_shipped_is_not_started() => IsClean("""
        FROM alpine:3.22 AS base
        HEALTHCHECK CMD curl -f http://localhost/
        FROM alpine:3.22
        CMD ["/app"]
        """);

    [TestCase("curl -f http://localhost/ || wget -qO- http://localhost/")]
    [TestCase("curl -f http://localhost/ || true")]
    [TestCase("curl -f http://localhost/; exit 0")]
    [TestCase("if curl -f http://localhost/; then exit 0; fi; wget -qO- http://localhost/")]
    [TestCase("! curl -f http://localhost/stopping")]
    [TestCase("command -v curl && exit 0 || wget -qO- http://localhost/")]
    [TestCase("curl -s http://localhost/ | grep ok || wget -qO- http://localhost/")]
    [TestCase("test -f /state")]
    [TestCase("[ -f /state ]")]
    [TestCase("[[ -f /state ]] || exit 1")]
    [TestCase("kill -0 1")]
    [TestCase("exec wget -qO- http://localhost/")]
    [TestCase("$PROBE http://localhost/")]
    [TestCase("exit 0")]
    [TestCase("probe() { wget -qO- http://localhost/; }; probe")]
    public void Check_that_can_do_without_the_program_is_fine(string command) => IsClean($"FROM alpine:3.22\nHEALTHCHECK CMD {command}\nCMD [\"/app\"]\n");

    [TestCase("[|curl|] -f http://localhost/ || exit 1")]
    [TestCase("[|curl|] -f http://localhost/ && exit 0")]
    [TestCase("exec [|curl|] -f http://localhost/")]
    [TestCase("timeout 3 [|curl|] -f http://localhost/")]
    [TestCase("[|curl|] -f http://localhost/ > /dev/null 2>&1 || exit 1")]
    [TestCase("[|curl|] \\\n    -f http://localhost/ \\\n    || exit 1")]
    public void Check_that_cannot_is_reported_at_the_program(string command) => Reports($"FROM alpine:3.22\nHEALTHCHECK CMD {command}\nCMD [\"/app\"]\n");

    [Test]
    public void Shell_of_the_image_is_the_one_that_runs_the_check() => IsClean("""
        FROM gcr.io/distroless/static-debian12:debug
        SHELL ["/busybox/sh", "-c"]
        COPY app /app
        HEALTHCHECK CMD /app health
        CMD ["/app"]
        """);

    [Test]
    public void Shell_that_is_set_later_runs_the_check_too() => Reports("""
        FROM alpine:3.22
        HEALTHCHECK CMD [|wget -qO- http://localhost/|]
        SHELL ["/bin/bash", "-c"]
        CMD ["/app"]
        """);

    [Test]
    public void Shell_may_be_copied() => IsClean("""
        FROM scratch
        COPY --from=busybox:1.37-musl /bin/busybox /bin/sh
        COPY app /app
        HEALTHCHECK CMD /app health
        CMD ["/app"]
        """);

    [Test]
    public void Shell_may_be_installed() => IsClean("""
        FROM alpine:3.22
        RUN apk add --no-cache bash
        SHELL ["/bin/bash", "-c"]
        HEALTHCHECK CMD wget -qO- http://localhost/
        CMD ["/app"]
        """);

    [TestCase("registry.example.com/team/base:1")]
    [TestCase("$BASE")]
    [TestCase("golang:1.25-windowsservercore-ltsc2022")]
    [TestCase("mcr.microsoft.com/windows/nanoserver:ltsc2022")]
    public void Unknown_images_may_have_anything(string image) => IsClean($"ARG BASE\nFROM {image}\nHEALTHCHECK CMD curl -f http://localhost/\nCMD [\"app.exe\"]\n");

    [Test]
    public void Relative_program_in_an_unknown_folder_is_unknown() => IsClean("""
        FROM alpine:3.22
        ARG HOME_OF_APP
        WORKDIR $HOME_OF_APP
        HEALTHCHECK CMD ./app health
        CMD ["./app"]
        """);

    [Test]
    public void Home_folder_is_unknown() => IsClean("FROM alpine:3.22\nHEALTHCHECK CMD ~/bin/probe\nCMD [\"/app\"]\n");

    [Test]
    public void Image_that_an_argument_chooses_makes_it_a_warning() => ReportsAs(Severity.Warning, """
        ARG BASE=alpine:3.22
        FROM $BASE
        HEALTHCHECK CMD [|curl|] -f http://localhost/
        CMD ["/app"]
        """);

    [Test]
    public void Lines_may_end_in_CRLF() => Reports("FROM alpine:3.22\r\nHEALTHCHECK CMD [|curl|] -f http://localhost/ \\\r\n  || exit 1\r\nCMD [\"/app\"]\r\n");
}
