using System.Linq;
using GoContainerGuard.Syntax;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Syntax;

/// <summary>Each fault with BuildKit's words, at the smallest text that is wrong.</summary>
internal sealed class FaultTests
{
    [TestCase("FROM [|a b|]", "FROM requires either one or three arguments")]
    [TestCase("FROM a [|az|] b", "FROM requires either one or three arguments: 'AS' is expected before the stage name, not 'az'")]
    [TestCase("FROM a AS [|1b|]", "invalid name for build stage: \"1b\", name can't start with a number or contain symbols")]
    [TestCase("FROM [|--plattform=x|] a", "unknown flag: --plattform (did you mean platform?)")]
    [TestCase("FROM --platform=x [|--platform=y|] a", "duplicate flag specified: --platform")]
    [TestCase("[|RUN|] a", "no build stage in current context")]
    [TestCase("FROM a\nRUN [|--mount|] a", "missing a value on flag: --mount")]
    [TestCase("FROM a\nRUN [|--mount=from=$X,target=/a|] a", "'from' doesn't support variable expansion, define alias stage instead")]
    [TestCase("FROM a\nRUN [|--mount=|] a", "failed to parse csv mounts: EOF")]
    [TestCase("FROM a\nRUN [|--mount=a\\\"b|] a", "failed to parse csv mounts: parse error on line 1, column 2: bare \" in non-quoted-field")]
    [TestCase("FROM a\nRUN [|--network=x|] a", "invalid network mode \"x\"")]
    [TestCase("FROM a\nRUN [|--security=x|] a", "security \"x\" is not valid")]
    [TestCase("FROM a\nCOPY [|--link=1|] a b", "expecting boolean value for flag --link, not: 1")]
    [TestCase("FROM a\nCOPY [|--link=|] a b", "missing a value on flag: --link")]
    [TestCase("FROM a\nCOPY a [|<<EOF|]\nEOF", "COPY cannot accept a heredoc as a destination")]
    [TestCase("FROM a\nCOPY [|a|]", "COPY requires at least two arguments, but only one was provided. Destination could not be determined")]
    [TestCase("FROM a\nRUN [|<<EOF|]\nx", "unterminated heredoc: no line is exactly 'EOF'")]
    [TestCase("FROM a\nENV [|a|]", "ENV must have two arguments")]
    [TestCase("FROM a\nENV a=b [|c|]", "Syntax error - can't find = in \"c\". Must be of the form: name=value")]
    [TestCase("FROM a\nENV [|=b|]", "ENV names can not be blank")]
    [TestCase("FROM a\nCMD [|[\"a\", 1]|]", "when using JSON array syntax, arrays must be comprised of strings only")]
    [TestCase("FROM a\nHEALTHCHECK [|--interval=5|] CMD x", "time: missing unit in duration \"5\"")]
    [TestCase("FROM a\nHEALTHCHECK [|--timeout=5x|] CMD x", "time: unknown unit \"x\" in duration \"5x\"")]
    [TestCase("FROM a\nHEALTHCHECK [|--timeout=.s|] CMD x", "time: invalid duration \".s\"")]
    [TestCase("FROM a\nHEALTHCHECK [|--interval=1us|] CMD x", "Interval \"interval\" cannot be less than 1ms")]
    [TestCase("FROM a\nHEALTHCHECK [|--retries=-1|] CMD x", "--retries cannot be negative (-1)")]
    [TestCase("FROM a\nHEALTHCHECK [|--retries=x|] CMD x", "strconv.ParseInt: parsing \"x\": invalid syntax")]
    [TestCase("FROM a\nHEALTHCHECK NONE [|x|]", "HEALTHCHECK NONE takes no arguments")]
    [TestCase("FROM a\nHEALTHCHECK [|CMD|]", "Missing command after HEALTHCHECK CMD")]
    [TestCase("FROM a\nSHELL [|[]|]", "SHELL requires at least one argument")]
    [TestCase("FROM a\nVOLUME [\"[| |]\"]", "VOLUME specified can not be an empty string")]
    [TestCase("FROM a\nONBUILD [|FROM|] b", "FROM isn't allowed as an ONBUILD trigger")]
    [TestCase("FROM a\nONBUILD [|ONBUILD|] RUN b", "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed")]
    [TestCase("FROM a\n[|wrkdir|] /a", "unknown instruction: wrkdir (did you mean workdir?)")]
    [TestCase("# escape=[|x|]\nFROM a", "invalid escape token 'x' does not match ` or \\")]
    [TestCase("# syntax=x\n[|# syntax=y|]\nFROM a", "only one syntax parser directive can be used")]
    public void Fault_and_place(string marked, string message)
    {
        var expected = MarkedText.Read(marked);
        var faults = Parsed.Tree(expected.Text).Faults;
        faults.Single().Message.ShouldBe(message);
        faults.Single().Span.ShouldBe(expected.Spans.Single());
    }

