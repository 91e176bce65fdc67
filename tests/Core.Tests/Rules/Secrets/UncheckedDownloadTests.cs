using GoContainerGuard.Rules.Secrets;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Secrets;

internal sealed class UncheckedDownloadTests : RuleTests<UncheckedDownload>
{
    [TestCase("RUN curl -fsSLO [|https://example.com/tool|]")]
    [TestCase("RUN curl -fsSL -o /usr/bin/tool [|https://example.com/tool|]")]
    [TestCase("RUN curl -fsSLo /usr/bin/tool [|https://example.com/tool|]")]
    [TestCase("RUN curl --output=/usr/bin/tool \"[|https://example.com/tool|]\"")]
    [TestCase("RUN curl -fsSL [|https://example.com/tool|] > /usr/bin/tool")]
    [TestCase("RUN curl --output /usr/bin/tool [|https://example.com/tool|]")]
    [TestCase("RUN curl --header \"A: b\" -o /usr/bin/tool [|https://example.com/tool|]")]
    [TestCase("RUN curl -fsSLo/tmp/download.tgz [|https://example.com/tool.tgz|]")]
    [TestCase("RUN curl -H\"Authorization: Token x\" -o /usr/bin/tool [|https://example.com/tool|]")]
    [TestCase("RUN curl -fsSL [|https://example.com/tool|] 1> /usr/bin/tool")]
    [TestCase("RUN curl -fsSL [|https://example.com/$VERSION/tool.tgz|] | tar -xz -C /opt")]
    [TestCase("RUN curl -fsSL [|https://example.com/install.sh|] | sudo bash -s -- v1")]
    [TestCase("RUN curl -fsSL [|https://example.com/install.sh|] | ash")]
    [TestCase("RUN wget [|http://example.com/tool|]")]
    [TestCase("RUN wget -q -O /usr/bin/tool [|https://example.com/tool|]")]
    [TestCase("RUN wget -qO- [|https://example.com/tool.tgz|] | tar -xz")]
    [TestCase("RUN wget -O - [|https://example.com/install.sh|] | sh")]
    [TestCase("RUN wget -T 5 [|https://example.com/tool|]")]
    [TestCase("RUN wget --output-document=/usr/bin/tool [|https://example.com/tool|]")]
    [TestCase("RUN curl --remote-name [|https://example.com/tool|]")]
    [TestCase("RUN curl --remote-name-all [|https://example.com/tool|]")]
    [TestCase("RUN sha256sum -c /sums\nRUN curl -fsSLO [|https://example.com/tool|]")]
    [TestCase("RUN apk add curl && \\\n    curl -fsSLO \\\n      [|https://example.com/tool|]")]
    [TestCase("RUN <<EOF\ncurl -fsSLO [|https://example.com/tool|]\nEOF")]
    [TestCase("ADD [|https://example.com/tool|] /usr/bin/tool")]
    [TestCase("ADD [|\"https://api.github.com/repos/a/b/tarball\"|] /src.tgz")]
    [TestCase("ADD --chmod=755 [|https://example.com/tool|] /usr/bin/")]
    public void Download_that_nothing_compares(string line) => Reports(Shipped(line));

    [TestCase("zbcdef0123456789abcdef0123456789abcdef01")]
    [TestCase("Gbcdef0123456789abcdef0123456789abcdef01")]
    [TestCase("abcdef-123456789abcdef0123456789abcdef01")]
    public void Forty_other_letters_are_no_commit(string folder) => Reports(Shipped($"RUN curl -fsSLO [|https://example.com/{folder}/tool|]"));

    [Test]
    public void Message_names_the_address() => Says(
        "'https://example.com/tool' is fetched, and what comes is compared with nothing: whoever can change it there changes the image",
        Shipped("RUN curl -fsSLO \"https://example.com/tool\""));

    [Test]
    public void One_finding_for_each_instruction() => Reports(Shipped("RUN curl -O [|https://example.com/a|] && curl -O https://example.com/b\nADD [|https://example.com/c|] https://example.com/d /x/"));

    [TestCase("ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/tool /usr/bin/tool")]
    [TestCase("ADD https://example.com/tool.git#v1 /src")]
    [TestCase("ADD git@example.com:tool.git /src")]
    [TestCase("ADD tool /usr/bin/tool")]
    [TestCase("ADD $ADDRESS /usr/bin/tool")]
    [TestCase("ADD \"https://api.github.com/repos/a/b/branches/main\" skipcache")]
    [TestCase("ADD https://api.github.com/repos/a/b/git/refs/heads/main version.json")]
    [TestCase("ADD https://www.random.org/cgi-bin/randbyte?nbytes=10&format=h skipcache")]
    [TestCase("RUN curl -fsSLO https://example.com/tool && echo \"abc  tool\" | sha256sum -c -")]
    [TestCase("RUN curl -fsSLO https://example.com/tool\nRUN echo \"abc  tool\" | sha512sum -c -")]
    [TestCase("ADD https://example.com/tool /tool\nRUN echo \"abc  /tool\" | sha256sum -c -")]
    [TestCase("RUN curl -fsSLO https://example.com/tool && curl -fsSLO https://example.com/tool.sha256 && ./compare tool")]
    [TestCase("RUN curl -fsSLO https://example.com/tool && gpg --verify tool.sig tool")]
    [TestCase("RUN curl -fsSLO https://example.com/tool && cosign verify-blob tool")]
    [TestCase("RUN <<EOF\ncurl -fsSLO https://example.com/tool\necho 'abc tool' | sha256sum -c\nEOF")]
    [TestCase("RUN curl -fsSLO https://example.com/tool\nRUN <<EOF\nsha256sum -c /sums\nEOF")]
    [TestCase("RUN curl -fsSLO https://raw.githubusercontent.com/a/b/24454f830cdb571e2c4ad15481119c43b3cafd48/install.sh")]
    public void Download_that_is_compared_or_says_itself_what_it_is(string lines) => IsClean(Shipped(lines));

