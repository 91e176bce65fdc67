using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoBuild;

internal sealed class PackedProgramTests : RuleTests<PackedProgram>
{
    private static string Shipping(string command) => $"FROM golang:1.27-alpine AS build\nRUN apk add --no-cache upx\nCOPY . .\nRUN go build -o /app ./cmd/app\n{command}\nFROM scratch\nCOPY --from=build /app /app\n";

    [TestCase("RUN [|upx --best --lzma /app|]")]
    [TestCase("RUN [|/usr/bin/upx /app|] && ls -l /app")]
    [TestCase("RUN strip /app && \\\n    [|upx -9 \\\n    /app|]")]
    public void Packed_program_is_reported(string command) => Reports(Shipping(command));

    [Test]
    public void Program_that_comes_from_another_stage_is_reported() => Reports(
        "FROM golang:1.27 AS build\nCOPY . .\nRUN go build -o /app ./cmd/app\nFROM alpine:3.24 AS pack\nRUN apk add --no-cache upx\nCOPY --from=build /app /app\nRUN [|upx /app|]\nFROM scratch\nCOPY --from=pack /app /app\n",
        ProgramThatImports("fmt"));

    [TestCase("RUN upx -t /app")]
    [TestCase("RUN upx -d /app")]
    [TestCase("RUN upx --version")]
    [TestCase("RUN upx")]
    [TestCase("RUN pupx /app")]
    [TestCase("RUN echo upx /app")]
    [TestCase("RUN $PACKER /app")]
    public void Other_commands_are_silent(string command) => IsClean(Shipping(command));

    [Test]
    public void What_is_not_shipped_and_what_is_no_Go_is_silent()
    {
        IsClean("FROM golang:1.27 AS build\nCOPY . .\nRUN go build -o /app .\nRUN upx /app\nFROM scratch\n");
        IsClean("FROM rust:1 AS build\nRUN cargo build\nRUN upx /app\nFROM scratch\nCOPY --from=build /app /app\n");
    }
}