    [TestCase("FROM a\nRUN go build\n    [|-o|] /app ./cmd/app", "RUN", "-o")]
    [TestCase("FROM a\nRUN go build\n[|&&|] ls", "RUN", "&&")]
    [TestCase("FROM a\nCOPY a \\\n  b\n  [|c|] /d/", "COPY", "c")]
    [TestCase("FROM a\nENV A=1\n[|B=2|]", "ENV", "B=2")]
    public void A_lost_continuation_is_said_as_that(string marked, string owner, string keyword)
    {
        var expected = MarkedText.Read(marked);
        var fault = Parsed.Tree(expected.Text).Faults.Single();
        fault.Span.ShouldBe(expected.Spans.Single());
        fault.Kind.ShouldBe(FaultKind.UnknownInstruction);
        fault.Message.ShouldBe($"this line looks like the rest of the {owner} above, whose last line does not end in a continuation character: unknown instruction: {keyword}");
    }

    [Test]
    public void Each_further_line_of_the_lost_rest_is_said_as_that() =>
        Parsed.Tree("FROM a\nRUN b\n  && c\n  && d\nWORKDIR /x").Faults.Count(fault => fault.Message.Contains("rest of the RUN above", System.StringComparison.Ordinal)).ShouldBe(2);

    [TestCase("FROM a\nRUN b\n\n  -o c")]
    [TestCase("FROM a\nRUN b\nRUNN c")]
    [TestCase("FROM a\n  -o c")]
    [TestCase("FROM a\nRUN <<E\nE\n  -o c")]
    public void A_word_that_stands_for_itself_is_only_unknown(string text) =>
        Parsed.Tree(text).Faults.Single().Message.ShouldStartWith("unknown instruction: ");

    [Test]
    public void Five_faults_are_found_and_what_lies_between_them_is_read()
    {
        var expected = MarkedText.Read("FROM a\nWORKDIR /1\n[|RUNN|] x\nWORKDIR /2\nENV [|y|]\nWORKDIR /3\nCOPY [|z|]\nWORKDIR /4\nHEALTHCHECK [|MAYBE|]\nWORKDIR /5\nRUN [|--mount|] x\nWORKDIR /6");
        var tree = Parsed.Tree(expected.Text);
        tree.Faults.Select(fault => fault.Span).ShouldBe(expected.Spans);
        tree.Instructions.Where(instruction => instruction.Kind == InstructionKind.Workdir).Select(instruction => instruction.Arguments.ToString())
            .ShouldBe(["/1", "/2", "/3", "/4", "/5", "/6"]);
    }

    [TestCase("\\")]
    [TestCase("FROM a\n\\\n")]
    public void A_continuation_of_nothing_is_an_instruction_without_a_name(string text)
    {
        var tree = Parsed.Tree(text);
        tree.Instructions[^1].Kind.ShouldBe(InstructionKind.Unknown);
        tree.Faults.Single().Message.ShouldBe("unknown instruction: ");
        tree.Faults.Single().Span.Length.ShouldBe(1);
    }
}
