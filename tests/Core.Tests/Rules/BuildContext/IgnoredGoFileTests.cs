using System.Linq;
using GoContainerGuard.Rules.BuildContext;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.BuildContext;

internal sealed class IgnoredGoFileTests : RuleTests<IgnoredGoFile>
{
    private const string Everything = "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /app ./cmd/app\n";

    private static readonly (string Path, string Content)[] Shop =
    [
        ("go.mod", "module example.com/shop\n\ngo 1.25\n\nrequire github.com/lib/pq v1.10.9\n"),
        ("go.sum", "github.com/lib/pq v1.10.9 h1:x=\n"),
        ("cmd/app/main.go", "package main\n\nimport (\n\t_ \"embed\"\n\t_ \"example.com/shop/docs\"\n\t_ \"example.com/shop/internal/cart\"\n)\n\n//go:embed web/*.html\nvar page string\n\nfunc main() {}\n"),
        ("cmd/app/main_test.go", "package main\n"),
        ("cmd/app/web/index.html", "<html>"),
        ("cmd/app/web/style.css", ""),
        ("docs/docs.go", "package docs\n"),
        ("docs/guide.md", ""),
        ("internal/cart/cart.go", "package cart\n\nimport _ \"github.com/lib/pq\"\n"),
        ("internal/cart/cart_test.go", "package cart\n"),
        ("bin/app", ""),
    ];

    [TestCase("go.mod", "go.mod", "go: go.mod file not found in current directory or any parent directory; see 'go help modules'")]
    [TestCase("go.*", "go.mod", "go: go.mod file not found in current directory or any parent directory; see 'go help modules'")]
    [TestCase("*.sum", "go.sum", "missing go.sum entry for module providing package github.com/lib/pq")]
    [TestCase("cmd", "cmd/app", "stat /src/cmd/app: directory not found")]
    [TestCase("cmd/app", "cmd/app", "stat /src/cmd/app: directory not found")]
    [TestCase("**/main.go\n**/*_test.go", "cmd/app/main.go", "no Go files in /src/cmd/app")]
    [TestCase("docs", "docs", "no required module provides package example.com/shop/docs")]
    [TestCase("docs/", "docs", "no required module provides package example.com/shop/docs")]
    [TestCase("docs/*.go", "docs/docs.go", "no required module provides package example.com/shop/docs")]
    [TestCase("internal", "internal/cart", "no required module provides package example.com/shop/internal/cart")]
    [TestCase("**/*.html", "cmd/app/web/index.html", "pattern web/*.html: no matching files found")]
    [TestCase("**/web", "cmd/app/web/index.html", "pattern web/*.html: no matching files found")]
    [TestCase("*\n!cmd\n!go.*\n!internal", "docs", "no required module provides package example.com/shop/docs")]
    public void What_the_build_needs_is_missed_in_the_words_of_go(string ignore, string path, string complaint) => Says(
        $"'{ignore.Split('\n')[0]}' keeps '{path}' out of the build context: the build stops with '{complaint}'", Everything, Ignoring(ignore));

    [TestCase("web/*", "web/css/*", "'web/css/*' keeps 'web/css/a.css' out of the build context: the build stops with 'pattern web/*: cannot embed directory web/css: contains no embeddable files'")]
    [TestCase("web/css", "web/css/*", "'web/css/*' keeps 'web/css/a.css' out of the build context: the build stops with 'pattern web/css: cannot embed directory web/css: contains no embeddable files'")]
    [TestCase("web/css", "web/css", "'web/css' keeps 'web/css/a.css' out of the build context: the build stops with 'pattern web/css: no matching files found'")]
    [TestCase("web/css/*", "web/css/*", "'web/css/*' keeps 'web/css/a.css' out of the build context: the build stops with 'pattern web/css/*: no matching files found'")]
    [TestCase("all:web/css", "**/*.css", "'**/*.css' keeps 'web/css/a.css' out of the build context: the build stops with 'pattern all:web/css: cannot embed directory web/css: contains no embeddable files'")]
    public void Folder_that_comes_empty_makes_another_complaint(string pattern, string ignore, string message) => Says(
        message, "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\n",
        ("go.mod", "module example.com/shop\n\ngo 1.25\n"), ("main.go", $"package main\n\nimport _ \"embed\"\n\n//go:embed {pattern}\nvar data string\n"),
        ("web/index.html", ""), ("web/css/a.css", ""), (".dockerignore", ignore));

