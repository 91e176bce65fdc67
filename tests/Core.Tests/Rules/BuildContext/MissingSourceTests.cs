using System.Linq;
using GoContainerGuard.Rules.BuildContext;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.BuildContext;

internal sealed class MissingSourceTests : RuleTests<MissingSource>
{
    private static readonly (string Path, string Content) Named = (".editorconfig", "[Dockerfile]\ngocontainerguard.context = .\n");

    private static readonly (string Path, string Content)[] Shop =
    [
        Named,
        ("go.mod", "module example.com/shop\n\ngo 1.25\n"),
        ("cmd/app/main.go", "package main\n\nfunc main() {}\n"),
        ("config/app.yaml", ""),
    ];

    [TestCase("COPY [|go.sum|] ./")]
    [TestCase("COPY go.mod [|go.sum|] ./")]
    [TestCase("COPY [|cmd/ap|] ./cmd/")]
    [TestCase("COPY [|./conf/|] /etc/app/")]
    [TestCase("ADD [|config/app.json|] /etc/")]
    [TestCase("COPY --chown=0:0 \\\n  [|schema.sql|] \\\n  /srv/")]
    [TestCase("COPY [\"[|schema.sql|]\", \"/srv/\"]")]
    [TestCase("ENV FILE=schema.sql\nCOPY [|$FILE|] /srv/")]
    [TestCase("RUN [|--mount=type=bind,source=go.sum,target=go.sum|] go mod download")]
    [TestCase("COPY [|Makefile|] /srv/")]
    public void Path_that_is_not_in_the_named_context(string lines) =>
        Reports($"FROM golang:1.25\nWORKDIR /src\n{lines}\nRUN go build -o /app ./cmd/app\n", Shop);

    [TestCase("COPY go.mod ./")]
    [TestCase("COPY . .")]
    [TestCase("COPY *.sum ./")]
    [TestCase("COPY schema?.sql ./")]
    [TestCase("COPY $UNKNOWN/a ./")]
    [TestCase("ARG FILE=schema.sql\nCOPY $FILE ./")]
    [TestCase("COPY --from=alpine:3.22 /etc/absent /")]
    [TestCase("ADD https://example.com/absent.sql /")]
    [TestCase("COPY <<EOF /absent\nx\nEOF")]
    public void What_is_there_or_not_known(string lines) => IsClean($"FROM golang:1.25\nWORKDIR /src\n{lines}\n", Shop);

    [Test]
    public void Nothing_is_said_where_nobody_named_the_context() => IsClean("FROM golang:1.25\nCOPY go.sum ./\n", Shop[1..]);

    [TestCase("dist/config.yaml")]
    [TestCase("build/entrypoint.sh")]
    [TestCase("deploy/target/app.yaml")]
    [TestCase("app")]
    [TestCase("cmd/manager/manager")]
    [TestCase("app.tar.gz")]
    [TestCase("certs/server.pem")]
    public void Prebuilt_artefact_is_put_there_by_somebody_else(string source) => IsClean($"FROM alpine:3.22\nCOPY {source} /\n", Shop);

    [Test]
    public void Dockerfile_that_builds_by_itself_does_not_wait_for_a_program() =>
        Reports("FROM golang:1.25\nWORKDIR /src\nCOPY go.mod ./\nCOPY [|internal|] internal\nRUN go build -o /app ./cmd/app\n", Shop);

    [TestCase(".gitignore", "api/*.json\n")]
    [TestCase(".gitignore", "openapi.json")]
    [TestCase("api/.gitignore", "*.json\n")]
    public void What_git_ignores_is_made_by_somebody(string path, string lines) =>
        IsClean("FROM alpine:3.22\nCOPY api/openapi.json /\n", [.. Shop, ("api/x.go", ""), (path, lines)]);

    [Test]
    public void What_git_would_track_is_missed() => Reports("FROM alpine:3.22\nCOPY [|api/openapi.json|] /\n", [.. Shop, (".gitignore", "bin\n!api/openapi.json\n")]);

    [Test]
    public void Stage_that_no_target_needs_is_not_built() => IsClean("FROM alpine:3.22 AS docs\nCOPY schema.sql /\nFROM alpine:3.22\nCOPY go.mod /\n", Shop);

    [Test]
    public void Release_tool_brings_its_own_files() => IsClean("FROM alpine:3.22\nCOPY schema.sql /\n", [.. Shop, (".goreleaser.yaml", "version: 2\n")]);

    [Test]
    public void Folder_that_nobody_looked_at_is_not_known() => Check.Repository(
            new InMemoryRepository { ["Dockerfile"] = "FROM alpine:3.22\nCOPY sql/schema.sql /\n", [Named.Path] = Named.Content }.WithFolder("sql").WithUnknown("sql"), "Dockerfile")
        .Where(finding => finding.Rule.Id == "GCG1205").ShouldBeEmpty();

    [Test]
    public void Gitignore_that_cannot_be_read_is_not_known() => Check.Repository(
            new InMemoryRepository { ["Dockerfile"] = "FROM alpine:3.22\nCOPY schema.sql /\n", [Named.Path] = Named.Content }.WithState(".gitignore", ReadingState.NotText), "Dockerfile")
        .Where(finding => finding.Rule.Id == "GCG1205").ShouldBeEmpty();

    [TestCase("schema.sql", "")]
    [TestCase("go.sum", "")]
    [TestCase("GO.MOD", ", while 'go.mod' exists")]
    [TestCase("confg/app.yaml", ", while 'config/app.yaml' exists")]
    [TestCase("config/app.yml", ", while 'config/app.yaml' exists")]
    [TestCase("config/ap.yaml/", ", while 'config/app.yaml' exists")]
    public void Nearest_path_that_exists_is_named(string source, string near) => Says(
        $"'{source.TrimEnd('/')}' does not exist in the build context '.': the build stops with '\"/{source.TrimEnd('/')}\": not found'{near}",
        $"FROM alpine:3.22\nCOPY {source} /\n",
        Shop);

    [TestCase("COPY ./confg/app.yaml /", "COPY ./config/app.yaml /")]
    [TestCase("COPY go.mod \\\n  config/app.yml /", "COPY go.mod \\\n  config/app.yaml /")]
    public void Fix_takes_the_nearest_path(string before, string after) => Fixes($"FROM alpine:3.22\n{before}\n", $"FROM alpine:3.22\n{after}\n", Shop);

    [TestCase("COPY schema.sql /")]
    [TestCase("ENV NAME=confg\nCOPY $NAME/app.yaml /")]
    [TestCase("RUN --mount=source=confg/app.yaml,target=/a.yaml cat /a.yaml")]
    public void What_is_not_plain_is_left_to_its_author(string lines) => HasNoFix($"FROM alpine:3.22\n{lines}\n", Shop);

    [TestCase("..", "app.yaml", ", while 'api/app.yaml' exists")]
    [TestCase(".", "api/app.yaml", ", while 'app.yaml' exists")]
    public void Path_meant_from_another_folder_is_found(string context, string source, string near) => Check.DockerfileAt(
            "api/Dockerfile", $"FROM alpine:3.22\nCOPY {source} /\n", ("api/app.yaml", ""), ("api/.editorconfig", $"[Dockerfile]\ngocontainerguard.context = {context}\n"))
        .Single(finding => finding.Rule.Id == "GCG1205").Message.ShouldEndWith(near);

    [Test]
    public void What_the_ignore_file_keeps_out_is_not_suggested() =>
        Findings("FROM alpine:3.22\nCOPY confg/app.yaml /\n", [.. Shop, (".dockerignore", "config")]).Single().Message.ShouldEndWith("not found'");
}
