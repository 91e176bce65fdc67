using GoContainerGuard.Rules.ImageContents;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.ImageContents;

internal sealed class MissingUserListTests : RuleTests<MissingUserList>
{
    private static readonly (string Path, string Content)[] Asker = Program("import \"os/user\"\n\nfunc main() { user.Current() }");

    [Test]
    public void Empty_image_has_no_list() => Reports(Into("FROM [|scratch|]"), Asker);

    [Test]
    public void Message_names_the_call() => Says("'/app' calls 'user.Current', and 'scratch' has no '/etc/passwd': the call fails", Into("FROM scratch"), Asker);

    [TestCase("gcr.io/distroless/static-debian13")]
    [TestCase("alpine:3.24")]
    [TestCase("registry.example/base:1")]
    [TestCase("scratch\nCOPY --from=build /etc/passwd /etc/passwd")]
    [TestCase("scratch\nCOPY --from=build /etc/passwd /etc/group /etc/")]
    [TestCase("scratch\nENV USER=app")]
    [TestCase("scratch\nARG NAME\nENV USER=$NAME")]
    public void List_may_be_there_or_not_be_needed(string image) => IsClean(Into("FROM " + image), Asker);

    [TestCase("import \"os/user\"\n\nvar u user.User\n\nfunc main() {}")]
    [TestCase("func main() {}")]
    public void Program_that_asks_for_nobody_is_not_reported(string body) => IsClean(Into("FROM scratch"), Program(body));

    private static string Into(string image) => $"""
        FROM golang:1.27 AS build
        COPY . .
        RUN CGO_ENABLED=0 go build -o /app ./cmd/app
        {image}
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """;

    private static (string Path, string Content)[] Program(string body) =>
        [("go.mod", "module example.com/shop\n\ngo 1.25\n"), ("go.sum", ""), ("cmd/app/main.go", "package main\n\n" + body + "\n")];
}
