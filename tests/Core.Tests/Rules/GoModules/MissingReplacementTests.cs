using GoContainerGuard.Rules.GoModules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoModules;

internal sealed class MissingReplacementTests : RuleTests<MissingReplacement>
{
    private const string Mod = "module example.com/shop\n\ngo 1.25\n\nrequire example.com/lib v0.0.0\n\nreplace example.com/lib => ./lib\n";

    private static readonly (string Path, string Content)[] Shop =
    [
        ("go.mod", Mod),
        ("main.go", "package main\n\nimport _ \"example.com/lib/text\"\n\nfunc main() {}\n"),
        ("other/other.go", "package other\n"),
        ("lib/go.mod", "module example.com/lib\n\ngo 1.25\n"),
        ("lib/text/text.go", "package text\n"),
    ];

    [Test]
    public void Replacement_that_comes_after_the_download_is_missed() => Reports("""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY go.mod ./
        RUN [|go mod download|]
        COPY . .
        RUN go build -o /app .
        """, Shop);

    [Test]
    public void It_says_what_go_says() => Says(
        "'lib/go.mod', which go.mod names as a replacement, is in the repository, and no instruction brings it in time: the build stops with 'go: example.com/lib@v0.0.0 (replaced by ./lib): reading lib/go.mod: open /src/lib/go.mod: no such file or directory'",
        "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod ./\nRUN go mod download\n",
        Shop);

    [Test]
    public void Folder_outside_of_the_context_never_comes() => Says(
        "'../lib', which go.mod names as a replacement, lies outside of the build context: the build stops with 'go: example.com/lib@v0.0.0 (replaced by ../lib): reading /lib/go.mod: open /lib/go.mod: no such file or directory'",
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go mod download\n",
        ("go.mod", Mod.Replace("./lib", "../lib")), ("main.go", "package main\n"));

    [Test]
    public void Package_of_a_folder_that_does_not_come_is_missed_at_the_build() => Says(
        "'lib', which go.mod names as a replacement, is in the repository, and no instruction brings it in time: the build stops with 'example.com/lib@v0.0.0: replacement directory ./lib does not exist'",
        "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod main.go ./\nRUN go build .\n",
        Shop);

    [Test]
    public void Old_module_reads_all_of_them() => Reports("""
        FROM golang:1.27
        WORKDIR /src
        COPY go.mod ./
        COPY other other
        RUN [|go build ./other|]
        """, [("go.mod", Mod.Replace("go 1.25", "go 1.16")), .. Shop[1..]]);

    [TestCase("COPY go.mod ./\nCOPY other other\nRUN go build ./other", TestName = "Package_that_does_not_need_it")]
    [TestCase("COPY go.mod ./\nCOPY lib/go.mod lib/\nRUN go mod download", TestName = "Module_file_is_enough_for_the_download")]
    [TestCase("COPY . .\nRUN go mod download && go build .", TestName = "Everything_comes")]
    [TestCase("RUN --mount=type=bind,target=. go mod download", TestName = "Mount_brings_it")]
    [TestCase("COPY go.mod ./\nRUN --mount=type=bind,source=lib,target=lib go mod download", TestName = "Mount_of_its_own_brings_it")]
    [TestCase("COPY go.mod ./\nRUN git clone https://example.com/lib && go mod download", TestName = "Clone_may_bring_it")]
    [TestCase("COPY go.mod ./\nCOPY --from=other /lib lib\nRUN go mod download", TestName = "Stage_may_bring_it")]
    [TestCase("COPY go.mod ./\nRUN go mod edit -dropreplace=example.com/lib && go mod download", TestName = "Line_is_dropped")]
    [TestCase("COPY go.mod ./\nRUN sed -i /replace/d go.mod && go mod download", TestName = "Line_is_deleted")]
    [TestCase("COPY go.mod ./\nRUN go mod download || true", TestName = "Failure_is_allowed")]
    [TestCase("COPY go.mod ./\nRUN go mod download example.com/x", TestName = "Other_module_is_downloaded")]
    [TestCase("COPY go.mod ./\nRUN make deps && go mod download", TestName = "Make_may_bring_it")]
    public void Replacement_that_is_there_or_may_be(string lines) => IsClean($"FROM node:22 AS other\nFROM golang:1.27\nWORKDIR /src\n{lines}\n", Shop);

    [Test]
    public void Replacement_of_what_nobody_requires_is_not_read() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod ./\nRUN go mod download\n", ("go.mod", "module m\n\ngo 1.25\n\nreplace example.com/lib => ./lib\n"));

