using GoContainerGuard.Rules.Syntax;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Syntax;

internal sealed class UnknownInstructionOrFlagTests : RuleTests<UnknownInstructionOrFlag>
{
    [TestCase("[|RUNN|] a")]
    [TestCase("[|FORM|] a")]
    [TestCase("RUN a\n  [|-o|] b")]
    [TestCase("COPY [|--form=a|] b c")]
    [TestCase("COPY --link [|--from-stage=a|] b c")]
    [TestCase("COPY [|-- from=a|] b c")]
    [TestCase("COPY [|--   from=a|] b c")]
    [TestCase("COPY [|-from=a|] b c")]
    [TestCase("COPY [|\u2013from=a|] b c")]
    [TestCase("COPY [|\u2014chown=1:1|] b c")]
    [TestCase("COPY \\\n  [|-from=a|] \\\n  b c")]
    public void Unknown(string instruction) => Reports("FROM alpine:3.24\n" + instruction + "\n");

    [TestCase("COPY --from=a b c")]
    [TestCase("COPY -- a b")]
    [TestCase("COPY -- --odd b")]
    [TestCase("COPY -x=1 b")]
    [TestCase("COPY from=a b")]
    [TestCase("RUN -from=a b")]
    [TestCase("run a")]
    public void Known(string instruction) => IsClean("FROM alpine:3.24\n" + instruction + "\n");

    [TestCase("COPY -- from=a b c", "The build stops: 'from=a' is taken for a source, because a blank stands behind the dashes: \"/from=a\": not found")]
    [TestCase("RUNN a", "The build stops: unknown instruction: RUNN (did you mean RUN?)")]
    public void Message(string instruction, string message) => Says(message, "FROM alpine:3.24\n" + instruction + "\n");

    [Test]
    public void A_lost_continuation_is_said_as_that() =>
        Findings("FROM alpine:3.24\nRUN go build\n    -o /app ./cmd/app\n")[0].Message.ShouldContain("this line looks like the rest of the RUN above");

    [TestCase("runn a", "run a")]
    [TestCase("COPY --link --form=a b c", "COPY --link --from=a b c")]
    [TestCase("COPY \\\n  -from=a \\\n  b c", "COPY \\\n  --from=a \\\n  b c")]
    [TestCase("COPY --   chown=1:1 b c", "COPY --chown=1:1 b c")]
    [TestCase("COPY \u2014chown=1:1 b c", "COPY --chown=1:1 b c")]
    [TestCase("RUN\u00A0go version", "RUN go version")]
    [TestCase("RUN a  \n  && b\n  && c", "RUN a \\  \n  && b \\\n  && c")]
    public void Fix_writes_what_was_meant(string before, string after) => Fixes("FROM alpine:3.24\n" + before + "\n", "FROM alpine:3.24\n" + after + "\n");

    [Test]
    public void Fix_continues_with_the_character_of_the_file() =>
        Fixes("# escape=`\r\nFROM alpine\r\nRUN a\r\n  -o b\r\n", "# escape=`\r\nFROM alpine\r\nRUN a `\r\n  -o b\r\n");

    [TestCase("INSTALL a")]
    [TestCase("COPY --from-stage=a b c")]
    [TestCase("COPY -- \\\n  from=a b c")]
    public void Nothing_is_near_enough(string instruction) => HasNoFix("FROM alpine:3.24\n" + instruction + "\n");

    [Test]
    public void Odd_white_space_at_the_end_of_the_line_leaves_the_fix_to_people() => HasNoFix("FROM alpine:3.22\nENV A=1\u0085\n    B=2\n");
}
