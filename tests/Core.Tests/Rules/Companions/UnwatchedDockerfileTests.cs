using System.Linq;
using GoContainerGuard.Rules.Companions;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Companions;

internal sealed class UnwatchedDockerfileTests : RuleTests<UnwatchedDockerfile>
{
    private const string Image = "FROM golang:1.27 AS build\nCOPY . .\nRUN go build -o /app ./cmd/app\nFROM scratch\nCOPY --from=build /app /app\n";
    private const string Marked = "FROM [|golang:1.27|] AS build\nCOPY . .\nRUN go build -o /app ./cmd/app\nFROM scratch\nCOPY --from=build /app /app\n";
    private const string Modules = "version: 2\nupdates:\n  - package-ecosystem: gomod\n    directory: /\n    schedule:\n      interval: daily\n";

    private static readonly (string Path, string Content)[] Module =
    [
        ("go.mod", "module example.com/shop\n\ngo 1.26\n\nrequire example.com/log v1.0.0\n"),
        ("go.sum", ""),
        ("cmd/app/main.go", "package main\n\nimport _ \"example.com/log\"\n\nfunc main() {}\n"),
    ];

    [TestCase(Modules)]
    [TestCase("version: 2\nupdates:\n  - package-ecosystem: docker\n    directory: /services/api\n  - package-ecosystem: gomod\n    directory: /\n")]
    [TestCase("version: 2\nupdates:\n  - {package-ecosystem: docker, directories: [/services/*, deploy]}\n")]
    public void Dependabot_that_leaves_out_the_folder(string settings) => Reports(Marked, [.. Module, (".github/dependabot.yml", settings)]);

    [Test]
    public void Dependabot_that_leaves_out_the_module() => Reports(Marked, [.. Module, (".github/dependabot.yaml", Docker("/"))]);

    [Test]
    public void Image_by_its_digest_is_left_out() => Reports(
        "FROM [|golang@sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d|]\n", (".github/dependabot.yml", Modules));

    [TestCase("renovate.json")]
    [TestCase(".github/renovate.json")]
    [TestCase(".renovaterc")]
    public void Renovate_that_lists_other_managers(string path)
    {
        Reports(Marked, [.. Module, (path, "{ \"enabledManagers\": [\"gomod\"] }")]);
        Reports(Marked, [.. Module, (path, "{ \"enabledManagers\": [\"dockerfile\", \"github-actions\"] }")]);
    }

    [Test]
    public void Message_says_what_will_drift() => Says(
        "'.github/dependabot.yml' updates no images in '/': 'golang:1.27' stays what it is, while 'go.mod' moves on: once its go line passes the image, the build stops",
        Image,
        [.. Module, (".github/dependabot.yml", Modules)]);

    [Test]
    public void Message_without_a_module() => Says(
        "'.github/dependabot.yml' updates no images in '/': 'alpine:3.22' stays what it is",
        "FROM alpine:3.22\n",
        (".github/dependabot.yml", "version: 2\nupdates:\n  - package-ecosystem: gomod\n"));

    [Test]
    public void Message_names_the_folder_of_the_module() => Says(
        "'.github/dependabot.yml' updates 'golang:1.27' and not 'api/go.mod', which is built here",
        "FROM golang:1.27 AS build\nCOPY api .\nRUN go build -o /app .\nFROM scratch\nCOPY --from=build /app /app\n",
        ("api/go.mod", Module[0].Content), ("api/go.sum", ""), ("api/main.go", "package main\n"), (".github/dependabot.yml", Docker("/")));

    [Test]
    public void Message_names_the_folder() => Check
        .DockerfileAt("services/api/Dockerfile", "FROM alpine:3.22\n", (".github/dependabot.yml", Docker("/")))
        .Where(finding => finding.Rule.Id == "GCG1505")
        .Select(finding => finding.Message)
        .ShouldBe(["'.github/dependabot.yml' updates no images in '/services/api': 'alpine:3.22' stays what it is"]);

    [Test]
    public void Message_names_the_module() => Says(
        "'.github/dependabot.yml' updates 'golang:1.27' and not 'go.mod', which is built here",
        Image,
        [.. Module, (".github/dependabot.yml", Docker("/"))]);

    [TestCase("    directory: /\n")]
    [TestCase("    directory: \"\"\n")]
    [TestCase("    directory: .\n")]
    [TestCase("    directories:\n      - /other\n      - /\n")]
    [TestCase("    directories: [\"**/*\"]\n")]
    [TestCase("    directories: [\"*\"]\n")]
    [TestCase("    directories: [\"{a,b}\"]\n")]
    [TestCase("    directories: /\n")]
    [TestCase("    directories: [~]\n")]
    [TestCase("")]
    public void Folder_that_is_covered_or_may_be(string where) =>
        IsClean(Image, [.. Module, (".github/dependabot.yml", Modules + "  - package-ecosystem: docker\n" + where + "    schedule:\n      interval: weekly\n")]);

