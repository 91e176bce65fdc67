using GoContainerGuard.Images;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Analysis.Files;

internal sealed class StageFilesTests
{
    private static readonly (string Path, string Content)[] Repository =
    [
        ("go.mod", "module example.com/shop\n\ngo 1.25\n"),
        ("cmd/app/main.go", "package main\n\nfunc main() {}\n"),
        ("web/index.html", "<html>"),
        ("web/css/site.css", ""),
        ("config.yaml", ""),
        ("bundle.tar.gz", ""),
        ("secret/key.pem", ""),
        (".dockerignore", "secret\n"),
    ];

    [TestCase("/app", "COPY config.yaml /app", "Present File")]
    [TestCase("/app/config.yaml", "COPY config.yaml /app/", "Present File")]
    [TestCase("/app", "COPY config.yaml /app/", "Present Folder")]
    [TestCase("/app/config.yaml", "WORKDIR /app\nCOPY config.yaml .", "Present File")]
    [TestCase("/app/config.yaml", "RUN mkdir -p /app\nCOPY config.yaml /app", "Present File")]
    [TestCase("/app", "RUN mkdir -p /app\nCOPY config.yaml /app", "Present Folder")]
    [TestCase("/app/index.html", "COPY web /app", "Present File")]
    [TestCase("/app/web/index.html", "COPY web /app", "Absent")]
    [TestCase("/app/css/site.css", "COPY web /app", "Present File")]
    [TestCase("/app/css", "COPY web /app", "Present Folder")]
    [TestCase("/app/web/css/site.css", "COPY . /app", "Present File")]
    [TestCase("/app/secret/key.pem", "COPY . /app", "Absent")]
    [TestCase("/app/index.html", "COPY web/*.html /app/", "Present File")]
    [TestCase("/app/site.css", "COPY web/* /app/", "Present File")]
    [TestCase("/app/missing.html", "COPY web/* /app/", "Absent")]
    [TestCase("/app/web/index.html", "COPY --parents web/index.html /app/", "Present File")]
    [TestCase("/app/index.html", "COPY --parents web/index.html /app/", "Absent")]
    [TestCase("/app/css/site.css", "COPY --parents web/./css/site.css /app/", "Present File")]
    [TestCase("/app/web/css", "COPY --parents web/*/site.css /app/", "Present Folder")]
    [TestCase("/app/index.html", "COPY --exclude=*.css web /app", "Present File")]
    [TestCase("/app/css/site.css", "COPY --exclude=**/*.css web /app", "Unknown")]
    [TestCase("/app/config.yaml", "COPY web config.yaml /app/", "Present File")]
    [TestCase("/app/index.html", "COPY web config.yaml /app/", "Present File")]
    [TestCase("/app", "COPY $WHAT /app", "Unknown")]
    [TestCase("/app", "COPY config.yaml $WHERE", "Unknown")]
    [TestCase("/start", "COPY <<EOF /start\nexec /app\nEOF", "Present File")]
    [TestCase("/bin/start", "COPY <<start /bin/\nexec /app\nstart", "Present File")]
    [TestCase("/opt/bundle.tar.gz", "ADD bundle.tar.gz /opt/", "Unknown")]
    [TestCase("/opt/bundle.tar.gz", "COPY bundle.tar.gz /opt/", "Present File")]
    [TestCase("/opt/tool.tar.gz", "ADD https://example.com/tool.tar.gz?a=1 /opt/", "Present File")]
    [TestCase("/opt/README", "ADD https://github.com/example/tool.git /opt/", "Unknown")]
    [TestCase("/app/x/y", "WORKDIR /app/x/y", "Present Folder")]
    [TestCase("/app/x", "WORKDIR /app/x/y", "Present Folder")]
    [TestCase("/app", "RUN true", "Absent")]
    [TestCase("/app", "RUN ./configure", "Unknown")]
    [TestCase("/app", "RUN make", "Unknown")]
    [TestCase("/app", "RUN [\"make\"]", "Unknown")]
    [TestCase("/app", "RUN apk add --no-cache anything", "Absent")]
    [TestCase("/usr/bin/anything", "RUN apk add --no-cache anything", "Unknown")]
    [TestCase("/app/x", "RUN mkdir -p /app/x/y", "Present Folder")]
    [TestCase("/app/x", "RUN if [ -f /go.mod ]; then mkdir -p /app/x/y; fi", "Unknown")]
    [TestCase("/app/x", "RUN touch /app/x && rm -rf /app", "Absent")]
    [TestCase("/app/x", "RUN touch /app/x && rm -rf /app && touch /app/y", "Absent")]
    [TestCase("/app", "RUN touch /app/x && rm -rf /app && touch /app/y", "Present Folder")]
    [TestCase("/app/x", "RUN cd /app && echo a > x", "Present File")]
    [TestCase("/app/x", "RUN { echo a; echo b; } > /app/x", "Present File")]
    [TestCase("/app/x", "RUN echo a > /app/$NAME", "Unknown")]
    [TestCase("/srv/x", "RUN echo a > /app/$NAME", "Absent")]
    [TestCase("/app/x", "RUN cp /etc/hosts /app/x", "Present File")]
    [TestCase("/app/hosts", "RUN mkdir /app && cp /etc/hosts /app", "Present File")]
    [TestCase("/app", "RUN cp /etc/hosts /app", "Present File")]
    [TestCase("/app/a", "RUN mv /build/a /app/", "Unknown")]
    [TestCase("/build/a", "RUN touch /build/a && mv /build/a /app/", "Absent")]
    [TestCase("/usr/local/bin/x", "RUN ln -s /opt/x /usr/local/bin/x", "Present Link")]
    [TestCase("/usr/local/bin/x", "RUN ln -s /opt/x /usr/local/bin/", "Present Link")]
    [TestCase("/opt/tool", "RUN curl -fsSLo /opt/tool https://example.com/tool", "Present File")]
    [TestCase("/opt/tool", "RUN wget -qO /opt/tool https://example.com/tool", "Present File")]
    [TestCase("/opt/tool", "RUN wget -P /opt https://example.com/tool", "Unknown")]
    [TestCase("/srv/tool", "RUN wget -P /opt https://example.com/tool", "Absent")]
    [TestCase("/opt/tool", "RUN curl -L https://example.com/x.tgz | tar -xz -C /opt", "Unknown")]
    [TestCase("/srv/tool", "RUN curl -L https://example.com/x.tgz | tar -xz -C /opt", "Absent")]
    [TestCase("/srv/tool", "RUN curl -L https://example.com/x.sh | sh", "Unknown")]
    [TestCase("/src/x", "RUN git clone https://example.com/x.git /src/x", "Present Folder")]
    [TestCase("/out", "RUN install -d /out", "Present Folder")]
    [TestCase("/out/x", "RUN install -Dm755 x /out/x", "Present File")]
    [TestCase("/cache/x", "RUN --mount=type=cache,target=/cache touch /cache/x", "Absent")]
    public void After_instructions(string path, string lines, string expected) => At(path, $"FROM alpine:3.22\nARG WHAT\nARG WHERE\nARG NAME\n{lines}\n").ShouldBe(expected);

