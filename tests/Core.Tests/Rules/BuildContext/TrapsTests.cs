using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.BuildContext;

/// <summary>What looks like a fault of the build context in real repositories and is none: no rule of the family may speak.</summary>
internal sealed class TrapsTests
{
    private static readonly (string Path, string Content)[] Shop =
    [
        ("go.mod", "module example.com/shop\n\ngo 1.25\n"),
        ("cmd/shop/main.go", "package main\n\nfunc main() {}\n"),
    ];

    [TestCase("bin\ndist\n*.test\ncoverage.out\n**/node_modules\n.idea\n*.swp\ntmp/\nvendor/\n")]
    [TestCase("/bin\n/dist/\n/coverage.*\n")]
    [TestCase("*\n!cmd\n!internal\n!pkg\n!go.mod\n!go.sum\n!vendor\n")]
    [TestCase("**/*.log\n!important.log\n")]
    public void Pattern_that_matches_nothing_is_about_what_a_build_will_write(string ignore) => Silent(
        "Dockerfile", "FROM golang:1.25\nWORKDIR /src\nCOPY . .\nRUN go build -o /shop ./cmd/shop\n", [.. Shop, (".dockerignore", ignore)]);

    [TestCase("/bin\n/tmp\n/out\n", "tools/bin/a.sh")]
    [TestCase("/*.md\n", "docs/guide.md")]
    public void Leading_slash_says_that_the_root_is_meant(string ignore, string deeper) => Silent(
        "Dockerfile", "FROM golang:1.25\nCOPY . .\n", [.. Shop, (".dockerignore", ignore), (deeper, "x")]);

    [TestCase("COPY bin/manager /manager")]
    [TestCase("COPY manager /manager")]
    [TestCase("COPY dist/shop_linux_amd64/shop /shop")]
    [TestCase("COPY shop-${TARGETARCH} /shop")]
    [TestCase("ARG BINARY=shop\nCOPY ${BINARY} /shop")]
    [TestCase("ADD out/rootfs.tar.gz /")]
    public void Source_that_is_not_in_the_tree_is_built_before(string lines)
    {
        Silent("Dockerfile", $"FROM scratch\n{lines}\n", [.. Shop, (".dockerignore", "*.md\nbin/*.tmp\n")]);
        Silent("Dockerfile", $"FROM scratch\n{lines}\n", [.. Shop, (".dockerignore", "*.md\n"), (".editorconfig", "[Dockerfile]\ngocontainerguard.context = .\n")]);
        Silent("build/package/Dockerfile", $"FROM scratch\n{lines}\n", Shop);
    }

    [TestCase(".goreleaser.yaml", "Dockerfile")]
    [TestCase(".goreleaser.yml", "Dockerfile")]
    [TestCase("go.sum", "goreleaser.dockerfile")]
    public void Release_tool_builds_in_a_folder_of_its_own(string file, string dockerfile) => Silent(
        dockerfile,
        "FROM scratch\nCOPY shop /shop\nCOPY config.yaml /etc/\nENTRYPOINT [\"/shop\"]\n",
        [.. Shop, (file, ""), (".dockerignore", "shop\n*.yaml\n"), ("shop", "x"), ("config.yaml", ""), (".editorconfig", "[*ockerfile]\ngocontainerguard.context = .\n")]);

    private static void Silent(string dockerfile, string text, (string Path, string Content)[] files) => Check.DockerfileAt(dockerfile, text, files)
        .Where(finding => finding.Rule.Category is RuleCategory.BuildContext or RuleCategory.Checking)
        .Select(finding => $"{finding.Where}: {finding.Rule.Id} {finding.Message}").ShouldBeEmpty();
}
