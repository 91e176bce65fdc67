using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Companions;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Companions;

internal sealed class IdleVolumeTests : RuleTests<IdleVolume>
{
    private const string Distroless = "FROM golang:1.27 AS build\nFROM gcr.io/distroless/static-debian13:nonroot\n";

    private const string Toolchain = "FROM golang:1.27\nWORKDIR /src\n";

    private const string BuiltInPlace = "FROM golang:1.27\nWORKDIR /app\nCOPY . .\nRUN go build -o /app/server .\nCMD [\"./server\"]\n";

    private static readonly (string Path, string Content)[] Module = [("go.mod", "module example.com/a\n\ngo 1.27\n"), ("main.go", "package main\n\nfunc main() {}\n")];

    [TestCase("[|modules:/go/pkg/mod|]")]
    [TestCase("[|/go/pkg/mod/|]")]
    [TestCase("[|{type: volume, source: cache, target: /root/.cache/go-build}|]")]
    public void Reports_cache_in_an_image_without_Go(string volume) => ReportsIn("compose.yaml", Service($"volumes: [{volume}]"), Distroless);

    [TestCase("[.:/app]", "./server")]
    [TestCase("[.:/app]", "/app/server")]
    [TestCase("[.:/app, data:/data]", "./server")]
    public void Reports_folder_that_hides_the_program_as_a_warning(string volumes, string program)
    {
        var found = Findings(BuiltInPlace.Replace("./server", program), [.. Module, ("compose.yaml", Service($"volumes: {volumes}"))]);
        found.Select(finding => finding.Severity).ShouldBe([Severity.Warning]);
        found.Select(finding => finding.Message).ShouldBe(["'api' lays '.' over '/app', and '/app/server', which the container starts, is not in it"]);
    }

    [TestCase("[.:/src, [|modules:/go/pkg/mod|]]")]
    [TestCase("[.:/src, [|modules:/go/pkg|]]")]
    [TestCase("[.:/src, {type: volume, source: data, target: /data}, [|{type: volume, source: modules, target: /go/pkg/mod}|]]")]
    public void Reports_modules_that_are_kept_without_what_is_compiled(string volumes) => ReportsIn("compose.yaml", Service($"volumes: {volumes}"), Toolchain);

    [TestCase("volumes: [[|modules:/go/pkg/mod|]], command: go run .", Toolchain)]
    [TestCase("volumes: [[|modules:/go/pkg/mod|]]", Toolchain + "CMD [\"go\", \"run\", \".\"]\n")]
    [TestCase("volumes: [[|modules:/go/pkg/mod|]]", Toolchain + "CMD air\n")]
    [TestCase("volumes: [[|modules:/go/pkg/mod|]]", Toolchain + "CMD [\"CompileDaemon\"]\n")]
    [TestCase("volumes: [.:/src, [|modules:/go/pkg/mod|]], environment: {PORT: 8080}", Toolchain)]
    [TestCase("volumes: [.:/src, [|modules:/go/pkg/mod|]]", Toolchain + "ENV GOMODCACHE= GOCACHE=\n")]
    public void Reports_it_for_whatever_compiles(string service, string dockerfile) => ReportsIn("compose.yaml", Service(service), dockerfile);

    [Test]
    public void Message_names_the_cache_that_is_lost() => Says(
        "'api' lays 'modules' over '/go/pkg/mod', and nothing over '/root/.cache/go-build': what Go compiles is lost with each container",
        Toolchain,
        ("compose.yaml", Service("volumes: [.:/src, modules:/go/pkg/mod]")));

