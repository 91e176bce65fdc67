using GoContainerGuard.Rules.Runtime;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Runtime;

internal sealed class UnheardHealthRequestTests : RuleTests<UnheardHealthRequest>
{
    private const string Serving = "package main\n\nimport \"net/http\"\n\n// health is answered by the server itself.\nfunc main() { http.ListenAndServe(\":8080\", nil) }\n";

    [TestCase("[\"/app\", [|\"health\"|]]")]
    [TestCase("[\"/app\", [|\"--healthcheck\"|]]")]
    [TestCase("[\"/app\", [|\"health-check\"|], \"--port=8080\"]")]
    [TestCase("[\"/app\", [|\"health_check\"|]]")]
    [TestCase("/app [|health|]")]
    [TestCase("/app \\\n    [|health|] || exit 1")]
    public void Word_that_no_source_has(string check) => Reports(With("HEALTHCHECK --interval=30s CMD " + check), Program(Serving));

    [Test]
    public void Message_names_program_and_word() => Says(
        "The health check starts '/app' with 'health', a word that no source file of it has: it does not check, and does what it does without",
        With("HEALTHCHECK CMD [\"/app\", \"health\"]"),
        Program(Serving));

    [Test]
    public void Program_that_reads_its_arguments_and_knows_other_words() => Reports(
        With("HEALTHCHECK CMD [\"/app\", [|\"health\"|]]"),
        Program("package main\n\nimport (\n\t\"os\"\n\n\t\"example.com/log\"\n)\n\nfunc main() {\n\tif os.Args[1] == \"healthz\" {\n\t\tlog.Print(\"/health\")\n\t}\n}\n"));

    [TestCase("github.com/spf13/cobra")]
    [TestCase("github.com/urfave/cli/v3")]
    public void Framework_whose_commands_are_literals(string import) => Reports(
        With("HEALTHCHECK CMD [\"/app\", [|\"health\"|]]"),
        Program($"package main\n\nimport _ \"{import}\"\n\nfunc main() {{}}\n"));

    [Test]
    public void Program_that_reads_flags_itself() => Reports(
        With("HEALTHCHECK CMD [\"/app\", [|\"health\"|]]"),
        Program("package main\n\nimport (\n\t\"flag\"\n\n\t\"example.com/log\"\n)\n\nfunc main() {\n\tflag.Parse()\n\tlog.Print(flag.Arg(0))\n}\n"));

    [TestCase("example.com/shop", "shop.go")]
    [TestCase("example.com/shop/cli", "cli/cli.go")]
    public void Package_of_the_same_module_has_no_flags_that_nobody_sees(string import, string path) => Reports(
        With("HEALTHCHECK CMD [\"/app\", [|\"-health\"|]]"),
        [.. Program($"package main\n\nimport _ \"{import}\"\n\nfunc main() {{}}\n"), (path, "package cli\n")]);

    [TestCase("if os.Args[1] == \"health\" { return }")]
    [TestCase("const check = `health`; if os.Args[1] == check { return }")]
    [TestCase("run(cobra.Command{Use: \"health [flags]\"})")]
    [TestCase("words := strings.Split(\"serve|health\", \"|\"); run(words)")]
    [TestCase("flag.Bool(\"health\", false, \"checks itself\")")]
    [TestCase("type options struct { Check bool `command:\"health\"` }; run(options{})")]
    public void Word_that_a_literal_has(string line) => IsClean(With("HEALTHCHECK CMD [\"/app\", \"health\"]"), Program($"package main\n\nimport \"os\"\n\nfunc main() {{ {line} }}\n"));

    [Test]
    public void Word_of_another_package_of_the_program() => IsClean(
        With("HEALTHCHECK CMD [\"/app\", \"health\"]"),
        [.. Program("package main\n\nimport \"example.com/shop/cli\"\n\nfunc main() { cli.Run() }\n"), ("cli/cli.go", "package cli\n\nvar names = []string{\"serve\", \"health\"}\n")]);

