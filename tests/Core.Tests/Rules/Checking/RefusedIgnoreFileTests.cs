using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Checking;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Checking;

internal sealed class RefusedIgnoreFileTests : RuleTests<RefusedIgnoreFile>
{
    private const string Packing = "FROM alpine:3.22\nCOPY . /srv\n";

    [TestCase("bin\n[|!|]\n")]
    [TestCase("[|! /|]")]
    [TestCase("[|a\\|]\r\nbin\r\n")]
    [TestCase("*.log\n  [|[a-]|]  \n")]
    [TestCase("[|[]a]|]\n*\n[|!|]\n")]
    public void Pattern_that_Docker_refuses_is_marked(string ignore) => ReportsIn(".dockerignore", ignore, Packing);

    [TestCase("[a-]", "Docker refuses '[a-]' in the ignore file: a build with this context stops with 'syntax error in pattern'")]
    [TestCase("!", "Docker refuses '!' in the ignore file: a build with this context stops with 'illegal exclusion pattern: \"!\"'")]
    public void Dockers_own_words_are_quoted(string ignore, string message) => Says(message, Packing, (".dockerignore", ignore));

    [Test]
    public void Line_that_is_too_long_is_not_repeated_as_a_whole() => Says(
        $"Docker refuses '{new string('a', 60)}…' in the ignore file: a build with this context stops with 'bufio.Scanner: token too long'",
        Packing,
        (".dockerignore", $"bin\n{new string('a', 65_536)}\n"));

    [TestCase("COPY go.mod /")]
    [TestCase("COPY --chown=0:0 go.mod \\\n  /srv/")]
    [TestCase("RUN --mount=type=bind,target=/src ls /src")]
    public void Whatever_is_taken_from_the_context_cannot_be_had(string line) =>
        ReportsIn(".dockerignore", "[|!|]", $"FROM alpine:3.22\n{line}\n", ("go.mod", "module example.com/shop\n"));

    [TestCase("*\n!go.mod\n")]
    [TestCase("[^a]\n[!a]\n{a,b}\n")]
    [TestCase("# [\n")]
    [TestCase("")]
    public void What_Docker_accepts(string ignore) => IsClean("FROM alpine:3.22\nCOPY go.mod /\n", (".dockerignore", ignore), ("go.mod", ""));

    [TestCase("RUN true")]
    [TestCase("COPY --from=alpine:3.22 /etc/passwd /")]
    [TestCase("COPY <<EOF /motd\nhello\nEOF")]
    public void Without_a_context_not_every_builder_looks_at_the_file(string line) => IsClean($"FROM alpine:3.22\n{line}\n", (".dockerignore", "!"));

    [Test]
    public void Stage_that_no_target_needs_asks_for_nothing() =>
        IsClean("FROM alpine:3.22 AS docs\nCOPY . .\nFROM alpine:3.22\nRUN true\n", (".dockerignore", "!"));

    [TestCase("[|[z-a]|]", "COPY . .")]
    [TestCase("[|x*[|]", "COPY . .")]
    [TestCase("*.md\n[|[z-a]|]", "COPY . .")]
    [TestCase("*\n[|![z-a]|]\n", "COPY . .")]
    [TestCase("[|[z-a]|]", "COPY go.mod .")]
    [TestCase("[|[z-a]|]", "RUN --mount=target=/src ls /src")]
    public void Pattern_that_fails_when_it_is_asked_is_an_error_where_that_is_certain(string ignore, string line) =>
        ReportsIn(".dockerignore", ignore, $"FROM alpine:3.22\n{line}\n", ("go.mod", ""));

    [TestCase("[z-a]", "COPY absent .")]
    [TestCase("[z-a]", "COPY *.mod .")]
    [TestCase("[z-a]", "ARG WHAT=go.mod\nCOPY $WHAT .")]
    [TestCase("*\n[z-a]", "COPY . .")]
    [TestCase("go.mod\n[z-a]", "COPY go.mod .")]
    public void Pattern_that_may_never_be_asked_is_not_known(string ignore, string line) =>
        IsClean($"FROM alpine:3.22\n{line}\n", (".dockerignore", ignore), ("go.mod", ""));

    [Test]
    public void File_of_the_Dockerfile_is_the_one_that_counts() => ReportsIn("Dockerfile.dockerignore", "[|!|]", Packing, (".dockerignore", "["));

    [Test]
    public void Two_Dockerfiles_share_one_finding() => Check.Repository(
            new InMemoryRepository { ["Dockerfile"] = Packing, ["tools.Dockerfile"] = Packing, [".dockerignore"] = "!" }, "Dockerfile", "tools.Dockerfile")
        .Where(finding => finding.Rule.Id == "GCG0002").ShouldHaveSingleItem().Severity.ShouldBe(Severity.Error);
}
