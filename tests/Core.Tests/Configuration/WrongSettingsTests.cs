using System;
using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Configuration;

internal sealed class WrongSettingsTests
{
    [TestCase("gocontainerguard.contxt = .", "'gocontainerguard.contxt' says nothing: no setting has this name; 'gocontainerguard.context' is the nearest")]
    [TestCase("GoContainerGuard.Target_Stage = a", "'GoContainerGuard.Target_Stage' says nothing: no setting has this name; 'gocontainerguard.target_stages' is the nearest")]
    [TestCase("gocontainerguard.colour = red", "'gocontainerguard.colour' says nothing: no setting has this name")]
    [TestCase("gocontainerguard.base_images.x = a, libc none", "'gocontainerguard.base_images.x' says nothing: no setting has this name; 'gocontainerguard.base_image.x' is the nearest")]
    [TestCase("gocontainerguard.base_image = a, libc none", "'gocontainerguard.base_image' says nothing: no setting has this name; 'gocontainerguard.base_image.*' is the nearest")]
    [TestCase("gocontainerguard.image_pin = pach", "'gocontainerguard.image_pin' says nothing: 'pach' is none of minor, patch, os, digest; 'patch' is the nearest")]
    [TestCase("gocontainerguard.require_suppression_reason = ture", "'gocontainerguard.require_suppression_reason' says nothing: 'ture' is none of true, false; 'true' is the nearest")]
    [TestCase("gocontainerguard.require_suppression_reason = yes", "'gocontainerguard.require_suppression_reason' says nothing: 'yes' is none of true, false")]
    [TestCase("gocontainerguard.largest_context_mib = ten", "'gocontainerguard.largest_context_mib' says nothing: 'ten' is no whole number from 0 to 2147483647")]
    [TestCase("gocontainerguard.platforms = linux/amd46", "'gocontainerguard.platforms' says nothing: 'amd46' is no architecture that images are built for; 'linux/amd64' is the nearest")]
    [TestCase("gocontainerguard.platforms = arm64", "'gocontainerguard.platforms' says nothing: 'arm64' is no system and architecture with a slash between them; 'linux/arm64' is the nearest")]
    [TestCase("gocontainerguard.build_args = A=1, B-C=2", "'gocontainerguard.build_args' says nothing: 'B-C' is no name of a build argument")]
    [TestCase("gocontainerguard.target_stages = a b", "'gocontainerguard.target_stages' says nothing: 'a b' is no name of a stage")]
    [TestCase("gocontainerguard.allowed_registries = https://quay.io", "'gocontainerguard.allowed_registries' says nothing: 'https://quay.io' has a scheme, and names of images have none; 'quay.io' is the nearest")]
    [TestCase("gocontainerguard.allowed_registries = library", "'gocontainerguard.allowed_registries' says nothing: 'library' is no registry; 'docker.io/library' is the nearest")]
    [TestCase("gocontainerguard.allowed_registries = quay.io ghcr.io", "'gocontainerguard.allowed_registries' says nothing: 'quay.io ghcr.io' is no registry; 'quay.io, ghcr.io' is the nearest")]
    [TestCase("gocontainerguard.required_labels = team purpose", "'gocontainerguard.required_labels' says nothing: 'team purpose' is no name of a label; 'team, purpose' is the nearest")]
    [TestCase("gocontainerguard.allowed_user_ids = 1000, app", "'gocontainerguard.allowed_user_ids' says nothing: 'app' is neither the number of a user nor a range of them, as in 10000-19999")]
    [TestCase("gocontainerguard.required_labels = team=a", "'gocontainerguard.required_labels' says nothing: 'team=a' has a value, and the names of labels are listed here; 'team' is the nearest")]
    [TestCase("gocontainerguard.forbidden_images = a b", "'gocontainerguard.forbidden_images' says nothing: 'a b' is no image; 'a, b' is the nearest")]
    [TestCase("gocontainerguard.base_image.x = a, libc nne", "'gocontainerguard.base_image.x' says nothing: 'nne' is none of none, glibc, musl; 'none' is the nearest")]
    [TestCase("dotnet_diagnostic.GCG602.severity = error", "'dotnet_diagnostic.GCG602.severity' says nothing: there is no rule 'GCG602'; 'GCG0602' is the nearest")]
    [TestCase("dotnet_diagnostic.GCG9999.severity = error", "'dotnet_diagnostic.GCG9999.severity' says nothing: there is no rule 'GCG9999'")]
    [TestCase("dotnet_diagnostic.runs-as-root.severity = error", "'dotnet_diagnostic.runs-as-root.severity' says nothing: there is no rule 'runs-as-root'; 'GCG0801' is the nearest")]
    [TestCase("dotnet_diagnostic.gcg0602.severity = eror", "'dotnet_diagnostic.gcg0602.severity' says nothing: 'eror' is no severity; 'error' is the nearest")]
    [TestCase("dotnet_diagnostic.GCG0602.severity =", "'dotnet_diagnostic.GCG0602.severity' says nothing: '' is no severity")]
    public void Line_that_changes_nothing_is_told(string line, string message) => Messages($"[*]\n{line}\n").ShouldBe([message]);

