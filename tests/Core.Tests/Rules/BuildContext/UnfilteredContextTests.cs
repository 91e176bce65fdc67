using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Rules.BuildContext;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.BuildContext;

internal sealed class UnfilteredContextTests : RuleTests<UnfilteredContext>
{
    private const string Small = "[Dockerfile]\ngocontainerguard.largest_context_mib = 1\n";

    private static readonly string TwoMebibytes = new('x', 2 * 1024 * 1024);

    private static readonly (string Path, string Content)[] Shop =
    [
        ("go.mod", "module example.com/shop\n\ngo 1.25\n"),
        ("main.go", "package main\n\nfunc main() {}\n"),
    ];

    private static readonly (string Path, string Content)[] Repository = [.. Shop, (".git/HEAD", "ref: refs/heads/main\n")];

    [TestCase("COPY [|.|] .")]
    [TestCase("COPY [|./|] /src/")]
    [TestCase("COPY [|/|] /src/")]
    [TestCase("COPY --chown=1000 \\\n  [|.|] \\\n  /src/")]
    [TestCase("ADD [|.|] .")]
    [TestCase("COPY go.mod ./\nCOPY [|*|] ./")]
    [TestCase("RUN [|--mount=type=bind,target=.|] go build -o /app .")]
    [TestCase("RUN [|--mount=target=/src|] go build -o /app .")]
    [TestCase("COPY [\"[|.|]\", \"/src/\"]")]
    [TestCase("COPY [|.|] .\nCOPY . /again/")]
    public void Whole_context_with_its_repository(string lines) => Reports($"FROM golang:1.25\nWORKDIR /src\n{lines}\n", Repository);

    [TestCase("COPY go.mod main.go ./")]
    [TestCase("COPY --exclude=.git . .")]
    [TestCase("COPY --from=golang:1.25 . .")]
    [TestCase("ARG WHAT=.\nCOPY $WHAT .")]
    [TestCase("RUN --mount=type=bind,source=go.mod,target=go.mod go mod download")]
    [TestCase("RUN --mount=from=golang:1.25,target=/go true")]
    [TestCase("RUN --mount=type=cache,target=/root/.cache true")]
    public void Parts_of_it(string lines) => IsClean($"FROM golang:1.25\nWORKDIR /src\n{lines}\n", Repository);

    [TestCase(".dockerignore")]
    [TestCase("Dockerfile.dockerignore")]
    public void Ignore_file_is_there(string path) => IsClean("FROM golang:1.25\nCOPY . .\n", [.. Repository, (path, "bin\n")]);

    [TestCase(".env", "PASSWORD=x")]
    [TestCase("certs/server.key", "-----BEGIN")]
    [TestCase("web/node_modules/a/index.js", "")]
    public void What_no_image_needs_makes_it_a_warning(string path, string content) => Reports("FROM golang:1.25\nCOPY [|.|] .\n", [.. Shop, (path, content)]);

    [Test]
    public void Large_files_make_it_a_warning() => Reports("FROM golang:1.25\nCOPY [|.|] .\n", [.. Shop, ("data/a.bin", TwoMebibytes), (".editorconfig", Small)]);

    [Test]
    public void Small_clean_folder_is_worth_knowing() => ReportsAs(Severity.Info, "FROM golang:1.25\nCOPY [|.|] .\n", Shop);

    [TestCase("RUN git describe > version")]
    [TestCase("RUN go build -ldflags \"-X main.version=$(git describe)\" .")]
    [TestCase("RUN make")]
    [TestCase("RUN ./build.sh")]
    [TestCase("RUN [\"git\", \"describe\"]")]
    public void Repository_that_the_build_may_ask_is_no_freight(string line) => ReportsAs(Severity.Info, $"FROM golang:1.25\nCOPY [|.|] .\n{line}\n", Repository);

    [Test]
    public void Stage_that_no_target_needs_takes_nothing() => IsClean("FROM golang:1.25 AS docs\nCOPY . .\nFROM alpine:3.22\nRUN true\n", Repository);

    [Test]
    public void Release_tool_has_a_folder_of_its_own() => IsClean("FROM alpine:3.22\nCOPY . /\n", [.. Repository, (".goreleaser.yaml", "version: 2\n")]);

    [Test]
    public void Folder_that_nobody_looked_at_is_not_known() =>
        Check.Repository(new InMemoryRepository { ["Dockerfile"] = "FROM golang:1.25\nCOPY . .\n" }.WithUnknown(".dockerignore"), "Dockerfile")
            .Where(finding => finding.Rule.Id == "GCG1201").ShouldBeEmpty();

    [Test]
    public void Fix_makes_a_file_that_keeps_out_what_came_along()
    {
        (string Path, string Content)[] files = [.. Repository, ("web/node_modules/a.js", "x"), ("deploy/.env", "A=b")];
        const string Text = "FROM golang:1.25\nCOPY . .\n";
        FixesAll(Text, Text, files, [.. files, (".dockerignore", ".git\n**/node_modules\ndeploy/.env\n")]);
    }

    [TestCase("data/a.bin")]
    [TestCase("my secrets/server.key")]
    public void What_is_large_or_has_an_odd_name_is_left_to_its_author(string path) =>
        HasNoFix("FROM golang:1.25\nCOPY . .\n", [.. Shop, (path, TwoMebibytes), (".editorconfig", Small)]);

    [Test]
    public void Message_names_what_comes_along() => Says(
        "'.' takes the whole build context, and there is no ignore file: '.git', 'node_modules' and 1 more are sent as well",
        "FROM golang:1.25\nCOPY . .\n",
        [.. Repository, ("node_modules/a.js", ""), (".env", "A=b")]);

    [Test]
    public void Message_for_a_mount_names_the_flag() => Says(
        "'--mount' takes the whole build context, and there is no ignore file: '.env' is sent as well",
        "FROM golang:1.25\nRUN --mount=target=. go vet ./...\n",
        [.. Shop, (".env", "A=b")]);

    [Test]
    public void Mount_that_brings_nothing_odd_is_a_matter_of_the_cache() => IsClean("FROM golang:1.25\nRUN --mount=target=. go vet ./...\n", Shop);
}
