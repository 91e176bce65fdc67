using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Rules.GoModules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.GoModules;

internal sealed class GoOlderThanModuleTests : RuleTests<GoOlderThanModule>
{
    private static readonly (string, string)[] Newer = [("go.mod", "module example.com/shop\n\ngo 1.25.0\n"), ("main.go", "package main\n\nfunc main() {}\n")];

    [Test]
    public void Module_that_asks_for_a_newer_go_is_reported_at_the_image() => Reports("""
        FROM [|golang:1.24|] AS build
        WORKDIR /src
        COPY go.mod ./
        RUN go mod download
        COPY . .
        RUN go build -o /app .
        """, Newer);

    [Test]
    public void It_says_what_go_prints() => Says(
        "'golang:1.24' is Go 1.24.13: the build stops with 'go: go.mod requires go >= 1.25.0 (running go 1.24.13; GOTOOLCHAIN=local)'",
        """
        FROM golang:1.24
        WORKDIR /src
        COPY . .
        RUN go build -o /app .
        """,
        Newer);

    [TestCase("go 1.24.0\n\ntoolchain go1.24.5", "invalid go version '1.24.0': must match format 1.23")]
    [TestCase("go 1.18\n\ntoolchain go1.24.5", "unknown directive: toolchain")]
    public void Go_from_before_toolchain_lines_does_not_read_them(string lines, string fault) => Says(
        $"'golang:1.18' is Go 1.18.10: the build stops with '{fault}'",
        "FROM golang:1.18\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\n",
        ("go.mod", $"module example.com/shop\n\n{lines}\n"), ("main.go", "package main\n\nfunc main() {}\n"));

    [Test]
    public void Older_go_has_other_words_for_it() => Says(
        "'golang:1.13' is Go 1.13.15: the build stops with 'go: errors parsing go.mod'",
        "FROM golang:1.13\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\n",
        ("go.mod", "module example.com/shop\n\ngo 1.26.0\n"), ("main.go", "package main\n\nfunc main() {}\n"));

    [Test]
    public void Last_patches_of_1_20_may_read_it() => IsClean(
        "FROM golang:1.20\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\n",
        ("go.mod", "module example.com/shop\n\ngo 1.18\n\ntoolchain go1.24.5\n"), ("main.go", "package main\n\nfunc main() {}\n"));

    [TestCase("/src/cmd", "../go.mod")]
    [TestCase("/src/cmd/app", "/src/go.mod")]
    public void It_names_the_file_as_go_does_from_below(string directory, string name) => Findings(
        $"""
        FROM golang:1.24
        COPY . /src
        WORKDIR {directory}
        RUN go build -o /app .
        """,
        [.. Newer, ("cmd/app/main.go", "package main\n")]).Single().Message.ShouldContain($"go: {name} requires");

    [Test]
    public void It_shows_the_go_line_and_the_command()
    {
        var related = Findings(
            """
            FROM golang:1.24
            WORKDIR /src
            COPY . .
            RUN go build -o /app .
            """,
            Newer).Single().Related;
        related.Select(place => $"{place.Where.Source.Path}: {place.Where.Text}").ShouldBe(["go.mod: 1.25.0", "Dockerfile: go build -o /app ."]);
    }

    [Test]
    public void Patch_counts_where_the_tag_has_one() => Reports("""
        FROM [|golang:1.25.0-alpine|]
        WORKDIR /src
        COPY . .
        RUN go build -o /app .
        """, [("go.mod", "module m\ngo 1.25.1\n"), ("main.go", "package main\n")]);

    [Test]
    public void Patch_of_a_tag_that_moves_on_is_not_known() => IsClean("""
        FROM golang:1.27
        WORKDIR /src
        COPY . .
        RUN go build -o /app .
        """, [("go.mod", "module m\ngo 1.27.9\n"), ("main.go", "package main\n")]);

    [Test]
    public void Windows_line_ends_change_nothing() => Reports(
        "FROM [|golang:1.24|]\r\nWORKDIR /src\r\nCOPY . .\r\nRUN go \\\r\n    build \\\r\n    -o /app .\r\n",
        [("go.mod", "module m\r\n\r\ngo 1.25.0\r\n"), ("main.go", "package main\r\n")]);

