using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Analysis;

internal sealed class ModuleSearchTests
{
    private static readonly (string, string)[] Files =
    [
        ("go.mod", "module root\n"), ("main.go", "package main\n"), ("cmd/app/main.go", "package main\n"), ("api/go.mod", "module api\n"), ("api/main.go", "package main\n"),
    ];

    [TestCase("RUN go build", "root")]
    [TestCase("RUN cd cmd/app && go build", "root")]
    [TestCase("RUN cd api && go build", "api")]
    [TestCase("RUN go build -C api", "api")]
    [TestCase("RUN go -C api build", "api")]
    [TestCase("RUN (cd api) && go build", "root")]
    [TestCase("WORKDIR api\nRUN go build", "api")]
    [TestCase("RUN go build ./api", "root")]
    [TestCase("RUN mkdir bin && go build -o bin/app", "root")]
    [TestCase("RUN rm -rf /src/bin /tmp/x && go build", "root")]
    [TestCase("RUN cp go.sum /tmp/ ; go build", "none")]
    [TestCase("RUN touch cmd/app/main.go && go build", "none")]
    [TestCase("RUN echo 'package main' > extra.go && go build", "none")]
    [TestCase("RUN echo built > /built && go build", "root")]
    [TestCase("RUN echo built > built.txt && go build", "root")]
    [TestCase("RUN printf 'module x' > cmd/go.mod && cd cmd/app && go build", "none")]
    [TestCase("RUN [\"./prepare.sh\"]\nRUN go build", "none")]
    [TestCase("RUN rm -rf * && go build", "none")]
    [TestCase("RUN rm -rf \"$(cat name)\" && go build", "none")]
    [TestCase("RUN go mod tidy && go build", "none")]
    [TestCase("RUN go mod download && go vet ./... && go build", "root")]
    [TestCase("RUN apk add git && git config --global url.x.insteadOf y && go build", "root")]
    [TestCase("RUN git pull && go build", "none")]
    [TestCase("RUN sh -c 'go mod edit -go=1.20' && go build", "none")]
    [TestCase("RUN cd made-elsewhere && go build", "none")]
    [TestCase("RUN pushd api && go build", "none")]
    [TestCase("RUN GO111MODULE=auto go build", "root")]
    [TestCase("RUN GO111MODULE=off go build", "none")]
    [TestCase("RUN go env -w GO111MODULE=off\nRUN go build", "none")]
    [TestCase("RUN go build -modfile=x.mod", "none")]
    [TestCase("RUN GOWORK=off go build", "root")]
    [TestCase("RUN GOWORK=/go.work go build", "none")]
    public void Module_that_governs_a_command(string instructions, string module) =>
        (Modelled.LastGo($"FROM golang:1.27\nWORKDIR /src\nCOPY . .\n{instructions}\n", Files).Module?.File.Module?.Path ?? "none").ShouldBe(module);

    [TestCase("RUN ./prepare.sh\nCOPY . .\nRUN go build", "root")]
    [TestCase("COPY . .\nRUN ./prepare.sh\nRUN go build", "none")]
    [TestCase("RUN --mount=type=bind,target=. ./prepare.sh && go build", "none")]
    [TestCase("RUN --mount=type=bind,target=. go build", "root")]
    public void Scripts_count_from_the_moment_there_are_sources(string instructions, string module) =>
        (Modelled.LastGo($"FROM golang:1.27\nWORKDIR /src\n{instructions}\n", Files).Module?.File.Module?.Path ?? "none").ShouldBe(module);

    [Test]
    public void What_a_parent_did_to_the_sources_counts() =>
        Modelled.LastGo("FROM golang:1.27 AS base\nWORKDIR /src\nCOPY . .\nRUN make edit\nFROM base\nRUN go build\n", Files).Module.ShouldBeNull();

    [Test]
    public void Workspace_is_found_above()
    {
        var module = Modelled.LastGo(
            "FROM golang:1.27\nCOPY . /src\nWORKDIR /src/api\nRUN go build\n", [.. Files, ("go.work", "go 1.25\nuse ./api\n")]).Module.ShouldNotBeNull();
        module.Workspace.ShouldNotBeNull().StageFolder.ShouldBe("/src");
        module.StageFolder.ShouldBe("/src/api");
        module.Folder.ShouldBe("api");
    }

    [Test]
    public void Workspace_that_may_be_there_makes_the_module_unknown() =>
        Modelled.LastGo("FROM golang:1.27\nCOPY --from=other /x /\nCOPY . /src\nWORKDIR /src/api\nRUN go build\n", Files).Module.ShouldBeNull();
}
