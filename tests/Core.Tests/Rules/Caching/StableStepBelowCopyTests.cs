using System.Linq;
using GoContainerGuard.Rules.Caching;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Caching;

internal sealed class StableStepBelowCopyTests : RuleTests<StableStepBelowCopy>
{
    private static readonly (string Path, string Content)[] Shop = ProgramThatImports("fmt");

    [TestCase("RUN [|adduser -D -g '' app|]")]
    [TestCase("RUN [|addgroup -S app|] && adduser -S -G app app")]
    [TestCase("RUN [|apk add --no-cache ca-certificates tzdata|]")]
    [TestCase("RUN set -eux; [|apk add --no-cache tini|]; rm -rf /var/cache/apk/*")]
    [TestCase("RUN [|apk add --no-cache \\\n    ca-certificates \\\n    tzdata|]")]
    [TestCase("RUN --mount=type=cache,target=/var/cache/apk [|apk add tini|]")]
    [TestCase("EXPOSE 8080\nENV A=b\nRUN [|adduser -D app|]")]
    [TestCase("RUN true && : && [|apk add tini|]")]
    [TestCase("RUN [|apk --no-cache add tini|]")]
    [TestCase("RUN [|apk add --repository https://example.com/edge/main tini|]")]
    public void Stable_step_below_the_program(string lines) => Reports(Shipped("COPY --from=build /out/app /app\n" + lines), Shop);

    [TestCase("COPY . .\nRUN [|apt-get update|] && apt-get install -y --no-install-recommends git && rm -rf /var/lib/apt/lists/*")]
    [TestCase("COPY . .\nRUN [|apt update|] && apt install -y git")]
    [TestCase("COPY . .\nRUN [|apt-get -t trixie-backports install -y git|]")]
    [TestCase("COPY go.mod ./\nCOPY cmd ./cmd\nRUN [|go install example.com/tool@v1.2.3|]")]
    public void Stable_step_below_the_sources(string lines) => Reports(Built(lines), Shop);

    [Test]
    public void Message_names_step_and_copy() => Says(
        "'adduser -D app' stands below the copy of '/out/app', which it does not need, and runs again whenever that changes",
        Shipped("COPY --from=build /out/app /app\nRUN adduser -D app"),
        Shop);

    [Test]
    public void Every_stable_step_is_reported() => Reports(Shipped("COPY --from=build /out/app /app\nRUN [|apk add tini|]\nRUN [|adduser -D app|]"), Shop);

    [TestCase("RUN adduser -D app\nCOPY --from=build /out/app /app")]
    [TestCase("COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/\nRUN adduser -D app")]
    [TestCase("COPY --from=golang:1.27 /usr/local/go /usr/local/go\nRUN adduser -D app")]
    [TestCase("COPY go.mod /\nRUN adduser -D app")]
    [TestCase("COPY --from=build /src/go.mod /go.mod\nRUN adduser -D app\nCOPY --from=build /out/app /app")]
    [TestCase("ADD https://example.com/tool /tool\nRUN adduser -D app")]
    public void Step_above_or_below_what_seldom_changes(string lines) => IsClean(Shipped(lines), Shop);

    [TestCase("RUN adduser -D app && chown app /app")]
    [TestCase("RUN chmod +x /app")]
    [TestCase("RUN adduser -D -h /app app")]
    [TestCase("RUN apk add /app")]
    [TestCase("RUN apk add $(/app packages)")]
    [TestCase("RUN apk add tini && /app migrate")]
    [TestCase("RUN apk add tini > /log")]
    [TestCase("RUN echo tini | xargs apk add")]
    [TestCase("RUN if [ -f /app ]; then adduser -D app; fi")]
    [TestCase("RUN --mount=target=/src apk add tini")]
    [TestCase("RUN setcap cap_net_bind_service=+ep /app")]
    [TestCase("RUN mkdir -p /data")]
    [TestCase("RUN [\"adduser\", \"-D\", \"app\"]")]
    [TestCase("RUN apk update || true")]
    [TestCase("RUN apk info")]
    [TestCase("RUN apk --version")]
    [TestCase("RUN : > /app && apk add tini")]
    [TestCase("RUN A=/app apk add tini")]
    [TestCase("RUN (apk add tini)")]
    [TestCase("RUN apk add tini && (")]
    [TestCase("RUN apk add /packages/tini.apk")]
    [TestCase("RUN ./migrate && apk add tini")]
    [TestCase("RUN npm install typescript")]
    [TestCase("RUN apk add tini && rm -rf /app")]
    [TestCase("RUN apk add tini && rm -r data")]
    [TestCase("RUN $COMMAND tini")]
    [TestCase("ARG NAME\nRUN adduser -D $NAME")]
    [TestCase("RUN rm -rf /app")]
    [TestCase("RUN <<EOF\napk add tini\nEOF")]
    public void Step_that_may_need_the_copy_or_costs_nothing(string line) => IsClean(Shipped("COPY --from=build /out/app /app\n" + line), Shop);

