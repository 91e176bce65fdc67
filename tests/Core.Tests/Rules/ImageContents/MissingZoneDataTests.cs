using GoContainerGuard.Rules;
using GoContainerGuard.Rules.ImageContents;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.ImageContents;

internal sealed class MissingZoneDataTests : RuleTests<MissingZoneData>
{
    private static readonly (string Path, string Content)[] Traveller = Program("import \"time\"\n\nfunc main() { time.LoadLocation(\"Europe/Oslo\") }");

    private static readonly (string Path, string Content)[] Local = Program("import \"time\"\n\nfunc main() { println(time.Now().String()) }");

    [TestCase("scratch")]
    [TestCase("alpine:3.24")]
    [TestCase("ubuntu:24.04")]
    [TestCase("busybox:1.37")]
    public void Image_without_zones_is_reported(string image) => Reports(Into($"FROM [|{image}|]"), Traveller);

    [TestCase("debian:13-slim")]
    [TestCase("gcr.io/distroless/static-debian13")]
    [TestCase("golang:1.27-alpine")]
    [TestCase("registry.example/base:1")]
    [TestCase("scratch\nENV ZONEINFO=/zoneinfo.zip")]
    [TestCase("scratch\nCOPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo")]
    [TestCase("scratch\nCOPY --from=build /usr/share/zoneinfo/Europe/Oslo /usr/share/zoneinfo/Europe/Oslo")]
    [TestCase("scratch\nCOPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/")]
    [TestCase("alpine:3.24\nRUN apk add --no-cache tzdata")]
    [TestCase("alpine:3.24\nRUN apk add --no-cache $PACKAGES")]
    [TestCase("alpine:3.24\nRUN ./setup.sh")]
    public void Image_with_zones_or_unknown_is_not(string image) => IsClean(Into("FROM " + image), Traveller);

    [TestCase("RUN apk add --no-cache ca-certificates curl")]
    [TestCase("RUN adduser -D app")]
    public void Other_lines_bring_none(string line) => Findings(Into("FROM alpine:3.24\n" + line), Traveller).Count.ShouldBe(1);

    [Test]
    public void Message_says_what_the_program_sees() => Says(
        "'/app' loads the time zone 'Europe/Oslo', and 'alpine:3.24' has no time zone data: the program sees 'unknown time zone'", Into("FROM alpine:3.24"), Traveller);

    [TestCase("import \"time\"\n\nfunc main() { time.LoadLocation(\"UTC\") }")]
    [TestCase("import (\n\t\"time\"\n\t_ \"time/tzdata\"\n)\n\nfunc main() { time.LoadLocation(\"Europe/Oslo\") }")]
    [TestCase("func main() {}")]
    public void Program_that_needs_none_is_not_reported(string body) => IsClean(Into("FROM scratch"), Program(body));

    [Test]
    public void Zone_that_is_not_known_is_likely_to_be_one() =>
        ReportsAs(Severity.Info, Into("FROM [|scratch|]"), Program("import (\n\t\"os\"\n\t\"time\"\n)\n\nfunc main() { time.LoadLocation(os.Args[1]) }"));

    [TestCase("-tags timetzdata")]
    [TestCase("-tags=netgo,timetzdata")]
    [TestCase("-tags $TAGS")]
    public void Tags_may_put_them_into_the_program(string flag) => IsClean(Into("FROM scratch").Replace("go build", "go build " + flag, System.StringComparison.Ordinal), Traveller);

    [Test]
    public void Zone_of_the_container_is_lost_without_a_word() => Reports(Into("FROM alpine:3.24\nENV TZ=[|Europe/Oslo|]"), Local);

    [TestCase("ENV TZ=UTC")]
    [TestCase("ENV TZ=Etc/UTC")]
    [TestCase("ENV TZ=")]
    [TestCase("ARG TZ=Europe/Oslo\nENV TZ=$TZ")]
    [TestCase("ENV TZ=/etc/localtime")]
    public void Zone_that_needs_no_data_is_not_reported(string line) => IsClean(Into("FROM alpine:3.24\n" + line), Local);

    [Test]
    public void Fix_puts_them_into_the_program() =>
        Fixes(Into("FROM scratch"), Into("FROM scratch").Replace("go build", "go build -tags timetzdata", System.StringComparison.Ordinal), Traveller);

    [Test]
    public void Fix_leaves_tags_to_whoever_gave_them() => HasNoFix(Into("FROM scratch").Replace("go build", "go build -tags netgo", System.StringComparison.Ordinal), Traveller);

    private static string Into(string image) => $"""
        FROM golang:1.27 AS build
        COPY . .
        RUN go build -o /app ./cmd/app
        {image}
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """;

    private static (string Path, string Content)[] Program(string body) =>
        [("go.mod", "module example.com/shop\n\ngo 1.25\n"), ("go.sum", ""), ("cmd/app/main.go", "package main\n\n" + body + "\n")];
}