    [TestCase("RUN curl -fsSL https://example.com/version")]
    [TestCase("RUN wget -qO- https://example.com/version")]
    [TestCase("RUN VERSION=$(curl -fsSL https://example.com/version) && echo $VERSION")]
    [TestCase("RUN curl -fsSL https://example.com/releases | grep tag_name")]
    [TestCase("RUN curl -fsS -o /dev/null https://example.com/ping")]
    [TestCase("RUN curl -fsS https://example.com/ping > /dev/null")]
    [TestCase("RUN curl -fsS https://example.com/ping > /dev/stdout")]
    [TestCase("RUN curl -fsS https://example.com/ping > /dev/stderr")]
    [TestCase("RUN curl -fsS -o - https://example.com/version")]
    [TestCase("RUN wget -O /dev/null https://example.com/ping")]
    [TestCase("RUN wget -q -O /dev/null https://example.com/ping")]
    [TestCase("RUN wget --output-document /dev/null https://example.com/ping")]
    [TestCase("RUN curl -Aoscar https://example.com/version")]
    [TestCase("RUN wget -qO- -a/Output https://example.com/version")]
    [TestCase("RUN curl -suoscar:x https://example.com/version")]
    [TestCase("RUN wget --output-document=/dev/null https://example.com/ping")]
    [TestCase("RUN curl --output /dev/null https://example.com/ping")]
    [TestCase("RUN curl -X POST -o /answer https://example.com/built")]
    [TestCase("RUN curl -d done -o /answer https://example.com/built")]
    [TestCase("RUN curl -o /answer --data done https://example.com/built")]
    [TestCase("RUN wget --spider https://example.com/ping")]
    [TestCase("RUN curl -o /x http://localhost:8080/x")]
    [TestCase("RUN curl -fsSL https://example.com/version 2> /errors")]
    [TestCase("RUN curl -fsSL https://example.com/version < /input")]
    [TestCase("RUN curl -fsSL https://example.com/version | grep a && cat /b | sh")]
    [TestCase("RUN cat /b | sh && curl -fsSL https://example.com/version | grep a")]
    [TestCase("RUN curl -fsS -o/dev/null https://example.com/ping")]
    [TestCase("RUN ./fetch -O https://example.com/tool")]
    [TestCase("RUN curl - ")]
    [TestCase("RUN curl https://example.com/tool -o")]
    [TestCase("RUN curl -fsSL -H\"Accept: application/json\" https://example.com/version")]
    [TestCase("RUN wget -qO- -UOpera https://example.com/version")]
    [TestCase("RUN wget --post-data=done -O /answer https://example.com/built")]
    [TestCase("RUN (curl -fsSL https://example.com/version) && cat /b | sh")]
    public void Question_to_a_service_brings_no_file(string line) => IsClean(Shipped(line));

    [TestCase("RUN curl -fsSL https://example.com/debian/gpg -o /etc/apt/keyrings/example.asc")]
    [TestCase("RUN curl -fsSL https://example.com/key.pub > /etc/apk/keys/example.rsa.pub")]
    [TestCase("ADD https://example.com/key.asc /etc/apt/trusted.gpg.d/")]
    [TestCase("ADD https://example.com/key.asc /keys/")]
    [TestCase("ADD https://example.com/k /etc/apt/trusted.gpg.d/")]
    [TestCase("RUN curl -fsSL https://example.com/k -o /etc/apt/keyrings/example")]
    [TestCase("RUN curl -fsSL https://example.com/k -o /etc/apk/keys/example")]
    [TestCase("RUN curl -fsSL https://example.com/k > /etc/apt/keyrings/example")]
    public void Key_is_what_others_are_compared_with(string line) => IsClean(Shipped(line));

    [TestCase("RUN curl -fsSLO $ADDRESS")]
    [TestCase("RUN [\"curl\", \"-O\", \"https://example.com/tool\"]")]
    [TestCase("RUN eval \"curl -O https://example.com/tool\"")]
    [TestCase("RUN curl -O https://example.com/tool && (")]
    [TestCase("COPY --from=tools /tool /tool")]
    public void What_is_not_known_is_not_reported(string line) => IsClean(Shipped(line));

    [Test]
    public void First_instruction_of_a_stage_may_compare() => IsClean("FROM debian:13-slim\nRUN curl -fsSLO https://example.com/tool && echo \"abc  tool\" | sha256sum -c -\nENTRYPOINT [\"/app\"]\n");

    [Test]
    public void Stage_that_makes_what_is_shipped_counts() => Reports("""
        FROM golang:1.27 AS build
        RUN curl -fsSL [|https://example.com/protoc.tgz|] | tar -xz
        FROM alpine:3.22
        COPY --from=build /app /app
        ENTRYPOINT ["/app"]
        """);

    [Test]
    public void Stage_for_development_is_left_alone() => IsClean("FROM golang:1.27 AS dev\nRUN curl -fsSLO https://example.com/tool\n");

    private static string Shipped(string lines) => $"FROM debian:13-slim\nARG ADDRESS\n{lines}\nENTRYPOINT [\"/app\"]\n";

    [Test]
    public void Trigger_is_somebody_elses() => IsClean("FROM debian:13-slim AS base\nONBUILD ADD https://example.com/tool /usr/bin/tool\nONBUILD RUN curl -O https://example.com/tool\nFROM base\nENTRYPOINT [\"/app\"]\n");
}