    [TestCase("COPY . .\nRUN go install ./cmd/app")]
    [TestCase("COPY . .\nRUN go install example.com/tool@v1.2.3 && go vet ./...")]
    [TestCase("COPY . .\nRUN go run example.com/tool@v1.2.3 .")]
    [TestCase("COPY . .\nRUN useradd -d /src/home app")]
    [TestCase("COPY . /\nRUN apt-get update")]
    [TestCase("COPY . $WHERE\nRUN apt-get update")]
    [TestCase("COPY . .\nRUN apt-get install -y ./packages/tool.deb")]
    public void Step_that_looks_at_the_sources_or_may(string lines) => IsClean(Built(lines), Shop);

    [Test]
    public void Home_below_another_folder_is_nothing_of_the_program() => Reports(Shipped("COPY --from=build /out/app /usr/local/bin/app\nRUN [|adduser -D -h /home/app -s /bin/false app|]"), Shop);

    [Test]
    public void Stage_that_ships_nothing_is_left_alone() => IsClean("FROM golang:1.27 AS dev\nCOPY . .\nRUN apt-get update\n", Shop);

    [Test]
    public void Fix_moves_it_with_its_comment() => Fixes(
        Shipped("WORKDIR /app\nCOPY --from=build /out/app .\nEXPOSE 8080\n# who runs it\nRUN adduser -D app && \\\n    addgroup -S web\nUSER app"),
        Shipped("WORKDIR /app\n# who runs it\nRUN adduser -D app && \\\n    addgroup -S web\nCOPY --from=build /out/app .\nEXPOSE 8080\nUSER app"),
        Shop);

    [TestCase("COPY go.mod /")]
    [TestCase("LABEL a=b")]
    [TestCase("CMD [\"serve\"]")]
    [TestCase("ENTRYPOINT [\"/app\"]")]
    [TestCase("HEALTHCHECK NONE")]
    [TestCase("STOPSIGNAL SIGINT")]
    public void Fix_overtakes_what_says_nothing_of_how_it_runs(string line) => Fixes(
        Shipped($"COPY --from=build /out/app /app\n{line}\nRUN apk add tini"), Shipped($"RUN apk add tini\nCOPY --from=build /out/app /app\n{line}"), Shop);

    [TestCase("ENV A=b")]
    [TestCase("USER root")]
    [TestCase("ARG B")]
    [TestCase("RUN mkdir -p /data")]
    public void What_may_change_how_it_runs_keeps_it_there(string line) => HasNoFix(Shipped($"COPY --from=build /out/app /app\n{line}\nRUN apk add tini"), Shop);

    private static string Shipped(string lines) => $"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN CGO_ENABLED=0 go build -o /out/app ./cmd/app
        FROM alpine:3.22
        {lines}
        ENTRYPOINT ["/app"]
        """;

    private static string Built(string lines) => $"""
        FROM golang:1.27 AS build
        ARG WHERE
        WORKDIR /src
        {lines}
        RUN CGO_ENABLED=0 go build -o /out/app ./cmd/app
        FROM alpine:3.22
        COPY --from=build /out/app /app
        ENTRYPOINT ["/app"]
        """;

    [Test]
    public void Program_in_the_root_is_nothing_to_the_step() => Reports(Shipped("COPY --from=build /out/app /\nRUN [|adduser -D app|]"), Shop);

    [Test]
    public void Copy_that_stands_further_in_has_no_fix() => HasNoFix(Shipped("  COPY --from=build /out/app /app\nRUN adduser -D app"), Shop);

    [TestCase("ONBUILD COPY . /src\nONBUILD RUN apk add --no-cache tini", "")]
    [TestCase("ONBUILD COPY . /src", "RUN apk add --no-cache tini")]
    public void Trigger_is_somebody_elses(string trigger, string line) => IsClean($"FROM alpine:3.22 AS base\n{trigger}\nFROM base\n{line}\nCMD [\"sh\"]\n", Shop);

    [Test]
    public void Below_very_many_copies_nothing_is_looked_at()
    {
        var copies = string.Concat(Enumerable.Repeat("COPY cmd ./cmd\n", 32));
        Reports(Built(copies + "RUN [|apt-get update|]"), Shop);
        IsClean(Built(copies + "COPY cmd ./cmd\nRUN apt-get update"), Shop);
    }

    [Test]
    public void Folder_above_that_of_the_program_may_concern_it() => IsClean(Shipped("COPY --from=build /out/app /usr/local/bin/app\nRUN adduser -D -h /usr/local app"), Shop);
}
