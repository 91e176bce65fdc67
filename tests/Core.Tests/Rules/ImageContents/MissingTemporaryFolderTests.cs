using GoContainerGuard.Rules.ImageContents;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.ImageContents;

internal sealed class MissingTemporaryFolderTests : RuleTests<MissingTemporaryFolder>
{
    private static readonly (string Path, string Content)[] Writer = Program("import \"os\"\n\nfunc main() { os.CreateTemp(\"\", \"report\") }");

    [Test]
    public void Empty_image_has_no_such_folder() => Reports(Into("FROM [|scratch|]"), Writer);

    [Test]
    public void Message_names_the_call() =>
        Says("'/app' calls 'os.CreateTemp', and 'scratch' has no '/tmp': the call fails with 'no such file or directory'", Into("FROM scratch"), Writer);

    [Test]
    public void Large_uploads_go_there_too() =>
        Reports(Into("FROM [|scratch|]"), Program("import \"net/http\"\n\nfunc main() { http.HandleFunc(\"/\", func(w http.ResponseWriter, r *http.Request) { r.ParseMultipartForm(10 << 20) }) }"));

    [TestCase("gcr.io/distroless/static-debian13")]
    [TestCase("alpine:3.24")]
    [TestCase("registry.example/base:1")]
    [TestCase("scratch\nWORKDIR /tmp")]
    [TestCase("scratch\nCOPY --from=build /tmp /tmp")]
    [TestCase("scratch\nCOPY --from=registry.example/base:1 / /")]
    [TestCase("scratch\nENV TMPDIR=/data")]
    [TestCase("scratch\nVOLUME /tmp")]
    public void Folder_may_be_there(string image) => IsClean(Into("FROM " + image), Writer);

    [TestCase("import \"os\"\n\nfunc main() { os.CreateTemp(\"/data\", \"report\") }")]
    [TestCase("func main() {}")]
    public void Program_that_needs_none_is_not_reported(string body) => IsClean(Into("FROM scratch"), Program(body));

    [Test]
    public void Fix_copies_the_folder_of_the_build_image() => Fixes(Into("FROM scratch"), Into("FROM scratch\nCOPY --from=build /tmp /tmp"), Writer);

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