    [TestCase("[|docs|]\nbin\n")]
    [TestCase("bin\n  [|docs/|]  \n*.md\n")]
    [TestCase("[|*|]\n!go.*\n!cmd\n!internal\n")]
    [TestCase("docs\n!docs\n[|docs/*.go|]\n")]
    public void It_stands_at_the_line_that_decides(string ignore) => ReportsIn(".dockerignore", ignore, Everything, Shop);

    [Test]
    public void One_line_that_keeps_out_much_is_said_once() => ReportsIn(".dockerignore", "[|*|]\n!go.*\n!cmd\n", Everything, Shop);

    [Test]
    public void Evidence_is_the_copy_the_import_and_the_command()
    {
        var related = Findings(Everything, Ignoring("docs")).Single().Related;
        related.Select(place => $"{place.Where.Source.Path}: {place.Where.Text}").ShouldBe(
            ["Dockerfile: .", "cmd/app/main.go: \"example.com/shop/docs\"", "Dockerfile: go build -o /app ./cmd/app"]);
    }

    [Test]
    public void Evidence_of_data_is_the_line_that_embeds_it() =>
        Findings(Everything, Ignoring("**/*.html")).Single().Related.Select(place => $"{place.Where.Source.Path}: {place.Where.Text}").ShouldBe(
            ["Dockerfile: .", "cmd/app/main.go: web/*.html", "Dockerfile: go build -o /app ./cmd/app"]);

    [Test]
    public void Evidence_of_a_mount_is_the_mount() => Findings(
        "FROM golang:1.27\nWORKDIR /src\nRUN --mount=type=bind,target=. go build -o /app ./cmd/app\n", Ignoring("docs")).Single().Related[0].Where.Text
        .ShouldBe("--mount=type=bind,target=.");

    [TestCase("*\n!go.*\n!cmd\n!internal\n!docs")]
    [TestCase("*\n!go.*\n!**/*.go\n!**/*.html")]
    [TestCase("docs\n!docs")]
    [TestCase("docs\n!docs/docs.go")]
    [TestCase("docs/*.md\n*.md\nbin")]
    [TestCase("**/*_test.go\n**/testdata")]
    [TestCase("**/*.css")]
    [TestCase("bin\nvendor")]
    [TestCase("internal/cart/cart_test.go")]
    [TestCase("")]
    public void List_that_is_right(string ignore) => IsClean(Everything, Ignoring(ignore));