    [TestCase("/out/app", "RUN go build -o /out/app ./cmd/app", "Present File")]
    [TestCase("/out", "RUN go build -o /out/app ./cmd/app", "Present Folder")]
    [TestCase("/out/app", "RUN go build -o /out/ ./cmd/app", "Present File")]
    [TestCase("/out/server", "RUN go build -o /out/ ./cmd/app", "Unknown")]
    [TestCase("/srv/server", "RUN go build -o /out/ ./cmd/app", "Absent")]
    [TestCase("/src/app", "RUN go build ./cmd/app", "Present File")]
    [TestCase("/go/bin/app", "RUN go install ./cmd/app", "Present File")]
    [TestCase("/go/bin/dlv", "RUN go install github.com/go-delve/delve/cmd/dlv@v1.25.0", "Present File")]
    [TestCase("/go/bin/task", "RUN go install github.com/go-task/task/v3@latest", "Present File")]
    [TestCase("/out/app", "RUN go generate ./... && go build -o /srv/app ./cmd/app", "Unknown")]
    [TestCase("/src/go.sum", "RUN go mod download", "Unknown")]
    [TestCase("/src/go.mod", "RUN go vet ./...", "Present File")]
    [TestCase("/bin/sh", "RUN true", "Present File")]
    [TestCase("/nothing", "RUN go vet ./...", "Absent")]
    public void After_go(string path, string lines, string expected) => At(path, $"FROM golang:1.25\nWORKDIR /src\nCOPY . .\n{lines}\n").ShouldBe(expected);

    [TestCase("/app", "COPY --from=build /out/app /app", "Present File")]
    [TestCase("/usr/bin/app", "COPY --from=build /out/app /usr/bin/", "Present File")]
    [TestCase("/app", "COPY --from=build /out/app /app/", "Present Folder")]
    [TestCase("/app/app", "COPY --from=build /out/ /app/", "Present File")]
    [TestCase("/app/other", "COPY --from=build /out/ /app/", "Absent")]
    [TestCase("/app", "COPY --from=build /out/missing /app", "Unknown")]
    [TestCase("/app/app", "COPY --from=build /out/a* /app/", "Present File")]
    [TestCase("/web/index.html", "COPY --from=build /src/web /web", "Present File")]
    [TestCase("/web/missing.html", "COPY --from=build /src/web /web", "Absent")]
    [TestCase("/usr/bin/wget", "COPY --from=busybox:1.37 /bin/wget /usr/bin/", "Present File")]
    [TestCase("/srv/x", "COPY --from=registry.example.com/tools:1 /x /opt/x", "Absent")]
    [TestCase("/opt/x", "COPY --from=registry.example.com/tools:1 /x /opt/x", "Unknown")]
    [TestCase("/tmp", "", "Absent")]
    [TestCase("/etc/passwd", "", "Absent")]
    public void From_other_stages(string path, string line, string expected) =>
        At(path, $"FROM golang:1.25 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /out/app ./cmd/app\n\nFROM scratch\n{line}\n").ShouldBe(expected);