    [TestCase("/services/*")]
    [TestCase("services/**")]
    [TestCase("/services/api/")]
    [TestCase("./services/api")]
    [TestCase("**/api")]
    [TestCase("/services/*i")]
    public void Folders_by_pattern(string pattern) => Check
        .DockerfileAt("services/api/Dockerfile", "FROM alpine:3.22\n", (".github/dependabot.yml", Docker(pattern)))
        .ShouldNotContain(finding => finding.Rule.Id == "GCG1505");

    [TestCase("/web/*")]
    [TestCase("/services/*/web")]
    [TestCase("/services/*b")]
    public void Folders_by_another_pattern(string pattern) => Check
        .DockerfileAt("services/api/Dockerfile", "FROM alpine:3.22\n", (".github/dependabot.yml", Docker(pattern)))
        .ShouldContain(finding => finding.Rule.Id == "GCG1505");

    [Test]
    public void File_that_no_bot_takes_for_a_Dockerfile() => Check
        .DockerfileAt("app.docker", "FROM alpine:3.22\n", (".github/dependabot.yml", Modules))
        .ShouldNotContain(finding => finding.Rule.Id == "GCG1505");

    [TestCase("version: 1\nupdates:\n  - package-ecosystem: gomod\n    directory: /\n")]
    [TestCase("version: 2\nupdates: []\n")]
    [TestCase("version: 2\nupdates:\n")]
    [TestCase("version: 2\nupdates: [x]\n")]
    [TestCase("version: 2\nupdates:\n  - package-ecosystem: !other docker\n")]
    [TestCase("not: [closed")]
    [TestCase("")]
    public void File_that_is_not_understood(string settings) => IsClean(Image, [.. Module, (".github/dependabot.yml", settings)]);

    [TestCase("{}")]
    [TestCase("{ \"extends\": [\"config:recommended\"] }")]
    [TestCase("{ \"enabledManagers\": [] }")]
    [TestCase("{ \"enabledManagers\": [\"gomod\", \"custom.regex\"] }")]
    [TestCase("{ \"enabledManagers\": [\"gomod\", \"regex\"] }")]
    [TestCase("{ \"enabledManagers\": [\"gomod\", \"dockerfile\"] }")]
    [TestCase("{ // json5\n \"enabledManagers\": [\"gomod\"] }")]
    public void Renovate_that_covers_it_or_may(string settings) => IsClean(Image, [.. Module, ("renovate.json", settings)]);

    [TestCase("renovate.json5", "{}")]
    [TestCase("package.json", "{ \"renovate\": {} }")]
    [TestCase(".gitlab/renovate.json", "{}")]
    public void Two_bots_may_share_the_work(string path, string settings) => IsClean(Image, [.. Module, (".github/dependabot.yml", Modules), (path, settings)]);

    [TestCase("package.json", "{}")]
    [TestCase("README.md", "Where is \"renovate\"?")]
    public void Other_files_are_no_bots(string path, string content) => Reports(Marked, [.. Module, (".github/dependabot.yml", Modules), (path, content)]);

    [Test]
    public void Repository_without_a_bot_is_left_alone() => IsClean(Image, [.. Module, ("package.json", "{}"), (".github/workflows/ci.yml", "on: push\n")]);

    [TestCase("ARG GO=1.27\nFROM golang:$GO\n")]
    [TestCase("ARG IMAGE=golang\nFROM $IMAGE:1.27\n")]
    [TestCase("FROM golang\n")]
    [TestCase("FROM scratch AS base\nFROM base\n")]
    [TestCase("FROM scratch\n")]
    public void Image_that_no_bot_can_update(string text) => IsClean(text, (".github/dependabot.yml", Modules));

    [Test]
    public void Module_without_requirements_has_nothing_to_update() =>
        IsClean(Image, ("go.mod", "module example.com/shop\n\ngo 1.26\n"), ("cmd/app/main.go", "package main\n\nfunc main() {}\n"), (".github/dependabot.yml", Docker("/")));

    [Test]
    public void Module_that_is_only_looked_at_is_not_built() => IsClean("FROM golang:1.27\nCOPY . .\nRUN go vet ./...\n", [.. Module, (".github/dependabot.yml", Docker("/"))]);

    [Test]
    public void Module_of_a_workspace_is_left_alone() => IsClean(Image, [.. Module, ("go.work", "go 1.26\n\nuse .\n"), (".github/dependabot.yml", Docker("/"))]);

    [Test]
    public void Fix_adds_an_entry_in_the_notation_of_the_others() => FixesAll(
        Image,
        Image,
        [.. Module, (".github/dependabot.yml", "# bots\n" + Modules + "    # ours\n\n# end\n")],
        [.. Module, (".github/dependabot.yml", "# bots\n" + Modules + "  - package-ecosystem: docker\n    directories:\n      - /\n    schedule:\n      interval: daily\n    # ours\n\n# end\n")]);