    [TestCase("docs", "COPY docs docs\nRUN go build -o /app ./cmd/app", TestName = "Source_that_is_kept_out_stops_the_build_before")]
    [TestCase("docs", "RUN --mount=type=bind,source=docs,target=docs --mount=type=bind,source=.,target=. go build ./cmd/app", TestName = "Mount_that_is_kept_out_stops_the_build_before")]
    [TestCase("docs", "COPY . .\nRUN swag init\nRUN go build -o /app ./cmd/app", TestName = "Generator_may_have_made_it")]
    [TestCase("docs", "COPY . .\nRUN swag init && go build -o /app ./cmd/app", TestName = "Generator_in_the_same_run_may_have_made_it")]
    [TestCase("docs", "COPY . .\nRUN go generate ./... && go build -o /app ./cmd/app", TestName = "Go_generate_may_have_made_it")]
    [TestCase("docs", "COPY . .\nRUN make docs\nRUN go build -o /app ./cmd/app", TestName = "Make_may_have_made_it")]
    [TestCase("docs", "RUN git clone https://example.com/shop /src\nCOPY . .\nRUN go build -o /app ./cmd/app", TestName = "Clone_may_have_brought_it")]
    [TestCase("docs", "RUN curl -o docs/docs.go https://example.com/docs.go\nCOPY . .\nRUN go build -o /app ./cmd/app", TestName = "Download_may_have_brought_it")]
    [TestCase("docs", "COPY . .\nRUN mkdir docs && echo 'package docs' > docs/docs.go\nRUN go build -o /app ./cmd/app", TestName = "Redirection_may_have_made_it")]
    [TestCase("docs", "COPY . .\nCOPY --from=generated /docs docs\nRUN go build -o /app ./cmd/app", TestName = "Other_stage_may_have_brought_it")]
    [TestCase("docs", "COPY . .\nCOPY --from=generated / .\nRUN go build -o /app ./cmd/app", TestName = "Other_stage_may_have_brought_it_with_more")]
    [TestCase("docs", "COPY . .\nCOPY cmd docs\nRUN go build -o /app ./cmd/app", TestName = "Other_folder_may_stand_in")]
    [TestCase("docs", "COPY . .\nADD docs.tar.gz .\nRUN go build -o /app ./cmd/app", TestName = "Archive_may_hold_it")]
    [TestCase("docs", "ARG WHERE\nCOPY . .\nADD $WHERE .\nRUN go build -o /app ./cmd/app", TestName = "Source_that_is_not_known_may_bring_it")]
    [TestCase("docs", "COPY . .\nCOPY <<EOF docs/docs.go\npackage docs\nEOF\nRUN go build -o /app ./cmd/app", TestName = "Heredoc_makes_it")]
    [TestCase("docs", "COPY . .\nRUN --mount=type=cache,target=/src/docs go build -o /app ./cmd/app", TestName = "Cache_may_hold_it")]
    [TestCase("docs", "COPY . .\nRUN go build -o /app ./cmd/app || true", TestName = "Failure_that_is_allowed")]
    [TestCase("docs", "COPY . .\nRUN if [ -d docs ]; then go build -o /app ./cmd/app; fi", TestName = "Command_that_may_not_run")]
    [TestCase("docs", "COPY . .\nARG TARGET=./cmd/app\nRUN go build -o /app $TARGET", TestName = "Package_that_an_argument_names")]
    [TestCase("docs", "COPY . .\nRUN go build -overlay=o.json -o /app ./cmd/app", TestName = "Overlay")]
    [TestCase("docs", "COPY . .\nRUN GOOS=windows go build -o /app ./cmd/app", TestName = "Other_system")]
    [TestCase("docs", "COPY . .\nRUN GO111MODULE=off go build -o /app ./cmd/app", TestName = "No_modules")]
    [TestCase("docs", "COPY . .\nRUN go install example.com/tool@v1.0.0", TestName = "Program_from_elsewhere")]
    [TestCase("docs", "COPY . .\nRUN go mod download", TestName = "Download_needs_no_package")]
    [TestCase("docs", "COPY . .\nRUN go env", TestName = "Question_needs_no_package")]
    [TestCase("go.sum", "COPY . .\nRUN go mod tidy && go build -o /app ./cmd/app", TestName = "Tidy_writes_the_sums")]
    [TestCase("go.sum", "COPY . .\nRUN go build -mod=mod -o /app ./cmd/app", TestName = "Build_writes_the_sums")]
    [TestCase("go.mod", "COPY . .\nRUN go mod init example.com/shop && go build -o /app ./cmd/app", TestName = "Module_is_made")]
    [TestCase("cmd/app/web", "COPY . .\nCOPY --from=generated /dist cmd/app/web\nRUN go build -o /app ./cmd/app", TestName = "Front_end_is_built_elsewhere")]
    [TestCase("cmd/app/web", "COPY . .\nRUN --mount=type=bind,from=generated,source=/dist,target=/src/cmd/app/web/dist go build -o /app ./cmd/app", TestName = "Mount_below_the_folder_may_stand_in")]
    [TestCase("cmd/app/web", "COPY . .\nRUN npm run build\nRUN go build -o /app ./cmd/app", TestName = "Front_end_is_built_here")]
    public void What_may_come_otherwise_is_not_missed(string ignore, string lines) =>
        IsClean($"FROM node:22 AS generated\nFROM golang:1.27 AS build\nWORKDIR /src\n{lines}\n", [.. Ignoring(ignore), ("docs.tar.gz", "")]);

