using System.Diagnostics;
using System.Globalization;
using System.Linq;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Analysis.Files;

internal sealed class StageOwnershipTests
{
    private static readonly (string Path, string Content)[] Repository =
    [
        ("go.mod", "module example.com/shop\n\ngo 1.25\n"),
        ("cmd/app/main.go", "package main\n\nfunc main() {}\n"),
        ("web/index.html", "<html>"),
        ("config.yaml", ""),
    ];

    [TestCase("/app", "WORKDIR /app", "0:0 0755")]
    [TestCase("/app", "USER app\nWORKDIR /app/x", "8:8 0755")]
    [TestCase("/app", "USER 8\nWORKDIR /app", "8:? 0755")]
    [TestCase("/app", "USER nobody-knows\nWORKDIR /app", "0:0 0755")]
    [TestCase("/app", "USER $WHO\nWORKDIR /app", "?:? 0755")]
    [TestCase("/app", "WORKDIR /app\nUSER app\nWORKDIR /app", "0:0 0755")]
    [TestCase("/app", "USER app\nCOPY config.yaml /app/", "0:0 0755")]
    [TestCase("/app", "COPY --chown=app config.yaml /app/", "8:8 0755")]
    [TestCase("/app/config.yaml", "COPY --chown=app config.yaml /app/", "8:8 0?")]
    [TestCase("/app/config.yaml", "COPY --chown=7 --chmod=640 config.yaml /app/", "7:7 0640")]
    [TestCase("/app/config.yaml", "COPY --chown=app:nobody config.yaml /app/", "8:65534 0?")]
    [TestCase("/app/config.yaml", "COPY --chown=nobody-knows config.yaml /app/", "0:0 0?")]
    [TestCase("/app/config.yaml", "COPY --chown=$WHO config.yaml /app/", "?:? 0?")]
    [TestCase("/app", "COPY web /app", "0:0 0?")]
    [TestCase("/app", "WORKDIR /app\nCOPY --chown=app config.yaml .", "0:0 0755")]
    [TestCase("/app", "WORKDIR /app\nCOPY --chown=app web .", "?:? 0?")]
    [TestCase("/app/sub", "WORKDIR /app\nCOPY --chown=app config.yaml sub/", "8:8 0755")]
    [TestCase("/start", "COPY <<EOF /start\nexec /app\nEOF", "0:0 0644")]
    [TestCase("/start", "COPY --chmod=755 <<EOF /start\nexec /app\nEOF", "0:0 0755")]
    [TestCase("/opt/tool", "ADD https://example.com/tool /opt/", "0:0 0600")]
    [TestCase("/app", "RUN mkdir /app", "0:0 0755")]
    [TestCase("/app", "RUN mkdir -m 700 /app", "0:0 0700")]
    [TestCase("/app", "RUN mkdir -p -m 700 /app/x", "0:0 0755")]
    [TestCase("/app/x", "RUN mkdir -pm700 /app/x", "0:0 0700")]
    [TestCase("/app", "USER app\nRUN mkdir /app", "8:8 0755")]
    [TestCase("/app", "RUN umask 077 && mkdir /app", "?:? 0?")]
    [TestCase("/app", "RUN sudo mkdir /app", "?:? 0?")]
    [TestCase("/app", "RUN install -d -m 0750 /app", "0:0 0750")]
    [TestCase("/app", "RUN install -d -o app /app", "?:? 0?")]
    [TestCase("/app", "RUN mkdir /app && chown app /app", "8:0 0755")]
    [TestCase("/app", "RUN mkdir /app && chown app:app /app", "8:8 0755")]
    [TestCase("/app", "RUN mkdir /app && chown app: /app", "8:8 0755")]
    [TestCase("/app", "RUN mkdir /app && chown :app /app", "0:8 0755")]
    [TestCase("/app", "RUN mkdir /app && chgrp app /app && chmod 2775 /app", "0:8 2775")]
    [TestCase("/app/x", "RUN mkdir -p /app/x && chown -R 9:9 /app", "9:9 0755")]
    [TestCase("/app/x", "RUN mkdir -p /app/x && chown 9:9 /app", "0:0 0755")]
    [TestCase("/app", "RUN mkdir /app\nRUN chmod go-rwx /app", "0:0 0700")]
    [TestCase("/app", "RUN chmod 700 / && mkdir /app", "0:0 0755")]
    [TestCase("/app", "RUN mkdir /app && chmod $MODE /app", "?:? 0?")]
    [TestCase("/app", "RUN mkdir /app && chmod 700 $WHERE", "?:? 0?")]
    [TestCase("/app", "RUN mkdir /app && chmod 700 /srv/$WHERE", "0:0 0755")]
    [TestCase("/app", "RUN mkdir /app && (chmod 700 /app || true)", "?:? 0?")]
    [TestCase("/app", "RUN mkdir /app && find / -name app -exec chmod 700 {} +", "?:? 0?")]
    [TestCase("/app", "RUN mkdir /app && chown --reference=/tmp /app", "?:? 0?")]
    [TestCase("/app", "RUN mkdir /app && ./setup", "?:? 0?")]
    [TestCase("/app/x", "RUN mkdir /app && echo a > /app/x", "0:0 0644")]
    [TestCase("/nothing", "RUN true", "?:? 0?")]
    [TestCase("/tmp", "RUN true", "0:0 1777")]
    public void After_instructions(string path, string lines, string expected) =>
        At(path, $"FROM alpine:3.24\nARG WHO\nARG MODE\nARG WHERE\nRUN adduser -D -u 8 app\n{lines}\n").ShouldBe(expected);

