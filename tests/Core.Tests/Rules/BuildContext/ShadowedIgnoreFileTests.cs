using System.Linq;
using GoContainerGuard.Rules.BuildContext;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.BuildContext;

internal sealed class ShadowedIgnoreFileTests : RuleTests<ShadowedIgnoreFile>
{
    private const string Packing = "FROM alpine:3.22\nCOPY . /srv\n";
    private const string Specific = "Dockerfile.dockerignore";

    [TestCase(".env\nbin\n")]
    [TestCase("*.md\n.e*\n")]
    [TestCase("*\n!go.mod\n")]
    [TestCase("deploy/prod\n")]
    [TestCase("/deploy/\n")]
    public void What_the_general_file_keeps_out_is_sent(string general) => ReportsIn(Specific, "# ours\n[|bin|]\ntmp\n", Packing, Shop(general));

    [TestCase("bin\n")]
    [TestCase("Dockerfile*\n.dockerignore\n*.dockerignore\n")]
    [TestCase("absent\n*.log\ndeploy/absent\n")]
    [TestCase("*.md\n!*.md\n")]
    [TestCase("!\n.env\n")]
    [TestCase("")]
    public void Nothing_more_is_sent(string general) => IsClean(Packing, [.. Shop(general), (Specific, "bin\n")]);

    [TestCase(".env\nREADME.md\ndeploy\n")]
    [TestCase("*\n!go.mod\n")]
    [TestCase("!\n")]
    public void Both_files_say_the_same_or_nothing_is_sent(string specific) => IsClean(Packing, [.. Shop(".env\n*.md\ndeploy/prod\n"), (Specific, specific)]);

    [TestCase("")]
    [TestCase("# nothing\n\n")]
    public void Builders_do_not_agree_on_an_empty_file(string specific) => IsClean(Packing, [.. Shop(".env\n"), (Specific, specific)]);

    [Test]
    public void General_file_alone_hides_nothing() => IsClean(Packing, Shop(".env\n"));

    [Test]
    public void There_is_no_general_file() => IsClean(Packing, (Specific, "bin\n"), (".env", "A=b"));

    [Test]
    public void What_no_instruction_takes_is_not_sent() => IsClean("FROM alpine:3.22\nCOPY go.mod /\n", [.. Shop(".env\n"), (Specific, "bin\n")]);

    [Test]
    public void Folder_of_which_the_general_file_keeps_some_is_not_compared() => IsClean(Packing, [.. Shop("deploy\n!deploy/prod\n"), (Specific, "bin\n")]);

    [Test]
    public void General_file_that_cannot_be_read_is_not_known() => Check.Repository(
            new InMemoryRepository { ["Dockerfile"] = Packing, [Specific] = "bin\n", [".env"] = "A=b" }.WithUnreadable(".dockerignore"), "Dockerfile")
        .Where(finding => finding.Rule.Id == "GCG1210").ShouldBeEmpty();

    [Test]
    public void Message_names_both_files_and_what_is_sent() => Says(
        "'Dockerfile.dockerignore' is read in place of '.dockerignore': '.env', 'README.md' and 1 more are sent, which that one keeps out",
        Packing,
        [.. Shop("*.md\n.env\ndeploy\n"), (Specific, "bin\n")]);

    [Test]
    public void Lines_that_would_have_done_it_are_shown() =>
        Findings(Packing, [.. Shop("*.md\n.env\n"), (Specific, "bin\n")]).Single().Related.Select(related => $"{related.Where} {related.Where.Text}")
            .ShouldBe([".dockerignore(2,1) .env", ".dockerignore(1,1) *.md"]);

    private static (string Path, string Content)[] Shop(string general) =>
        [("go.mod", "module example.com/shop\n"), (".env", "A=b"), ("README.md", ""), ("deploy/prod/app.yaml", ""), (".dockerignore", general)];
}
