using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Analysis;

internal sealed class SourceMapTests
{
    private static readonly (string, string)[] Files =
        [("go.mod", ""), ("main.go", ""), ("api/go.mod", ""), ("api/main.go", ""), ("web/index.html", ""), (".dockerignore", "web\n")];

    [TestCase("COPY . .", "/src/go.mod", "go.mod")]
    [TestCase("COPY . .", "/src/api/go.mod", "api/go.mod")]
    [TestCase("COPY . .", "/src/none", "absent")]
    [TestCase("COPY . .", "/go.mod", "absent")]
    [TestCase("COPY . .", "/src/web/index.html", "absent")]
    [TestCase("COPY . /", "/go.mod", "go.mod")]
    [TestCase("COPY . /elsewhere", "/src/go.mod", "absent")]
    [TestCase("COPY api .", "/src/go.mod", "api/go.mod")]
    [TestCase("COPY api api", "/src/api/go.mod", "api/go.mod")]
    [TestCase("COPY api/ /src/deep/", "/src/deep/main.go", "api/main.go")]
    [TestCase("COPY go.mod .", "/src/go.mod", "go.mod")]
    [TestCase("COPY go.mod main.go ./", "/src/main.go", "main.go")]
    [TestCase("COPY go.mod /src", "/src/go.mod", "go.mod")]
    [TestCase("COPY go.mod other.mod", "/src/other.mod", "go.mod")]
    [TestCase("COPY go.mod other.mod", "/src/go.mod", "absent")]
    [TestCase("COPY api/go.mod ./", "/src/go.mod", "api/go.mod")]
    [TestCase("COPY go.* ./", "/src/go.mod", "go.mod")]
    [TestCase("COPY go.* ./", "/src/main.go", "absent")]
    [TestCase("COPY *.go ./", "/src/main.go", "main.go")]
    [TestCase("COPY *.go ./", "/src/api/main.go", "absent")]
    [TestCase("COPY a* ./", "/src/go.mod", "api/go.mod")]
    [TestCase("COPY */go.mod ./", "/src/go.mod", "api/go.mod")]
    [TestCase("COPY --parents api/go.mod ./", "/src/go.mod", "absent")]
    [TestCase("COPY --exclude=*.mod . .", "/src/go.mod", "unknown")]
    [TestCase("COPY $X .", "/src/go.mod", "unknown")]
    [TestCase("COPY go.mod $X", "/src/go.mod", "unknown")]
    [TestCase("COPY --from=alpine /x .", "/src/go.mod", "unknown")]
    [TestCase("COPY --from=alpine /x /else/", "/src/go.mod", "absent")]
    [TestCase("COPY . .\nCOPY --from=alpine /x /src", "/src/go.mod", "unknown")]
    [TestCase("COPY --from=alpine /x /src\nCOPY . .", "/src/go.mod", "go.mod")]
    [TestCase("COPY . .\nCOPY api .", "/src/go.mod", "api/go.mod")]
    [TestCase("COPY api .\nCOPY go.mod .", "/src/go.mod", "go.mod")]
    [TestCase("COPY go.mod .\nCOPY api .\nWORKDIR /tmp", "/src/main.go", "api/main.go")]
    [TestCase("ADD . .", "/src/go.mod", "go.mod")]
    [TestCase("COPY <<EOF go.mod\nmodule m\nEOF", "/src/go.mod", "unknown")]
    public void Path_is_followed_to_the_context(string instructions, string path, string origin) => Origin($"FROM alpine\nARG X\nWORKDIR /src\n{instructions}\nRUN true\n", path).ShouldBe(origin);

    [TestCase("type=bind,target=.", "go.mod")]
    [TestCase("target=/src", "go.mod")]
    [TestCase("type=bind,source=api,target=/src", "api/go.mod")]
    [TestCase("type=bind,source=go.mod,target=go.mod", "go.mod")]
    [TestCase("type=bind,source=go.mod,target=/src/go.mod", "go.mod")]
    [TestCase("type=bind,from=other,target=/src", "unknown")]
    [TestCase("type=cache,target=/src", "unknown")]
    [TestCase("type=cache,target=$X", "unknown")]
    [TestCase("type=cache,target=/root/.cache", "api/go.mod")]
    [TestCase("type=secret,id=netrc", "api/go.mod")]
    [TestCase("type=ssh", "api/go.mod")]
    [TestCase("type=bind,source=.,target=/src --mount=type=bind,source=api/go.mod,target=/src/go.mod", "api/go.mod")]
    public void Mount_hides_what_was_copied(string mount, string origin) =>
        Origin($"FROM alpine\nARG X\nWORKDIR /src\nCOPY api .\nRUN --mount={mount} true\n", "/src/go.mod").ShouldBe(origin);

    [Test]
    public void Parent_stages_count() => Origin("FROM alpine AS base\nWORKDIR /src\nCOPY . .\nFROM base\nRUN true\n", "/src/go.mod").ShouldBe("go.mod");

    [Test]
    public void What_comes_later_does_not_count() => Origin("FROM alpine\nWORKDIR /src\nRUN true\n", "/src/go.mod").ShouldBe("absent");

    [TestCase("/src", true)]
    [TestCase("/", true)]
    [TestCase("/src/api", true)]
    [TestCase("/src/api/go.mod", true)]
    [TestCase("/src/bin", false)]
    [TestCase("/usr", false)]
    public void Paths_that_concern_the_sources(string path, bool concerns)
    {
        var build = Modelled.Build("FROM alpine\nWORKDIR /src\nCOPY . .\nRUN true\n", Files);
        build.Sources!.MayConcern(path, Modelled.LastStep(build)).ShouldBe(concerns);
    }

    private static string Origin(string text, string path)
    {
        var build = Modelled.Build(text, Files);
        var origin = build.Sources!.Find(path, Modelled.LastStep(build));
        return origin.Path ?? origin.State.ToString().ToLowerInvariant();
    }
}
