using System.Linq;
using GoContainerGuard.Rules.BuildContext;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.BuildContext;

internal sealed class IgnoredSourceTests : RuleTests<IgnoredSource>
{
    private static readonly (string Path, string Content)[] Shop =
    [
        ("go.mod", "module example.com/shop\n\ngo 1.25\n"),
        ("cmd/app/main.go", "package main\n\nfunc main() {}\n"),
        ("cmd/app/data/a.json", "{}"),
        ("docs/guide.md", ""),
        ("app", ""),
        ("dist/app", ""),
    ];

    [Test]
    public void File_that_the_ignore_file_keeps_out_is_reported() => Reports("FROM alpine:3.22\nCOPY [|dist/app|] /app\n", Ignoring("dist"));

    [Test]
    public void Message_quotes_the_builder_and_names_the_line() => Says(
        "'dist/app' is kept out of the build context by 'dist': the build stops with '\"/dist/app\": not found'",
        "FROM alpine:3.22\nCOPY dist/app /app\n",
        Ignoring("bin\ndist\n"));

    [Test]
    public void Related_location_is_the_line_of_the_ignore_file()
    {
        var related = Findings("FROM alpine:3.22\nCOPY dist/app /app\n", Ignoring("bin\ndist\n*.md")).Single().Related.Single();
        related.Where.Source.Path.ShouldBe(".dockerignore");
        related.Where.Text.ShouldBe("dist");
    }

    [TestCase("dist", "COPY [|dist|] /srv")]
    [TestCase("dist", "COPY [|/dist/app|] /app")]
    [TestCase("dist", "COPY [|./dist/|] /srv/")]
    [TestCase("dist", "ADD [|dist/app|] /app")]
    [TestCase("dist", "COPY go.mod [|dist/app|] /srv/")]
    [TestCase("dist", "COPY [\"[|dist/app|]\", \"/app\"]")]
    [TestCase("dist", "COPY --chown=1000:1000 --link [|dist/app|] /app")]
    [TestCase("/dist", "COPY [|dist/app|] /app")]
    [TestCase("dist/", "COPY [|dist/app|] /app")]
    [TestCase("dist/*", "COPY [|dist/app|] /app")]
    [TestCase("**/app", "COPY [|dist/app|] /app")]
    [TestCase("*", "COPY [|go.mod|] .")]
    [TestCase("*\n!cmd", "COPY [|go.mod|] .")]
    [TestCase("!dist\ndist", "COPY [|dist/app|] /app")]
    [TestCase("*.md\ndocs/*.md", "COPY [|docs/guide.md|] /")]
    [TestCase("cmd/app/data", "COPY [|cmd/app/data|] /data")]
    [TestCase("dist", "ENV OUT=dist\nCOPY [|$OUT/app|] /app")]
    [TestCase("dist", "COPY \\\n    [|dist/app|] \\\n    /app")]
    public void Patterns_as_docker_reads_them(string ignore, string lines) => Reports($"FROM alpine:3.22\n{lines}\n", Ignoring(ignore));

    [TestCase("dist\n!dist", "COPY dist/app /app")]
    [TestCase("dist\n!dist/app", "COPY dist/app /app")]
    [TestCase("dist\n!dist/app", "COPY dist /srv")]
    [TestCase("*\n!dist/app", "COPY dist /srv")]
    [TestCase("*\n!**/*.go", "COPY cmd cmd")]
    [TestCase("cmd/*\n!cmd/app", "COPY cmd cmd")]
    [TestCase("app", "COPY dist/app /app")]
    [TestCase("*.md", "COPY docs/guide.md /")]
    [TestCase("DIST", "COPY dist/app /app")]
    [TestCase("# dist", "COPY dist/app /app")]
    [TestCase("", "COPY dist/app /app")]
    [TestCase("dist", "COPY . .")]
    [TestCase("dist", "COPY dist/* /srv/")]
    [TestCase("dist", "COPY di[s]t/app /srv/")]
    [TestCase("bin", "COPY bin/app /app")]
    [TestCase("dist", "COPY --from=build /dist/app /app")]
    [TestCase("dist", "COPY --from=registry.example.com/app:1 dist/app /app")]
    [TestCase("dist", "ADD https://example.com/dist /dist")]
    [TestCase("dist", "ADD git@example.com:team/dist.git /dist")]
    [TestCase("dist", "ARG OUT\nCOPY $OUT/app /app")]
    [TestCase("dist", "ARG OUT=dist\nCOPY $OUT/app /app")]
    [TestCase("dist", "COPY <<dist /dist\ntext\ndist")]
    [TestCase("dist", "ONBUILD COPY dist/app /app")]
    [TestCase("dist", "RUN --mount=type=bind,source=dist,target=/dist cat /dist/app")]
    [TestCase("[", "COPY dist/app /app")]
    public void What_is_sent_or_not_known(string ignore, string lines) =>
        IsClean($"FROM golang:1.25 AS build\nFROM alpine:3.22\n{lines}\n", Ignoring(ignore));

