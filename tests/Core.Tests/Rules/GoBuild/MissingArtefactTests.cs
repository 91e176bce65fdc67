using GoContainerGuard.Rules;
using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoBuild;

internal sealed class MissingArtefactTests : RuleTests<MissingArtefact>
{
    private static readonly (string Path, string Content)[] Shop = ProgramThatImports("fmt");

    private static string Building(string build, string copy) => $"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        {build}
        FROM scratch
        {copy}
        ENTRYPOINT ["/app"]
        """;

    [TestCase("RUN go build -o /out/app ./cmd/app", "COPY --from=build [|/out/server|] /app")]
    [TestCase("RUN go build -o bin/app ./cmd/app", "COPY --from=build [|/app|] /app")]
    [TestCase("RUN go build \\\n    -o /out/app \\\n    ./cmd/app", "COPY --from=build \\\n    [|/app|] \\\n    /app")]
    [TestCase("RUN go build -o /out/app ./cmd/app", "COPY --from=0 /out/app [|/out/tool|] /")]
    [TestCase("RUN GOBIN=/out go install ./cmd/app", "COPY --from=build [|/out/server|] /app")]
    [TestCase("RUN go build -o /out/app ./cmd/app\nRUN rm /out/app", "COPY --from=build [|/out/app|] /app")]
    public void Path_that_the_stage_does_not_write_is_reported(string build, string copy) => Reports(Building(build, copy), Shop);

    [TestCase("RUN git clone https://e.com/r.git /opt/r", "COPY --from=build [|/srv/a|] /x")]
    [TestCase("RUN git clone --depth 1 --branch v1 https://e.com/r.git /opt/r", "COPY --from=build [|/srv/a|] /x")]
    [TestCase("RUN curl -sSL https://e.com/a.tgz | tar -xz -C /opt", "COPY --from=build [|/srv/a|] /x")]
    [TestCase("RUN curl -sSL https://e.com/a.tgz | tar xzC /opt", "COPY --from=build [|/srv/a|] /x")]
    [TestCase("RUN wget -O /opt/f https://e.com/a", "COPY --from=build [|/opt/a|] /x")]
    [TestCase("RUN awk '{ print $1 }' /etc/passwd", "COPY --from=build [|/opt/a|] /x")]
    public void What_is_written_elsewhere_is_no_excuse(string more, string copy) => Reports(Building("RUN go build -o /out/app ./cmd/app\n" + more, copy), Shop);

    [Test]
    public void Root_of_a_package_manager_may_hold_what_its_packages_bring() =>
        IsClean("FROM alpine:3.22 AS b\nRUN apk add --initdb -p /rootfs alpine-baselayout\nFROM scratch\nCOPY --from=b /rootfs /\n");

    [Test]
    public void It_says_what_is_built_instead() => Says(
        "'/out/server' is not in stage 'build': the build stops with '\"/out/server\": not found', while 'go build' writes '/out/app'",
        Building("RUN go build -o /out/app ./cmd/app", "COPY --from=build /out/server /app"),
        Shop);

    [TestCase("RUN go build -o /out/app ./cmd/app", "COPY --from=build /out/app /app")]
    [TestCase("RUN go build -o /out/ ./cmd/app", "COPY --from=build /out/app /app")]
    [TestCase("RUN go build -o /out/app ./cmd/app", "COPY --from=build /out /app")]
    [TestCase("RUN go build -o /out/app ./cmd/app", "COPY --from=build out/app /app")]
    [TestCase("RUN go build ./cmd/app", "COPY --from=build /src/app /app")]
    [TestCase("RUN go build ./cmd/...", "COPY --from=build /src/server /app")]
    [TestCase("ARG FLAGS\nRUN go build $FLAGS ./cmd/app", "COPY --from=build /src/server /app")]
    [TestCase("RUN GOOS=windows go build ./cmd/app", "COPY --from=build /src/app.exe /app")]
    [TestCase("RUN go build -buildmode=c-shared ./cmd/app", "COPY --from=build /src/server /app")]
    [TestCase("RUN go install ./cmd/app", "COPY --from=build /go/bin/app /app")]
    [TestCase("RUN go install example.com/tool@v1.0.0 ./cmd/app", "COPY --from=build /go/bin/server /app")]
    [TestCase("RUN GOARCH=arm64 go install ./cmd/app", "COPY --from=build /go/bin/server /app")]
    [TestCase("RUN go build -o /out/app ./cmd/app", "COPY --from=build /out/serv* /app")]
    [TestCase("RUN make build", "COPY --from=build /src/bin/server /app")]
    [TestCase("WORKDIR /opt\nRUN git clone --depth 1 https://e.com/r.git", "COPY --from=build /opt/r/a /x")]
    [TestCase("RUN git clone --depth 1 --branch v1 https://e.com/r /opt/r", "COPY --from=build /opt/r/a /x")]
    [TestCase("RUN curl -sSL https://e.com/a.tgz | tar xzC /opt", "COPY --from=build /opt/a /x")]
    [TestCase("RUN wget -qP /opt https://e.com/a", "COPY --from=build /opt/a /x")]
    [TestCase("RUN go test -coverprofile=/out/c.out ./...", "COPY --from=build /out/c.out /")]
    [TestCase("RUN go build -buildmode=c-shared -o /opt/l.so ./cmd/app", "COPY --from=build /opt/l.h /")]
    [TestCase("RUN go mod vendor -o /opt/v", "COPY --from=build /opt/v /v")]
    [TestCase("ARG OUT\nRUN go build -o $OUT ./cmd/app", "COPY --from=build /out/server /app")]
    [TestCase("RUN ./build.sh", "COPY --from=build /out/server /app")]
    [TestCase("RUN go build -o /out/app ./cmd/app", "COPY --from=registry.example.com/tools /out/server /app")]
    [TestCase("RUN go build -o /out/app ./cmd/app", "ARG FILE\nCOPY --from=build $FILE /app")]
    [TestCase("RUN go build -o /out/app ./cmd/app", "COPY --from=build /src/dist/tool /tool")]
    public void What_is_there_or_may_be_is_silent(string build, string copy) => IsClean(Building(build, copy), Shop);

    [Test]
    public void What_may_yet_come_with_the_context_is_a_warning() =>
        ReportsAs(Severity.Warning, Building("RUN go build -o bin/app ./cmd/app", "COPY --from=build [|/src/bin/shop|] /app"), Shop);

    [Test]
    public void Program_has_the_last_name_of_its_import_path()
    {
        static string Stage(string copy) => $"FROM golang:1.27 AS build\nWORKDIR /build\nCOPY go.mod go.sum main.go ./\nRUN CGO_ENABLED=0 go build\nFROM scratch\n{copy}\n";
        (string Path, string Content)[] files = [("go.mod", "module example.com/shop/v2\n\ngo 1.25\n"), ("go.sum", ""), ("main.go", "package main\n\nfunc main() {}\n")];
        Reports(Stage("COPY --from=build [|/build/v2|] /app"), files);
        Reports(Stage("COPY --from=build [|/build/build|] /app"), files);
        IsClean(Stage("COPY --from=build /build/shop /app"), files);
        Says(
            "'/build/build' is not in stage 'build': the build stops with '\"/build/build\": not found', while 'go build' writes '/build/shop'",
            Stage("COPY --from=build /build/build /app"),
            files);
    }

    [Test]
    public void Several_packages_without_a_place_are_thrown_away() => Reports(
        "FROM golang:1.27 AS build\nWORKDIR /build\nCOPY go.mod go.sum ./\nCOPY cmd ./cmd\nRUN CGO_ENABLED=0 go build ./cmd/app ./cmd/tool\nFROM scratch\nCOPY --from=build [|/build/app|] /app\n",
        [.. Shop, ("cmd/tool/main.go", "package main\n\nfunc main() {}\n")]);

    [TestCase("/src/config.yaml")]
    [TestCase("/src/LICENSE")]
    [TestCase("/src/docs/manual")]
    public void What_is_no_program_may_yet_come_with_the_context(string path) =>
        IsClean(Building("RUN go build ./cmd/app", $"COPY --from=build {path} /"), Shop);

    [Test]
    public void Default_of_an_argument_makes_it_a_warning() => ReportsAs(
        Severity.Warning, Building("ARG NAME=app\nRUN go build -o /out/$NAME ./cmd/app", "COPY --from=build [|/out/server|] /app"), Shop);

    [Test]
    public void Base_that_is_not_known_may_have_it() => IsClean("""
        FROM registry.example.com/go AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /out/app ./cmd/app
        FROM scratch
        COPY --from=build /out/server /app
        """, Shop);

    [Test]
    public void What_an_earlier_stage_lacks_a_later_one_lacks_too() => Reports("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /out/app ./cmd/app
        FROM build AS more
        FROM scratch
        COPY --from=more [|/out/server|] /app
        """, Shop);

    [Test]
    public void Stage_that_nothing_needs_is_not_built() => IsClean("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /out/app ./cmd/app
        FROM scratch AS other
        COPY --from=build /out/server /app
        FROM scratch
        COPY --from=build /out/app /app
        """, Shop);

    [Test]
    public void Fix_takes_what_is_built() => Fixes(
        Building("RUN go build -o /out/app ./cmd/app", "COPY --from=build /out/server /app"),
        Building("RUN go build -o /out/app ./cmd/app", "COPY --from=build /out/app /app"),
        Shop);

    [Test]
    public void Another_name_in_a_folder_is_left_to_its_author() =>
        HasNoFix(Building("RUN go build -o /out/app ./cmd/app", "COPY --from=build /out/server /bin/"), Shop);

    [Test]
    public void Copy_of_a_trigger_is_somebody_elses() => IsClean("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /out/app ./cmd/app
        FROM alpine:3.24 AS base
        ONBUILD COPY --from=build /out/server /app
        FROM base
        """, Shop);

    [Test]
    public void Root_of_an_empty_image_is_there() => IsClean("FROM scratch AS empty\nFROM scratch\nCOPY --from=empty / /\n");

    [Test]
    public void Image_that_an_argument_chooses_may_have_it() => IsClean("ARG BASE=golang:1.27\n" + Building(
        "RUN go build -o /out/app ./cmd/app", "COPY --from=build /out/server /app").Replace("FROM golang:1.27 AS build", "FROM ${BASE} AS build", System.StringComparison.Ordinal), Shop);

    [TestCase("RUN go build -o /out/app ./cmd/app", "ENV NAME=server\nCOPY --from=build /out/$NAME /app")]
    [TestCase("RUN go build -o '/out/my app' ./cmd/app", "COPY --from=build /out/server /app")]
    public void Name_that_a_variable_makes_or_that_must_be_quoted_has_no_fix(string build, string copy) => HasNoFix(Building(build, copy), Shop);

    [Test]
    public void Program_that_is_gone_again_is_no_hint() => Says(
        "'/out/app' is not in stage 'build': the build stops with '\"/out/app\": not found'",
        Building("RUN go build -o /out/app ./cmd/app && rm /out/app", "COPY --from=build /out/app /app"),
        Shop);

    [TestCase("ARG OUT=/out\nRUN go build -o /out/app ./cmd/app\nWORKDIR $OUT", "COPY --from=build [|/out/server|] /app")]
    [TestCase("ARG OUT=/other\nRUN go build -o /out/app ./cmd/app\nCOPY go.mod $OUT/", "COPY --from=build [|/out/server|] /app")]
    [TestCase("RUN go build -o /out/app ./cmd/app", "ARG FILE=/out/server\nCOPY --from=build [|$FILE|] /app")]
    public void Default_of_a_place_makes_it_a_warning(string build, string copy) => ReportsAs(Severity.Warning, Building(build, copy), Shop);
}
