using GoContainerGuard.Rules.Stages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Stages;

internal sealed class WholeFileSystemTests : RuleTests<WholeFileSystem>
{
    [TestCase("FROM golang:1.27 AS build\nRUN go build -o /app .\nFROM alpine:3.22\nCOPY --from=build [|/|] /\n")]
    [TestCase("FROM golang:1.27 AS build\nFROM build AS more\nFROM scratch\nCOPY --from=more \\\n  [|/.|] /\n")]
    public void A_toolchain_is_copied(string text) => Reports(text);

    [TestCase("FROM golang:1.27 AS build\nFROM alpine:3.22\nCOPY --from=build /out/ /\n")]
    [TestCase("FROM alpine:3.22 AS root\nFROM scratch\nCOPY --from=root / /\n", TestName = "A_root_file_system_made_on_purpose")]
    [TestCase("FROM golang:1.27 AS build\nFROM build AS dev\nCOPY --from=build / /\nFROM alpine:3.22\n", TestName = "It_is_not_shipped")]
    public void No_toolchain_is_copied(string text) => IsClean(text);

    [Test]
    public void What_is_in_the_stage_is_not_known() => IsClean("FROM registry.example/go:1 AS build\nFROM alpine:3.22\nCOPY --from=build / /\n");
}
