using System.Linq;
using GoContainerGuard.Tests.Support;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Syntax;

/// <summary>Directives, continuations, comments and heredocs: what makes lines into instructions.</summary>
internal sealed class LineTests
{
    [TestCase("RUN a \\\n  b", "RUN a   b")]
    [TestCase("RUN a \\  \n b", "RUN a  b")]
    [TestCase("RUN a \\\n# comment \\\n\n b", "RUN a  b")]
    [TestCase("RUN a \\\\\nFROM b", "RUN a \\\\", "FROM b")]
    [TestCase("RUN a #b", "RUN a #b")]
    [TestCase("# escape=`\nRUN a `\n b \\\nFROM b", "RUN a  b \\", "FROM b")]
    [TestCase("# a comment\n# escape=`\nRUN a `\nFROM b", "RUN a `", "FROM b")]
    [TestCase("RUN a \\\r\n b\r\nFROM b\r\n", "RUN a  b", "FROM b")]
    public void Logical_lines(string text, params string[] lines) => Parsed.Tree(text).Instructions.Select(instruction => instruction.Line.ToString()).ShouldBe(lines);

    [TestCase("RUN <<EOF\na\nEOF\nFROM b", "a\n")]
    [TestCase("RUN <<-EOF\n\ta\n\tEOF\nFROM b", "\ta\n")]
    [TestCase("RUN <<\"EOF\"\n$a\nEOF\nFROM b", "$a\n")]
    [TestCase("RUN cat <<a <<b\n1\na\n2\nb\nFROM b", "1\n", "2\n")]
    [TestCase("RUN echo \"<<EOF\"\nFROM b")]
    [TestCase("RUN echo $((1<<2))\nFROM b")]
    [TestCase("CMD cat <<EOF\nFROM b")]
    public void Heredocs(string text, params string[] bodies)
    {
        var tree = Parsed.Tree(text);
        tree.Instructions[0].Heredocs.Select(heredoc => heredoc.Body.ToString()).ShouldBe(bodies);
        tree.Instructions[^1].Line.ToString().ShouldBe("FROM b");
    }

    [Test]
    public void Words_know_their_place_behind_a_continuation()
    {
        const string text = "FROM a\r\nCOPY --from=b \\\r\n  # 😀\r\n  /x \\\r\n  /y\r\n";
        var copy = Parsed.Tree(text).Instructions[1];
        text.Substring(copy.Flags[0].Text.SourceSpan().Start, copy.Flags[0].Text.Length).ShouldBe("--from=b");
        var transfer = (GoContainerGuard.Syntax.Nodes.CopyInstruction)copy;
        transfer.Sources[0].SourceSpan().ShouldBe(new TextSpan(text.IndexOf("/x", System.StringComparison.Ordinal), 2));
        transfer.Destination.SourceSpan().ShouldBe(new TextSpan(text.IndexOf("/y", System.StringComparison.Ordinal), 2));
    }

    [Test]
    public void Every_fault_has_its_place_and_the_rest_is_still_read()
    {
        const string text = "FROM a b\nRUNN x\nENV y\nCOPY z\nHEALTHCHECK MAYBE\nWORKDIR /app\n";
        var tree = Parsed.Tree(text);
        tree.Faults.Select(fault => text.Substring(fault.Span.Start, fault.Span.Length)).ShouldBe(["a b", "RUNN", "y", "z", "MAYBE"]);
        tree.Instructions[^1].Line.ToString().ShouldBe("WORKDIR /app");
    }

    [TestCase("")]
    [TestCase("# only a comment\n")]
    public void A_file_without_instructions_is_a_fault(string text) => Parsed.Tree(text).Faults.Single().Message.ShouldBe("file with no instructions");

    [Test]
    public void A_line_may_have_65535_bytes()
    {
        Parsed.Tree("FROM a\nRUN " + new string('x', 65_531)).Faults.ShouldBeEmpty();
        Parsed.Tree("FROM a\nRUN " + new string('x', 65_532)).Faults.Count.ShouldBe(1);
        Parsed.Tree("FROM a\nRUN " + new string('é', 32_766)).Faults.Count.ShouldBe(1);
    }
}
