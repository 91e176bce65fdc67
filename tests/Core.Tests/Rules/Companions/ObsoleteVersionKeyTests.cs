using GoContainerGuard.Rules.Companions;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Companions;

internal sealed class ObsoleteVersionKeyTests : RuleTests<ObsoleteVersionKey>
{
    [TestCase("[|version|]: '3.8'\nservices: {}\n")]
    [TestCase("services: {}\n\"[|version|]\": 3\n")]
    public void Reports_the_key(string compose) => ReportsIn("compose.yaml", compose, "FROM scratch\n");

    [TestCase("services: {version: {build: .}}")]
    [TestCase("x-version: 1\nservices: {}")]
    [TestCase("version: [")]
    public void Other_key_and_file_that_cannot_be_read_are_innocent(string compose) => IsClean("FROM scratch\n", ("compose.yaml", compose));

    [Test]
    public void Bake_file_is_innocent() => IsClean("FROM scratch\n", ("docker-bake.json", """{"version": "1"}"""));

    [TestCase("version: '3.8'\n\nservices: {}\n", "services: {}\n")]
    [TestCase("# ours\nversion: \"3\"\n\nservices: {}\n", "# ours\n\nservices: {}\n")]
    [TestCase("services: {}\n\"version\": 3", "services: {}")]
    public void Fix_takes_the_line_away(string before, string after) =>
        FixesAll("FROM scratch\n", "FROM scratch\n", [("compose.yaml", before)], [("compose.yaml", after)]);

    [TestCase("version: '3' # for the old server\nservices: {}\n")]
    [TestCase("{version: '3', services: {}}\n")]
    [TestCase("version:\n  '3'\nservices: {}\n")]
    [TestCase("version: &v '3'\nservices: {}\n")]
    public void There_is_no_fix_where_more_would_go(string compose) => HasNoFix("FROM scratch\n", ("compose.yaml", compose));
}
