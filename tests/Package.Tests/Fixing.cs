using System;
using System.IO;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

/// <summary>Files are fixed by a target, on a project of each kind.</summary>
internal sealed class Fixing
{
    private const string Slip = "FROM alpine:3.24\nENV A 1\nUSER 65532\n";
    private const string Mended = "FROM alpine:3.24\nENV A=1\nUSER 65532\n";
    private const string Diff = "--- a/services/cart/Dockerfile\n+++ b/services/cart/Dockerfile\n@@ -1,3 +1,3 @@\n FROM alpine:3.24\n-ENV A 1\n+ENV A=1\n USER 65532\n";
    private const string Frameworks = "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>";

    private Consumer _consumer = null!;

    [OneTimeSetUp]
    public void Restore()
    {
        _consumer = new Consumer("it's 100% (a) shop;b").WithContainersProject().WithProject("Cart", frameworks: Frameworks).WithProject("Orders", frameworks: Frameworks).With("Shop.slnx", """
            <Solution>
              <Project Path="Cart/Cart.csproj" />
              <Project Path="Orders/Orders.csproj" />
            </Solution>
            """);
        _consumer.Run("restore containers.proj").Succeeded();
        _consumer.Run("restore Shop.slnx").Succeeded();
    }

    [SetUp]
    public void MakeASlip() => _consumer.With("services/cart/Dockerfile", Slip);

    [Test]
    public void A_repository_without_CSharp_is_fixed()
    {
        var build = Fix("containers.proj").Succeeded().Said();
        Text.ShouldBe(Mended);
        build.Output.ShouldContain("GCG0105  Write it with an equals sign");
        build.Output.ShouldContain("1 file changed");
    }

    [Test]
    public void A_project_with_several_frameworks_fixes_once()
    {
        var build = Fix("Cart").Succeeded().Said();
        Text.ShouldBe(Mended);
        build.Output.Split("1 file changed").Length.ShouldBe(2, build.Output);
    }

    [Test]
    public void Several_projects_fix_once([Values("-m:1", "-m:2")] string how)
    {
        var build = Fix("Shop.slnx " + how).Succeeded().Said();
        Text.ShouldBe(Mended);
        build.Output.Split("1 file changed").Length.ShouldBe(2, build.Output);
    }

    [Test]
    public void The_check_that_follows_in_the_same_build_sees_what_was_fixed() =>
        _consumer.Run("build containers.proj --no-restore -t:GoContainerGuardFix;GoContainerGuard").Succeeded().Said();

    [Test]
    public void A_dry_run_prints_the_change_and_makes_none()
    {
        var build = Fix("containers.proj -p:GoContainerGuardDryRun=true").Succeeded().Said();
        Text.ShouldBe(Slip);
        build.Output.ShouldContain("+ENV A=1");
        build.Output.ShouldContain("1 file to change");
    }

    [Test]
    public void A_dry_run_gives_the_change_as_a_property_character_by_character()
    {
        const string Odd = "# 100%41; $(é) @(b) 'c' ?\n";
        _consumer.With("services/cart/Dockerfile", Odd + Slip);
        var (exitCode, output) = Dotnet.Run(_consumer.Folder, "msbuild containers.proj -t:GoContainerGuardFix -p:GoContainerGuardDryRun=true -getProperty:GoContainerGuardDiff -nodeReuse:false");
        exitCode.ShouldBe(0, output);
        output.ReplaceLineEndings("\n").TrimEnd().ShouldBe(Diff.Replace("@@ -1,3 +1,3 @@\n", $"@@ -1,4 +1,4 @@\n {Odd}", StringComparison.Ordinal).TrimEnd());
        Text.ShouldBe(Odd + Slip);
    }

    [Test]
    public void Fixes_that_may_change_what_is_built_are_asked_for()
    {
        _consumer.With("services/cart/Dockerfile", Fault.Warning);
        Fix("containers.proj").Succeeded().Said();
        Text.ShouldBe(Fault.Warning);
        Fix("containers.proj -p:GoContainerGuardFixUnsafe=true").Succeeded().Said();
        Text.ShouldNotContain(":latest");
    }

    [TestCase("-p:DesignTimeBuild=true")]
    [TestCase("-p:GoContainerGuardEnabled=false")]
    [TestCase("-p:NoWarn=GCG0105")]
    [TestCase("-p:GoContainerGuardExclude=services/**")]
    public void Nothing_is_fixed_with(string property)
    {
        Fix("containers.proj " + property).Succeeded().Said();
        Text.ShouldBe(Slip);
    }

    [Test]
    public void A_file_that_may_not_be_written_is_a_warning_and_the_others_are_fixed()
    {
        var path = _consumer.With("locked/Dockerfile", Slip).PathOf("locked/Dockerfile");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        Fix("containers.proj").Succeeded().Said(warnings: ["GCG0015"]).Line("GCG0015").File.ShouldBe(path);
        Fix("containers.proj -warnaserror").Failed().Said(errors: ["GCG0015"]);
        File.SetAttributes(path, FileAttributes.Normal);
        File.ReadAllText(path).ShouldBe(Slip);
        File.Delete(path);
        Text.ShouldBe(Mended);
    }

    [Test]
    public void A_wrong_switch_is_one_clear_error() =>
        Fix("containers.proj -p:GoContainerGuardDryRun=ture").Failed().Said(errors: ["GCG0010"]).Line("GCG0010").Text.ShouldContain("GoContainerGuardDryRun is 'ture'");

    private string Text => File.ReadAllText(_consumer.PathOf("services/cart/Dockerfile"));

    private Build Fix(string arguments) => _consumer.Run($"build {arguments} --no-restore -t:GoContainerGuardFix");
}
