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
}