    [TestCase("HEALTHCHECK CMD [\"/app\"]")]
    [TestCase("HEALTHCHECK CMD /app")]
    [TestCase("HEALTHCHECK CMD [\"/app\", \"\"]")]
    [TestCase("HEALTHCHECK CMD [\"/app\", \"--\"]")]
    [TestCase("HEALTHCHECK CMD [\"/app\", \"---health\"]")]
    [TestCase("HEALTHCHECK CMD [\"/app\", \"completion\"]")]
    [TestCase("HEALTHCHECK CMD [\"/app\", \"version\"]")]
    [TestCase("HEALTHCHECK CMD [\"/app\", \"--help\"]")]
    [TestCase("HEALTHCHECK CMD [\"/app\", \"http://localhost:8080/health\"]")]
    [TestCase("HEALTHCHECK CMD [\"/app\", \"8080\"]")]
    [TestCase("HEALTHCHECK CMD [\"/app\", \"9090\"]")]
    [TestCase("HEALTHCHECK CMD [\"/app\", \"-port=8080\"]")]
    [TestCase("HEALTHCHECK CMD [\"/probe\", \"health\"]")]
    [TestCase("HEALTHCHECK CMD wget -qO- http://localhost:8080/health")]
    [TestCase("HEALTHCHECK CMD /app $CHECK")]
    [TestCase("HEALTHCHECK CMD $APP health")]
    [TestCase("HEALTHCHECK CMD /app health && (")]
    [TestCase("HEALTHCHECK CMD (")]
    [TestCase("HEALTHCHECK NONE")]
    [TestCase("")]
    public void Check_that_asks_for_nothing_of_the_kind(string line) => IsClean(With(line), Program(Serving));

    [TestCase("health", "example.com/kit/run")]
    [TestCase("-health", "go.uber.org/zap")]
    [TestCase("health", "github.com/spf13/cobrax")]
    [TestCase("health", "github.com/alecthomas/kong")]
    public void Module_of_somebody_else_may_answer(string word, string import) =>
        IsClean(With($"HEALTHCHECK CMD [\"/app\", \"{word}\"]"), Program($"package main\n\nimport _ \"{import}\"\n\nfunc main() {{}}\n"));

    [TestCase("health", "github.com/alecthomas/kong")]
    [TestCase("-health", "go.uber.org/zap")]
    public void Module_of_somebody_else_may_answer_beside_the_program(string word, string import) =>
        IsClean(With($"HEALTHCHECK CMD [\"/app\", \"{word}\"]"), Program($"package main\n\nimport (\n\t\"os\"\n\n\t_ \"{import}\"\n)\n\nfunc main() {{ println(os.Args[0]) }}\n"));

    [Test]
    public void Program_that_is_not_the_one_that_is_started() => IsClean("""
        FROM golang:1.27 AS build
        COPY . .
        RUN CGO_ENABLED=0 go build -o /app ./cmd/app
        FROM alpine:3.22
        COPY --from=build /app /check
        HEALTHCHECK CMD ["/check", "health"]
        ENTRYPOINT ["/app"]
        """, Program(Serving));

    [Test]
    public void Sources_that_nobody_sees_may_know_it() => IsClean(With("HEALTHCHECK CMD [\"/app\", \"health\"]"), ("go.mod", "module example.com/shop\n"), ("cmd/app/main.go", "package main\n\nimport \"example.com/shop/gone\"\n"));

    [Test]
    public void Stage_for_development_is_left_alone() => IsClean(With("HEALTHCHECK CMD [\"/app\", \"health\"]").Replace("FROM alpine:3.22", "FROM alpine:3.22 AS dev"), Program(Serving));

    private static string With(string line) => $"""
        FROM golang:1.27 AS build
        COPY . .
        RUN CGO_ENABLED=0 go build -o /app ./cmd/app
        FROM alpine:3.22
        COPY --from=build /app /app
        {line}
        ENTRYPOINT ["/app"]
        """;

    private static (string Path, string Content)[] Program(string main) => [("go.mod", "module example.com/shop\n\ngo 1.25\n"), ("go.sum", ""), ("cmd/app/main.go", main)];
}
