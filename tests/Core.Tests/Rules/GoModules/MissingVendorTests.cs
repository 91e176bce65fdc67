using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Rules.GoModules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.GoModules;

internal sealed class MissingVendorTests : RuleTests<MissingVendor>
{
    private static readonly (string Path, string Content)[] Bare =
    [
        ("go.mod", "module example.com/shop\n\ngo 1.25\n\nrequire github.com/lib/pq v1.10.9\n"),
        ("go.sum", "github.com/lib/pq v1.10.9 h1:x=\n"),
        ("main.go", "package main\n\nimport _ \"github.com/lib/pq\"\n\nfunc main() {}\n"),
    ];

    private static readonly (string Path, string Content)[] Shop =
        [.. Bare, ("vendor/modules.txt", "# github.com/lib/pq v1.10.9\n## explicit\ngithub.com/lib/pq\n"), ("vendor/github.com/lib/pq/pq.go", "package pq\n")];

    private static readonly (string Path, string Content)[] Ignoring = [.. Shop, (".dockerignore", "vendor\n")];

    [TestCase("RUN [|go build -mod=vendor -o /app .|]")]
    [TestCase("ENV GOFLAGS=-mod=vendor\nRUN [|go build \\\n    -o /app .|]")]
    [TestCase("RUN GOFLAGS=-mod=vendor [|go test ./...|]")]
    public void Vendor_folder_that_no_instruction_brings_is_missed(string lines) => Reports($"FROM golang:1.27\nWORKDIR /src\nCOPY go.mod go.sum main.go ./\n{lines}\n", Shop);

    [Test]
    public void Folder_that_nobody_names_is_missed_later() => Reports("FROM golang:1.27\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN [|go build -mod=vendor -o /app|]\n", Shop);

    [Test]
    public void It_says_what_go_says() => Says(
        "'vendor/modules.txt' is in the repository, and no instruction brings it in time: the build stops with 'go: inconsistent vendoring in /src'",
        "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod main.go ./\nRUN go build -mod=vendor .\n",
        Shop);

    [Test]
    public void Vendor_folder_that_nobody_has_is_missed() => Reports("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN [|go build -mod=vendor .|]\n", Bare);

    [Test]
    public void Vendor_folder_that_git_leaves_out_may_come_from_elsewhere() =>
        IsClean("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build -mod=vendor .\n", [.. Bare, (".gitignore", "/vendor/\n")]);

    [TestCase("COPY . .\nRUN go build -mod=vendor .")]
    [TestCase("RUN --mount=type=bind,target=. go build -mod=vendor .")]
    [TestCase("COPY go.* main.go ./\nRUN --mount=type=bind,source=vendor,target=vendor go build -mod=vendor .")]
    [TestCase("COPY go.* main.go ./\nRUN go mod vendor && go build -mod=vendor .")]
    [TestCase("COPY go.* main.go ./\nCOPY vendor* ./vendor/\nRUN go build -mod=vendor .")]
    [TestCase("COPY go.* main.go ./\nRUN make vendor && go build -mod=vendor .")]
    [TestCase("COPY go.* main.go ./\nCOPY --from=other /vendor vendor\nRUN go build -mod=vendor .")]
    [TestCase("COPY go.* main.go ./\nRUN go build -mod=readonly .")]
    [TestCase("COPY go.* main.go ./\nARG MODE=vendor\nRUN go build -mod=$MODE .")]
    [TestCase("COPY go.* main.go ./\nRUN go build -mod=vendor . || true")]
    [TestCase("COPY go.* main.go ./\nRUN go list -mod=vendor ./...")]
    [TestCase("COPY go.* main.go ./\nRUN go build .")]
    public void Vendor_folder_that_is_there_or_may_be_or_is_not_asked_for(string lines) => IsClean($"FROM node:22 AS other\nFROM golang:1.27\nWORKDIR /src\n{lines}\n", Shop);

    [Test]
    public void Module_without_requirements_vendors_nothing() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build -mod=vendor .\n", ("go.mod", "module m\n\ngo 1.25\n"), ("main.go", "package main\n\nfunc main() {}\n"));

    [Test]
    public void Vendor_folder_that_is_kept_out_switches_to_the_network()
    {
        var finding = Findings("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\n", Ignoring).Single();
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Where.Text.ShouldBe("vendor");
        finding.Message.ShouldBe("'vendor' is kept out of the build context: the build downloads other copies of the modules instead, without a word");
        finding.Related.Select(place => place.Where.Text).ShouldBe(["go build -o /app ."]);
    }