    [Test]
    public void No_ignore_file_keeps_nothing_out() => IsClean("FROM alpine:3.22\nCOPY dist/app /app\n", Shop);

    [Test]
    public void Ignore_file_of_the_Dockerfile_hides_the_general_one() => IsClean(
        "FROM alpine:3.22\nCOPY dist/app /app\n", [.. Ignoring("dist"), ("Dockerfile.dockerignore", "docs\n")]);

    [Test]
    public void Ignore_file_of_the_Dockerfile_is_the_one_that_is_named()
    {
        var related = Findings("FROM alpine:3.22\nCOPY docs /docs\n", [.. Ignoring("dist"), ("Dockerfile.dockerignore", "docs\n")]).Single().Related.Single();
        related.Where.Source.Path.ShouldBe("Dockerfile.dockerignore");
    }

    [Test]
    public void Dockerfile_in_a_folder_with_the_context_at_the_root() =>
        FindingsAt("deploy/Dockerfile", "FROM alpine:3.22\nCOPY dist/app /app\n", Ignoring("dist")).Length.ShouldBe(1);

    [Test]
    public void Ignore_file_beside_a_Dockerfile_is_none_for_a_context_above() =>
        FindingsAt("deploy/Dockerfile", "FROM alpine:3.22\nCOPY dist/app /app\n", [.. Shop, ("deploy/.dockerignore", "dist")]).ShouldBeEmpty();

    [Test]
    public void It_must_hold_in_every_folder_that_may_be_the_context() =>
        FindingsAt("deploy/Dockerfile", "FROM alpine:3.22\nCOPY dist/app /app\n", [.. Ignoring("dist"), ("deploy/dist/app", "")]).ShouldBeEmpty();

    [Test]
    public void Where_it_holds_in_every_folder_it_is_said() =>
        FindingsAt("deploy/Dockerfile", "FROM alpine:3.22\nCOPY dist/app /app\n", [.. Ignoring("dist"), ("deploy/dist/app", ""), ("deploy/.dockerignore", "dist")])
            .Length.ShouldBe(1);

    [Test]
    public void Context_that_is_named_is_the_only_one() =>
        FindingsAt("deploy/Dockerfile", "FROM alpine:3.22\nCOPY dist/app /app\n",
            [.. Ignoring("dist"), ("deploy/dist/app", ""), ("deploy/.editorconfig", "[Dockerfile]\ngocontainerguard.context = ..\n")]).Length.ShouldBe(1);

    [TestCase("../..")]
    [TestCase("/srv/context")]
    [TestCase("C:\\context")]
    public void Context_outside_of_the_repository_is_not_known(string context) =>
        FindingsAt("deploy/Dockerfile", "FROM alpine:3.22\nCOPY dist/app /app\n",
            [.. Ignoring("dist"), ("deploy/.editorconfig", $"[Dockerfile]\ngocontainerguard.context = {context}\n")]).ShouldBeEmpty();

    [Test]
    public void Source_that_is_in_no_folder_is_somebody_elses_to_make() => IsClean("FROM alpine:3.22\nCOPY dist/app bin/tool /srv/\n", Ignoring("dist"));

    [Test]
    public void Stage_that_no_target_needs_is_not_built() => IsClean("""
        FROM alpine:3.22 AS docs
        COPY docs /docs
        FROM alpine:3.22
        COPY go.mod /
        """, Ignoring("docs"));

    [Test]
    public void Stage_that_the_last_one_copies_from_is_built() => Reports("""
        FROM alpine:3.22 AS docs
        COPY [|docs|] /docs
        FROM alpine:3.22
        COPY --from=docs /docs /docs
        """, Ignoring("docs"));

