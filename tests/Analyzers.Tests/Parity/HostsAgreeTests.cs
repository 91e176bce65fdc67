using System.Linq;
using System.Threading.Tasks;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Parity;

/// <summary>Every example of the documents goes through the task and, by way of a manifest, through the analyzer.</summary>
internal sealed class HostsAgreeTests
{
    [TestCaseSource(typeof(DocsExamples), nameof(DocsExamples.All))]
    public async Task Task_and_analyzer_say_the_same_of(DocsExample example)
    {
        using var tree = new TemporaryTree().With("Dockerfile", MarkedText.Read(example.Marked).Text);
        foreach (var (path, content) in example.Files)
            tree.With(path, content);

        var inBuild = SaidInBuild.Of(tree.Root);
        var inEditor = await SaidInEditor.Of(tree.Root);

        inEditor.ShouldBe(inBuild);
        if (example.Kind is ExampleKind.Bad)
            inBuild.ShouldContain(line => line.Contains(example.RuleId));
    }

    [Test]
    public void There_are_examples() => DocsExamples.All().Count(example => example.Kind is ExampleKind.Bad).ShouldBeGreaterThan(10);

    [Test]
    public async Task They_agree_on_what_only_the_tree_can_tell()
    {
        using var tree = new TemporaryTree()
            .With(".editorconfig", "root = true\n[services/**/Dockerfile]\ndotnet_diagnostic.GCG0202.severity = suggestion\n")
            .With("services/shop/Dockerfile", """
                FROM golang:latest AS build
                WORKDIR /src
                COPY go.mod go.sum ./
                RUN go mod download
                COPY . .
                RUN go build -o /shop ./cmd/shop
                FROM scratch
                COPY --from=build /shop /shop
                COPY secret.txt /
                ENTRYPOINT ["/shop"]
                """)
            .With("services/shop/.dockerignore", "secret.txt\n")
            .With("services/shop/secret.txt", "x")
            .With("services/shop/go.mod", "module example.com/shop\n\ngo 1.26\n")
            .With("services/shop/go.sum", "")
            .With("services/shop/cmd/shop/main.go", "package main\n\nimport _ \"net/http\"\n\nfunc main() {}\n")
            .With("other/Dockerfile", "# syntax=docker/dockerfile:1\r\nFROM golang:latest\r\n");

        var inBuild = SaidInBuild.Of(tree.Root);

        (await SaidInEditor.Of(tree.Root)).ShouldBe(inBuild);
        inBuild.ShouldContain(line => line.Contains("note GCG0202"));
        inBuild.ShouldContain(line => line.Contains("GCG0602"));
        inBuild.ShouldContain(line => line.Contains("GCG1204"));
    }

    [TestCase("strict", "error GCG0802", "warning GCG1404")]
    [TestCase("errors", "error GCG0802")]
    public async Task They_agree_on_the_preset(string preset, params string[] said)
    {
        using var tree = new TemporaryTree().With("Dockerfile", "FROM alpine:3.20\nARG UNUSED\nUSER shopkeeper\n");

        var inBuild = SaidInBuild.Of(tree.Root, preset);

        (await SaidInEditor.Of(tree.Root, preset)).ShouldBe(inBuild);
        foreach (var line in said)
            inBuild.ShouldContain(one => one.Contains(line), line);

        inBuild.ShouldNotContain(line => preset == "errors" && !line.Contains("error"));
    }

    [TestCase("\n", "")]
    [TestCase("\r\n", "\uFEFF")]
    public async Task They_agree_on_base_images_of_ones_own_and_on_settings_that_are_wrong(string lineEnd, string mark)
    {
        string[] lines =
        [
            "root = true", "[Dockerfile]", "gocontainerguard.base_image.run = registry.corp/run:2.*, shell none, users only app:10001 # ours", "gocontainerguard.image_pin = digst", "",
        ];
        using var tree = new TemporaryTree()
            .With(".editorconfig", mark + string.Join(lineEnd, lines))
            .With("api/Dockerfile", "FROM registry.corp/run:2.4\nUSER shop\nENTRYPOINT /shop\n")
            .With("web/Dockerfile", "FROM registry.corp/run:3.0\nUSER shop\nENTRYPOINT /shop\n");

        var inBuild = SaidInBuild.Of(tree.Root);

        (await SaidInEditor.Of(tree.Root)).ShouldBe(inBuild);
        inBuild.Count(line => line.Contains("GCG0802")).ShouldBe(1);
        inBuild.Count(line => line.Contains("error GCG0901")).ShouldBe(1);
        inBuild.Where(line => line.Contains("GCG0011")).ShouldHaveSingleItem().ShouldContain("4,30");
    }

    [Test]
    public async Task They_agree_on_what_is_known_by_the_baseline()
    {
        using var tree = new TemporaryTree().With("Dockerfile", "FROM alpine:latest\nUSER 65532\n").With("a/Dockerfile", "FROM alpine:latest\n");
        SaidInBuild.WriteBaseline(tree.Root);
        SaidInBuild.Of(tree.Root).ShouldBeEmpty();
        (await SaidInEditor.Of(tree.Root)).ShouldBeEmpty();
        tree.With("Dockerfile", "FROM alpine:latest\nUSER 65532\nFROM golang:latest\n");

        var inBuild = SaidInBuild.Of(tree.Root);

        (await SaidInEditor.Of(tree.Root)).ShouldBe(inBuild);
        inBuild.ShouldContain(line => line.Contains("GCG0202") && line.Contains("golang:latest"));
        inBuild.ShouldNotContain(line => line.Contains("a/Dockerfile"));
    }

    [Test]
    public async Task They_agree_on_what_compose_and_bake_files_say()
    {
        using var tree = new TemporaryTree()
            .With("compose.yaml", "x-api: &api\n  context: api\n  args: {GO: latest, NOTHING: 1}\nservices:\n  api: {build: {<<: *api, target: slim}}\n  web: {build: ./web}\n")
            .With("docker-bake.json", """{"target": {"api": {"context": "api", "args": {"GO": "latest"}, "target": "gone"}}}""")
            .With("deploy/compose.yaml", "services: [")
            .With("api/Dockerfile", "ARG GO=1.27\nFROM golang:${GO} AS slim\nUSER nobody2\nFROM golang:${GO}\nCOPY go.mod ./\n")
            .With("api/go.mod", "module example.com/api\n")
            .With("go.mod", "module example.com/root\n")
            .With("api/.dockerignore", "go.mod\n");

        var inBuild = SaidInBuild.Of(tree.Root);

        (await SaidInEditor.Of(tree.Root)).ShouldBe(inBuild);
        foreach (var id in new[] { "GCG0013", "GCG0202", "GCG0802", "GCG1204", "GCG1501", "GCG1502" })
            inBuild.ShouldContain(line => line.Contains(id), id);
    }
}
