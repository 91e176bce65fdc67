using GoContainerGuard.Rules;
using GoContainerGuard.Rules.ImageContents;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.ImageContents;

internal sealed class MissingCertificatesTests : RuleTests<MissingCertificates>
{
    private static readonly (string Path, string Content)[] Client = Program("import \"net/http\"\n\nfunc main() { http.Get(\"https://api.example.com/v1\") }");

    [TestCase("scratch")]
    [TestCase("ubuntu:24.04")]
    [TestCase("debian:13-slim")]
    [TestCase("busybox:1.37")]
    public void Image_without_certificates_is_reported(string image) => Reports(Into($"FROM [|{image}|]"), Client);

    [TestCase("alpine:3.20")]
    [TestCase("gcr.io/distroless/static-debian13")]
    [TestCase("golang:1.27")]
    [TestCase("registry.example/base:1")]
    [TestCase("$BASE")]
    [TestCase("--platform=windows/amd64 scratch")]
    public void Image_with_certificates_or_unknown_is_not(string image) => IsClean("ARG BASE\n" + Into($"FROM {image}"), Client);

    [Test]
    public void Message_names_the_program_the_address_and_what_happens() => Says(
        "'/app' calls 'https://api.example.com', and 'scratch' has no CA certificates: such calls fail with 'x509: certificate signed by unknown authority'",
        Into("FROM scratch"), Client);

    [TestCase("COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/")]
    [TestCase("COPY --from=build /etc/ssl/certs /etc/ssl/certs")]
    [TestCase("COPY --from=build /etc/ssl /etc/ssl")]
    [TestCase("COPY --from=alpine:3.20 /etc/ssl/certs/ca-certificates.crt /etc/ssl/cert.pem")]
    [TestCase("COPY --from=certificates / /")]
    [TestCase("COPY ca.pem /etc/ssl/cert.pem")]
    [TestCase("COPY ca.pem /etc/ssl/certs/company.pem")]
    [TestCase("COPY ca.pem /ca.pem\nENV SSL_CERT_FILE=/ca.pem")]
    [TestCase("ENV SSL_CERT_FILE=/run/secrets/ca.pem")]
    [TestCase("ARG CERTS\nENV SSL_CERT_DIR=$CERTS")]
    public void Certificates_may_be_brought_along(string instruction) => IsClean(Into("FROM scratch\n" + instruction), [.. Client, ("ca.pem", "")]);

    [TestCase("RUN apt-get update && apt-get install -y ca-certificates")]
    [TestCase("RUN apt-get update && apt-get install -y curl")]
    [TestCase("RUN apt-get update && apt-get install -y $PACKAGES")]
    [TestCase("RUN ./install.sh")]
    [TestCase("RUN apt-get install -y ca-certificates && update-ca-certificates && rm -rf /var/lib/apt/lists/*")]
    public void Packages_may_bring_them(string instruction) => IsClean(Into("FROM debian:13-slim\n" + instruction), Client);

    [TestCase("RUN apt-get update && apt-get install -y tzdata && rm -rf /var/lib/apt/lists/*")]
    [TestCase("RUN useradd -u 10001 app")]
    [TestCase("WORKDIR /srv")]
    public void Other_lines_do_not(string instruction) => Findings(Into("FROM debian:13-slim\n" + instruction), Client).Count.ShouldBe(1);

    [Test]
    public void Stage_that_it_starts_from_counts() => IsClean("FROM debian:13-slim AS base\nRUN apt-get update && apt-get install -y ca-certificates\n" + Into("FROM base"), Client);

    [TestCase("const api = \"https://api.example.com\"\n\nfunc main() { http.NewRequest(\"GET\", api+\"/v1\", nil) }")]
    [TestCase("func main() { http.NewRequestWithContext(nil, \"GET\", fmt.Sprintf(\"https://%s.example.com\", \"a\"), nil) }")]
    [TestCase("var c http.Client\n\nfunc main() { c.Get(\"https://api.example.com\") }")]
    [TestCase("func main() { http.Post(\"https://\"+host, \"\", nil) }")]
    public void Addresses_are_found_where_they_are_made(string body) =>
        Findings(Into("FROM scratch"), Program("import (\n\t\"fmt\"\n\t\"net/http\"\n)\n\n" + body)).Count.ShouldBe(1);