    [Test]
    public void Stage_that_is_named_as_a_target_is_built() => Reports("""
        FROM alpine:3.22 AS docs
        COPY [|docs|] /docs
        FROM alpine:3.22
        COPY go.mod /
        """, [.. Ignoring("docs"), (".editorconfig", "[Dockerfile]\ngocontainerguard.target_stages = docs\n")]);

    [Test]
    public void Release_tool_builds_in_a_folder_of_its_own() => IsClean("FROM scratch\nCOPY app /app\n", [.. Ignoring("app"), (".goreleaser.yaml", "version: 2\n")]);

    [Test]
    public void Dockerfile_for_the_release_tool_names_it() =>
        FindingsAt("Dockerfile.goreleaser", "FROM scratch\nCOPY app /app\n", Ignoring("app")).ShouldBeEmpty();

    [Test]
    public void Release_tool_does_not_run_a_Dockerfile_that_builds_by_itself() => Reports(
        "FROM golang:1.25\nCOPY [|cmd|] cmd\nRUN go build -o /app ./cmd/app\n", [.. Ignoring("cmd"), (".goreleaser.yaml", "version: 2\n")]);

    [Test]
    public void Link_that_is_kept_out_is_kept_out() =>
        Linked("current", "FROM alpine:3.22\nCOPY current /app\n").ShouldBe(["'current' is kept out of the build context by 'current': the build stops with '\"/current\": not found'"]);

    [Test]
    public void What_lies_behind_a_link_is_not_known() => Linked("current", "FROM alpine:3.22\nCOPY current/app /app\n").ShouldBeEmpty();

    [Test]
    public void Tree_that_nobody_looked_at_is_not_known() =>
        Check.Repository(new InMemoryRepository { ["Dockerfile"] = "FROM alpine:3.22\nCOPY dist/app /app\n", [".dockerignore"] = "dist" }.WithUnknown("dist"), "Dockerfile")
            .Where(finding => finding.Rule.Id == "GCG1204").ShouldBeEmpty();

    [Test]
    public void Ignore_file_that_cannot_be_read_is_not_known() =>
        Check.Repository(new InMemoryRepository { ["Dockerfile"] = "FROM alpine:3.22\nCOPY dist/app /app\n", ["dist/app"] = "" }.WithUnreadable(".dockerignore"), "Dockerfile")
            .Where(finding => finding.Rule.Id == "GCG1204").ShouldBeEmpty();

    [Test]
    public void Lines_may_end_in_CRLF() => Reports("FROM alpine:3.22\r\nCOPY [|dist/app|] /app\r\n", Ignoring("bin\r\ndist\r\n"));

    private static (string Path, string Content)[] Ignoring(string patterns) => [.. Shop, (".dockerignore", patterns)];

    private static string[] FindingsAt(string path, string text, (string Path, string Content)[] files) =>
        [.. Check.DockerfileAt(path, text, files).Where(finding => finding.Rule.Id == "GCG1204").Select(finding => finding.Message)];

    private static string[] Linked(string link, string text) =>
    [
        .. Check.Repository(new InMemoryRepository { ["Dockerfile"] = text, [".dockerignore"] = link, ["v1/app"] = "" }.WithLink(link), "Dockerfile")
            .Where(finding => finding.Rule.Id == "GCG1204").Select(finding => finding.Message),
    ];

    [TestCase("dist", "dist\n!dist/app")]
    [TestCase("dist\r\nbin\r\n", "dist\r\nbin\r\n!dist/app\r\n")]
    [TestCase("*\n", "*\n!dist/app\n")]
    public void Fix_takes_the_source_back_in(string before, string after) => FixesAll(
        "FROM alpine:3.22\nCOPY dist/app /app\n",
        "FROM alpine:3.22\nCOPY dist/app /app\n",
        Ignoring(before),
        Ignoring(after));

    [Test]
    public void Several_sources_come_back_one_after_the_other() => FixesAll(
        "FROM alpine:3.22\nCOPY go.mod dist /src/\n",
        "FROM alpine:3.22\nCOPY go.mod dist /src/\n",
        Ignoring("*\n"),
        Ignoring("*\n!go.mod\n!dist\n"));
}
