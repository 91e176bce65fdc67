using GoContainerGuard.Syntax;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Syntax;

internal sealed class SlipHintTests
{
    [TestCase("FROM a # c", "there are no comments behind an instruction")]
    [TestCase("FROM a AS", "the name of the stage is missing behind AS")]
    [TestCase("FROM a RUN b", "RUN starts another instruction and needs a line of its own")]
    [TestCase("FROM a\nENV A", "an equals sign and a value are missing")]
    [TestCase("FROM a\nENV A= 1", "a blank stands behind the equals sign")]
    [TestCase("FROM a\nENV A=b c", "a value with blanks in it needs quotes")]
    [TestCase("FROM a\nENV A=b # c", "there are no comments behind an instruction")]
    [TestCase("FROM a\nHEALTHCHECK curl x", "the word CMD is missing in front of the command")]
    [TestCase("FROM a\nSHELL /bin/bash", "it takes a JSON array, as in SHELL [\"/bin/bash\", \"-c\"]")]
    [TestCase("FROM a\nENV\u00A0A=b", "a no-break space stands where a blank is meant")]
    [TestCase("# escape=`\nFROM a\nRUN b \\\n  c", "the line above ends in '\\', but the escape directive makes '`' the continuation character")]
    [TestCase("# x\n# escape=`\nFROM a\nRUN b `\n  c", "the line above ends in '`', which continues a line only below an escape directive at the very top")]
    [TestCase("FROM a\nRUN <<EOF\nb\n EOF\n", "no white space may stand around it")]
    [TestCase("FROM a\nRUN <<-EOF\nb\n  EOF\n", "only tabs may stand in front of it")]
    [TestCase("FROM a\nENV A=b RUN c", "RUN starts another instruction and needs a line of its own")]
    [TestCase("FROM a\nRUNN b", null)]
    [TestCase("FROM a\nCOPY b", null)]
    public void What_was_probably_meant(string text, string? hint)
    {
        var tree = Parsed.Tree(text);
        SlipHints.Of(tree.Faults[0], tree).ShouldBe(hint);
    }
}
