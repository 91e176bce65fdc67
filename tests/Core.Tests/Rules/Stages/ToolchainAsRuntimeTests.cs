using GoContainerGuard.Rules.Stages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Stages;

internal sealed class ToolchainAsRuntimeTests : RuleTests<ToolchainAsRuntime>
{
    [Test]
    public void Program_that_is_shipped_with_its_compiler_is_reported() => Reports("""
        FROM [|golang:1.25|]
        WORKDIR /app
        COPY . .
        RUN go build -o server ./cmd/server
        CMD ["./server"]
        """);

    [Test]
    public void Message_names_image_and_program() => Says(
        "The image that is shipped is 'golang:1.25-alpine' itself: compiler, sources and module cache travel along with '/app/server'",
        "FROM golang:1.25-alpine\nENTRYPOINT [\"/app/server\"]\n");

    [Test]
    public void Last_stage_may_start_from_the_one_that_compiles() => Reports("""
        FROM golang:1.25 AS build
        RUN go build -o /server ./cmd/server
        FROM [|build|]
        ENTRYPOINT ["/server"]
        """);

    [TestCase("CMD ./server")]
    [TestCase("CMD exec ./server --port 80")]
    [TestCase("ENTRYPOINT /server")]
    [TestCase("ENTRYPOINT [\"/server\"]\nCMD [\"--help\"]")]
    [TestCase("CMD [\"go\", \"run\", \"./cmd/server\"]")]
    [TestCase("CMD go run ./cmd/server")]
    public void Either_form_starts_it(string lines) => Reports($"FROM [|golang:1.25|]\n{lines}\n");

    [TestCase("golang:1.25", "")]
    [TestCase("golang:1.25", "CMD [\"air\"]")]
    [TestCase("golang:1.25", "CMD [\"/go/bin/dlv\", \"debug\"]")]
    [TestCase("golang:1.25", "ENTRYPOINT [\"golangci-lint\", \"run\"]")]
    [TestCase("golang:1.25", "CMD [\"bash\"]")]
    [TestCase("golang:1.25", "CMD [\"sleep\", \"infinity\"]")]
    [TestCase("golang:1.25", "CMD [\"sh\", \"-c\", \"./server\"]")]
    [TestCase("golang:1.25", "ENTRYPOINT [\"/build.sh\"]")]
    [TestCase("golang:1.25", "ENTRYPOINT [\"docker-entrypoint\"]\nCMD [\"/server\"]")]
    [TestCase("golang:1.25", "ENTRYPOINT [\"/usr/bin/tini\", \"--\", \"/run.sh\"]")]
    [TestCase("golang:1.25", "CMD $SERVER")]
    [TestCase("golang:1.25", "CMD cd /src && air")]
    [TestCase("golang:1.25", "CMD []")]
    [TestCase("alpine:3.22", "CMD [\"/server\"]")]
    [TestCase("registry.example.com/golang:1.25", "CMD [\"/server\"]")]
    [TestCase("$BASE", "CMD [\"/server\"]")]
    public void Workplaces_and_other_images_are_left_alone(string image, string lines) => IsClean($"ARG BASE\nFROM {image}\n{lines}\n");

    [TestCase("dev")]
    [TestCase("app-test")]
    [TestCase("tilt")]
    [TestCase("integration")]
    [TestCase("e2e_server")]
    [TestCase("ci")]
    [TestCase("debug")]
    public void Stage_for_development_is_left_alone(string name) => IsClean($"FROM golang:1.25 AS {name}\nCMD [\"/server\"]\n");

    [Test]
    public void Name_that_only_begins_so_is_for_production() => Reports("FROM [|golang:1.25|] AS device\nCMD [\"/server\"]\n");

    [Test]
    public void Go_run_beside_a_stage_for_production_is_a_workplace() => IsClean("""
        FROM alpine:3.22 AS production
        CMD ["/server"]
        FROM golang:1.25
        CMD ["go", "run", "./cmd/server"]
        """);

    [Test]
    public void Stage_that_compiles_for_another_is_fine() => IsClean("""
        FROM golang:1.25 AS build
        RUN go build -o /server ./cmd/server
        CMD ["/server"]
        FROM gcr.io/distroless/static-debian12
        COPY --from=build /server /server
        CMD ["/server"]
        """);

    [Test]
    public void Lines_may_end_in_CRLF() => Reports("FROM [|golang:1.25|]\r\nCMD [\"/server\"]\r\n");
}
