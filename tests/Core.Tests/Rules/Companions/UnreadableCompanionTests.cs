using GoContainerGuard.Rules.Companions;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Companions;

internal sealed class UnreadableCompanionTests : RuleTests<UnreadableCompanion>
{
    private const string Dockerfile = "FROM scratch\n";

    [Test]
    public void Reports_where_the_reader_of_YAML_stops() => ReportsIn("compose.yaml", "services:\n  api:\n    build: [|*nobody|]\n", Dockerfile);

    [Test]
    public void Reports_where_the_reader_of_JSON_stops() => ReportsIn("docker-bake.json", "{\"target\": {\"api\": {}[||]", Dockerfile);

    [Test]
    public void Says_the_words_of_the_reader() => Says(
        "'compose.yaml' cannot be read, and what it says of how images are built does not count here: 'api' is there already",
        Dockerfile,
        ("compose.yaml", "services:\n  api: {}\n  api: {}\n"));

    [TestCase("services: {api: {build: .}}")]
    [TestCase("services:\n{{ .Services }}\n  api: {}\n")]
    [TestCase("")]
    public void Readable_file_and_template_are_innocent(string compose) => IsClean(Dockerfile, ("compose.yaml", compose));
}
