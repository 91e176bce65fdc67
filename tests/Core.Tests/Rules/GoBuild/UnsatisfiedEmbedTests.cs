using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.GoBuild;

internal sealed class UnsatisfiedEmbedTests : RuleTests<UnsatisfiedEmbed>
{
    private const string Start = "FROM golang:1.27\nWORKDIR /src\nCOPY go.mod ./\n";

    [TestCase("web/index.html", "pattern web/index.html: no matching files found")]
    [TestCase("web/*.html", "pattern web/*.html: no matching files found")]
    [TestCase("web/*", "pattern web/*: no matching files found")]
    [TestCase("web", "pattern web: no matching files found")]
    [TestCase("all:web", "pattern all:web: no matching files found")]
    [TestCase("\"web/index.html\"", "pattern web/index.html: no matching files found")]
    [TestCase("w?b/css/[a-m]*.css", "pattern w?b/css/[a-m]*.css: no matching files found")]
    public void Data_that_no_instruction_brings_stops_the_build(string pattern, string complaint)
    {
        var message = Findings(Start + "COPY main.go ./\nRUN go build -o /app .\n", Embedding(pattern)).Single().Message;
        message.ShouldStartWith($"'//go:embed {pattern.Trim('"')}' does not find 'web/");
        message.ShouldEndWith($"which no instruction brings: the build stops with '{complaint}'");
    }

    [Test]
    public void It_stands_at_the_command() => Reports(Start + "COPY main.go ./\nRUN echo && [|go build -o /app .|]\n", Embedding("web/*"));

    [Test]
    public void Continued_command_is_one() => Reports(Start + "COPY main.go ./\nRUN [|go build \\\n    -o /app \\\n    .|]\n", Embedding("web/*"));

    [Test]
    public void Two_commands_say_it_once() => Reports(Start + "COPY main.go ./\nRUN [|go vet .|]\nRUN go build -o /app .\n", Embedding("web/*"));

    [Test]
    public void Evidence_is_the_line_that_embeds_and_the_copy_that_brings_the_package() =>
        Findings(Start + "COPY main.go ./\nRUN go build -o /app .\n", Embedding("web/*")).Single().Related
            .Select(place => $"{place.Where.Source.Path}: {place.Where.Text}").ShouldBe(["main.go: web/*", "Dockerfile: main.go"]);

    [Test]
    public void Package_that_is_imported_embeds_too() => Reports(
        Start + "COPY main.go ./\nCOPY internal/*.go internal/\nRUN [|go build .|]\n",
        ("go.mod", "module example.com/shop\n\ngo 1.25\n"), ("main.go", "package main\n\nimport _ \"example.com/shop/internal\"\n"),
        ("internal/data.go", "package internal\n\nimport _ \"embed\"\n\n//go:embed data.json\nvar data string\n"), ("internal/data.json", "{}"));

    [TestCase("COPY . .")]
    [TestCase("COPY main.go ./\nCOPY web web")]
    [TestCase("COPY main.go ./\nCOPY web/ ./web/")]
    [TestCase("COPY main.go ./\nCOPY web/index.html web/index.html")]
    [TestCase("COPY *.go ./\nCOPY w* ./web/")]
    [TestCase("COPY main.go ./\nCOPY --from=front /dist ./web")]
    [TestCase("COPY main.go ./\nCOPY --from=front /dist/ ./")]
    [TestCase("COPY main.go ./\nCOPY other ./web")]
    [TestCase("COPY main.go ./\nADD web.tar.gz ./")]
    [TestCase("COPY main.go ./\nADD https://example.com/index.html web/index.html")]
    [TestCase("COPY main.go ./\nRUN npm run build")]
    [TestCase("COPY main.go ./\nRUN go generate ./...")]
    [TestCase("COPY main.go ./\nRUN mkdir web && curl -o web/index.html https://example.com")]
    [TestCase("COPY main.go ./\nCOPY --parents web ./")]
    [TestCase("ARG DATA\nCOPY main.go ./\nCOPY $DATA ./")]
    [TestCase("COPY main.go ./\nCOPY <<EOF web/index.html\n<html>\nEOF")]
    public void Data_that_comes_or_may_come(string lines) => IsClean($"FROM node:22 AS front\n{Start}{lines}\nRUN go build -o /app .\n", Embedding("web/*.html"));

    [TestCase("web/*.svg", TestName = "What_nobody_has_is_made_before_the_build")]
    [TestCase("../web", TestName = "Pattern_that_go_refuses")]
    [TestCase("/web", TestName = "Rooted_pattern_that_go_refuses")]
    [TestCase(".", TestName = "Folder_itself_that_go_refuses")]
    [TestCase("web/[", TestName = "Broken_pattern")]
    [TestCase("module", TestName = "Module_of_its_own")]
    public void What_is_not_ours_to_say(string pattern) => IsClean(Start + "COPY main.go ./\nRUN go build -o /app .\n", Embedding(pattern));

    [Test]
    public void Stage_that_no_target_needs_is_not_built() =>
        IsClean(Start + "COPY main.go ./\nRUN go build -o /app .\nFROM scratch\nCOPY go.mod /\n", Embedding("web/*"));

    [Test]
    public void File_for_another_system_embeds_nothing_here() => IsClean(
        Start + "COPY *.go ./\nRUN go build .\n",
        ("go.mod", "module example.com/shop\n"), ("main.go", "package main\n"),
        ("data_windows.go", "package main\n\nimport _ \"embed\"\n\n//go:embed data.json\nvar data string\n"), ("data.json", "{}"));

    [Test]
    public void Without_the_import_of_embed_the_line_is_a_comment() => IsClean(
        Start + "COPY *.go ./\nRUN go build .\n",
        ("go.mod", "module example.com/shop\n"), ("main.go", "package main\n\n//go:embed data.json\nvar data string\n"), ("data.json", "{}"));

    [Test]
    public void What_the_ignore_file_keeps_out_is_said_there() =>
        IsClean("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\n", [.. Embedding("web/*.html"), (".dockerignore", "**/*.html\n")]);

    [TestCase("web", "**/*.css", "'//go:embed web' loses 'web/css/a.css' and 1 more, kept out of the build context by '**/*.css': the program is built without")]
    [TestCase("web/*", "web/css/b.css", "'//go:embed web/*' loses 'web/css/b.css', kept out of the build context by 'web/css/b.css': the program is built without")]
    public void Part_that_the_ignore_file_takes_away_is_lost_without_a_word(string pattern, string ignore, string message)
    {
        var finding = Findings("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\n", [.. Embedding(pattern), (".dockerignore", ignore)]).Single();
        finding.Message.ShouldBe(message);
        finding.Severity.ShouldBe(Severity.Warning);
        finding.Where.Source.Path.ShouldBe(".dockerignore");
    }

    [TestCase("web/README.md")]
    [TestCase("**/*_test.go")]
    [TestCase("web/.hidden")]
    [TestCase("web/_draft")]
    public void What_explains_or_tests_data_or_is_hidden_is_not_missed(string ignore) =>
        IsClean("FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\n", [.. Embedding("web"), (".dockerignore", ignore)]);

    [Test]
    public void Tree_that_nobody_looked_at_is_not_known() => Check.Repository(
        new InMemoryRepository(Embedding("web/*").ToDictionary(file => file.Path, file => file.Content)) { ["Dockerfile"] = Start + "COPY main.go ./\nRUN go build .\n" }.WithUnknown("web"), "Dockerfile")
        .ShouldNotContain(finding => finding.Rule.Id == "GCG0515");

    [TestCase("web", "COPY web ./web/")]
    [TestCase("all:web", "COPY web ./web/")]
    [TestCase("web/*", "COPY web ./web/")]
    [TestCase("web/index.html", "COPY web/index.html ./web/")]
    public void Fix_copies_what_is_embedded(string pattern, string copy) => Fixes(
        Start + "COPY main.go ./\n# all of it\nRUN go build -o /app .\n",
        Start + $"COPY main.go ./\n{copy}\n# all of it\nRUN go build -o /app .\n",
        Embedding(pattern));

    [Test]
    public void There_is_no_fix_where_the_folder_is_not_certain() => HasNoFix(Start + "COPY main.go ./\nRUN go build -o /app .\n", Embedding("w?b/css/*.css"));

    private static (string Path, string Content)[] Embedding(string pattern) =>
    [
        ("go.mod", "module example.com/shop\n\ngo 1.25\n"),
        ("main.go", $"package main\n\nimport \"embed\"\n\n//go:embed {pattern}\nvar data embed.FS\n\nfunc main() {{}}\n"),
        ("web/index.html", ""),
        ("web/README.md", ""),
        ("web/page_test.go", ""),
        ("web/.hidden", ""),
        ("web/_draft", ""),
        ("web/css/a.css", ""),
        ("web/css/b.css", ""),
        ("other/index.html", ""),
        ("module/go.mod", "module example.com/other\n"),
        ("module/a", ""),
        ("web.tar.gz", ""),
    ];
}
