using System.Linq;
using GoContainerGuard.Output;
using GoContainerGuard.Rules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Output;

internal sealed class TerminalPageTests
{
    [Test]
    public void Headings_are_underlined_and_marks_of_formatting_go() => Of("""
        # GCG0001: The **title**

        See [the other](GCG0002.md), `a * b` and \*this\*.

        ## Why
        """).ShouldBe("""
        GCG0001: The title
        ==================

        See the other, a * b and *this*.

        Why
        ---
        """);

    [Test]
    public void Code_is_indented_and_labelled() => Of("""
        ```dockerfile bad
        # a comment, no heading
        FROM [|alpine|]
        	RUN [|a|] \
            [|b|]
        ```

        ```file go.mod fixed
        module a
        ```
        """).ShouldBe("""
        dockerfile bad:

            # a comment, no heading
            FROM alpine
                 ^^^^^^
            	RUN a \
            	    ^
                b
                ^

        go.mod fixed:

            module a
        """);

    [Test]
    public void Comments_go_and_blank_lines_do_not_pile_up() => Of("a\n\n<!-- facts -->\n- Name\n<!-- /facts -->\n\n\nb\n").ShouldBe("a\n\n- Name\n\nb");

    [TestCaseSource(typeof(RuleCatalogue), nameof(RuleCatalogue.Descriptors))]
    public void Every_page_reads_as_text(RuleDescriptor rule)
    {
        var text = Of(RepositoryFiles.Read($"docs/rules/{rule.Id}.md"));
        text.ShouldStartWith(RulePage.Plain($"{rule.Id}: {rule.Title}") + "\n===");
        text.ShouldNotContain("<!--");
        text.ShouldNotContain("```");
        text.ShouldNotContain("](");
        text.Split('\n').ShouldAllBe(line => line == line.TrimEnd());
    }

    [Test]
    public void The_list_has_a_line_for_each_rule()
    {
        var lines = RuleTables.ForTerminal(RuleCatalogue.Descriptors);
        lines.ShouldContain("GCG0104  warning  safe fix    An empty line stands inside a continued instruction");
        lines.Where(line => line.StartsWith("GCG", System.StringComparison.Ordinal)).Select(line => line[..7]).ShouldBe(RuleCatalogue.Descriptors.Select(rule => rule.Id));
    }

    private static string Of(string markdown) => string.Join('\n', TerminalPage.Of(markdown));
}