    [TestCase("gocontainerguard.context =")]
    [TestCase("gocontainerguard.context = unset")]
    [TestCase("gocontainerguard.context = /srv/elsewhere")]
    [TestCase("gocontainerguard.image_pin = Patch")]
    [TestCase("gocontainerguard.platforms = linux/arm64/v8,")]
    [TestCase("GOCONTAINERGUARD.BASE_IMAGE.X = a, libc none")]
    [TestCase("dotnet_diagnostic.gcg0602.severity = Silent")]
    [TestCase("dotnet_diagnostic.GCG0011.severity = default")]
    [TestCase("dotnet_diagnostic.CA9999.severity = whatever")]
    [TestCase("dotnet_analyzer_diagnostic.severity = whatever")]
    [TestCase("indent_style = tba")]
    public void Line_that_means_something_or_is_not_ours_is_not(string line) => Messages($"[*]\n{line}\n").ShouldBeEmpty();

    [TestCaseSource(typeof(OptionCatalogue), nameof(OptionCatalogue.All))]
    public void Every_option_may_be_set_to_its_default(RuleOption option) => Messages($"[*]\n{option.Key.Replace("*", "x", StringComparison.Ordinal)} = {option.Default}\n").ShouldBeEmpty();

    [TestCase("gocontainerguard.context = .\n[*]\nx = y\n", "'gocontainerguard.context' says nothing: it stands above the first section, where it holds for no file")]
    [TestCase("[{1..]\ndotnet_diagnostic.GCG0602.severity = none\n", "'dotnet_diagnostic.GCG0602.severity' says nothing: the section '[{1..]' is no pattern")]
    [TestCase("[*.cs]\ndotnet_diagnostic.GCG0602.severity = none\n", null)]
    [TestCase("[[z-a]]\ndotnet_diagnostic.GCG0602.severity = none\n", "'dotnet_diagnostic.GCG0602.severity' says nothing: the section '[[z-a]]' is no pattern")]
    public void Line_that_stands_where_it_holds_for_no_file_is_told(string text, string? message) =>
        Messages(text).ShouldBe(message is null ? [] : [message]);

    [TestCase("gocontainerguard.context = .\n", null)]
    [TestCase("[/repository/Dockerfile]\ngocontainerguard.context = .\n", null)]
    [TestCase("[Dockerfile]\ngocontainerguard.context = .\n", "'gocontainerguard.context' says nothing: the section '[Dockerfile]' names no file by its absolute path, and a global file knows no other sections")]
    [TestCase("[/repository/*]\ngocontainerguard.context = .\n", "'gocontainerguard.context' says nothing: the section '[/repository/*]' names no file by its absolute path, and a global file knows no other sections")]
    [TestCase("gocontainerguard.contxt = .\n", "'gocontainerguard.contxt' says nothing: no setting has this name; 'gocontainerguard.context' is the nearest")]
    public void Global_file_is_judged_as_a_global_file(string text, string? message) =>
        Found((".globalconfig", text)).Select(finding => finding.Message).ShouldBe(message is null ? [] : [message]);

    [TestCase("\n")]
    [TestCase("\r\n")]
    public void Place_is_the_part_at_fault(string lineEnd) => Found((".editorconfig", string.Join(lineEnd, "[*]", "", "\tgocontainerguard.platforms=linux/amd64 , linux/amd46 # why", "dotnet_diagnostic.GCG602.severity: none", "")))
        .Select(finding => (finding.Where.ToString(), finding.Where.Text)).ShouldBe([(".editorconfig(3,43)", "linux/amd46"), (".editorconfig(4,19)", "GCG602")]);