    [Test]
    public void Image_that_is_not_known_may_hold_it() =>
        IsClean("FROM registry.example.com/go:1\nWORKDIR /src\nCOPY . .\nRUN go build -o /app ./cmd/app\n", Ignoring("docs"));

    [Test]
    public void Release_tool_has_a_folder_of_its_own() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go vet ./...\n", [.. Ignoring("docs"), (".goreleaser.yaml", "version: 2\n")]);

    [Test]
    public void Stage_that_no_target_needs_is_not_built() => IsClean(Everything + "FROM alpine:3.22\nCOPY bin/app /app\n", Ignoring("docs"));

    [Test]
    public void Stage_that_the_last_one_copies_from_is_built() =>
        ReportsIn(".dockerignore", "[|docs|]\n", Everything + "FROM scratch\nCOPY --from=build /app /app\n", Shop);

    [Test]
    public void Sources_may_come_with_the_stage_below() => ReportsIn(
        ".dockerignore", "[|docs|]\n", "FROM golang:1.27 AS sources\nWORKDIR /src\nCOPY . .\nFROM sources\nRUN go build \\\n    -o /app \\\n    ./cmd/app\n", Shop);

    [TestCase("RUN go build ./...")]
    [TestCase("RUN go build ./cmd/...")]
    [TestCase("RUN go vet ./...")]
    [TestCase("RUN go test ./...")]
    [TestCase("RUN go install ./cmd/app")]
    [TestCase("RUN go build example.com/shop/cmd/app")]
    [TestCase("RUN cd cmd && go build ./app")]
    [TestCase("RUN go build -C cmd/app .")]
    [TestCase("WORKDIR /src/cmd/app\nRUN go build")]
    [TestCase("RUN go run ./cmd/app")]
    public void Every_way_to_compile_the_package_misses_it(string lines) =>
        ReportsIn(".dockerignore", "[|docs|]\n", $"FROM golang:1.27\nWORKDIR /src\nCOPY . .\n{lines}\n", Shop);

    [Test]
    public void Package_that_a_pattern_does_not_find_is_not_missed() =>
        IsClean("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build ./...\n", Ignoring("cmd"));

    [TestCase("go.mod", "go mod download", "go: no modules specified (see 'go help mod download')")]
    [TestCase("go.mod", "go build ./...", "pattern ./...: directory prefix . does not contain main module or its selected dependencies")]
    [TestCase("go.mod", "go vet", "go: go.mod file not found in current directory or any parent directory; see 'go help modules'")]
    public void Module_is_missed_in_the_words_of_the_command(string ignore, string command, string complaint) => Says(
        $"'{ignore}' keeps 'go.mod' out of the build context: the build stops with '{complaint}'",
        $"FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN {command}\n", Ignoring(ignore));

    [Test]
    public void Download_of_this_Go_leaves_the_sums_to_somebody_else() =>
        ReportsIn(".dockerignore", "[|go.sum|]\n", "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go mod download\nRUN go build ./cmd/app\n", Shop);

