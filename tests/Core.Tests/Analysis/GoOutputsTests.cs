using System.Linq;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Analysis;

/// <summary>Confirmed with Go 1.24.4: the names that go build and go install give to programs.</summary>
internal sealed class GoOutputsTests
{
    [TestCase("go build", "/src/shop")]
    [TestCase("go build .", "/src/shop")]
    [TestCase("go build ./cmd/app", "/src/app")]
    [TestCase("go build ./cmd/app/", "/src/app")]
    [TestCase("go build example.com/shop/cmd/app", "/src/app")]
    [TestCase("go build ./cmd/tool/v2", "/src/tool")]
    [TestCase("go build ./v2", "/src/shop")]
    [TestCase("go build ./cmd/v1", "/src/v1")]
    [TestCase("go build ./cmd/v02", "/src/v02")]
    [TestCase("go build ./cmd/v2x", "/src/v2x")]
    [TestCase("go build cmd/app/main.go", "/src/main")]
    [TestCase("go build cmd/app/main.go cmd/app/serve.go", "/src/main")]
    [TestCase("go build cmd/app/*.go", "")]
    [TestCase("go build ./cmd/app ./cmd/other", "")]
    [TestCase("go build ./...", "")]
    [TestCase("go build \"./cmd/$(cat name)\"", "")]
    [TestCase("go build \"./cmd/$UNSET/app\"", "/src/app")]
    [TestCase("go build -o /app ./...", "/app")]
    [TestCase("go build -o /app ./cmd/app", "/app")]
    [TestCase("go build -o=/app ./cmd/app", "/app")]
    [TestCase("go build -o app ./cmd/app", "/src/app")]
    [TestCase("go build -o ../app ./cmd/app", "/app")]
    [TestCase("go build -o /out/ ./cmd/app", "/out/app")]
    [TestCase("go build -o /out/ ./cmd/app ./cmd/other", "/out/app /out/other")]
    [TestCase("go build -o /out ./cmd/app ./cmd/other", "/out/app /out/other")]
    [TestCase("go build -o /out/ ./cmd/...", "")]
    [TestCase("mkdir -p /out && go build -o /out ./cmd/app", "/out/app")]
    [TestCase("mkdir -p /out/bin && go build -o /out ./cmd/app", "/out/app")]
    [TestCase("go build -o /out ./cmd/app && mkdir -p /else", "/out")]
    [TestCase("go build -o /usr/local/bin ./cmd/app", "/usr/local/bin/app")]
    [TestCase("go build -o cmd ./cmd/other", "/src/cmd/other")]
    [TestCase("go build -o \"$(cat name)\" ./cmd/app", "")]
    [TestCase("go build -C cmd/app", "/src/cmd/app/app")]
    [TestCase("go build -C cmd/app -o x", "/src/cmd/app/x")]
    [TestCase("cd cmd/app && go build", "/src/cmd/app/app")]
    [TestCase("cd \"$(cat name)\" && go build -o app", "")]
    [TestCase("env -C cmd/app go build", "/src/cmd/app/app")]
    [TestCase("go build -n -o /app ./cmd/app", "")]
    [TestCase("go install ./cmd/app", "/go/bin/app")]
    [TestCase("GOBIN=/out go install ./cmd/app", "/out/app")]
    [TestCase("GOPATH=/gp go install ./cmd/app", "/gp/bin/app")]
    [TestCase("GOPATH=/a:/b go install ./cmd/app", "")]
    [TestCase("GOARCH=arm64 go install ./cmd/app", "")]
    [TestCase("GOOS=windows go install ./cmd/app", "")]
    [TestCase("go install example.com/tool@v1.0.0", "")]
    [TestCase("go run ./cmd/app", "")]
    [TestCase("go test -o /app ./cmd/app", "")]
    public void Programs_are_named_as_go_names_them(string command, string paths) => string.Join(' ', Modelled.LastGo(
        $"FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN {command}\n",
        ("go.mod", "module example.com/shop\n\ngo 1.25\n"), ("main.go", "package main\n"), ("cmd/app/main.go", "package main\n"))
        .Programs.Select(program => program.Path)).ShouldBe(paths);

    [Test]
    public void Module_with_a_major_version_is_named_after_what_stands_before_it() => Modelled.LastGo(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build\n",
        ("go.mod", "module example.com/shop/v2\n"), ("main.go", "package main\n")).Programs[0].Path.ShouldBe("/src/shop");

    [TestCase("type=bind,target=/out")]
    [TestCase("type=cache,target=/out")]
    [TestCase("type=tmpfs,target=/out")]
    public void What_is_written_to_a_mount_is_gone(string mount) =>
        Modelled.LastGo($"FROM golang:1.27\nRUN --mount={mount} go build -o /out/app ./cmd/app\n").Programs.ShouldBeEmpty();
}
