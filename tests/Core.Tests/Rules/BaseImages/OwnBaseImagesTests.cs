using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Output;
using GoContainerGuard.Rules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.BaseImages;

/// <summary>Rules that are silent of an image that nobody knows, and speak when the team has said what it holds.</summary>
internal sealed class OwnBaseImagesTests
{
    private const string Service = """
        FROM golang:1.27 AS build
        WORKDIR /src
        COPY . .
        RUN go build -o /shop ./cmd/shop
        FROM registry.corp/base/run:2.4
        COPY --from=build /shop /shop
        USER ops
        ENTRYPOINT /shop
        """;

    [Test]
    public void Nothing_is_said_of_an_image_that_nobody_knows() => Ids(Service).ShouldNotContain(id => id == "GCG0601" || id == "GCG0602" || id == "GCG0701" || id == "GCG0802" || id == "GCG0903");

    [TestCase("libc none", "GCG0602")]
    [TestCase("libc musl", "GCG0601")]
    [TestCase("certificates no", "GCG0701")]
    [TestCase("users only app:10001", "GCG0802")]
    [TestCase("like gcr.io/distroless/static-debian13:nonroot", "GCG0602")]
    [TestCase("like gcr.io/distroless/static-debian13:nonroot", "GCG0802")]
    public void What_is_said_makes_a_rule_speak(string statement, string id) => Ids(Service, "registry.corp/base/run, " + statement).ShouldContain(id);

    [TestCase("libc glibc", "GCG0602")]
    [TestCase("libc glibc", "GCG0601")]
    [TestCase("certificates yes", "GCG0701")]
    [TestCase("users only ops:10001", "GCG0802")]
    [TestCase("users app:10001", "GCG0802")]
    [TestCase("like gcr.io/distroless/base-debian13:nonroot, users ops", "GCG0602")]
    [TestCase("like gcr.io/distroless/base-debian13:nonroot, users ops", "GCG0802")]
    [TestCase("tmp yes", "GCG0602")]
    public void What_is_said_keeps_a_rule_silent(string statement, string id) => Ids(Service, "registry.corp/base/run, " + statement).ShouldNotContain(id);

    [TestCase("registry.corp/base/other, libc none")]
    [TestCase("registry.corp/base/run:3.*, libc none")]
    [TestCase("registry.corp/base/run, libc nonee")]
    public void Another_image_and_a_line_with_a_mistake_say_nothing_of_this_one(string line) => Ids(Service, line).ShouldNotContain("GCG0602");

    [Test]
    public void The_most_exact_line_counts() =>
        Ids(Service, "registry.corp/*, libc none", "registry.corp/base/run:2.*, libc glibc", "registry.corp/base/run, libc none").ShouldNotContain("GCG0602");

    [Test]
    public void Shell_form_without_a_shell_is_an_error()
    {
        Severities(Service, "GCG0901", "registry.corp/base/run, shell none").ShouldBe([Severity.Error]);
        Severities(Service, "GCG0901", "registry.corp/base/run, shell /bin/sh").ShouldBe([Severity.Warning]);
        Severities(Service, "GCG0901", "registry.corp/base/run, shell /bin/bash, tools only curl").ShouldBe([Severity.Warning]);
    }

    [Test]
    public void Program_that_is_nowhere_is_an_error()
    {
        const string Start = "FROM registry.corp/base/run:2.4\nCOPY --from=busybox:1.38 /bin/busybox /busybox\nENTRYPOINT [\"/server\"]\n";
        Severities(Start, "GCG0903", "registry.corp/base/run, nothing else").ShouldBe([Severity.Error]);
        Severities(Start, "GCG0903", "registry.corp/base/run, tools only /server, nothing else").ShouldBeEmpty();
        Severities(Start, "GCG0903", "registry.corp/base/run, tools none").ShouldBeEmpty();
        Severities(Start, "GCG0903", "registry.corp/base/run, like alpine:3.24").ShouldBeEmpty();
    }

    [Test]
    public void Program_in_a_folder_of_programs_is_judged_by_the_list_of_them()
    {
        const string Start = "FROM registry.corp/base/run:2.4\nENTRYPOINT [\"/usr/local/bin/server\"]\n";
        Severities(Start, "GCG0903", "registry.corp/base/run, tools none").ShouldBe([Severity.Error]);
        Severities(Start, "GCG0903", "registry.corp/base/run, tools curl").ShouldBeEmpty();
    }

    [Test]
    public void Mirror_is_judged_as_what_it_mirrors()
    {
        const string Old = "FROM registry.corp/hub/golang:1.24 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /shop ./cmd/shop\nFROM registry.corp/hub/alpine:3.24\nCOPY --from=build /shop /shop\nUSER nonroot\nCMD [\"/shop\"]\n";
        Ids(Old).ShouldNotContain(id => id == "GCG0401" || id == "GCG0802");
        Ids(Old, "registry.corp/hub/*, is docker.io/*").ShouldBe(["GCG0401", "GCG0802"], ignoreOrder: true);
    }

    [Test]
    public void Environment_is_that_of_the_description()
    {
        const string Uses = "FROM registry.corp/base/run:2.4\nWORKDIR $HOME_OF_APP\nCMD [\"/shop\"]\n";
        Ids(Uses, "registry.corp/base/run, env only HOME_OF_APP=/srv").ShouldNotContain("GCG1401");
        Ids(Uses, "registry.corp/base/run, env only PATH=/bin").ShouldContain("GCG1401");
    }

    [Test]
    public void Stage_below_a_stage_and_a_global_file_are_heard_too()
    {
        const string Chain = "FROM registry.corp/base/run:2.4 AS base\nUSER ops\nFROM base\nCMD [\"/shop\"]\n";
        Found(Chain, (".globalconfig", "gocontainerguard.base_image.run = registry.corp/base/run, users only app:1\n")).Select(finding => finding.Rule.Id).ShouldContain("GCG0802");
    }

    [Test]
    public void Message_names_the_image_as_it_is_written() => Found(Service, Config("registry.corp/base/run, libc none")).Where(finding => finding.Rule.Id == "GCG0602").Select(FindingText.Of)
        .ShouldHaveSingleItem().ShouldContain("'registry.corp/base/run:2.4'");

    private static string[] Ids(string dockerfile, params string[] lines) =>
        [.. Found(dockerfile, Config(lines)).Where(finding => finding.Severity >= Severity.Warning && finding.Rule.Id != "GCG0011").Select(finding => finding.Rule.Id).Distinct()];

    private static Severity[] Severities(string dockerfile, string id, params string[] lines) => [.. Found(dockerfile, Config(lines)).Where(finding => finding.Rule.Id == id).Select(finding => finding.Severity)];

    private static IReadOnlyList<Finding> Found(string dockerfile, (string Path, string Content) configuration) => Check.Dockerfile(
        dockerfile,
        configuration,
        ("go.mod", "module example.com/shop\n\ngo 1.26\n"),
        ("go.sum", ""),
        ("cmd/shop/main.go", "package main\n\nimport \"net/http\"\n\nfunc main() { http.Get(\"https://example.com\") }\n"));

    private static (string Path, string Content) Config(params string[] lines) =>
        (".editorconfig", "[Dockerfile]\n" + string.Concat(lines.Select((line, index) => $"gocontainerguard.base_image.n{index} = {line}\n")));
}
