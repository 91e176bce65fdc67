using System.Linq;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Analysis;

internal sealed class BinaryTrailTests
{
    private const string Builder = "FROM golang:1.27 AS build\nWORKDIR /src\nRUN go build -o /out/app ./cmd/app\nRUN go build -o /out/tool ./cmd/tool\n";

    [TestCase("FROM scratch\nCOPY --from=build /out/app /app", "/app")]
    [TestCase("FROM scratch\nCOPY --from=build /out/app /", "/app")]
    [TestCase("FROM scratch\nCOPY --from=build /out /", "/app /tool")]
    [TestCase("FROM scratch\nCOPY --from=build /out/. /bin/", "/bin/app /bin/tool")]
    [TestCase("FROM scratch\nCOPY --from=build / /", "/out/app /out/tool")]
    [TestCase("FROM scratch\nCOPY --from=build /out/app /out/tool /bin/", "/bin/app /bin/tool")]
    [TestCase("FROM scratch\nCOPY --from=build /out/a* /bin/", "/bin/app")]
    [TestCase("FROM scratch\nCOPY --from=build /out/a* /bin", "")]
    [TestCase("FROM scratch\nCOPY --from=build /out/app /bin", "/bin")]
    [TestCase("FROM alpine\nCOPY --from=build /out/app /bin", "/bin/app")]
    [TestCase("FROM alpine\nRUN mkdir -p /srv/bin\nCOPY --from=build /out/app /srv/bin", "/srv/bin/app")]
    [TestCase("FROM alpine\nWORKDIR /srv\nWORKDIR /tmp\nCOPY --from=build /out/app /srv", "/srv/app")]
    [TestCase("FROM alpine\nCOPY x.txt /srv/\nCOPY --from=build /out/app /srv", "/srv/app")]
    [TestCase("FROM alpine\nCOPY --from=build /out/app /srv", "/srv")]
    [TestCase("FROM alpine\nCOPY --from=build --parents /out/app /srv/", "")]
    [TestCase("FROM alpine\nARG X\nCOPY --from=build /out/app $X", "")]
    [TestCase("FROM alpine\nARG X\nCOPY --from=$X /out/app /app", "")]
    [TestCase("FROM build", "/out/app /out/tool")]
    [TestCase("FROM build\nRUN rm /out/tool", "/out/app")]
    [TestCase("FROM build\nRUN mv /out/tool /x", "/out/app")]
    [TestCase("FROM build\nRUN cp /x /out/tool", "/out/app")]
    [TestCase("FROM build\nRUN cp /out/tool /x", "/out/app /out/tool")]
    [TestCase("FROM build\nRUN addgroup tool && adduser -D -G tool tool", "/out/app /out/tool")]
    [TestCase("FROM build\nRUN chmod +x /out/tool && strip /out/tool && ls -l /out/tool", "/out/app /out/tool")]
    [TestCase("FROM build\nRUN go build -o /out/tool ./cmd/tool && if true; then go build -o /out/app ./cmd/app; fi", "/out/tool")]
    [TestCase("FROM build\nCOPY --from=other /x /out/tool", "/out/app")]
    [TestCase("FROM build\nCOPY x.txt /out/tool", "/out/app")]
    [TestCase("FROM build\nCOPY x.txt /out/", "/out/app /out/tool")]
    [TestCase("FROM build\nCOPY files /out", "/out/app")]
    [TestCase("FROM alpine AS one\nCOPY --from=build /out/app /one\nFROM alpine AS two\nCOPY --from=one /one /two\nFROM alpine\nCOPY --from=two /two /three", "/three")]
    public void Programs_are_followed(string instructions, string paths) => string.Join(' ', Modelled.Build(
        Builder + instructions + "\n", ("x.txt", ""), ("files/tool", ""), ("files/sub/app", ""))
        .Stages[^1].Binaries.Select(binary => binary.Path).Order()).ShouldBe(paths);

    [Test]
    public void Last_build_to_a_path_counts() => Modelled.Build(
        "FROM golang:1.27\nRUN go build -o /app ./one\nRUN go build -o /app ./two\n")
        .Stages[0].Binaries.ShouldHaveSingleItem().Program.Package!.Folder.ShouldBe("/go/two");
}