    [Test]
    public void Stages_of_one_image_are_said_once() => Reports("""
        FROM [|golang:1.24|] AS base
        WORKDIR /src
        COPY . .
        RUN go mod download
        FROM base AS build
        RUN go build -o /app .
        FROM scratch
        COPY --from=build /app /app
        """, Newer);

    [Test]
    public void Go_work_asks_too() => Says(
        "'golang:1.24' is Go 1.24.13: the build stops with 'go: ../go.work requires go >= 1.26 (running go 1.24.13; GOTOOLCHAIN=local)'",
        """
        FROM golang:1.24
        COPY . /src
        WORKDIR /src/api
        RUN go build -o /app .
        """,
        ("go.work", "go 1.26\nuse ./api\n"), ("api/go.mod", "module m\ngo 1.24\n"), ("api/main.go", "package main\n"));

    [Test]
    public void Member_that_is_newer_than_its_workspace_fails_whatever_the_image_is() => IsClean("""
        FROM golang:1.24
        COPY . /src
        WORKDIR /src/api
        RUN go build -o /app .
        """, ("go.work", "go 1.24\nuse ./api\n"), ("api/go.mod", "module m\ngo 1.26\n"), ("api/main.go", "package main\n"));

    [Test]
    public void Workspace_that_is_switched_off_does_not_ask() => IsClean("""
        FROM golang:1.24
        ENV GOWORK=off
        COPY . /src
        WORKDIR /src/api
        RUN go build -o /app .
        """, ("go.work", "go 1.26\nuse ./api\n"), ("api/go.mod", "module m\ngo 1.24\n"), ("api/main.go", "package main\n"));

    [Test]
    public void Workspace_of_another_place_is_not_known() => IsClean("""
        FROM golang:1.24
        ENV GOWORK=/elsewhere/go.work
        WORKDIR /src
        COPY . .
        RUN go build -o /app .
        """, Newer);

    [Test]
    public void Bind_mount_brings_the_module_too() => Reports("""
        FROM [|golang:1.24|]
        WORKDIR /src
        RUN --mount=type=bind,target=. --mount=type=cache,target=/root/.cache go build -o /app .
        """, Newer);

    [Test]
    public void Folder_flag_and_cd_lead_to_the_module() => Reports("""
        FROM [|golang:1.24|] AS one
        COPY . /src
        RUN go build -C /src/api -o /app .
        FROM [|golang:1.23|] AS two
        COPY . /src
        RUN cd /src && cd api && go build -o /app .
        FROM scratch
        COPY --from=one /app /one
        COPY --from=two /app /two
        """, ("api/go.mod", "module m\ngo 1.25\n"), ("api/main.go", "package main\n"));

    [Test]
    public void Module_in_a_folder_below_is_another_one() => IsClean("""
        FROM golang:1.24
        WORKDIR /src
        COPY . .
        RUN go build -o /app .
        """, ("go.mod", "module m\ngo 1.24\n"), ("main.go", "package main\n"), ("tools/go.mod", "module m/tools\ngo 1.27\n"));

    [TestCase("ENV GOTOOLCHAIN=auto\nRUN go build .")]
    [TestCase("ENV GOTOOLCHAIN=go1.25.3\nRUN go build .")]
    [TestCase("RUN GOTOOLCHAIN=auto go build .")]
    [TestCase("RUN env GOTOOLCHAIN=auto go build .")]
    [TestCase("RUN env -u GOTOOLCHAIN go build .")]
    [TestCase("RUN env -i PATH=/usr/local/go/bin:/usr/bin HOME=/root go build .")]
    [TestCase("RUN export GOTOOLCHAIN=auto && go build .")]
    [TestCase("RUN GOTOOLCHAIN=auto; go build .")]
    [TestCase("RUN export GOTOOLCHAIN=$(cat toolchain) && go build .")]
    [TestCase("ARG CHOICE\nRUN GOTOOLCHAIN=$CHOICE go build .")]
    [TestCase("ARG CHOICE=auto\nRUN GOTOOLCHAIN=$CHOICE go build .")]
    [TestCase("RUN <<EOF\nset -e\nexport GOTOOLCHAIN=auto\ngo build .\nEOF")]
    public void Toolchain_that_may_be_downloaded_is_none_of_the_images(string instructions) =>
        IsClean($"FROM golang:1.24\nWORKDIR /src\nCOPY . .\n{instructions}\n", Newer);

