using GoContainerGuard.Rules;
using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.GoBuild;

internal sealed class BrokenVersionStampTests : RuleTests<BrokenVersionStamp>
{
    private static readonly (string Path, string Content)[] Repository =
        [.. ProgramThatImports("fmt"), (".git/HEAD", "ref: refs/heads/main\n"), (".git/config", ""), (".git/objects/aa/bb", ""), (".git/refs/heads/main", "")];

    private static readonly (string Path, string Content)[] Asking =
    [
        .. System.Array.FindAll(Repository, file => file.Path != "cmd/app/main.go"),
        ("cmd/app/main.go", "package main\n\nimport \"runtime/debug\"\n\nfunc main() {\n\tinfo, _ := debug.ReadBuildInfo()\n\tfor _, s := range info.Settings {\n\t\tif s.Key == \"vcs.revision\" {\n\t\t\tprintln(s.Value)\n\t\t}\n\t}\n}\n"),
    ];

    private static string Shipping(string build, string copy = "COPY . .", string image = "golang:1.27") =>
        $"FROM {image} AS build\nWORKDIR /src\n{copy}\n{build}\nFROM scratch\nCOPY --from=build /app /app\nENTRYPOINT [\"/app\"]\n";

    [TestCase(".git/*\n", "RUN CGO_ENABLED=0 go [|build|] -o /app ./cmd/app")]
    [TestCase(".git/objects\n", "RUN go [|install|] ./cmd/app")]
    [TestCase("**/refs\n", "RUN CGO_ENABLED=0 \\\n    go [|build|] \\\n    -o /app ./cmd/app")]
    [TestCase(".git/*\n!.git/HEAD\n", "RUN go [|build|] -buildvcs=auto -o /app ./cmd/app")]
    [TestCase(".git/*\n", "RUN go [|build|] -o /app ./cmd/app && go build -o /other ./cmd/app")]
    public void Part_of_the_repository_is_an_error(string ignore, string command) => ReportsAs(Severity.Error, Shipping(command), [.. Repository, (".dockerignore", ignore)]);

    [Test]
    public void It_says_what_go_says() => Says(
        "'/src/.git' comes without '.git/objects', which '.git/objects' keeps out of the build context: the build stops with 'error obtaining VCS status: exit status 128'",
        Shipping("RUN go build -o /app ./cmd/app"),
        [.. Repository, (".dockerignore", ".git/objects\n")]);

