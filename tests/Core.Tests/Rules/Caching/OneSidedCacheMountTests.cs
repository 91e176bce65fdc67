using GoContainerGuard.Rules.Caching;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Caching;

internal sealed class OneSidedCacheMountTests : RuleTests<OneSidedCacheMount>
{
    private static readonly (string Path, string Content)[] Shop = [("go.mod", "module example.com/shop\n\ngo 1.26\n\nrequire example.com/lib v1.2.3\n")];

    [Test]
    public void Message_of_a_mount_that_is_missing() => Says(
        "'go build' runs without the cache mount at '/go/pkg/mod' that 'go mod download' has put the modules into: they are downloaded again",
        Shipped("RUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN go build -o /app ."), Shop);

    [Test]
    public void Message_of_a_mount_that_hides() => Says(
        "The cache mount at '/go/pkg/mod' hides the modules that 'go mod download' has put into a layer from 'go build': they are downloaded again",
        Shipped("RUN go mod download\nRUN --mount=type=cache,target=/go/pkg/mod go build -o /app ."), Shop);

    [TestCase("--mount=type=cache,target=/go --mount=type=cache,target=/go/pkg/mod", "/go/pkg/mod")]
    [TestCase("--mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/go", "/go/pkg/mod")]
    public void Mount_that_is_closest_counts(string mounts, string target) => Says(
        $"'go build' runs without the cache mount at '{target}' that 'go mod download' has put the modules into: they are downloaded again",
        Shipped($"RUN {mounts} go mod download\nRUN go build -o /app ."), Shop);

    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go mod download && GOMODCACHE=/x go build -o /x .\nRUN [|go build -o /app .|]")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN --mount=type=cache,target=/root/.cache/go-build [|go build -o /app .|]")]
    [TestCase("RUN --mount=type=cache,target=/go go mod download\nRUN apt-get update \\\n    # tools\n    && [|go build -o /app .|]")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN --mount=type=cache,target=/go/pkg/mod go vet ./...\nRUN [|go build -o /app .|]")]
    [TestCase("ENV GOMODCACHE=/m\nRUN --mount=type=cache,target=/m go mod download\nRUN --mount=type=cache,target=/go/pkg/mod [|go build -o /app .|]")]
    [TestCase("RUN go mod download\nRUN [|--mount=type=cache,target=/go|] --mount=type=cache,target=/root/.cache/go-build go build -o /app .")]
    [TestCase("RUN go version\nRUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN go version\nRUN [|go build -o /app .|]")]
    [TestCase("RUN go install example.com/tool@v1.0.0\nRUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN go install example.com/tool@v1.0.0\nRUN [|go build -o /app .|]")]
    [TestCase("RUN touch /go/pkg/mod/cache/lock\nRUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN [|go build -o /app .|]\nRUN make")]
    public void Modules_are_not_seen(string lines) => Reports(Shipped(lines), Shop);

    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN --mount=type=cache,target=/go/pkg/mod go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go mod download && go build -o /app .")]
    [TestCase("RUN go mod download\nRUN --mount=type=cache,target=/root/.cache/go-build go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN go build -mod=vendor -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go mod download && cp -r /go/pkg/mod /x\nRUN mv /x /go/pkg/mod && go build -o /app .")]
    [TestCase("RUN go mod download\nRUN --mount=type=cache,from=seed,target=/go/pkg/mod go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go mod download\nWORKDIR /other\nRUN go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go mod download\nWORKDIR /other\nRUN go mod download")]
    [TestCase("RUN go build -o /x .\nRUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN cp -r /seed /go/pkg/mod && go build -o /app .")]
    [TestCase("RUN --mount=type=tmpfs,target=/go/pkg/mod go mod download\nRUN go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN --network=none go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go mod download || true\nRUN go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go build -o /app .\nRUN go vet ./...")]
    [TestCase("COPY --from=other /go/pkg/mod /go/pkg/mod\nRUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go mod download\nCOPY --from=other /go/pkg/mod /go/pkg/mod\nRUN go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go mod download\nENV GOMODCACHE=/m\nRUN go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN --mount=type=cache,target=/m cp -r /m /go/pkg/mod\nRUN go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN touch /go/pkg/mod/cache/lock\nRUN go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN [\"/fill\"]\nRUN go build -o /app .")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod --network=none go mod download\nRUN go build -o /app .")]
    public void Innocent(string lines) => IsClean(Shipped(lines), Shop);

    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN make && go build -o /app .")]
    [TestCase("ARG D\nRUN --mount=type=cache,target=/go/pkg/mod cd $D && go mod download\nRUN cd $D && go build -o /app .")]
    [TestCase("ARG T\nRUN --mount=type=cache,target=$T go mod download\nRUN go build -o /app .")]
    [TestCase("ARG F\nENV GOFLAGS=$F\nRUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN go build -o /app .")]
    [TestCase("ARG D\nRUN --mount=type=cache,target=/go/pkg/mod cd $D && go mod download\nRUN cd $D && go mod download")]
    [TestCase("ENV GOFLAGS=-mod=mod GOPROXY=direct GOMODCACHE=/m\nRUN --mount=type=cache,target=/m go mod download && make\nRUN go mod download")]
    [TestCase("ENV GOFLAGS=-mod=mod GOPROXY=direct GOMODCACHE=/m\nRUN --mount=type=cache,target=/m go mod download\nRUN make\nRUN go mod download")]
    [TestCase("ENV GOFLAGS=-mod=mod GOPROXY=direct GOMODCACHE=/m\nRUN --mount=type=cache,target=/m go mod download\nRUN [\"/fill\"]\nRUN go mod download")]
    public void What_is_not_known_is_silent(string lines) => IsClean(Shipped(lines), Shop);

    [Test]
    public void Without_go_mod_a_build_may_need_no_modules() => IsClean(Shipped("RUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN go build -o /app ."));

    [Test]
    public void Vendor_folder_needs_no_modules() =>
        IsClean(Shipped("RUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN go build -o /app ."), [.. Shop, ("vendor/modules.txt", "")]);

    [Test]
    public void Other_stage_downloads_by_itself() => IsClean("""
        FROM golang:1.27 AS modules
        WORKDIR /src
        COPY . .
        RUN --mount=type=cache,target=/go/pkg/mod go mod download
        FROM golang:1.27
        WORKDIR /src
        COPY . .
        RUN go build -o /app .
        CMD ["/app"]
        """, Shop);

    [Test]
    public void Fix_hands_all_fields_on() => Fixes(
        Shipped("RUN --mount=type=cache,id=modules,target=/go/pkg/mod go mod download\nRUN --mount=type=cache,target=/x go build -o /app ."),
        Shipped("RUN --mount=type=cache,id=modules,target=/go/pkg/mod go mod download\nRUN --mount=type=cache,id=modules,target=/go/pkg/mod --mount=type=cache,target=/x go build -o /app ."),
        Shop);

    [Test]
    public void Other_user_has_no_fix() => HasNoFix(Shipped("RUN --mount=type=cache,target=/go/pkg/mod go mod download\nUSER 1001\nRUN go build -o /app ."), Shop);

    [Test]
    public void Target_that_hangs_on_the_place_has_no_fix() => HasNoFix(Shipped("WORKDIR /\nCOPY . .\nRUN --mount=type=cache,target=go/pkg/mod go mod download\nRUN go build -o /app ."), Shop);

    private static string Shipped(string lines) => $"""
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        {lines}
        FROM scratch
        COPY --from=build /app /app
        CMD ["/app"]
        """;

    [Test]
    public void Stage_from_which_nothing_is_shipped_is_left_alone() => IsClean(
        "FROM golang:1.27 AS test\nWORKDIR /src\nCOPY . .\nRUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN go build -o /app .\nFROM scratch\nCOPY go.mod /\nCMD [\"/app\"]\n", Shop);

    [TestCase("ONBUILD RUN --mount=type=cache,target=/go/pkg/mod go mod download\nFROM base AS build", "RUN go build -o /app .")]
    [TestCase("ONBUILD RUN --mount=type=cache,target=/go/pkg/mod go mod download\nONBUILD RUN go build -o /app .\nFROM base AS build", "")]
    public void Trigger_is_somebody_elses(string trigger, string line) =>
        IsClean($"FROM golang:1.27 AS base\nWORKDIR /src\nCOPY . .\n{trigger}\n{line}\nFROM scratch\nCOPY --from=build /app /app\nCMD [\"/app\"]\n", Shop);

    [Test]
    public void Name_of_a_cache_that_a_variable_makes_has_no_fix() =>
        HasNoFix(Shipped("ARG ID=x\nRUN --mount=type=cache,id=$ID,target=/go/pkg/mod go mod download\nRUN go build -o /app ."), Shop);
}
