using GoContainerGuard.Rules.Runtime;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Runtime;

internal sealed class DiscardedCommandTests : RuleTests<DiscardedCommand>
{
    [Test]
    public void CMD_behind_a_text_is_reported() => Reports("""
        FROM alpine:3.22
        ENTRYPOINT /app
        CMD [|["serve", "--port=8080"]|]
        """);

    [Test]
    public void Order_is_nothing() => Reports("""
        FROM alpine:3.22
        CMD [|serve|]
        ENTRYPOINT /app \
            run
        """);

    [Test]
    public void Message_says_who_gets_the_words() => Says(
        "The program never sees [\"serve\"]: ENTRYPOINT is text for a shell, which keeps the words of CMD, and those behind 'docker run', to itself",
        "FROM alpine:3.22\nENTRYPOINT /app\nCMD [\"serve\"]\n");

    [Test]
    public void CMD_of_a_child_stage_is_reported() => Reports("""
        FROM alpine:3.22 AS base
        ENTRYPOINT /app
        FROM base
        CMD [|["serve"]|]
        """);

    [Test]
    public void CMD_of_the_parent_is_taken_away_and_not_swallowed() => IsClean("""
        FROM alpine:3.22 AS base
        CMD ["serve"]
        FROM base
        ENTRYPOINT /app
        """);

    [TestCase("ENTRYPOINT [\"/app\"]\nCMD [\"serve\"]")]
    [TestCase("ENTRYPOINT [\"/bin/sh\", \"-c\", \"/app\"]\nCMD [\"serve\"]")]
    [TestCase("ENTRYPOINT /app")]
    [TestCase("CMD /app serve")]
    [TestCase("ENTRYPOINT /app\nCMD []")]
    [TestCase("ENTRYPOINT exec /app \"$0\" \"$@\"\nCMD [\"serve\"]")]
    [TestCase("ENTRYPOINT exec /app ${1:-serve}\nCMD [\"x\", \"serve\"]")]
    public void Program_gets_its_words(string lines) => IsClean($"FROM alpine:3.22\n{lines}\n");

    [Test]
    public void Stage_that_is_not_shipped_is_not_started() => IsClean("FROM alpine:3.22 AS dev\nENTRYPOINT /app\nCMD [\"serve\"]\nFROM alpine:3.22\nCMD [\"/app\"]\n");

    [Test]
    public void Fix_writes_the_entrypoint_as_an_array() => Fixes(
        "FROM alpine:3.22\nENTRYPOINT exec /app --verbose\nCMD [\"serve\"]\n", "FROM alpine:3.22\nENTRYPOINT [\"/app\", \"--verbose\"]\nCMD [\"serve\"]\n");

    [TestCase("ENTRYPOINT /app $FLAGS\nCMD [\"serve\"]")]
    [TestCase("ENTRYPOINT /app\nCMD serve")]
    public void Fix_is_left_to_people_where_a_shell_is_needed(string lines) => HasNoFix($"FROM alpine:3.22\n{lines}\n");
}