    [Test]
    public void File_that_no_checked_Dockerfile_heeds_is_not_judged() => Check.DockerfileAt(
        "services/api/Dockerfile",
        "FROM golang:1.27.0\n",
        (".editorconfig", "[*]\ngocontainerguard.contxt = .\n"),
        ("services/.editorconfig", "root = true\n"),
        ("services/web/.editorconfig", "[*]\ngocontainerguard.contxt = .\n")).Where(IsOurs).ShouldBeEmpty();

    [Test]
    public void File_is_judged_once_for_all_Dockerfiles_that_heed_it() => Check.Repository(
        new InMemoryRepository { ["a/Dockerfile"] = "FROM golang:1.27.0\n", ["b/Dockerfile"] = "FROM golang:1.27.0\n", [".editorconfig"] = "[*]\ngocontainerguard.contxt = .\n" },
        "a/Dockerfile",
        "b/Dockerfile").Count(IsOurs).ShouldBe(1);

    [Test]
    public void File_above_the_root_is_judged_and_not_changed() => Found(("../.editorconfig", "[*]\ngocontainerguard.contxt = .\n")).ShouldHaveSingleItem().Fix.ShouldBeNull();

    [Test]
    public void Severity_is_that_of_the_configuration_file() =>
        Found((".editorconfig", "[*]\ngocontainerguard.contxt = .\ndotnet_diagnostic.GCG0011.severity = error\n")).ShouldHaveSingleItem().Severity.ShouldBe(Severity.Error);

    [Test]
    public void Context_that_is_no_folder_of_the_repository_is_told_and_does_not_count()
    {
        const string Text = "FROM golang:1.27.0\nCOPY cmd/api /api\n";
        (string, string)[] files = [("services/api/.editorconfig", "[*]\ngocontainerguard.context = ../ap\n"), ("services/api/cmd/api/main.go", "package main")];
        var found = Check.DockerfileAt("services/api/Dockerfile", Text, files).Where(finding => finding.Severity >= Severity.Warning).ToArray();
        found.Select(finding => finding.Message).ShouldContain("'gocontainerguard.context' says nothing: there is no folder '../ap' in the repository");
        found.ShouldNotContain(finding => finding.Rule.Id == "GCG1205");
    }

    [Test]
    public void Wrong_value_counts_as_not_written()
    {
        (string, string) far = (".editorconfig", "[*]\ngocontainerguard.image_pin = digest\n");
        Pins(far).ShouldBe(1);
        Pins(far, ("services/.editorconfig", "[*]\ngocontainerguard.image_pin = digst\n")).ShouldBe(1);
        Pins(far, ("services/.editorconfig", "[*]\ngocontainerguard.image_pin = unset\n")).ShouldBe(0);
        Pins(("services/.editorconfig", "[*]\ngocontainerguard.image_pin = digst\n")).ShouldBe(0);
    }

    [Test]
    public void Fix_puts_the_nearest_in_place()
    {
        const string Wrong = "[*]\r\ngocontainerguard.image_pin = pach # why\r\ndotnet_diagnostic.GCG602.severity = eror\r\n";
        var mended = Mending.Mend("GCG0011", "FROM golang:1.27.0\n", (".editorconfig", Wrong));
        mended[".editorconfig"].ShouldBe("[*]\r\ngocontainerguard.image_pin = patch # why\r\ndotnet_diagnostic.GCG0602.severity = error\r\n");
    }

    private static int Pins(params (string Path, string Content)[] files) => Check.DockerfileAt("services/Dockerfile", "FROM golang:1.27.0\n", files).Count(finding => finding.Rule.Id == "GCG0203");

    private static IEnumerable<string> Messages(string editorConfig) => Found((".editorconfig", editorConfig)).Select(finding => finding.Message);

    private static Finding[] Found(params (string Path, string Content)[] files) => [.. Check.Dockerfile("FROM golang:1.27.0\n", files).Where(IsOurs)];

    private static bool IsOurs(Finding finding) => finding.Rule.Id == "GCG0011";
}
