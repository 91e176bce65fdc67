using System.Collections.Generic;
using System.IO;
using System.Linq;
using GoContainerGuard.Conformance.Fuzzing;
using GoContainerGuard.Syntax;
using GoContainerGuard.Tests.Support;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Syntax;

/// <summary>The tree's text is the input, its tiles cover it, its spans lie in it: for real files and for spoiled ones.</summary>
internal sealed class RoundTripTests
{
    private const int Mutations = 120_000;
    private const int Seed = 20261120;

    private static readonly string[] Awkward =
    [
        "", "\n", "\r\n", "\\", "\\\n", " ", "#", "# escape=`\n", "FROM", "FROM a\\", "FROM a \\\n", "FROM a \\\n# c\n\n  b", "RUN <<E", "RUN <<E\nE", "RUN <<E\n\tE\nE\n",
        "COPY <<a <<b /\nx\na\ny\nb\n", "ONBUILD", "ONBUILD ONBUILD RUN", "ENV", "ENV a", "ENV a=\"b", "CMD [", "CMD [\"", "CMD [\"a\", 1]", "\uFEFFFROM a\n", "FROM\ta\v\f\r\n",
        "RUN a \\\r\n  b\r\n", "RUN 😀 \\\n😀", "HEALTHCHECK --interval=1s", "LABEL a=b c", "RUN --mount=type=cache,target=\"/a b\" x",
    ];

    [TestCaseSource(nameof(Corpus))]
    public void Text_of_the_tree_is_the_input(string text) => Parsed.Tree(text).ToString().ShouldBe(text);

    [TestCaseSource(nameof(Corpus))]
    public void Tiles_and_nodes_lie_in_order(string text) => TreeCheck.Problem(text).ShouldBeNull();

    [Test]
    public void Vectors_keep_every_character() => FuzzRun.Corpus().Select(TreeCheck.Problem).ShouldAllBe(problem => problem == null);

    [Test]
    public void Spoiled_files_keep_every_character() =>
        FuzzRun.ProblemIn([.. FuzzRun.Corpus(), .. Corpus().Where(text => text.Length > 0)], Seed, Mutations).ShouldBeNull();

    [Test]
    public void A_tree_that_lost_something_is_found()
    {
        var tree = Parsed.Tree("FROM a\nRUN b\n");
        var shortened = new DockerfileSyntax(tree.Source, [], tree.Instructions, [], [], new TokenList(tree.Source.Content.Length), '\\');
        TreeCheck.Problem(shortened).ShouldBe("the text of the tree is not the input");
        var displaced = new SyntaxFault(FaultKind.Parser, new TextSpan(10, 10), "");
        TreeCheck.Problem(new DockerfileSyntax(tree.Source, [], tree.Instructions, [], [displaced], tree.Tokens, '\\')).ShouldNotBeNull();
        TreeCheck.Problem(new DockerfileSyntax(tree.Source, [], [.. tree.Instructions.Reverse()], [], [], tree.Tokens, '\\')).ShouldNotBeNull();
    }

    private static IEnumerable<string> Corpus()
    {
        var samples = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "samples"), "Dockerfile", SearchOption.AllDirectories).Select(File.ReadAllText);
        var examples = DocsExamples.All().Select(example => MarkedText.Read(example.Marked).Text);
        var unix = samples.Concat(examples).Distinct().ToArray();
        return Awkward.Concat(unix).Concat(unix.Select(text => text.ReplaceLineEndings("\r\n"))).Distinct();
    }
}