    [Test]
    public void Default_of_an_argument_is_no_error() =>
        Findings(Shipping("RUN go build -o /app ./cmd/app", image: "golang:${GO}").Insert(0, "ARG GO=1.27\n"), [.. Repository, (".dockerignore", ".git/*\n")])
            .ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);

    [TestCase("", "RUN go build -o /app ./cmd/app")]
    [TestCase(".git\n", "RUN go build -o /app ./cmd/app")]
    [TestCase(".git/config\n.git/hooks\n", "RUN go build -o /app ./cmd/app")]
    [TestCase(".git/*\n", "RUN go build -buildvcs=false -o /app ./cmd/app")]
    [TestCase(".git/*\n", "ENV GOFLAGS=-buildvcs=false\nRUN go build -o /app ./cmd/app")]
    [TestCase(".git/*\n", "ARG FLAGS\nRUN go build $FLAGS -o /app ./cmd/app")]
    [TestCase(".git/*\n", "RUN git init . && go build -o /app ./cmd/app")]
    [TestCase(".git/*\n", "RUN ./prepare.sh\nRUN go build -o /app ./cmd/app")]
    [TestCase(".git/*\n", "RUN go vet ./...")]
    public void Whole_repository_or_none_is_silent(string ignore, string command) => IsClean(Shipping(command), [.. Repository, (".dockerignore", ignore)]);

    [TestCase("golang:1.27-alpine")]
    [TestCase("golang:1.17")]
    [TestCase("registry.example/go:1")]
    public void Without_git_nothing_is_asked(string image) => IsClean(Shipping("RUN go build -o /app ./cmd/app", image: image), [.. Repository, (".dockerignore", ".git/*\n")]);

    [Test]
    public void Sources_alone_are_silent() => IsClean(Shipping("RUN go build -o /app ./cmd/app", "COPY go.mod go.sum ./\nCOPY cmd ./cmd"), [.. Repository, (".dockerignore", ".git/*\n")]);

    [TestCase("COPY --chown=1001:1001 . .", "RUN go [|build|] -o /app ./cmd/app")]
    [TestCase("COPY . .", "USER 1001\nRUN go [|build|] -o /app ./cmd/app")]
    public void Repository_of_somebody_else_is_reported(string copy, string command) => Reports(Shipping(command, copy), Repository);

    [TestCase("COPY --chown=1001:1001 . .", "USER 1001\nRUN go build -o /app ./cmd/app")]
    [TestCase("COPY --chown=$OWNER . .", "RUN go build -o /app ./cmd/app")]
    [TestCase("COPY --chown=1001:1001 . .", "RUN git config --global --add safe.directory '*'\nRUN go build -o /app ./cmd/app")]
    [TestCase("COPY --chown=1001:1001 . .", "RUN chown -R root .\nRUN go build -o /app ./cmd/app")]
    [TestCase("COPY --chown=1001:1001 . .", "ENV GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0=*\nRUN go build -o /app ./cmd/app")]
    [TestCase("COPY gitconfig /root/.gitconfig\nCOPY --chown=1001:1001 . .", "RUN go build -o /app ./cmd/app")]
    public void Own_repository_or_one_that_is_declared_safe_is_silent(string copy, string command) => IsClean(Shipping(command, copy), [.. Repository, ("gitconfig", "")]);

    [TestCase("golang:1.27-alpine", "COPY . .", "")]
    [TestCase("golang:1.27", "COPY . .", ".git\n")]
    [TestCase("golang:1.27", "COPY go.mod go.sum ./\nCOPY cmd ./cmd", "")]
    public void Revision_that_is_asked_for_and_stays_empty_is_worth_knowing(string image, string copy, string ignore) =>
        ReportsAs(Severity.Info, Shipping("RUN go [|build|] -o /app ./cmd/app", copy, image), [.. Asking, (".dockerignore", ignore)]);

    [TestCase("golang:1.27-alpine", "COPY . .", "", "'golang:1.27-alpine' has no git")]
    [TestCase("golang:1.27", "COPY . .", "/.git\n", "'/.git' keeps the repository out of the build context")]
    [TestCase("golang:1.27", "COPY go.mod go.sum ./\nCOPY cmd ./cmd", "", "the '.git' of the repository does not come into the stage")]
    public void It_says_why_it_is_empty(string image, string copy, string ignore, string reason) => Says(
        $"'/app' reads 'vcs.revision' from its build information, which stays empty: {reason}",
        Shipping("RUN go build -o /app ./cmd/app", copy, image),
        [.. Asking, (".dockerignore", ignore)]);

    [TestCase("golang:1.27", "RUN go build -o /app ./cmd/app")]
    [TestCase("golang:1.27-alpine", "RUN apk add git && go build -o /app ./cmd/app")]
    [TestCase("golang:1.27-alpine", "RUN go build -buildvcs=false -o /app ./cmd/app")]
    [TestCase("golang:1.27-alpine", "RUN go build -ldflags='-X main.revision=1' -o /app ./cmd/app")]
    [TestCase("golang:1.27-alpine", "ARG LDFLAGS\nRUN go build -ldflags=\"$LDFLAGS\" -o /app ./cmd/app")]
    public void Revision_that_comes_or_is_given_is_silent(string image, string command) => IsClean(Shipping(command, image: image), Asking);

    [Test]
    public void Program_that_does_not_ask_is_silent() => IsClean(Shipping("RUN go build -o /app ./cmd/app", image: "golang:1.27-alpine"), Repository);

    [Test]
    public void Tree_without_a_repository_is_silent() =>
        IsClean(Shipping("RUN go build -o /app ./cmd/app"), [.. System.Array.FindAll(Asking, file => !file.Path.StartsWith(".git", System.StringComparison.Ordinal))]);

    [Test]
    public void Fix_builds_without_the_revision() => Fixes(
        Shipping("RUN CGO_ENABLED=0 go build -o /app ./cmd/app"),
        Shipping("RUN CGO_ENABLED=0 go build -buildvcs=false -o /app ./cmd/app"),
        [.. Repository, (".dockerignore", ".git/*\n")]);

    [Test]
    public void Stage_that_nothing_needs_is_not_built() =>
        IsClean("FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /app ./cmd/app\nFROM scratch\n", [.. Repository, (".dockerignore", ".git/*\n")]);

    [Test]
    public void Failure_that_is_allowed_is_no_error() =>
        ReportsAs(Severity.Warning, Shipping("RUN go [|build|] -o /app ./cmd/app || true"), [.. Repository, (".dockerignore", ".git/*\n")]);

    [Test]
    public void Part_that_the_repository_does_not_have_is_not_kept_out() =>
        IsClean(Shipping("RUN go build -o /app ./cmd/app"), [.. System.Array.FindAll(Repository, file => file.Path != ".git/refs/heads/main"), (".dockerignore", ".git/refs\n")]);

    [TestCase("COPY settings /root/.gitconfig")]
    [TestCase("COPY settings /etc/gitconfig")]
    public void Settings_of_git_may_come_under_another_name(string copy) => IsClean(Shipping("RUN go build -o /app ./cmd/app", copy + "\nCOPY --chown=1001:1001 . ."), [.. Repository, ("settings", "")]);
}
