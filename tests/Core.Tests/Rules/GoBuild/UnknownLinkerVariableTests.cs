using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.GoBuild;

internal sealed class UnknownLinkerVariableTests : RuleTests<UnknownLinkerVariable>
{
    private static readonly (string Path, string Content)[] Shop =
    [
        ("go.mod", "module example.com/shop\n\ngo 1.25\n"),
        ("go.sum", ""),
        ("cmd/app/main.go", "package main\n\nimport _ \"example.com/shop/internal/version\"\n\nvar version = \"dev\"\n\nvar (\n\tcommit string\n\tbuilt = now()\n\tlevel int\n)\n\nconst fixed = \"c\"\n\nfunc main() {}\n"),
        ("cmd/app/windows.go", "//go:build windows\n\npackage main\n\nvar service string\n"),
        ("cmd/app/extra.go", "//go:build extra\n\npackage main\n\nvar extra string\n"),
        ("cmd/tool/main.go", "package main\n\nvar toolVersion string\n\nfunc main() {}\n"),
        ("internal/version/version.go", "package version\n\nvar Version, Commit string\n"),
    ];

    private static string Building(string flags, string arguments = "-o /app ./cmd/app", string before = "") => $"FROM golang:1.27\nWORKDIR /src\nCOPY . .\n{before}RUN go build -ldflags={flags} {arguments}\n";

    [TestCase("\"-s -X [|main.versoin|]=1\"")]
    [TestCase("\"-X [|main.fixed|]=1\"")]
    [TestCase("\"-X [|main.built|]=1\"")]
    [TestCase("\"-X [|main.level|]=1\"")]
    [TestCase("\"-X [|main.service|]=1\"")]
    [TestCase("\"-X [|main.extra|]=1\"")]
    [TestCase("\"-X '[|main.builtAt|]=a b' -X main.version=2\"")]
    [TestCase("\"-X=[|main.Version|]=1\"")]
    [TestCase("\"-X [|example.com/shop/cmd/app.version|]=1\"")]
    [TestCase("\"-X [|example.com/shop/internal/version.version|]=1\"")]
    [TestCase("\"-X [|example.com/shop/pkg/version.Version|]=1\"")]
    public void Name_that_the_linker_does_not_find_is_reported(string flags) => Reports(Building(flags), Shop);

    [Test]
    public void Value_may_come_from_anywhere() => Reports(Building("\"-X [|main.versoin|]=${VERSION}\"", before: "ARG VERSION=dev\n"), Shop);

    [Test]
    public void Continued_line_is_followed() => Reports("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build \\\n    -ldflags=\"-s \\\n    -X [|main.versoin|]=1\" \\\n    -o /app ./cmd/app\n", Shop);

    [Test]
    public void Variable_in_the_path_is_followed() => Reports(Building("\"-X [|$PKG.Verison|]=1\"", before: "ENV PKG=example.com/shop/internal/version\n"), Shop);

    [TestCase("main.versoin", "package 'main' has no variable 'versoin', while 'version' exists")]
    [TestCase("main.fixed", "package 'main' has no variable 'fixed'")]
    [TestCase("main.level", "'level' is no string that starts empty or with a constant")]
    [TestCase("example.com/shop/cmd/app.version", "the linker knows the package of the program as 'main', whatever its import path is")]
    [TestCase("example.com/shop/version.Version", "there is no package 'example.com/shop/version'")]
    public void It_says_what_is_so(string target, string reason) => Says($"'-X {target}' sets nothing: {reason}", Building($"\"-X {target}=1\""), Shop);

    [TestCase("\"-X main.version=1 -X main.commit=2\"")]
    [TestCase("\"-X example.com/shop/internal/version.Version=1\"")]
    [TestCase("\"-X example.com/shop/internal/version.Commit=1\"")]
    [TestCase("\"-X github.com/prometheus/common/version.Version=1\"")]
    [TestCase("\"-X main.version\"")]
    [TestCase("\"-X $TARGET=1\"")]
    [TestCase("\"$FLAGS\"")]
    [TestCase("-s")]
    public void Name_that_is_there_or_not_known_is_silent(string flags) => IsClean(Building(flags), Shop);

    [Test]
    public void Tag_that_is_given_brings_its_file()
    {
        IsClean(Building("\"-X main.extra=1\"", "-tags extra -o /app ./cmd/app"), Shop);
        IsClean(Building("\"-X main.extra=1\"", "-tags $TAGS -o /app ./cmd/app", "ARG TAGS\n"), Shop);
    }