    [TestCase("RUN go build -mod=vendor ./cmd/app")]
    [TestCase("ENV GOFLAGS=-mod=vendor\nRUN go build ./cmd/app")]
    [TestCase("ENV GOFLAGS=-mod=vendor\nRUN go test ./...")]
    public void Vendor_folder_that_is_asked_for(string lines) => Says(
        "'vendor' keeps 'vendor/modules.txt' out of the build context: the build stops with 'go: inconsistent vendoring in /src'",
        $"FROM golang:1.27\nWORKDIR /src\nCOPY . .\n{lines}\n", [.. Ignoring("vendor"), ("vendor/modules.txt", "# github.com/lib/pq v1.10.9\n")]);

    [TestCase("vendor", "RUN go build ./cmd/app")]
    [TestCase("vendor", "RUN go build -mod=mod ./cmd/app")]
    [TestCase("vendor", "RUN go mod vendor && go build -mod=vendor ./cmd/app")]
    [TestCase("vendor/**/*.md", "RUN go build -mod=vendor ./cmd/app")]
    public void Vendor_folder_that_is_not_missed(string ignore, string lines) => IsClean(
        $"FROM golang:1.27\nWORKDIR /src\nCOPY . .\n{lines}\n", [.. Ignoring(ignore), ("vendor/modules.txt", "# github.com/lib/pq v1.10.9\n"), ("vendor/github.com/lib/pq/pq.go", "package pq\n")]);

    [TestCase("b", "'b' keeps 'b/go.mod' out of the build context: the build stops with 'b/go.mod: no such file or directory'")]
    [TestCase("b/pkg", "'b/pkg' keeps 'b/pkg' out of the build context: the build stops with 'no required module provides package example.com/b/pkg'")]
    [TestCase("go.work", "'go.work' keeps 'go.work' out of the build context: the build stops with 'no required module provides package example.com/b/pkg'")]
    public void Workspace_needs_its_members(string ignore, string message) =>
        Says(message, "FROM golang:1.27\nWORKDIR /src/a\nCOPY . /src\nRUN go build ./cmd\n", Workspace(ignore));