    [TestCase("ENV GOTOOLCHAIN=local\nRUN go build .")]
    [TestCase("RUN GOTOOLCHAIN=local go build .")]
    [TestCase("RUN go env -w GOTOOLCHAIN=auto && go build .")]
    [TestCase("RUN (export GOTOOLCHAIN=auto) && go build .")]
    [TestCase("RUN set -eux; go build .")]
    [TestCase("RUN go vet ./... && go test ./...")]
    [TestCase("RUN go mod verify")]
    [TestCase("RUN go run .")]
    [TestCase("RUN <<EOF\nset -e\ngo list ./...\necho ok\nEOF")]
    public void Image_keeps_its_own_go(string instructions) =>
        Findings($"FROM golang:1.24\nWORKDIR /src\nCOPY go.mod main.go ./\n{instructions}\n", Newer).Count.ShouldBe(1);

    [TestCase("RUN go install example.com/tool@v1.2.3")]
    [TestCase("RUN go run example.com/tool@latest")]
    [TestCase("RUN go env && go version && go clean -cache")]
    [TestCase("RUN go mod edit -go=1.24 && go build .")]
    [TestCase("RUN sed -i 's/go 1.25.0/go 1.24/' go.mod && go build .")]
    [TestCase("RUN sed -i s/1.25.0/1.24/ *.mod && go build .")]
    [TestCase("RUN rm go.mod && go mod init m && go build .")]
    [TestCase("RUN printf 'module m' > go.mod && go build .")]
    [TestCase("RUN ./prepare.sh && go build .")]
    [TestCase("RUN make prepare && go build .")]
    [TestCase("RUN GO111MODULE=off go build .")]
    [TestCase("RUN go build -modfile=old.mod .")]
    [TestCase("ENV GOFLAGS=-modfile=old.mod\nRUN go build .")]
    [TestCase("RUN go build . || true")]
    [TestCase("RUN go build . ; true")]
    [TestCase("RUN if [ -f build ]; then go build .; fi")]
    [TestCase("RUN build() { go build .; }; echo ok")]
    [TestCase("RUN . ./env.sh && go build .")]
    [TestCase("RUN [\"go\", \"build\", \".\"]")]
    [TestCase("RUN git clone https://example.com/x /src/x && cd x && go build .")]
    [TestCase("RUN mkdir -p x && cd x && go build .")]
    [TestCase("RUN cd \"$WHERE\" && go build .")]
    [TestCase("WORKDIR /elsewhere\nRUN go build .")]
    [TestCase("SHELL [\"/usr/bin/fish\", \"-c\"]\nRUN go build .")]
    [TestCase("RUN <<EOF\n#!/usr/bin/env python3\ngo build .\nEOF")]
    [TestCase("RUN <<EOF\ngo build .\necho done\nEOF")]
    [TestCase("COPY --from=other /src/go.mod ./\nRUN go build .")]
    public void What_is_not_certain_to_fail_is_not_said(string instructions) =>
        IsClean($"FROM golang:1.24\nWORKDIR /src\nCOPY . .\n{instructions}\n", [.. Newer, ("old.mod", "module m\ngo 1.24\n"), ("prepare.sh", ""), ("env.sh", "")]);

    [TestCase("COPY --from=golang:1.27 /usr/local/go /usr/local/go")]
    [TestCase("COPY --from=golang:1.27 /usr/local /usr/local")]
    [TestCase("RUN rm -rf /usr/local/go && curl -sSL https://go.dev/dl/go1.25.0.linux-amd64.tar.gz | tar -C /usr/local -xz")]
    [TestCase("RUN ./install-go.sh")]
    [TestCase("ENV PATH=/opt/go1.25/bin:$PATH")]
    [TestCase("ENV GOROOT=/opt/go1.25")]
    public void Another_go_may_stand_in_its_place(string instruction) =>
        IsClean($"FROM golang:1.24\n{instruction}\nWORKDIR /src\nCOPY . .\nRUN go build .\n", Newer);