    [TestCase("volumes: [.:/src, modules:/go/pkg/mod, builds:/root/.cache/go-build]")]
    [TestCase("volumes: [.:/src, modules:/go/pkg/mod, cache:/root/.cache/]")]
    [TestCase("volumes: [.:/src, modules:/go/pkg/mod, \"${X}:/y\"]")]
    [TestCase("volumes: [.:/src, modules:/go/pkg/mod], user: \"1000\"")]
    [TestCase("volumes: [.:/src, modules:/go/pkg/mod], env_file: dev.env")]
    [TestCase("volumes: [.:/src, modules:/go/pkg/mod], environment: {GOCACHE: /go/cache}")]
    [TestCase("volumes: [.:/src, ./modules:/go/pkg/mod]")]
    [TestCase("volumes: [.:/src, modules:/go/bin]")]
    public void What_is_compiled_is_kept_or_may_be(string service) => IsClean(Toolchain, ("compose.yaml", Service(service)));

    [TestCase("ENV GOCACHE=/go/cache")]
    [TestCase("ENV GOMODCACHE=/modules")]
    [TestCase("ENV XDG_CACHE_HOME=/cache")]
    [TestCase("USER 1000")]
    [TestCase("ARG G\nENV GOPATH=$G")]
    [TestCase("ARG G\nENV GOMODCACHE=$G")]
    [TestCase("ARG G\nENV GOCACHE=$G")]
    public void Caches_elsewhere_are_not_followed(string line) => IsClean(Toolchain + line + "\n", ("compose.yaml", Service("volumes: [.:/src, modules:/go/pkg/mod]")));

    [TestCase("volumes: [modules:/go/pkg/mod]", "FROM golang:1.27\n")]
    [TestCase("volumes: [modules:/go/pkg/mod]", "FROM registry.example.com/base:1\n")]
    [TestCase("volumes: [data:/data]", Distroless)]
    [TestCase("volumes: [modules:/go]", Distroless)]
    [TestCase("volumes: [modules:/go/pkg/mod]", Toolchain + "CMD [\"sh\"]\n")]
    [TestCase("volumes: [.:/src, modules:/pkg/mod]", Toolchain + "ENV GOPATH=\n")]
    [TestCase("volumes: [.:/src, modules:/x/pkg/mod]", "FROM alpine:3.22\nENV GOPATH=/x\n")]
    public void Cache_where_Go_is_or_may_be_is_innocent(string service, string dockerfile) => IsClean(dockerfile, ("compose.yaml", Service(service)));

    [TestCase("volumes: [.:/app], command: go run .")]
    [TestCase("volumes: [.:/app], entrypoint: [air]")]
    [TestCase("volumes: [.:/app, /app/server]")]
    [TestCase("volumes: [.:/app, \"${X}:/y\"]")]
    [TestCase("volumes: [.:/src]")]
    [TestCase("volumes: [data:/app]")]
    [TestCase("volumes: [web:/app]")]
    [TestCase("volumes: [../other:/app]")]
    [TestCase("volumes: [~/src:/app]")]
    public void Folder_that_hides_nothing_that_is_started_is_innocent(string service) => IsClean(BuiltInPlace, [.. Module, ("web/index.html", ""), ("compose.yaml", Service(service))]);

    [TestCase("[\"server\"]")]
    [TestCase("[\"./run\"]")]
    [TestCase("[]")]
    public void Start_of_something_else_is_innocent(string command) =>
        IsClean(BuiltInPlace.Replace("[\"./server\"]", command), [.. Module, ("compose.yaml", Service("volumes: [.:/app]"))]);

    [Test]
    public void Folder_that_has_the_program_itself_is_innocent() =>
        IsClean(BuiltInPlace, [.. Module, ("server", ""), ("compose.yaml", Service("volumes: [.:/app]"))]);

    [Test]
    public void Program_of_the_stage_that_is_built_counts() => IsClean(
        BuiltInPlace.Replace("FROM golang:1.27", "FROM golang:1.27 AS dev") + "FROM scratch\n",
        [.. Module, ("compose.yaml", "services: {api: {build: ., volumes: [.:/app]}}")]);

    private static string Service(string rest) => $"services:\n  api: {{build: ., {rest}}}\n";
}