    [TestCase("    directories: [/]\n    schedule:\n      interval: cron\n")]
    [TestCase("    directory: /\n    schedule: {\n      interval: cron\n    }\n")]
    [TestCase("    directory: /\n    labels: [\n      go\n    ]\n")]
    [TestCase("    directory: /\n    labels:\n")]
    [TestCase("    directory: /\n  - package-ecosystem: docker\n    directories: []\n")]
    public void Fix_adds_an_entry_below_the_last_one(string entry) => FixesAll(
        Image,
        Image,
        [.. Module, (".github/dependabot.yml", "version: 2\nupdates:\n  - package-ecosystem: gomod\n" + entry)],
        [.. Module, (".github/dependabot.yml", "version: 2\nupdates:\n  - package-ecosystem: gomod\n" + entry + "  - package-ecosystem: docker\n    directories:\n      - /\n    schedule:\n      interval: weekly\n")]);

    [Test]
    public void Fix_adds_the_module() => FixesAll(
        Image,
        Image,
        [.. Module, (".github/dependabot.yml", "version: 2\nupdates:\n- package-ecosystem: docker\n  directory: /\n  schedule: {interval: monthly}\n")],
        [.. Module, (".github/dependabot.yml", "version: 2\nupdates:\n- package-ecosystem: docker\n  directory: /\n  schedule: {interval: monthly}\n- package-ecosystem: gomod\n  directories:\n    - /\n  schedule:\n    interval: monthly\n")]);

    [TestCase("directories: [\"/api\", '/web']", "directories: [\"/api\", '/web', '/']")]
    [TestCase("directories:\n      [\n        /api,\n        /web\n      ]", "directories:\n      [\n        /api,\n        /web, /\n      ]")]
    [TestCase("directories:\n      - \"/api\"\n      -  \"/web\" # shop", "directories:\n      - \"/api\"\n      -  \"/web\" # shop\n      -  \"/\"")]
    [TestCase("directories: [\"api\"]", "directories: [\"api\", \"/\"]")]
    [TestCase("directories:\n    - /api", "directories:\n    - /api\n    - /")]
    public void Fix_adds_the_folder_to_those_of_an_entry(string before, string after) => FixesAll(
        Image,
        Image,
        [.. Module, (".github/dependabot.yml", Modules + $"  - package-ecosystem: docker\n    {before}\n    schedule:\n      interval: daily\n")],
        [.. Module, (".github/dependabot.yml", Modules + $"  - package-ecosystem: docker\n    {after}\n    schedule:\n      interval: daily\n")]);

    [TestCase("gomod", "dockerfile")]
    [TestCase("dockerfile", "gomod")]
    public void Fix_adds_a_manager(string manager, string other) => FixesAll(
        Image,
        Image,
        [.. Module, ("renovate.json", $"{{\n  \"enabledManagers\": [\n    \"{manager}\"\n  ]\n}}\n")],
        [.. Module, ("renovate.json", $"{{\n  \"enabledManagers\": [\n    \"{manager}\", \"{other}\"\n  ]\n}}\n")]);

    [TestCase("version: 2\nupdates: [{package-ecosystem: gomod, directory: /}]\n")]
    [TestCase("version: 2\nupdates:\n  - {package-ecosystem: gomod, directory: /}\n")]
    [TestCase("version: 2\nupdates:\n  - package-ecosystem: docker\n    directories:\n      - &web /web\n")]
    [TestCase("version: 2\nupdates:\n  - package-ecosystem: docker\n    directories:\n      - |\n        /web\n")]
    [TestCase("version: 2\nupdates:\n  - package-ecosystem: docker\n    directories:\n      - |-\n        /web\n    schedule:\n      interval: daily\n")]
    [TestCase("version: 2\nupdates:\n  - package-ecosystem: docker\n    directories:\n      -\n        /web\n")]
    [TestCase("version: 2\nupdates:\n  -\n    package-ecosystem: gomod\n    directory: /\n")]
    [TestCase("version: 2\nfirst: &first\n  package-ecosystem: gomod\n  directory: /\nupdates:\n  - *first\n")]
    [TestCase("version: 2\nupdates:\n  - package-ecosystem: gomod\n    schedule: &daily\n      interval: daily\n  - package-ecosystem: npm\n    schedule: *daily\n")]
    [TestCase("version: 2\nupdates:\n  - &first\n    package-ecosystem: gomod\n    directory: /\n")]
    [TestCase("version: 2\nupdates:\n  - package-ecosystem: gomod\n    directory: /\n    note: |\n      one\n      two\n")]
    public void List_that_is_written_otherwise_is_left_to_its_author(string settings) => HasNoFix(Image, [.. Module, (".github/dependabot.yml", settings)]);

    private static string Docker(string folder) => $"version: 2\nupdates:\n  - package-ecosystem: docker\n    directories: [\"{folder}\"]\n    schedule:\n      interval: weekly\n";
}
