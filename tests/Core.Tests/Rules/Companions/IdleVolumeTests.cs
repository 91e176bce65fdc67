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

    private const string BuiltInPlace = "FROM golang:1.27\nWORKDIR /app\nCOPY . .\nRUN go build -o /app/server .\nCMD [\"./server\"]\n";

    private static readonly (string Path, string Content)[] Module = [("go.mod", "module example.com/a\n\ngo 1.27\n"), ("main.go", "package main\n\nfunc main() {}\n")];

    [TestCase("[|modules:/go/pkg/mod|]")]
    [TestCase("[|/go/pkg/mod/|]")]
    [TestCase("[|{type: volume, source: cache, target: /root/.cache/go-build}|]")]
    public void Reports_cache_in_an_image_without_Go(string volume) => ReportsIn("compose.yaml", Service($"volumes: [{volume}]"), Distroless);

    [Test]
    public void Reports_folder_that_hides_the_program_as_a_warning()
    {
        var found = Findings(BuiltInPlace, [.. Module, ("compose.yaml", Service("volumes: [.:/app]"))]);
        found.Select(finding => finding.Severity).ShouldBe([Severity.Warning]);
        found.Select(finding => finding.Message).ShouldBe(["'api' lays '.' over '/app', and '/app/server', which the container starts, is not in it"]);
    }

    [TestCase("volumes: [modules:/go/pkg/mod]", "FROM golang:1.27\n")]
    [TestCase("volumes: [modules:/go/pkg/mod]", "FROM registry.example.com/base:1\n")]
    [TestCase("volumes: [data:/data]", Distroless)]
    [TestCase("volumes: [modules:/go]", Distroless)]
    public void Cache_where_Go_is_or_may_be_is_innocent(string service, string dockerfile) => IsClean(dockerfile, ("compose.yaml", Service(service)));

    [TestCase("volumes: [.:/app], command: go run .")]
    [TestCase("volumes: [.:/app], entrypoint: [air]")]
    [TestCase("volumes: [.:/app, /app/server]")]
    [TestCase("volumes: [.:/app, \"${X}:/y\"]")]
    [TestCase("volumes: [.:/src]")]
    [TestCase("volumes: [data:/app]")]
    [TestCase("volumes: [../other:/app]")]
    [TestCase("volumes: [~/src:/app]")]
    public void Folder_that_hides_nothing_that_is_started_is_innocent(string service) => IsClean(BuiltInPlace, [.. Module, ("compose.yaml", Service(service))]);

    [Test]
    public void Folder_that_has_the_program_itself_is_innocent() =>
        IsClean(BuiltInPlace, [.. Module, ("server", ""), ("compose.yaml", Service("volumes: [.:/app]"))]);

    [Test]
    public void Program_of_the_stage_that_is_built_counts() => IsClean(
        BuiltInPlace.Replace("FROM golang:1.27", "FROM golang:1.27 AS dev") + "FROM scratch\n",
        [.. Module, ("compose.yaml", "services: {api: {build: ., volumes: [.:/app]}}")]);

    private static string Service(string rest) => $"services:\n  api: {{build: ., {rest}}}\n";
}