    [TestCase("RUN apk add --no-cache git make")]
    [TestCase("RUN apt-get update && apt-get install -y --no-install-recommends protobuf-compiler")]
    [TestCase("ENV PATH=$PATH:/root/go/bin")]
    [TestCase("ENV CGO_ENABLED=0 GOFLAGS=-trimpath")]
    [TestCase("COPY --from=tools /bin/tool /usr/local/bin/")]
    [TestCase("RUN go install example.com/tool@v1.0.0")]
    public void What_does_not_touch_go_changes_nothing(string instruction) =>
        Findings($"FROM golang:1.24\n{instruction}\nWORKDIR /src\nCOPY . .\nRUN go build .\n", Newer).Count.ShouldBe(1);

    [TestCase("golang:1.26")]
    [TestCase("golang:1.25")]
    [TestCase("golang")]
    [TestCase("golang:latest")]
    [TestCase("golang:1.99")]
    [TestCase("golang:alpine")]
    [TestCase("registry.example/golang:1.20")]
    [TestCase("alpine:3.20")]
    [TestCase("golang:1.24@sha256:0123456789012345678901234567890123456789012345678901234567890123")]
    [TestCase("$IMAGE")]
    public void Images_that_take_it_or_are_not_known(string image) => IsClean($"ARG IMAGE\nFROM {image}\nWORKDIR /src\nCOPY . .\nRUN go build .\n", Newer);

    [Test]
    public void Default_of_a_build_argument_may_be_replaced() => ReportsAs(Severity.Warning, """
        ARG GO_VERSION=1.24
        FROM [|golang:${GO_VERSION}-alpine|]
        WORKDIR /src
        COPY . .
        RUN go build -o /app .
        """, Newer);

    [Test]
    public void Stage_that_no_target_needs_fails_only_for_those_who_ask_for_it() => ReportsAs(Severity.Warning, """
        FROM [|golang:1.24|] AS dev
        WORKDIR /src
        COPY . .
        RUN go build -o /app .
        FROM alpine:3.20
        COPY . .
        """, Newer);

    [Test]
    public void Older_go_does_not_read_a_patch_number() => Says(
        "'golang:1.19' is Go 1.19.13: the build stops with 'invalid go version '1.25.0': must match format 1.23'",
        """
        FROM golang:1.19
        WORKDIR /src
        COPY . .
        RUN go build -o /app .
        """,
        Newer);

    [Test]
    public void Older_go_tries_a_newer_line() => IsClean("""
        FROM golang:1.19
        WORKDIR /src
        COPY . .
        RUN go build -o /app .
        """, ("go.mod", "module m\ngo 1.21\n"), ("main.go", "package main\n"));

    [Test]
    public void Directive_of_a_later_release_does_not_hide_the_go_line() => Reports("""
        FROM [|golang:1.23|]
        WORKDIR /src
        COPY . .
        RUN go build -o /app .
        """, ("go.mod", "module m\ngo 1.25\ntoolchain go1.27.0\ntool example.com/x\n"), ("main.go", "package main\n"));

    [Test]
    public void Toolchain_line_is_no_demand() => IsClean("""
        FROM golang:1.24
        WORKDIR /src
        COPY . .
        RUN go build -o /app .
        """, ("go.mod", "module m\ngo 1.24\ntoolchain go1.27.0\n"), ("main.go", "package main\n"));

    [Test]
    public void Module_that_is_not_sent_is_not_known() => IsClean("""
        FROM golang:1.24
        WORKDIR /src
        COPY . .
        RUN go build -o /app .
        """, [.. Newer, (".dockerignore", "go.mod\n")]);

    [Test]
    public void Module_of_a_subfolder_that_is_copied_counts() => Reports("""
        FROM [|golang:1.24|]
        WORKDIR /src
        COPY api/ ./
        RUN go build -o /app .
        """, ("go.mod", "module m\ngo 1.24\n"), ("api/go.mod", "module m/api\ngo 1.26\n"), ("api/main.go", "package main\n"));

    [Test]
    public void Copy_by_wildcard_brings_it() => Reports("""
        FROM [|golang:1.24|]
        WORKDIR /src
        COPY go.* ./
        RUN go mod download
        """, Newer);

    [Test]
    public void Copy_that_keeps_folders_is_not_followed() => IsClean("""
        FROM golang:1.24
        WORKDIR /src
        COPY --parents go.mod api/go.mod ./
        RUN go mod download
        """, ("go.mod", "module m\ngo 1.24\n"), ("api/go.mod", "module m/api\ngo 1.26\n"));

