using System.Linq;
using GoContainerGuard.Go;
using GoContainerGuard.Rules.GoModules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.GoModules;

internal sealed class PatchOfFloatingTagTests : RuleTests<PatchOfFloatingTag>
{
    private static readonly GoVersion Newest = GoReleases.Newest.LastPatch;

    private static string Next => $"{Newest.Family}.{Newest.Patch + 1}";

    private static (string Path, string Content)[] ModuleOf(string goLine) => [("go.mod", $"module example.com/shop\n\ngo {goLine}\n"), ("main.go", "package main\n\nfunc main() {}\n")];

    private static string Build(string image) => $"FROM {image} AS build\nWORKDIR /src\nCOPY . .\nRUN go build \\\n    -o /app .\n";

    [Test]
    public void Patch_that_is_newer_than_the_facts_is_reported_at_the_tag() => Reports(Build($"[|golang:{Newest.Family}|]"), ModuleOf(Next));

    [Test]
    public void Distribution_in_the_tag_is_no_patch() => Reports(Build($"[|golang:{Newest.Family}-alpine|]"), ModuleOf(Next));

    [Test]
    public void It_says_what_go_says() => Says(
        $"'golang:{Newest.Family}' is Go {Newest.Family} in the patch that was pulled last: with one older than {Next} the build stops with 'go: go.mod requires go >= {Next} (running go {Newest}; GOTOOLCHAIN=local)'",
        Build($"golang:{Newest.Family}"),
        ModuleOf(Next));

    [Test]
    public void Workspace_counts_in_the_place_of_the_module() => Findings(
        Build($"golang:{Newest.Family}"), ("go.work", $"go {Next}\n\nuse .\n"), ModuleOf(Newest.Family + ".0")[0], ModuleOf("")[1])
        .Single().Message.ShouldContain("'go: go.work requires go >= ");

    [Test]
    public void Patch_in_the_tag_stands_still() => IsClean(Build($"golang:{Newest}"), ModuleOf(Next));

    [Test]
    public void First_patch_is_in_every_image_of_the_release() => IsClean(Build("golang:1.27"), ModuleOf("1.27.0"));

    [TestCase("1.27")]
    [TestCase("1.27rc2")]
    public void Go_line_without_a_patch(string goLine) => IsClean(Build("golang:1.27"), ModuleOf(goLine));

    [Test]
    public void Older_patch_is_what_everybody_has() => IsClean(Build("golang:1.26"), ModuleOf("1.26.1"));

    [Test]
    public void Release_that_is_not_supported_has_its_last_patch() => IsClean(Build("golang:1.24"), ModuleOf("1.24.13"));

    [Test]
    public void Other_release_is_another_matter() => IsClean(Build("golang:1.26"), ModuleOf(Next));

    [Test]
    public void Digest_says_which_image_it_is() => IsClean(Build($"golang:{Newest.Family}@sha256:{new string('a', 64)}"), ModuleOf(Next));

    [TestCase("auto")]
    [TestCase("$CHOICE")]
    public void Toolchain_that_may_be_fetched(string choice) => IsClean(
        $"FROM golang:{Newest.Family}\nARG CHOICE\nENV GOTOOLCHAIN={choice}\nWORKDIR /src\nCOPY . .\nRUN go build .\n", ModuleOf(Next));

    [TestCase("RUN go version")]
    [TestCase("RUN go build . || true")]
    public void Command_that_does_not_read_the_module_or_may_fail(string line) => IsClean($"FROM golang:{Newest.Family}\nWORKDIR /src\nCOPY . .\n{line}\n", ModuleOf(Next));

    [Test]
    public void Image_that_is_not_known() => IsClean(Build("registry.example.com/go:1.27"), ModuleOf(Next));

    [Test]
    public void Stage_that_no_target_needs() => IsClean(Build($"golang:{Newest.Family}") + "FROM scratch\nCOPY main.go /\n", ModuleOf(Next));

    [Test]
    public void Stages_of_one_image_are_reported_once() => Reports($"""
        FROM [|golang:{Newest.Family}|] AS base
        WORKDIR /src
        COPY . .
        FROM base AS test
        RUN go vet ./...
        FROM base
        COPY --from=test /src/main.go .
        RUN go build .
        """, ModuleOf(Next));
}