    [TestCase("sed -n 1p /app", false)]
    [TestCase("sed s/a/b/ /app", false)]
    [TestCase("sed -i s/a/b/ /app", true)]
    [TestCase("sed -i -e s/a/b/ /app", true)]
    [TestCase("sed --in-place s/a/b/ /etc/other /app", true)]
    [TestCase("sed -i 's/[a]/b/' /other", false)]
    public void File_may_be_edited_in_its_place(string command, bool mayHaveChanged) =>
        Modelled.Build($"FROM alpine:3.22\nCOPY config.yaml /app\nRUN {command}\n", Repository).Stages[0].Files.At("/app").MayHaveChanged.ShouldBe(mayHaveChanged);

    [TestCase("/web/index.html", "web/index.html")]
    [TestCase("/web/css", "web/css")]
    public void Knows_where_in_the_context_it_came_from(string path, string source)
    {
        var build = Modelled.Build("FROM golang:1.25 AS build\nWORKDIR /src\nCOPY . .\n\nFROM build AS more\nRUN true\n\nFROM scratch\nCOPY --from=more /src/web /web\n", Repository);
        build.Stages[^1].Files.At(path).Origin!.ContextPath.ShouldBe(source);
    }

    [Test]
    public void What_is_not_understood_may_have_changed_what_was_there()
    {
        var build = Modelled.Build("FROM alpine:3.22\nCOPY config.yaml /a\nRUN ./setup\nCOPY config.yaml /b\n", Repository);
        build.Stages[0].Files.At("/a").MayHaveChanged.ShouldBeTrue();
        build.Stages[0].Files.At("/b").MayHaveChanged.ShouldBeFalse();
    }

    [Test]
    public void An_instruction_sees_what_stands_above_it()
    {
        var build = Modelled.Build("FROM alpine:3.22\nRUN true\nCOPY config.yaml /a\nRUN rm /a && touch /b\n", Repository);
        var (files, steps) = (build.Stages[0].Files, build.Stages[0].Steps);
        files.Before(steps[1], "/a").IsAbsent.ShouldBeTrue();
        files.Before(steps[2], "/a").IsFile.ShouldBeTrue();
        files.Before(steps[2], 1, "/a").IsAbsent.ShouldBeTrue();
        files.Before(steps[2], 1, "/b").IsAbsent.ShouldBeTrue();
        files.At("/b").IsFile.ShouldBeTrue();
    }

    [TestCase("wget", "RUN true", Presence.Present)]
    [TestCase("curl", "RUN true", Presence.Absent)]
    [TestCase("curl", "RUN apk add --no-cache curl", Presence.Present)]
    [TestCase("curl", "RUN apk add --no-cache git", Presence.Absent)]
    [TestCase("curl", "RUN apk add --no-cache anything", Presence.Unknown)]
    [TestCase("curl", "RUN [\"/setup\"]", Presence.Unknown)]
    [TestCase("config.yaml", "COPY config.yaml /usr/local/bin/", Presence.Present)]
    [TestCase("curl", "COPY tools /opt/", Presence.Absent)]
    [TestCase("curl", "COPY web /usr/local/bin", Presence.Absent)]
    [TestCase("curl", "COPY tools /usr/local/bin", Presence.Unknown)]
    [TestCase("config.yaml", "ENV PATH=/opt:$PATH\nCOPY config.yaml /opt/", Presence.Present)]
    [TestCase("curl", "ARG MORE\nENV PATH=$MORE", Presence.Unknown)]
    [TestCase("su-exec", "ARG MORE\nENV PATH=$MORE\nRUN apk add su-exec", Presence.Present)]
    [TestCase("tool", "RUN ln -s /opt/tool /usr/bin/tool", Presence.Present)]
    public void Programs(string program, string lines, Presence expected) =>
        Modelled.Build($"FROM alpine:3.22\n{lines}\n", Repository).Stages[0].Files.Program(program).ShouldBe(expected);

    [TestCase("registry.example.com/base:1", "/app", Presence.Unknown)]
    [TestCase("alpine:3.22", "/app", Presence.Absent)]
    [TestCase("alpine:3.22", "/usr", Presence.Present)]
    [TestCase("alpine:3.22", "/usr/local/bin/app", Presence.Absent)]
    [TestCase("alpine:3.22", "/usr/share/app", Presence.Unknown)]
    [TestCase("alpine:3.22", "/tmp", Presence.Present)]
    [TestCase("gcr.io/distroless/static-debian13", "/etc", Presence.Present)]
    [TestCase("gcr.io/distroless/static-debian13", "/app", Presence.Absent)]
    [TestCase("gcr.io/distroless/static-debian13", "/bin/sh", Presence.Absent)]
    [TestCase("scratch", "/etc", Presence.Absent)]
    public void Bases(string image, string path, Presence expected) => Modelled.Build($"FROM {image}\n", Repository).Stages[0].Files.At(path).Presence.ShouldBe(expected);

    private static string At(string path, string text)
    {
        var state = Modelled.Build(text, Repository).Stages[^1].Files.At(path);
        return state.IsPresent ? $"Present {state.Kind}" : state.Presence.ToString();
    }
}