    [TestCase("COPY . .\nRUN go mod vendor && go build .")]
    [TestCase("COPY . .\nRUN go build -mod=readonly .")]
    [TestCase("COPY . .\nRUN go build -mod=vendor .")]
    [TestCase("COPY *.go go.* ./\nRUN go build .")]
    [TestCase("COPY . .\nRUN go install example.com/tool@v1.0.0")]
    [TestCase("ARG GOFLAGS\nCOPY . .\nRUN go build .")]
    public void Silent_switch_is_none_where_it_is_meant_or_stops(string lines) =>
        Findings($"FROM golang:1.27\nWORKDIR /src\n{lines}\n", Ignoring).Where(finding => finding.Severity == Severity.Warning).ShouldBeEmpty();

    [Test]
    public void Vendor_folder_that_git_leaves_out_too_is_nobodys() => IsClean("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\n", [.. Ignoring, (".gitignore", "vendor\n")]);

    [Test]
    public void Old_module_never_used_it() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\n", [("go.mod", "module m\n\ngo 1.13\n\nrequire github.com/lib/pq v1.10.9\n"), .. Ignoring[1..]]);

    [Test]
    public void Fix_copies_the_folder() => Fixes(
        "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod go.sum main.go ./\nRUN go build -mod=vendor .\n",
        "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod go.sum main.go ./\nCOPY vendor ./vendor/\nRUN go build -mod=vendor .\n",
        Shop);

    [Test]
    public void Fix_takes_the_folder_back_in()
    {
        const string text = "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\n";
        FixesAll(text, text, Ignoring, [.. Shop, (".dockerignore", "vendor\n!vendor\n")]);
    }

    private const string Build = "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN [|go build .|]\n";

    private const string CleanBuild = "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\n";

    private static (string Path, string Content)[] With(string list, string more = "", string goLine = "1.25") =>
    [
        ("go.mod", $"module example.com/shop\n\ngo {goLine}\n\nrequire github.com/lib/pq v1.10.9\n{more}\n"), .. Bare[1..],
        ("vendor/modules.txt", list), ("vendor/github.com/lib/pq/pq.go", "package pq\n"),
    ];

    [TestCase("# github.com/lib/pq v1.10.9\ngithub.com/lib/pq\n", "", "github.com/lib/pq@v1.10.9: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt")]
    [TestCase("# github.com/lib/pq v1.10.8\n## explicit\ngithub.com/lib/pq\n", "", "github.com/lib/pq@v1.10.9: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt")]
    [TestCase("", "", "github.com/lib/pq@v1.10.9: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt")]
    [TestCase("# github.com/lib/pq v1.10.9\n## explicit; go 1.20\ngithub.com/lib/pq\n# a.com/b v1.0.0\n## explicit\na.com/b\n", "", "a.com/b@v1.0.0: is marked as explicit in vendor/modules.txt, but not explicitly required in go.mod")]
    [TestCase("# github.com/lib/pq v1.10.9\n## explicit\ngithub.com/lib/pq\n", "replace github.com/lib/pq => ./pq", "github.com/lib/pq: is replaced in go.mod, but not marked as replaced in vendor/modules.txt")]
    [TestCase("# github.com/lib/pq v1.10.9\n## explicit\ngithub.com/lib/pq\n", "replace a.com/b v1.0.0 => a.com/c v1.0.0", "a.com/b@v1.0.0: is replaced in go.mod, but not marked as replaced in vendor/modules.txt")]
    [TestCase("# github.com/lib/pq v1.10.9 => ./pq\n## explicit\ngithub.com/lib/pq\n", "", "github.com/lib/pq@v1.10.9: is marked as replaced in vendor/modules.txt, but not replaced in go.mod")]
    [TestCase("# github.com/lib/pq v1.10.9 => ./pq\n## explicit\ngithub.com/lib/pq\n# github.com/lib/pq => ./pq\n", "replace github.com/lib/pq => ./fork",
        "github.com/lib/pq: is replaced by ./fork in go.mod, but marked as replaced by ./pq in vendor/modules.txt")]
    [TestCase("# github.com/lib/pq v1.10.9 => a.com/pq v1.0.0\n## explicit\ngithub.com/lib/pq\n# github.com/lib/pq => a.com/pq v1.0.0\n", "replace github.com/lib/pq => a.com/pq v1.0.1",
        "github.com/lib/pq: is replaced by a.com/pq@v1.0.1 in go.mod, but marked as replaced by a.com/pq@v1.0.0 in vendor/modules.txt")]
    public void List_that_differs_from_the_module_is_said_as_go_says_it(string list, string more, string complaint) =>
        Says($"'vendor/modules.txt' is not what go.mod asks for: the build stops with 'go: inconsistent vendoring in /src: {complaint}'", CleanBuild, With(list, more));

    [Test]
    public void List_that_differs_is_reported_at_the_command() => Reports(Build, With(""));

