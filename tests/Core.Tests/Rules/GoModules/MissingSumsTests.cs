using GoContainerGuard.Rules.GoModules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoModules;

internal sealed class MissingSumsTests : RuleTests<MissingSums>
{
    private const string Mod = "module example.com/shop\n\ngo 1.25\n\nrequire github.com/lib/pq v1.10.9\n";

    private static readonly (string Path, string Content)[] Bare = [("go.mod", Mod), ("main.go", "package main\n\nimport _ \"github.com/lib/pq\"\n\nfunc main() {}\n")];

    private static readonly (string Path, string Content)[] Shop = [.. Bare, ("go.sum", "github.com/lib/pq v1.10.9 h1:x=\n")];

    [Test]
    public void Sums_that_no_instruction_brings_are_missed_at_the_build() => Reports("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY go.mod ./
        RUN go mod download
        COPY *.go ./
        RUN CGO_ENABLED=0 [|go build -o /app .|]
        """, Shop);

    [Test]
    public void It_says_what_go_says() => Says(
        "'go.sum' is in the repository, and no instruction brings it in time: the build stops with 'missing go.sum entry for module providing package github.com/lib/pq'",
        "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod main.go ./\nRUN go build .\n",
        Shop);

    [Test]
    public void Sums_that_nobody_has_are_missed_too() => Says(
        "'go.sum' is not in the build context: the build stops with 'missing go.sum entry for module providing package github.com/lib/pq'",
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\n",
        Bare);

    [Test]
    public void Sums_that_git_leaves_out_may_come_from_elsewhere() => IsClean("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\n", [.. Bare, (".gitignore", "go.sum\n")]);

    [TestCase("COPY go.mod go.sum main.go ./\nRUN go build .")]
    [TestCase("COPY go.mod go.sum* main.go ./\nRUN go build .")]
    [TestCase("COPY . .\nRUN go build .")]
    [TestCase("RUN --mount=type=bind,target=. go build .")]
    [TestCase("COPY go.mod main.go ./\nRUN --mount=type=bind,source=go.sum,target=go.sum go build .")]
    public void Sums_that_come(string lines) => IsClean($"FROM golang:1.27\nWORKDIR /src\n{lines}\n", Shop);

    [TestCase("COPY go.mod main.go ./\nRUN go mod tidy && go build .")]
    [TestCase("COPY go.mod main.go ./\nRUN go get ./... && go build .")]
    [TestCase("COPY go.mod main.go ./\nRUN go build -mod=mod .")]
    [TestCase("ENV GOFLAGS=-mod=mod\nCOPY go.mod main.go ./\nRUN go build .")]
    [TestCase("ARG GOFLAGS\nCOPY go.mod main.go ./\nRUN go build .")]
    [TestCase("COPY go.mod main.go ./\nRUN go vet -mod=mod . && go build .")]
    [TestCase("COPY go.mod main.go ./\nRUN make build")]
    [TestCase("COPY go.mod main.go ./\nRUN ./fetch.sh && go build .")]
    [TestCase("COPY go.mod main.go ./\nRUN curl -o go.sum https://example.com/go.sum && go build .")]
    [TestCase("COPY go.mod main.go ./\nRUN go build . || true")]
    [TestCase("COPY go.mod main.go ./\nRUN --mount=type=cache,target=/src go build .")]
    [TestCase("COPY go.mod main.go ./\nCOPY --from=other /src ./\nRUN go build .")]
    [TestCase("COPY go.mod ./\nRUN go mod download")]
    [TestCase("COPY go.mod main.go ./\nRUN go install example.com/tool@v1.0.0")]
    public void What_may_write_them_or_does_not_ask(string lines) => IsClean($"FROM node:22 AS other\nFROM golang:1.27\nWORKDIR /src\n{lines}\n", Shop);

    [TestCase("registry.example.com/go:1")]
    [TestCase("golang:99.1")]
    public void Image_that_is_not_known(string image) => IsClean($"FROM {image}\nWORKDIR /src\nCOPY go.mod main.go ./\nRUN go build .\n", Shop);

    [Test]
    public void Module_without_requirements_needs_none() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\n", ("go.mod", "module m\n\ngo 1.25\n"), ("main.go", "package main\n\nimport _ \"net/http\"\n\nfunc main() {}\n"));

    [Test]
    public void Requirement_that_no_package_imports_needs_none() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\n", ("go.mod", Mod), ("main.go", "package main\n\nfunc main() {}\n"));

    [Test]
    public void Vendored_module_needs_none() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\n", [.. Bare, ("vendor/modules.txt", "# github.com/lib/pq v1.10.9\n"), ("vendor/github.com/lib/pq/pq.go", "package pq\n")]);

    [Test]
    public void Stage_that_no_target_needs_is_not_built() => IsClean(
        "FROM golang:1.27 AS dev\nWORKDIR /src\nCOPY go.mod main.go ./\nRUN go build .\nFROM scratch\nCOPY main.go /\n", Shop);

    [Test]
    public void Stages_that_start_from_one_that_stops_are_not_reached() => Reports("""
        FROM golang:1.27 AS test
        WORKDIR /src
        COPY go.mod main.go ./
        RUN [|go vet .|]
        FROM test
        RUN go \
            build .
        """, Shop);

    [Test]
    public void Fix_adds_the_sums_to_the_copy_of_the_module() => Fixes(
        "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod ./\nRUN go mod download\nCOPY *.go ./\nRUN go build .\n",
        "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY *.go ./\nRUN go build .\n",
        Shop);

    [Test]
    public void Fix_adds_a_copy_where_the_module_comes_alone() => Fixes(
        "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod go.mod\nCOPY main.go .\n# Build\nRUN go build .\n",
        "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod go.mod\nCOPY main.go .\nCOPY go.sum ./\n# Build\nRUN go build .\n",
        Shop);

    [Test]
    public void What_nobody_has_cannot_be_copied() => HasNoFix("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\n", Bare);

    private static (string Path, string Content)[] With(string sums, string mod = Mod) => [("go.mod", mod), Bare[1], ("go.sum", sums)];

    private const string Build = "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN [|go build .|]\n";

    private const string CleanBuild = "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\n";

    [TestCase("")]
    [TestCase("github.com/lib/pq v1.10.8 h1:x=\n")]
    [TestCase("github.com/lib/pq v1.10.9/go.mod h1:x=\n")]
    [TestCase("github.com/lib/pqx v1.10.9 h1:x=\n")]
    [TestCase("github.com/lib/pq v1.10.9 x1:x=\n")]
    [TestCase("github.com/lib/pq v1.10.9\nh1:x=\n")]
    [TestCase("github.com/lib/pq v1.10.9 h1:x= more\n")]
    public void Module_without_a_sum_is_missed(string sums) => Reports(Build, With(sums));

    [Test]
    public void It_names_the_module_that_has_none() => Says(
        "'go.sum' has no sum of 'github.com/lib/pq v1.10.9': the build stops with 'missing go.sum entry for module providing package github.com/lib/pq'",
        CleanBuild,
        With("github.com/lib/pq v1.10.9/go.mod h1:x=\n"));

    [Test]
    public void Download_without_arguments_adds_no_sum() => Reports(
        "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY *.go ./\nRUN --mount=type=cache,target=/go/pkg/mod [|go \\\n    build .|]\n", With("\n"));

    [Test]
    public void Package_below_the_module_needs_it_too() => Reports(Build, [("go.mod", "module example.com/shop\n\ngo 1.25\n\nrequire github.com/lib v1.0.0\n"), Bare[1], ("go.sum", "")]);

    [TestCase("github.com/lib/pq v1.10.9 h1:x=\n")]
    [TestCase("a v1.0.0 h1:y=\r\ngithub.com/lib/pq  v1.10.9\th1:x=\r\n")]
    public void Module_with_a_sum(string sums) => IsClean(CleanBuild, With(sums));

    [TestCase("replace github.com/lib/pq => github.com/acme/pq v1.0.0", "github.com/acme/pq v1.0.0 h1:x=\n")]
    [TestCase("replace github.com/lib/pq v1.10.8 => github.com/acme/pq v1.0.0", "github.com/lib/pq v1.10.9 h1:x=\n")]
    public void Sum_is_that_of_the_replacement(string replacement, string sums) => IsClean(CleanBuild, With(sums, Mod + replacement + "\n"));

    [TestCase("replace github.com/lib/pq v1.10.9 => github.com/acme/pq v1.0.0", "github.com/lib/pq v1.10.9 h1:x=\n")]
    public void Sum_of_what_is_replaced_does_not_count(string replacement, string sums) => Reports(Build, With(sums, Mod + replacement + "\n"));

    [Test]
    public void Folder_in_the_place_of_a_module_has_no_sum() => IsClean(
        CleanBuild, [.. With("", Mod + "replace github.com/lib/pq => ./pq\n"), ("pq/go.mod", "module github.com/lib/pq\n"), ("pq/pq.go", "package pq\n")]);

    [Test]
    public void Old_go_line_may_have_chosen_another_version() => IsClean(CleanBuild, With("github.com/lib/pq v1.10.10 h1:x=\n", Mod.Replace("1.25", "1.16")));

    [Test]
    public void Old_go_line_without_any_version_stops() => Reports(Build, With("github.com/lib/pq v1.10.9/go.mod h1:x=\n", Mod.Replace("1.25", "1.16")));

    [Test]
    public void Old_go_line_may_replace_another_version() => IsClean(CleanBuild, With("", Mod.Replace("1.25", "1.16") + "replace github.com/lib/pq v1.10.11 => github.com/acme/pq v1.0.0\n"));

    [Test]
    public void Requirement_that_no_package_imports_needs_no_sum() => IsClean(CleanBuild, ("go.mod", Mod), ("go.sum", ""), ("main.go", "package main\n\nfunc main() {}\n"));

    [TestCase("COPY go.mod go.sum main.go ./\nRUN go mod download all\nRUN go build .")]
    [TestCase("COPY go.mod go.sum main.go ./\nRUN go mod download github.com/lib/pq\nRUN go build .")]
    [TestCase("COPY go.mod go.sum main.go ./\nRUN ./fetch.sh\nRUN go build .")]
    [TestCase("COPY go.mod go.sum main.go ./\nRUN go build -mod=mod .")]
    [TestCase("COPY go.mod go.sum main.go ./\nCOPY --from=other /src/vendor ./vendor\nRUN go build .")]
    [TestCase("COPY go.mod go.sum main.go ./\nCOPY --from=other /src/go.sum ./\nRUN go build .")]
    [TestCase("COPY go.mod go.sum main.go ./\nRUN go build . || true")]
    public void Sums_that_something_may_have_added(string lines) => IsClean($"FROM node:22 AS other\nFROM golang:1.27\nWORKDIR /src\n{lines}\n", With(""));

    [Test]
    public void Sums_that_git_leaves_out_may_be_others() => IsClean(CleanBuild, [.. With(""), (".gitignore", "go.sum\n")]);

    [Test]
    public void Vendor_folder_of_another_stage_needs_no_sums() => IsClean(
        "FROM node:22 AS other\nFROM golang:1.27\nWORKDIR /src\nCOPY go.mod main.go ./\nCOPY --from=other /src/vendor ./vendor\nRUN go build .\n", Shop);

    [Test]
    public void Module_without_a_sum_has_no_fix() => HasNoFix(CleanBuild, With(""));

    [Test]
    public void Workspace_has_sums_of_its_own() => IsClean(CleanBuild, [.. Bare, ("go.work", "go 1.25\n\nuse .\n")]);

    [Test]
    public void Release_tool_has_a_folder_of_its_own() => IsClean("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go vet .\n", [.. Bare, (".goreleaser.yaml", "version: 2\n")]);

    [Test]
    public void Image_that_an_argument_chooses() => IsClean("ARG IMAGE=golang:1.27\nFROM $IMAGE\nWORKDIR /src\nCOPY . .\nRUN go build .\n", Bare);
}
