using GoContainerGuard.Rules.Identity;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Identity;

internal sealed class UnheardPortTests : RuleTests<UnheardPort>
{
    private const string OnEight = "http.ListenAndServe(\":8080\", nil)";

    [TestCase("EXPOSE [|3000|]")]
    [TestCase("EXPOSE [|3000/tcp|]")]
    [TestCase("ENV PORT=3000\nEXPOSE [|$PORT|]")]
    public void Another_port_than_the_only_one(string line) => Reports(With(line), Program(OnEight));

    [TestCase("http.ListenAndServe(\"0.0.0.0:8080\", nil)")]
    [TestCase("(&http.Server{Addr: \":8080\"}).ListenAndServe()")]
    [TestCase("const address = \":8080\"; http.ListenAndServe(address, nil)")]
    [TestCase("l, _ := net.Listen(\"tcp\", \":8080\"); http.Serve(l, nil)")]
    public void Ways_to_listen(string line) => Reports(With("EXPOSE [|3000|]"), Program(line));

    [Test]
    public void Message_names_both() => Says(
        "Port 3000 is exposed, and '/app' listens on ':8080' alone: whoever asks where EXPOSE says gets 'connection refused'",
        With("EXPOSE 3000"),
        Program(OnEight));

    [TestCase("EXPOSE 8080")]
    [TestCase("EXPOSE 3000 8080")]
    [TestCase("EXPOSE 3000 3001")]
    [TestCase("EXPOSE 3000-3010")]
    [TestCase("EXPOSE 3000/udp")]
    [TestCase("ARG PORT=3000\nEXPOSE $PORT")]
    [TestCase("ARG PORT\nEXPOSE $PORT")]
    [TestCase("EXPOSE 80:3000")]
    [TestCase("EXPOSE 3000:3000/tcp")]
    [TestCase("EXPOSE 70000")]
    [TestCase("")]
    public void Port_that_is_right_or_not_the_only_one(string line) => IsClean(With(line), Program(OnEight));

    [TestCase("http.ListenAndServe(os.Getenv(\"ADDRESS\"), nil)")]
    [TestCase("http.ListenAndServe(\":8080\", nil); http.ListenAndServe(\":9090\", nil)")]
    [TestCase("http.ListenAndServe(\":8080\", nil); (&http.Server{Addr: address}).ListenAndServe()")]
    [TestCase("address := \":8080\"; address = \":3000\"; http.ListenAndServe(address, nil)")]
    [TestCase("http.ListenAndServe(\"localhost:8080\", nil)")]
    [TestCase("http.ListenAndServe(\":http\", nil)")]
    [TestCase("http.ListenAndServe(\":0\", nil)")]
    [TestCase("net.Listen(\"unix\", \"/run/app.sock\")")]
    [TestCase("fmt.Println()")]
    public void Address_that_is_not_known_or_not_the_only_one(string line) => IsClean(With("EXPOSE 3000"), Program(line));

    [Test]
    public void Framework_listens_by_itself() => IsClean(With("EXPOSE 3000"), Program(OnEight, "github.com/gin-gonic/gin"));

    [Test]
    public void Program_that_is_not_started_says_nothing() => IsClean(With("EXPOSE 3000").Replace("ENTRYPOINT [\"/app\"]", "ENTRYPOINT [\"/start.sh\"]"), Program(OnEight));

    [Test]
    public void Trigger_is_somebody_elses() => IsClean(With("").Replace("FROM alpine:3.22", "FROM alpine:3.22 AS base\nONBUILD EXPOSE 3000\nFROM base"), Program(OnEight));

    [Test]
    public void Sources_that_nobody_sees() => IsClean(With("EXPOSE 3000"));

    private static string With(string line) => $"""
        FROM golang:1.27 AS build
        COPY . .
        RUN CGO_ENABLED=0 go build -o /app ./cmd/app
        FROM alpine:3.22
        COPY --from=build /app /app
        {line}
        ENTRYPOINT ["/app"]
        """;

    private static (string Path, string Content)[] Program(string line, string import = "fmt") =>
    [
        ("go.mod", "module example.com/shop\n\ngo 1.25\n"),
        ("go.sum", ""),
        ("cmd/app/main.go", $"package main\n\nimport (\n\t\"net\"\n\t\"net/http\"\n\t\"os\"\n\n\t_ \"{import}\"\n)\n\nfunc main() {{ {line} }}\n"),
    ];
}
