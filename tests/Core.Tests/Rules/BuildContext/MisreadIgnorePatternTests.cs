using System.Linq;
using GoContainerGuard.Rules.BuildContext;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.BuildContext;

internal sealed class MisreadIgnorePatternTests : RuleTests<MisreadIgnorePattern>
{
    private const string Packing = "FROM alpine:3.22\nCOPY . /srv\n";

    [TestCase("[|*.log # logs|]\n")]
    [TestCase("bin\n[|dist/    # what goreleaser writes|]\r\n")]
    [TestCase("[|docs/*.tmp\t# drafts|]\n")]
    [TestCase("*\n[|!cmd # sources|]\n")]
    [TestCase("  [|# indented|]\n")]
    [TestCase("[|[!a]*.txt|]\n")]
    [TestCase("[|*.{log,tmp}|]\n")]
    [TestCase("[|{bin,dist}|]\n")]
    public void Pattern_that_Docker_reads_otherwise_is_marked(string ignore) => ReportsIn(".dockerignore", ignore, Packing, ("docs/a.tmp", ""), ("a.log", ""));

    [TestCase("# logs\n*.log\n")]
    [TestCase("/bin\nbin/\n**/dist\n")]
    [TestCase("\\#notes\n\\!keep\n")]
    [TestCase("c#\na#b\n")]
    [TestCase("[^a]*.txt\n[ab!]\n\\[!a]\n")]
    [TestCase("{a}\n{1,2}\n\\{a,b}\n{,\n")]
    [TestCase("my notes.txt\n")]
    public void What_Docker_reads_as_it_is_meant(string ignore) => IsClean(Packing, (".dockerignore", ignore));

    [TestCase("notes # old", "notes # old")]
    [TestCase("*.txt # old", "a.txt # old")]
    [TestCase(" #x", "#x")]
    [TestCase("{a,b}", "{a,b}")]
    [TestCase("docs/*.{a,b}", "docs/x.{a,b}")]
    public void File_of_that_name_explains_the_pattern(string ignore, string file) => IsClean(Packing, (".dockerignore", ignore), (file, ""));

    [Test]
    public void Folder_that_nobody_looked_at_may_hold_such_a_name() => Check.Repository(
            new InMemoryRepository { ["Dockerfile"] = Packing, [".dockerignore"] = "docs/*.md # drafts\n" }.WithFolder("docs").WithUnknown("docs"), "Dockerfile")
        .Where(finding => finding.Rule.Id == "GCG1208").ShouldBeEmpty();

    [TestCase("*.log # logs", "'*.log # logs' does not mean what it seems to: '#' starts a comment only in the first column, so the remark is part of the pattern and no file matches it")]
    [TestCase(" #logs", "'#logs' does not mean what it seems to: '#' starts a comment only in the first column, so this is a pattern that no file matches")]
    [TestCase("[!a]", "'[!a]' does not mean what it seems to: '[!' starts a set in which '!' is one of the characters, only '[^' turns a set round")]
    [TestCase("*.{a,b}", "'*.{a,b}' does not mean what it seems to: braces are characters like any other, so no file matches it")]
    public void Message_says_how_it_is_read(string ignore, string message) => Says(message, Packing, (".dockerignore", ignore));

    [TestCase("bin\r\n  dist \t # built # here\r\n", "bin\r\n# built # here\r\ndist\r\n")]
    [TestCase("*\n!cmd # sources", "*\n# sources\n!cmd")]
    [TestCase("\t# indented\nbin\n", "# indented\nbin\n")]
    [TestCase("[!a][!b]\n", "[^a][^b]\n")]
    [TestCase("!**/*.{log, tmp}\n", "!**/*.log\n!**/*.tmp\n")]
    public void Fix_writes_what_was_meant(string before, string after) => FixesAll(Packing, Packing, [(".dockerignore", before)], [(".dockerignore", after)]);

    [Test]
    public void Several_groups_of_braces_are_left_to_their_author() => HasNoFix(Packing, (".dockerignore", "{a,b}{c,d}\n"));

    [Test]
    public void Name_that_starts_with_a_hash_may_be_brought_back() => IsClean(Packing, (".dockerignore", "*\n!#notes\n"));

    [Test]
    public void File_that_Docker_refuses_is_another_finding() => IsClean(Packing, (".dockerignore", "!\n*.log # logs\n"));
}