    [TestCase("func main() { http.ListenAndServe(\":8080\", nil) }")]
    [TestCase("func main() { http.Get(\"http://localhost:8080/health\") }")]
    [TestCase("func main() { http.Get(\"https://localhost:8443/health\") }")]
    [TestCase("func main() { http.Get(\"https://vault.vault.svc:8200/\") }")]
    [TestCase("func main() { http.Get(\"https://vault:8200/\") }")]
    [TestCase("func main() { http.Get(address) }")]
    [TestCase("// http.Get(\"https://api.example.com\")\nfunc main() { println(\"see https://example.com\") }")]
    [TestCase("func main() { _ = &tls.Config{InsecureSkipVerify: true}; http.Get(\"https://api.example.com\") }")]
    [TestCase("func main() { _ = &tls.Config{RootCAs: pool}; http.Get(\"https://api.example.com\") }")]
    public void Servers_and_those_that_verify_otherwise_are_not(string body) =>
        IsClean(Into("FROM scratch"), Program("import (\n\t\"crypto/tls\"\n\t\"net/http\"\n)\n\n" + body));

    [Test]
    public void Certificates_in_the_program_are_enough() =>
        IsClean(Into("FROM scratch"), Program("import (\n\t\"net/http\"\n\t_ \"golang.org/x/crypto/x509roots/fallback\"\n)\n\nfunc main() { http.Get(\"https://api.example.com\") }"));

    [Test]
    public void Client_of_a_cloud_is_likely_to_call_it() => ReportsAs(Severity.Info, Into("FROM [|scratch|]"), Program("import \"cloud.google.com/go/storage\"\n\nfunc main() { storage.NewClient(nil) }"));

    [Test]
    public void Call_in_another_package_is_the_programs_own() => Reports(Into("FROM [|scratch|]"),
    [
        .. Program("import \"example.com/shop/billing\"\n\nfunc main() { billing.Run() }"),
        ("billing/billing.go", "package billing\n\nimport \"net/http\"\n\nfunc Run() { http.Get(\"https://api.example.com\") }\n"),
    ]);

    [Test]
    public void Package_that_is_not_there_may_bring_anything() =>
        IsClean(Into("FROM scratch"), Program("import (\n\t\"net/http\"\n\t\"example.com/shop/generated\"\n)\n\nfunc main() { generated.Run(); http.Get(\"https://api.example.com\") }"));

    [Test]
    public void File_for_another_system_does_not_call() =>
        IsClean(Into("FROM scratch"), [.. Program("func main() {}"), ("cmd/app/app_windows.go", "package main\n\nimport \"net/http\"\n\nfunc init() { http.Get(\"https://api.example.com\") }\n")]);

    [TestCase("dev")]
    [TestCase("artifacts")]
    public void Stages_that_run_nowhere_are_not(string name) => IsClean($"""
        FROM golang:1.27 AS build
        COPY . .
        RUN go build -o /app ./cmd/app
        FROM scratch AS {name}
        COPY --from=build /app /app
        """, Client);

    [Test]
    public void Image_with_two_such_programs_is_told_once() => Reports("""
        FROM golang:1.27 AS build
        COPY . .
        RUN go build -o /app ./cmd/app && \
            go build -o /tool ./cmd/app
        FROM [|ubuntu:24.04|]
        COPY --from=build /app /tool /
        """, Client);

    [Test]
    public void Evidence_is_the_call_the_build_and_the_copy() =>
        Findings(Into("FROM scratch"), Client)[0].Related.Count.ShouldBe(4);

    [Test]
    public void Fix_copies_what_the_build_image_has() => Fixes(
        Into("FROM scratch"),
        Into("FROM scratch\nCOPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/"), Client);

    [Test]
    public void Build_image_without_them_gives_none() => HasNoFix("""
        FROM debian:13-slim AS build
        COPY --from=golang:1.27 /usr/local/go /usr/local/go
        COPY . .
        RUN CGO_ENABLED=0 /usr/local/go/bin/go build -o /app ./cmd/app
        FROM scratch
        COPY --from=build /app /app
        """, Client);

    private static string Into(string image) => $"""
        FROM golang:1.27 AS build
        COPY . .
        RUN CGO_ENABLED=0 go build -o /app ./cmd/app
        {image}
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """;

    private static (string Path, string Content)[] Program(string body) =>
        [("go.mod", "module example.com/shop\n\ngo 1.25\n"), ("go.sum", ""), ("cmd/app/main.go", "package main\n\n" + body + "\n")];
}
