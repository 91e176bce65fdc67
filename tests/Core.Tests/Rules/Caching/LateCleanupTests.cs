using GoContainerGuard.Rules.Caching;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Caching;

internal sealed class LateCleanupTests : RuleTests<LateCleanup>
{
    private static readonly (string Path, string Content)[] Shop = [("go.mod", "module example.com/shop\n\ngo 1.26\n\nrequire example.com/lib v1.2.3\n")];

    [Test]
    public void Message_names_what_is_removed_and_what_holds_it() => Says(
        "'/var/lib/apt/lists' is removed in a later layer than that of 'apt-get update': the image does not get any smaller",
        Shipped("RUN apt-get update && apt-get install -y git\nRUN rm -rf /var/lib/apt/lists/*"));

    [TestCase("RUN apt-get -qq update\nRUN apt-get install -y git && rm -rf [|/var/lib/apt/lists/*|]")]
    [TestCase("RUN apt update\nRUN rm -rf [|/var/lib/apt/lists/*|]")]
    [TestCase("RUN wget -O /tmp/x.tgz https://example.com/x.tgz\nRUN rm [|/tmp/x.tgz|]")]
    [TestCase("COPY . /src\nRUN cd /src && go build -o /app . \\\n    # small\n    && rm -rf [|/src|]")]
    [TestCase("COPY big.tar.gz /tmp/\nRUN tar -C /opt -xzf /tmp/big.tar.gz && rm [|/tmp/big.tar.gz|]")]
    [TestCase("RUN curl -o /tmp/x.tgz https://example.com/x.tgz\nRUN tar -C /opt -xzf /tmp/x.tgz && rm [|/tmp/x.tgz|]")]
    [TestCase("RUN go build -o /app .\nRUN [|go clean -cache|]")]
    [TestCase("WORKDIR /src\nCOPY go.mod ./\nRUN go mod download\nRUN go build -o /app . && rm -rf [|/go/pkg|]")]
    [TestCase("RUN go install example.com/tool@v1.0.0\nRUN [|go clean -modcache|]")]
    [TestCase("COPY . /src/app\nRUN rm -rf [|/src|]")]
    [TestCase("RUN apt-get update && rm -rf /tmp/x\nRUN rm -rf [|/var/lib/apt/lists/*|]")]
    [TestCase("RUN --mount=type=cache,target=/root/.cache apt-get update\nRUN rm -rf [|/var/lib/apt/lists/*|]")]
    [TestCase("RUN go version\nRUN go build -o /app .\nRUN [|go clean -cache|]")]
    [TestCase("RUN go mod download && go build -o /app .\nRUN go build -o /tool ./tool && rm -rf [|/go/pkg|]")]
    public void Image_keeps_it(string lines) => Reports(Shipped(lines), Shop);

    [TestCase("RUN apt-get update && apt-get install -y git && rm -rf /var/lib/apt/lists/*")]
    [TestCase("RUN apt-get update && rm -rf /var/lib/apt/lists/*\nRUN rm -rf /var/lib/apt/lists/*")]
    [TestCase("RUN apt-get update && apt-get install -y git\nRUN apt-get update && apt-get install -y make && rm -rf /var/lib/apt/lists/*")]
    [TestCase("RUN go build -o /app .\nRUN go build -o /tool ./tool && go clean -cache")]
    [TestCase("RUN curl -o /tmp/x.tgz https://example.com/x.tgz\nRUN curl -o /tmp/x.tgz https://example.com/y.tgz && rm /tmp/x.tgz")]
    [TestCase("RUN --mount=type=cache,target=/var/lib/apt/lists apt-get update\nRUN rm -rf /var/lib/apt/lists/*")]
    [TestCase("RUN --mount=type=cache,target=/root/.cache go build -o /app .\nRUN go clean -cache")]
    [TestCase("RUN --mount=type=bind,target=/src cd /src && go build -o /app .\nRUN rm -rf /src")]
    [TestCase("RUN apt-get update\nRUN --mount=type=cache,target=/var/lib/apt/lists rm -rf /var/lib/apt/lists/*")]
    [TestCase("RUN --mount=type=cache,target=/go/pkg/mod go mod download\nRUN rm -rf /go/pkg")]
    [TestCase("RUN apt-get update || true\nRUN rm -rf /var/lib/apt/lists/*")]
    [TestCase("RUN apt-get install -y git\nRUN rm -rf /var/lib/apt/lists/*")]
    [TestCase("RUN apt-get update\nRUN rm -rf /var/cache/fontconfig")]
    [TestCase("RUN curl -o /tmp/a https://example.com/a\nRUN rm /tmp/b")]
    [TestCase("RUN go version\nRUN go clean -cache -modcache")]
    [TestCase("RUN go build -mod=vendor -o /app .\nRUN go clean -modcache")]
    [TestCase("RUN go build -o /app .\nRUN rm -rf /opt/data")]
    [TestCase("RUN go mod download\nRUN rm -rf /opt/data")]
    [TestCase("RUN rm -rf /etc/skel")]
    [TestCase("COPY . /src\nRUN rm -rf /")]
    [TestCase("RUN rm -rf /src\nCOPY . /src")]
    [TestCase("COPY . /src\nRUN rm -f /etc/motd")]
    [TestCase("COPY . /src\nRUN test -f /x || rm -rf /src")]
    public void Innocent(string lines) => IsClean(Shipped(lines), Shop);

