using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Text;

namespace GoContainerGuard.Benchmarks;

/// <summary>
/// A repository of a usual size around the Dockerfile that is edited: a module of two hundred Go files with its sums, an ignore file, settings,
/// and twenty more services.
/// </summary>
internal sealed class EditedRepository : RepositorySnapshot
{
    private const int Packages = 40;
    private const int FilesInPackage = 5;
    private const int Sums = 300;
    private const int Services = 20;

    private readonly Dictionary<string, SourceText> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _folders = new(StringComparer.Ordinal);

    /// <param name="dockerfile">Path of the Dockerfile of about a hundred lines.</param>
    public EditedRepository(string dockerfile)
    {
        var folder = dockerfile[..(dockerfile.LastIndexOf('/') + 1)];
        Add(".editorconfig", "root = true\n[*]\nindent_size = 4\n[services/**/Dockerfile]\ndotnet_diagnostic.GCG0202.severity = error\n");
        Add(dockerfile, HundredLines());
        Add(folder + ".dockerignore", "**/*_test.go\n.git\nbin\n*.md\n");
        AddModule(folder);
        for (var service = 0; service < Services; service++)
        {
            Add($"services/other{service}/Dockerfile", "FROM golang:1.26 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /app .\nFROM scratch\nCOPY --from=build /app /app\nENTRYPOINT [\"/app\"]\n");
            Add($"services/other{service}/go.mod", "module example.com/other\n\ngo 1.26\n");
            Add($"services/other{service}/main.go", "package main\n\nfunc main() {}\n");
        }
    }

    public override string Root => "/repository";

    public IEnumerable<string> Dockerfiles => _files.Keys.Where(DockerfileNames.IsDockerfile);

    public override FileReading Read(string path) =>
        _files.TryGetValue(path, out var text) ? new FileReading(ReadingState.Present, text) : new FileReading(ReadingState.Absent, null);

    public override FolderReading List(string path) => _folders.TryGetValue(path, out var names)
        ? new FolderReading(ReadingState.Present, [.. names.Select(name => Entry(path, name))])
        : new FolderReading(ReadingState.Absent, null);

    private static string HundredLines()
    {
        var text = new StringBuilder("# syntax=docker/dockerfile:1\n");
        for (var program = 0; program < 4; program++)
        {
            text.Append(CultureInfo.InvariantCulture, $"""

                # Program {program}: built on the machine that builds, for any other.
                FROM --platform=$BUILDPLATFORM golang:1.26-bookworm AS build{program}
                ARG TARGETOS TARGETARCH
                ARG VERSION=dev
                WORKDIR /src
                ENV CGO_ENABLED=0
                COPY go.mod go.sum ./
                RUN --mount=type=cache,target=/go/pkg/mod \
                    go mod download
                COPY . .
                RUN --mount=type=cache,target=/go/pkg/mod \
                    --mount=type=cache,target=/root/.cache/go-build \
                    GOOS=$TARGETOS GOARCH=$TARGETARCH \
                    go build -trimpath -ldflags "-s -X main.version=$VERSION" -o /out/app{program} ./pkg{program}

                FROM alpine:3.22 AS run{program}
                RUN apk add --no-cache ca-certificates tzdata && adduser -D -u 10001 app
                COPY --from=build{program} /out/app{program} /app
                EXPOSE 8080
                USER 10001
                HEALTHCHECK --interval=30s CMD ["/app", "health"]
                ENTRYPOINT ["/app"]

                """);
        }

        return text.Append("# The last one is what a build without a target makes.\nFROM run0\nLABEL org.opencontainers.image.title=\"shop\"\n").ToString();
    }

    private void AddModule(string folder)
    {
        Add(folder + "go.mod", "module example.com/shop\n\ngo 1.26.0\n\nrequire github.com/example/one v1.2.3\n");
        Add(folder + "go.sum", string.Concat(Enumerable.Range(0, Sums).Select(sum => $"github.com/example/module{sum} v1.{sum}.0 h1:0123456789abcdefghijklmnopqrstuvwxyzABCDEFG=\n")));
        for (var package = 0; package < Packages; package++)
        {
            var name = package < 4 ? "main" : $"pkg{package}";
            for (var file = 0; file < FilesInPackage; file++)
                Add($"{folder}pkg{package}/file{file}.go", $"package {name}\n\nimport (\n\t\"fmt\"\n\t\"net/http\"\n\t\"example.com/shop/pkg{Math.Min(package + 4, Packages - 1)}\"\n)\n");
        }
    }

    private FolderEntry Entry(string folder, string name)
    {
        var path = folder.Length == 0 ? name : folder + "/" + name;
        return _files.TryGetValue(path, out var text) ? new FolderEntry(name, EntryKind.File, text.Content.Length) : new FolderEntry(name, EntryKind.Folder, 0);
    }

    private void Add(string path, string content)
    {
        _files.Add(path, new SourceText(path, content));
        while (path.Length > 0)
        {
            var slash = path.LastIndexOf('/');
            var folder = slash < 0 ? "" : path[..slash];
            if (!_folders.TryGetValue(folder, out var names))
                _folders.Add(folder, names = new SortedSet<string>(StringComparer.Ordinal));

            names.Add(path[(slash + 1)..]);
            path = folder;
        }
    }
}