    [Test]
    public void Replacement_by_a_module_is_downloaded() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod ./\nRUN go mod download\n", ("go.mod", Mod.Replace("./lib", "example.com/fork v1.0.0")));

    [Test]
    public void Workspace_may_replace_it() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod go.work ./\nRUN go mod download\n", [.. Shop, ("go.work", "go 1.25\nuse .\n")]);

    [Test]
    public void Image_that_is_not_known() => IsClean("FROM registry.example.com/go:1\nWORKDIR /src\nCOPY go.mod ./\nRUN go mod download\n", Shop);

    [Test]
    public void Stage_below_may_bring_the_module() => Reports(
        "FROM golang:1.27 AS sources\nWORKDIR /src\nCOPY go.mod ./\nFROM sources\nRUN [|go mod \\\n    download|]\n", Shop);

    [Test]
    public void Fix_copies_the_module_before_the_download() => Fixes(
        "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod ./\nRUN go mod download\nCOPY . .\nRUN go build .\n",
        "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod ./\nCOPY lib/go.mod ./lib/\nRUN go mod download\nCOPY . .\nRUN go build .\n",
        Shop);

    [Test]
    public void Fix_copies_the_folder_before_the_build() => Fixes(
        "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod main.go ./\nRUN go build .\n",
        "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod main.go ./\nCOPY lib ./lib/\nRUN go build .\n",
        Shop);

    private static (string Path, string Content)[] With(string mod) => [("go.mod", mod), ("main.go", "package main\n\nfunc main() {}\n")];

    [TestCase("replace example.com/lib => .\\lib\n")]
    [TestCase("replace example.com/lib v0.1.0 => ./gone\n")]
    [TestCase("replace example.com/lib => ./gone\n\nreplaces nothing\n")]
    public void Line_that_does_not_count_or_is_not_understood(string line) => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go mod download\n", With("module example.com/shop\n\ngo 1.25\n\nrequire example.com/lib v0.0.0\n\n" + line));

    private const string OldMod = "module example.com/shop\n\ngo 1.16\n\nrequire example.com/lib v0.0.0\n\nreplace example.com/lib => ./gone\n";

    [Test]
    public void Old_go_line_reads_every_module() => Reports("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN [|go build .|]\n", With(OldMod));

    [TestCase("RUN go list ./...")]
    [TestCase("RUN go build -mod=mod .")]
    public void Command_of_which_that_is_not_known(string line) => IsClean($"FROM golang:1.27\nWORKDIR /src\nCOPY . .\n{line}\n", With(OldMod));

    [Test]
    public void Vendor_folder_holds_what_is_replaced() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\n", [.. With(OldMod), ("vendor/modules.txt", "# example.com/lib v0.0.0 => ./gone\n## explicit\n# example.com/lib => ./gone\n")]);

    private static readonly (string Path, string Content) Named = (".editorconfig", "root = true\n[Dockerfile]\ngocontainerguard.context = .\n");

    [TestCase("COPY vendor vendor\nRUN go build .")]
    [TestCase("COPY vendor/ vendor/\nRUN go build -mod=vendor .")]
    [TestCase("COPY --from=deps /vendor vendor\nRUN go build -mod=vendor .")]
    [TestCase("ENV GOFLAGS=-mod=vendor\nRUN go build .")]
    public void Nobody_reads_it_where_what_is_vendored_is_made_before_the_build(string lines) =>
        IsClean($"FROM alpine:3.24 AS deps\nFROM golang:1.27\nWORKDIR /src\nCOPY go.mod main.go ./\n{lines}\n", [.. Shop, Named]);

    [TestCase("COPY vendor vendor\nRUN go build .")]
    [TestCase("RUN go build -mod=vendor .")]
    public void Nor_does_a_module_of_an_old_go_line(string lines) => IsClean($"FROM golang:1.27\nWORKDIR /src\nCOPY go.mod main.go ./\n{lines}\n", [.. With(OldMod), Named]);

    [Test]
    public void Folder_that_git_leaves_out_may_come_from_elsewhere() => IsClean(
        "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\n", [.. Shop[..2], (".gitignore", "/lib/\n")]);

    [Test]
    public void Go_that_nobody_has_tried() => IsClean("FROM golang:1.18\nWORKDIR /src\nCOPY go.mod main.go ./\nRUN go build .\n", [("go.mod", Mod.Replace("1.25", "1.18")), .. Shop[1..]]);
}