    [TestCase("-o /out/ ./cmd/app ./cmd/tool")]
    [TestCase("-o /out/ ./...")]
    public void One_of_several_programs_is_enough(string arguments)
    {
        IsClean(Building("\"-X main.toolVersion=1\"", arguments), Shop);
        Reports(Building("\"-X [|main.other|]=1\"", arguments), Shop);
    }

    [TestCase("RUN go generate ./...\n")]
    [TestCase("RUN ./stamp.sh > cmd/app/stamp.go\n")]
    [TestCase("RUN sed -i s/version/versoin/ cmd/app/main.go\n")]
    [TestCase("COPY --from=generated /stamp.go ./cmd/app/\n")]
    public void Sources_that_may_have_changed_are_silent(string before) => IsClean(Building("\"-X main.versoin=1\"", before: before), Shop);

    [Test]
    public void Path_that_is_a_default_is_silent() => IsClean(Building("\"-X $PKG.Verison=1\"", before: "ARG PKG=example.com/shop/internal/version\n"), Shop);

    [Test]
    public void Sources_that_are_not_seen_are_silent() => IsClean("FROM golang:1.27\nRUN go build -ldflags='-X main.versoin=1' -o /app .\n", Shop);

    [Test]
    public void Each_stage_has_its_own_program() => Reports(
        "FROM golang:1.27 AS tool\nWORKDIR /src\nCOPY . .\nRUN go build -ldflags='-X main.toolVersion=1' -o /tool ./cmd/tool\n"
        + "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nCOPY --from=tool /tool /tool\nRUN go build -ldflags='-X [|main.toolVersion|]=1' -o /app ./cmd/app\n",
        Shop);

    [TestCase("\"-X main.versoin=$V\"", "\"-X main.version=$V\"")]
    [TestCase("\"-X example.com/shop/cmd/app.version=1\"", "\"-X main.version=1\"")]
    [TestCase("\"-X example.com/shop/internal/version.version=1\"", "\"-X example.com/shop/internal/version.Version=1\"")]
    public void Fix_takes_what_is_there(string before, string after) => Fixes(Building(before), Building(after), Shop);

    [TestCase("\"-X main.fixed=1\"")]
    [TestCase("\"-X example.com/shop/version.Version=1\"")]
    public void Nothing_near_has_no_fix(string flags) => HasNoFix(Building(flags), Shop);

    [Test]
    public void Stage_that_nothing_needs_is_not_built() => IsClean(Building("\"-X main.versoin=1\"") + "FROM scratch\n", Shop);

    [Test]
    public void Trigger_is_left_to_those_who_share_it() =>
        HasNoFix("FROM golang:1.27 AS base\nONBUILD WORKDIR /src\nONBUILD COPY . .\nONBUILD RUN go build -ldflags='-X main.versoin=1' -o /app ./cmd/app\nFROM base\n", Shop);

    [TestCase("\"-X main.versoin=1\"", "ENV GOOS=windows\n")]
    [TestCase("\"-X main.=1\"", "")]
    [TestCase("\"-X example.com/lib/version.Version=1\"", "")]
    [TestCase("\"-X example.com/shop/gen.Version=1\"", "")]
    [TestCase("\"-X example.com/shop/made.Version=1\"", "RUN mkdir made && ./make.sh > made/version.go\n")]
    public void Program_for_another_system_and_package_that_may_come_are_silent(string flags, string before) => IsClean(
        Building(flags, before: before),
        [
            .. Shop[1..], (".gitignore", "/gen/\n"), ("lib/go.mod", "module example.com/lib\n\ngo 1.25\n"), ("lib/lib.go", "package lib\n"),
            ("go.mod", "module example.com/shop\n\ngo 1.25\n\nrequire example.com/lib v0.0.0\n\nreplace example.com/lib => ./lib\n"),
        ]);

    [TestCase("main.versoin", "cmd/app/stamp.go")]
    [TestCase("example.com/shop/made.Version", "made")]
    public void Mount_may_bring_sources(string target, string folder) => IsClean(
        $"FROM node:22 AS generated\nFROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN --mount=type=bind,from=generated,target=/src/{folder} go build -ldflags='-X {target}=1' -o /app ./cmd/app\n", Shop);

    [Test]
    public void File_that_may_not_be_compiled_leaves_it_open() =>
        IsClean(Building("\"-X main.depth=1\"", "-tags $TAGS -o /app ./cmd/app", "ARG TAGS\n"), [.. Shop, ("cmd/app/depth.go", "//go:build deep\n\npackage main\n\nvar depth int\n")]);
}
