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
    [TestCase("ENV GOPROXY=proxy.golang.org,off\nENV [|GOSUMDB=off|]\nRUN go mod download")]
    [TestCase("ENV GOPROXY=\nENV [|GOSUMDB=off|]\nRUN go mod download")]
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

    [TestCase("ENV GOSUMDB=off")]
    [TestCase("ENV GOPRIVATE= GOSUMDB=off")]
    public void Without_such_a_list_nobody_knows_what_is_private(string line) => HasNoFix($"FROM golang:1.27\n{line}\n");

    [TestCase("ENV GONOSUMDB=*")]
    [TestCase("ENV GOSUMDB off")]
    [TestCase("RUN GOSUMDB=off go mod download")]
    public void Other_setting_or_other_notation_has_no_fix(string line) => HasNoFix($"FROM golang:1.27\nENV GOPRIVATE=github.com/acme/*\n{line}\n");

    [TestCase("ENV GOSUMDB=off")]
    [TestCase("ARG GOSUMDB=off")]
    public void Fix_takes_a_line_of_its_own_away(string line) => Fixes(
        $"FROM golang:1.27\nENV GOPRIVATE=github.com/acme/*\n{line}\nRUN go mod download\n", "FROM golang:1.27\nENV GOPRIVATE=github.com/acme/*\nRUN go mod download\n");

    [Test]
    public void Trigger_is_somebody_elses() =>
        IsClean("FROM golang:1.27 AS base\nENV GOPRIVATE=github.com/acme/*\nONBUILD ENV GOSUMDB=off\nONBUILD RUN GOSUMDB=off go mod download\nFROM base\nRUN go mod download\n");
}
