using GoContainerGuard.Analysis;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Analysis;

internal sealed class CgoSettingTests
{
    [TestCase("golang:1.27", "On")]
    [TestCase("golang:1.27-bookworm", "On")]
    [TestCase("golang:1.27-alpine", "Off")]
    [TestCase("golang:1.19-alpine3.18", "Unknown")]
    [TestCase("registry.example/go:1", "Unknown")]
    [TestCase("$IMAGE", "Unknown")]
    public void Without_a_word_the_compiler_decides(string image, string mode) =>
        Modelled.LastGo($"ARG IMAGE\nFROM {image}\nRUN go build\n").Cgo.ToString().ShouldBe(mode);

    [TestCase("RUN CGO_ENABLED=0 go build", "Off")]
    [TestCase("RUN CGO_ENABLED=1 go build", "On")]
    [TestCase("RUN CGO_ENABLED=yes go build", "Unknown")]
    [TestCase("ENV CGO_ENABLED=0\nRUN CGO_ENABLED= go build", "On")]
    [TestCase("ENV CGO_ENABLED=0\nRUN unset CGO_ENABLED; go build", "On")]
    [TestCase("ENV CGO_ENABLED=0\nRUN env -u CGO_ENABLED go build", "Unknown")]
    [TestCase("ARG CGO_ENABLED=0\nRUN go build", "Off")]
    [TestCase("ARG CGO_ENABLED\nRUN go build", "Unknown")]
    [TestCase("ARG CGO_ENABLED=1\nENV CGO_ENABLED=0\nRUN go build", "Off")]
    [TestCase("RUN CGO_ENABLED=0\nRUN go build", "On")]
    [TestCase("RUN CGO_ENABLED=0; go build", "On")]
    [TestCase("ENV CGO_ENABLED=1\nRUN CGO_ENABLED=0; go build", "Off")]
    [TestCase("RUN export CGO_ENABLED=0\nRUN go build", "On")]
    [TestCase("RUN go env -w CGO_ENABLED=0\nRUN go build", "Unknown")]
    [TestCase("RUN go env -w GOPROXY=direct\nRUN go build", "On")]
    [TestCase("RUN go build\nRUN go env -w CGO_ENABLED=0", "On")]
    [TestCase("ENV GOENV=off\nRUN go env -w CGO_ENABLED=0; go build", "On")]
    [TestCase("ENV GOENV=/etc/go.env\nRUN go build", "Unknown")]
    [TestCase("ENV GOENV=/etc/go.env CGO_ENABLED=0\nRUN go build", "Off")]
    [TestCase("RUN CC=clang go build", "Unknown")]
    [TestCase("RUN GOARCH=arm64 go build", "Unknown")]
    [TestCase("RUN GOOS=linux go build", "On")]
    [TestCase("RUN GOOS=darwin go build", "Unknown")]
    [TestCase("ARG TARGETARCH\nRUN GOARCH=$TARGETARCH go build", "On")]
    [TestCase("ARG TARGETARCH TARGETOS\nENV GOOS=$TARGETOS GOARCH=$TARGETARCH\nRUN go build", "On")]
    [TestCase("RUN GOARCH=$TARGETARCH go build", "On")]
    [TestCase("ARG TARGETARCH=amd64\nRUN GOARCH=$TARGETARCH go build", "Unknown")]
    public void Setting_is_followed(string instructions, string mode)
    {
        var build = Modelled.Build($"FROM golang:1.27\n{instructions}\n").Stages[0];
        foreach (var invocation in build.GoInvocations)
        {
            if (invocation.BuildsPrograms)
                invocation.Cgo.ToString().ShouldBe(mode);
        }

        build.GoInvocations.ShouldContain(invocation => invocation.BuildsPrograms);
    }

    [Test]
    public void Child_stage_inherits_setting_and_compiler()
    {
        Modelled.LastGo("FROM golang:1.27-alpine AS base\nENV CGO_ENABLED=1\nFROM base\nRUN go build\n").Cgo.ShouldBe(CgoMode.On);
        Modelled.LastGo("FROM golang:1.27-alpine AS base\nRUN apk add gcc\nFROM base\nRUN go build\n").Cgo.ShouldBe(CgoMode.On);
        Modelled.LastGo("FROM golang:1.27 AS base\nRUN go env -w CGO_ENABLED=0\nFROM base\nRUN go build\n").Cgo.ShouldBe(CgoMode.Unknown);
    }

    [TestCase("RUN ./setup.sh")]
    [TestCase("RUN apk add clang-and-more")]
    [TestCase("COPY --from=tools /usr/bin /usr/bin")]
    public void Compiler_may_have_come_in_unseen(string instruction) =>
        Modelled.LastGo($"FROM golang:1.27-alpine\n{instruction}\nRUN go build\n").Cgo.ShouldBe(CgoMode.Unknown);
}