    [Test]
    public void Workspace_that_nobody_sees_leaves_no_module() => Says(
        "'go.work' keeps 'go.work' out of the build context: the build stops with 'go: go.mod file not found in current directory or any parent directory; see 'go help modules''",
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build ./a/cmd\n", Workspace("go.work"));

    [TestCase("b/*_test.go")]
    [TestCase("b/other")]
    public void Workspace_does_not_need_the_rest(string ignore) =>
        IsClean("FROM golang:1.27\nWORKDIR /src/a\nCOPY . /src\nRUN go build ./cmd\n", Workspace(ignore));

    [Test]
    public void Workspace_that_is_switched_off_needs_no_members() =>
        IsClean("FROM golang:1.27\nENV GOWORK=off\nWORKDIR /src/b\nCOPY . /src\nRUN go build ./pkg\n", Workspace("a"));

    [TestCase("lib", "go build ./cmd", "'lib' keeps 'lib/p' out of the build context: the build stops with 'replacement directory ./lib does not exist'")]
    [TestCase("lib/go.mod\nlib/p", "go mod download", "'lib/go.mod' keeps 'lib/go.mod' out of the build context: the build stops with 'go: example.com/lib@v0.0.0 (replaced by ./lib)'")]
    [TestCase("lib/p", "go build ./cmd", "'lib/p' keeps 'lib/p' out of the build context: the build stops with 'no required module provides package example.com/lib/p'")]
    public void Module_that_is_replaced_by_a_folder(string ignore, string command, string message) => Says(
        message, $"FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN {command}\n",
        ("go.mod", "module example.com/a\n\ngo 1.25\n\nrequire example.com/lib v0.0.0\n\nreplace example.com/lib => ./lib\n"),
        ("cmd/main.go", "package main\n\nimport _ \"example.com/lib/p\"\n\nfunc main() {}\n"),
        ("lib/go.mod", "module example.com/lib\n\ngo 1.25\n"),
        ("lib/p/p.go", "package p\n"),
        (".dockerignore", ignore));

    [Test]
    public void Package_for_another_system_is_not_compiled() => IsClean(
        "FROM golang:1.27\nCOPY . .\nRUN go build .\n",
        ("go.mod", "module example.com/a\n\ngo 1.25\n"), ("main.go", "package main\n"), ("main_windows.go", "package main\n\nimport _ \"example.com/a/win\"\n"),
        ("win/win.go", "package win\n"), (".dockerignore", "win"));

    [Test]
    public void Package_under_an_unknown_constraint_is_not_certain() => IsClean(
        "FROM golang:1.27\nARG TAGS\nCOPY . .\nRUN go build -tags=$TAGS .\n",
        ("go.mod", "module example.com/a\n\ngo 1.25\n"), ("main.go", "package main\n"), ("x.go", "//go:build extra\n\npackage main\n\nimport _ \"example.com/a/x\"\n"),
        ("x/x.go", "package x\n"), (".dockerignore", "x"));

    [Test]
    public void Module_path_without_a_dot_is_looked_for_in_the_standard_library() => Says(
        "'docs' keeps 'docs' out of the build context: the build stops with 'package shop/docs is not in'",
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\n",
        ("go.mod", "module shop\n\ngo 1.25\n"), ("main.go", "package main\n\nimport _ \"shop/docs\"\n"), ("docs/docs.go", "package docs\n"), (".dockerignore", "docs"));

    [Test]
    public void Folder_that_keeps_a_test_alone_makes_another_complaint() => IsClean(Everything, Ignoring("internal/cart/cart.go"));

    [Test]
    public void Module_below_the_context() => ReportsIn(
        ".dockerignore", "**/*.md\n[|services/shop/docs|]\n", "FROM golang:1.27\nWORKDIR /src\nCOPY services/shop/ ./\nRUN go build -o /app ./cmd/app\n",
        [.. Shop.Select(file => ($"services/shop/{file.Path}", file.Content))]);

    [Test]
    public void It_must_hold_in_every_folder_that_may_be_the_context() =>
        Check.DockerfileAt("deploy/Dockerfile", Everything, [.. Ignoring("docs"), ("deploy/go.mod", "module example.com/d\n")])
            .ShouldNotContain(finding => finding.Rule.Id == "GCG1203");

    [TestCase("docs\nbin\n", "docs\nbin\n!docs\n")]
    [TestCase("**/*.html\n", "**/*.html\n!cmd/app/web/*.html\n")]
    [TestCase("**/web\n", "**/web\n!cmd/app/web/*.html\n")]
    [TestCase("*\n!go.*\n!cmd\n!internal\n", "*\n!go.*\n!cmd\n!internal\n!docs\n")]
    [TestCase("*\n!go.*\n!cmd\n", "*\n!go.*\n!cmd\n!docs\n!internal/cart\n")]
    [TestCase("docs\ndocs/*.go", "docs\ndocs/*.go\n!docs")]
    [TestCase("docs/*.go", "docs/*.go\n!docs/docs.go")]
    public void Fix_takes_back_what_is_needed(string before, string after) => FixesAll(Everything, Everything, Ignoring(before), Ignoring(after));

    private static (string Path, string Content)[] Ignoring(string patterns) => [.. Shop, (".dockerignore", patterns)];

    private static (string Path, string Content)[] Workspace(string ignore) =>
    [
        ("go.work", "go 1.25\n\nuse (\n\t./a\n\t./b\n)\n"),
        ("a/go.mod", "module example.com/a\n\ngo 1.25\n"),
        ("a/cmd/main.go", "package main\n\nimport _ \"example.com/b/pkg\"\n\nfunc main() {}\n"),
        ("b/go.mod", "module example.com/b\n\ngo 1.25\n"),
        ("b/pkg/p.go", "package pkg\n"),
        ("b/pkg_test.go", "package b\n"),
        ("b/other/o.go", "package other\n"),
        (".dockerignore", ignore),
    ];
}
