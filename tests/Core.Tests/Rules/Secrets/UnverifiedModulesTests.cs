using GoContainerGuard.Rules.Secrets;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Secrets;

internal sealed class UnverifiedModulesTests : RuleTests<UnverifiedModules>
{
    [TestCase("ENV [|GOSUMDB=off|]\nRUN go mod download")]
    [TestCase("ARG [|GOSUMDB=off|]\nRUN go mod download")]
    [TestCase("ENV GOPROXY=direct \\\n    [|GOSUMDB=off|]\nRUN go mod download")]
    [TestCase("ENV [|GONOSUMDB=\"*\"|]\nRUN go mod download")]
    [TestCase("ENV [|GOPRIVATE=*|]\nRUN go mod download")]
    [TestCase("ENV [|GOINSECURE=*|]\nRUN go mod download")]
    [TestCase("ENV GOPROXY=https://proxy.golang.org\nENV [|GOSUMDB=off|]\nRUN go mod download")]
    [TestCase("RUN [|GOSUMDB=off|] go mod download")]
    [TestCase("RUN set -e; \\\n  export [|GOSUMDB=off|]; \\\n  go mod download")]
    [TestCase("RUN go env -w [|GOSUMDB=off|] && go mod download")]
    public void Every_module_is_taken_as_it_comes(string lines) => Reports($"FROM golang:1.27 AS build\n{lines}\nFROM scratch\nCOPY --from=build /app /app\n");

    [TestCase("ENV GOPRIVATE=github.com/acme/* GONOSUMDB=github.com/acme/*")]
    [TestCase("ENV GOSUMDB=sum.golang.org")]
    [TestCase("ENV GOSUMDB=")]
    [TestCase("ARG GOSUMDB")]
    [TestCase("ARG MODE\nENV GOSUMDB=$MODE")]
    [TestCase("ENV GOINSECURE=git.acme.example")]
    [TestCase("ENV GOPROXY=https://proxy.acme.example GOSUMDB=off")]
    [TestCase("ENV GOPROXY=off\nENV GOSUMDB=off")]
    [TestCase("ENV GOPROXY=https://proxy.acme.example\nRUN GOSUMDB=off go mod download")]
    [TestCase("RUN echo GOSUMDB=off")]
    public void Private_modules_a_proxy_of_ones_own_or_not_known(string lines) => IsClean($"FROM golang:1.27\n{lines}\nRUN go build ./...\n");

    [Test]
    public void It_says_what_becomes_of_it() => Says(
        "'GOSUMDB=off' switches the checksum database off: a module that go.sum does not know is taken as it comes", "FROM golang:1.27\nENV GOSUMDB=off\n");

    [Test]
    public void Fix_leaves_it_to_the_list_of_private_modules() => Fixes(
        "FROM golang:1.27\nENV GOPRIVATE=github.com/acme/* GOSUMDB=off\n", "FROM golang:1.27\nENV GOPRIVATE=github.com/acme/*\n");

    [Test]
    public void Without_such_a_list_nobody_knows_what_is_private() => HasNoFix("FROM golang:1.27\nENV GOSUMDB=off\n");

    [Test]
    public void Fix_takes_a_line_of_its_own_away() => Fixes(
        "FROM golang:1.27\nENV GOPRIVATE=github.com/acme/*\nENV GOSUMDB=off\nRUN go mod download\n", "FROM golang:1.27\nENV GOPRIVATE=github.com/acme/*\nRUN go mod download\n");
}