    [TestCase("ARG F\nCOPY . /src\nRUN rm -rf $F")]
    [TestCase("RUN apt-get update && eval $MORE\nRUN rm -rf /var/lib/apt/lists/*")]
    [TestCase("ARG F\nCOPY . $F\nRUN rm -rf /src")]
    [TestCase("ARG C\nENV GOCACHE=$C\nRUN go build -o /app .\nRUN go clean -cache")]
    public void What_is_not_known_is_silent(string lines) => IsClean(Shipped(lines), Shop);

    [Test]
    public void Stage_that_is_only_copied_from_is_left_alone() => IsClean("FROM golang:1.27 AS build\nCOPY . /src\nRUN rm -rf /src\nFROM scratch\nCOPY --from=build /app /app\nCMD [\"/app\"]");

    [Test]
    public void Stage_that_the_image_starts_from_counts() => Reports("FROM debian:trixie AS base\nRUN apt-get update\nRUN rm -rf [|/var/lib/apt/lists/*|]\nFROM base\nCOPY app /app\nCMD [\"/app\"]");

    [Test]
    public void Fix_makes_one_layer_of_two() => Fixes(
        Shipped("RUN apt-get update\nRUN rm -rf /var/lib/apt/lists/*"),
        Shipped("RUN apt-get update \\\n    && rm -rf /var/lib/apt/lists/*"));

    [TestCase("RUN apt-get update && (true)\nRUN rm -rf /var/lib/apt/lists/*")]
    [TestCase("RUN apt-get update\n# small\nRUN rm -rf /var/lib/apt/lists/*")]
    [TestCase("RUN apt-get update\nRUN --network=none rm -rf /var/lib/apt/lists/*")]
    [TestCase("COPY . /src\nRUN rm -rf /src")]
    [TestCase("RUN apt-get update\nENV A=b\nRUN rm -rf /var/lib/apt/lists/*")]
    [TestCase("RUN apt-get update\nRUN <<EOF\nrm -rf /var/lib/apt/lists/*\nEOF")]
    [TestCase("RUN <<EOF\napt-get update\nEOF\nRUN rm -rf /var/lib/apt/lists/*")]
    [TestCase("RUN apt-get update; apt-get install -y git || echo none\nRUN rm -rf /var/lib/apt/lists/*")]
    public void No_fix_where_more_would_change(string lines) => HasNoFix(Shipped("SHELL [\"/bin/sh\", \"-ec\"]\n" + lines));

    private static string Shipped(string lines) => $"FROM golang:1.27\n{lines}\nCMD [\"/app\"]\n";

    [Test]
    public void Comments_around_both_stay() => Fixes(
        Shipped("# lists\nRUN apt-get update\nRUN rm -rf /var/lib/apt/lists/*\n# done\nENV A=b"),
        Shipped("# lists\nRUN apt-get update \\\n    && rm -rf /var/lib/apt/lists/*\n# done\nENV A=b"));

    [Test]
    public void Trigger_is_somebody_elses() => IsClean("FROM golang:1.27 AS base\nONBUILD RUN apt-get update\nONBUILD RUN rm -rf /var/lib/apt/lists/*\nFROM base\nCMD [\"/app\"]\n");

    [Test]
    public void Layer_of_a_trigger_is_left_to_those_who_share_it() =>
        HasNoFix("FROM golang:1.27 AS base\nONBUILD RUN apt-get update\nFROM base\nRUN rm -rf /var/lib/apt/lists/*\nCMD [\"/app\"]\n");
}