    [Test]
    public void Trigger_of_the_parent_runs_first() => Reports("""
        FROM [|golang:1.24|] AS base
        WORKDIR /src
        ONBUILD COPY . .
        ONBUILD RUN go mod download
        FROM base
        RUN echo built
        """, Newer);

    [Test]
    public void Dockerfile_below_is_judged_when_every_possible_context_agrees()
    {
        const string text = "FROM golang:1.24\nWORKDIR /src\nCOPY go.mod main.go ./\nRUN go build .\n";
        Check.DockerfileAt("api/Dockerfile", text, [.. Newer, ("api/go.mod", "module a\ngo 1.26\n"), ("api/main.go", "package main\n")])
            .Count(finding => finding.Rule.Id == "GCG0401").ShouldBe(1);
        Check.DockerfileAt("api/Dockerfile", text, [.. Newer, ("api/go.mod", "module a\ngo 1.24\n"), ("api/main.go", "package main\n")])
            .Count(finding => finding.Rule.Id == "GCG0401").ShouldBe(0);
    }

    [TestCase("golang:1.24", "1.27.0", "golang:1.27")]
    [TestCase("golang:1.24.3-alpine", "1.26.2", "golang:1.26.7-alpine")]
    [TestCase("docker.io/library/golang:1.24-bookworm", "1.25", "docker.io/library/golang:1.25-bookworm")]
    [TestCase("golang:1.20", "1.27.0", "golang:1.27")]
    public void Fix_raises_the_tag_and_keeps_the_distribution(string before, string goLine, string after) =>
        Fixes(InImage(before), InImage(after), Asking(goLine));

    [TestCase("golang:${GO_VERSION}-alpine")]
    [TestCase("golang:$GO_VERSION")]
    public void Fix_raises_the_default_that_the_tag_is_made_of(string image) => Fixes(
        "# The Go\nARG GO_VERSION=1.24\n" + InImage(image), "# The Go\nARG GO_VERSION=1.27\n" + InImage(image), Asking("1.27.0"));

    [TestCase("golang:1.24-alpine3.20", "1.27.0")]
    [TestCase("golang:1.24", "1.99.0")]
    [TestCase("golang:1.24.1", "1.27.9")]
    public void Tag_that_nobody_published_is_not_made_up(string image, string goLine) => HasNoFix(InImage(image), Asking(goLine));

    private static string InImage(string image) => $"FROM {image} AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\n";

    private static (string, string)[] Asking(string goLine) => [("go.mod", $"module m\n\ngo {goLine}\n"), ("main.go", "package main\n\nfunc main() {}\n")];

    [Test]
    public void Stages_of_one_image_make_one_finding() => Findings(
        "FROM golang:1.24 AS base\nWORKDIR /src\nCOPY . .\nFROM base AS test\nRUN go test ./...\nFROM base\nCOPY --from=test /src/main.go ./\nRUN go build .\n", Newer).Count.ShouldBe(1);

    [TestCase("/opt/go/bin/go build .")]
    [TestCase("go1.25.3 build .")]
    public void Go_of_another_name_or_place_is_none_of_the_images(string command) => IsClean($"FROM golang:1.24\nWORKDIR /src\nCOPY . .\nRUN {command}\n", Newer);

    [Test]
    public void Go_that_reads_no_choice_of_a_toolchain_refuses_whatever_is_chosen() => Reports(
        "FROM [|golang:1.20|]\nARG CHOICE\nENV GOTOOLCHAIN=$CHOICE\nWORKDIR /src\nCOPY . .\nRUN go build .\n", ("go.mod", "module m\n\ngo 1.21.0\n"));

    // Go 1.20.14 refuses a go line of 1.22 in words that nobody has written down here.
    [Test]
    public void Old_go_says_it_in_other_words() => IsClean("FROM golang:1.20\nWORKDIR /src\nCOPY . .\nRUN go build .\n", ("go.mod", "module m\n\ngo 1.22\n"));

    [Test]
    public void Old_go_reads_a_newer_workspace() => IsClean(
        "FROM golang:1.20\nWORKDIR /src\nCOPY . .\nRUN go build .\n", ("go.work", "go 1.21\n\nuse .\n"), ("go.mod", "module m\n\ngo 1.20\n"));
}