    [TestCase("COPY . .\nRUN [|go \\\n    vet ./...|]\nRUN go build .")]
    [TestCase("COPY . .\nRUN [|go build -mod=vendor .|]")]
    [TestCase("COPY go.* main.go ./\nCOPY vendor* ./vendor/\nRUN [|go build .|]")]
    [TestCase("RUN --mount=type=bind,target=. [|go build -o /app .|]")]
    public void Command_that_compiles_compares_them(string lines) => Reports($"FROM golang:1.27\nWORKDIR /src\n{lines}\n", With(""));

    [TestCase("# github.com/lib/pq v1.10.9\n## explicit; go 1.20\ngithub.com/lib/pq\n", "")]
    [TestCase("# github.com/lib/pq v1.10.9\r\n## explicit\r\ngithub.com/lib/pq\r\n# a.com/b v1.0.0\r\na.com/b\r\n", "")]
    [TestCase("# github.com/lib/pq v1.10.9\n## explicit\ngithub.com/lib/pq\n# a.com/b v1.0.0\n## explicit\n", "")]
    [TestCase("# github.com/lib/pq v1.10.9 => ./pq\n## explicit\ngithub.com/lib/pq\n# github.com/lib/pq => ./pq\n", "replace github.com/lib/pq => ./pq")]
    [TestCase("# github.com/lib/pq v1.10.9 => a.com/pq v1.0.0\n## explicit\ngithub.com/lib/pq\n", "replace github.com/lib/pq v1.10.9 => a.com/pq v1.0.0")]
    [TestCase("# github.com/lib/pq v1.10.9\n## explicit\ngithub.com/lib/pq\n", "replace example.com/shop => ./elsewhere")]
    [TestCase("## workspace\n# a.com/b v1.0.0\n", "")]
    public void List_that_agrees_or_is_another(string list, string more) => IsClean(CleanBuild, With(list, more));

    [TestCase("COPY . .\nRUN go build -mod=mod .")]
    [TestCase("COPY . .\nRUN go build -mod=readonly .")]
    [TestCase("COPY . .\nRUN go mod vendor && go build .")]
    [TestCase("COPY . .\nRUN make vendor && go build .")]
    [TestCase("COPY . .\nCOPY --from=other /vendor ./vendor\nRUN go build .")]
    [TestCase("COPY . .\nRUN go build . || true")]
    [TestCase("COPY . .\nRUN go version")]
    [TestCase("COPY . .\nARG GOFLAGS\nRUN go build .")]
    public void List_that_is_not_compared_or_made_anew(string lines) => IsClean($"FROM node:22 AS other\nFROM golang:1.27\nWORKDIR /src\n{lines}\n", With(""));

    [Test]
    public void Old_go_line_is_compared_loosely() => IsClean("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build -mod=vendor .\n", With("", goLine: "1.13"));

    [Test]
    public void List_that_git_leaves_out_is_made_elsewhere() => IsClean(CleanBuild, [.. With(""), (".gitignore", "/vendor/\n")]);

    [Test]
    public void Image_that_is_not_known() => IsClean("FROM registry.example.com/go:1\nWORKDIR /src\nCOPY . .\nRUN go build .\n", With(""));

    [Test]
    public void Workspace_compares_other_files() => IsClean(CleanBuild, [.. With(""), ("go.work", "go 1.25\n\nuse .\n")]);

    [TestCase("COPY . .\nRUN go vet ./...", ".goreleaser.yaml")]
    public void Release_tool_has_a_folder_of_its_own(string lines, string file) => IsClean($"FROM golang:1.27\nWORKDIR /src\n{lines}\n", [.. Ignoring, (file, "version: 2\n")]);

    [Test]
    public void Stage_that_no_target_needs_switches_for_nobody() => IsClean("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\nFROM scratch\nCOPY main.go /\n", Ignoring);

    [Test]
    public void Module_without_requirements_downloads_nothing() => IsClean(
        CleanBuild, ("go.mod", "module m\n\ngo 1.25\n"), ("main.go", "package main\n\nfunc main() {}\n"), ("vendor/modules.txt", ""), (".dockerignore", "vendor\n"));

    [Test]
    public void Vendor_folder_of_another_stage_is_no_loss() => IsClean("FROM node:22 AS other\nFROM golang:1.27\nWORKDIR /src\nCOPY . .\nCOPY --from=other /vendor ./vendor\nRUN go build .\n", Ignoring);

    [Test]
    public void Stages_that_lose_one_folder_make_one_finding() => Findings(
        "FROM golang:1.27 AS one\nWORKDIR /src\nCOPY . .\nRUN go build -o /app .\nFROM golang:1.27\nWORKDIR /src\nCOPY . .\nCOPY --from=one /app /app\nRUN go test ./...\n", Ignoring).Count.ShouldBe(1);

    [Test]
    public void Old_go_line_asks_for_no_list() => IsClean("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build -mod=vendor .\n", [("go.mod", "module m\n\ngo 1.13\n\nrequire github.com/lib/pq v1.10.9\n"), .. Bare[1..]]);
}
