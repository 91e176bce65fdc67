using System.Linq;
using GoContainerGuard.Go;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Go;

internal sealed class GoEmbedLinesTests
{
    private const string Usual =
        """
        package web

        import _ "embed"

        //go:embed static/* "with space.txt" `raw*.html`
        //go:embed all:hidden
        var files embed.FS

        var text = "//go:embed no" + `
        //go:embed neither` + string('"') // "
        /*
        //go:embed nor
        */
        //go:embedded x
        // go:embed y
        //go:embed "unclosed
            //go:embed last.txt
        """;

    [Test]
    public void Patterns_are_found_outside_of_literals_and_comments() => GoSourceScanner.Scan(Usual).Embeds.Select(embed => embed.Pattern)
        .ShouldBe(["static/*", "with space.txt", "raw*.html", "all:hidden", "last.txt"]);

    [TestCase("\n")]
    [TestCase("\r\n")]
    public void Each_knows_its_place(string lineEnd)
    {
        var content = Usual.ReplaceLineEndings(lineEnd);
        GoSourceScanner.Scan(content).Embeds.Select(embed => content.Substring(embed.Start, embed.Length))
            .ShouldBe(["static/*", "\"with space.txt\"", "`raw*.html`", "all:hidden", "last.txt"]);
    }

    [Test]
    public void Without_the_import_the_lines_are_comments() => GoSourceScanner.Scan("package a\n\n//go:embed x\nvar y string\n").Embeds.ShouldBeEmpty();

    [TestCase("//go:embed")]
    [TestCase("//go:embed \"")]
    [TestCase("//go:embed \"a\\")]
    [TestCase("var x = \"a\\")]
    [TestCase("var x = '")]
    [TestCase("/*")]
    [TestCase("/")]
    public void An_end_in_the_middle_does_no_harm(string rest) => GoSourceScanner.Scan("package a\nimport \"embed\"\n" + rest).Embeds.ShouldBeEmpty();
}