    [TestCase("/app", "COPY --from=build /out/app /app", "0:0 0755")]
    [TestCase("/srv/app", "COPY --from=build /out/ /srv/", "0:0 0755")]
    [TestCase("/app", "COPY --from=build --chown=65532:65532 /out/app /app", "65532:65532 0755")]
    [TestCase("/app", "COPY --from=build --chown=nonroot:nonroot --chmod=0555 /out/app /app", "65532:65532 0555")]
    [TestCase("/web/x", "COPY --from=build /web /web", "?:? 0?")]
    [TestCase("/home/nonroot", "", "65532:65532 0700")]
    [TestCase("/app", "COPY --from=registry.example.com/tools:1 /app /app", "?:? 0?")]
    public void From_other_stages(string path, string line, string expected) =>
        At(path, $"FROM golang:1.25 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/app ./cmd/app\n\nFROM gcr.io/distroless/static-debian13:nonroot\n{line}\n").ShouldBe(expected);

    [Test]
    public void A_stage_has_what_its_parent_has() =>
        At("/app", "FROM alpine:3.24 AS base\nRUN mkdir -m 700 /app\nFROM base\nRUN chown 9 /app\n").ShouldBe("9:0 0700");

    [Test]
    public void Thousands_of_changes_take_no_time()
    {
        var commands = Enumerable.Range(1, 10000).Select(index => string.Create(CultureInfo.InvariantCulture, $"mkdir /d{index} && chmod 777 /d{index} && chown -R {index} /"));
        var watch = Stopwatch.StartNew();
        Check.Dockerfile($"FROM alpine:3.24\nRUN {string.Join(" && ", commands)}\nUSER 10001\nCMD [\"/app\"]\n").ShouldContain(finding => finding.Rule.Id == "GCG0809");
        watch.ElapsedMilliseconds.ShouldBeLessThan(10000);
    }

    [Test]
    public void Of_a_folder_that_is_changed_too_often_nothing_is_known() =>
        At("/app", "FROM alpine:3.24\nRUN mkdir /app\n" + string.Concat(Enumerable.Repeat("RUN chown -R 8 /\n", 1025))).ShouldBe("?:? 0?");

    private static string At(string path, string text)
    {
        var ownership = Modelled.Build(text, Repository).Stages[^1].Ownership.At(path);
        return $"{Shown(ownership.Owner.UserId)}:{Shown(ownership.Owner.GroupId)} {ownership.Mode}";
    }

    private static string Shown(int? id) => id?.ToString(CultureInfo.InvariantCulture) ?? "?";
}
