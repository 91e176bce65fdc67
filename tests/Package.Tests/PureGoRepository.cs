using System.IO;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

/// <summary>One project of four lines is the whole .NET here. Restored once; what follows are builds of less than a second.</summary>
internal sealed class PureGoRepository
{
    private Consumer _consumer = null!;

    [OneTimeSetUp]
    public void Restore()
    {
        _consumer = new Consumer("it's 100% (a) shop;b").WithContainersProject()
            .With("services/cart/Dockerfile", Fault.Warning).With("broken/.git/HEAD", "").With("broken/Dockerfile", Fault.Error)
            .With("own/.git/HEAD", "").With("own/Dockerfile", "FROM registry.example.com/base/run:2.4\nUSER shopkeeper\n")
            .With("own/.editorconfig", "root = true\n[Dockerfile]\ngocontainerguard.base_image.run = registry.example.com/base/run, users only app:10001\n")
            .With("wrong/.git/HEAD", "").With("wrong/Dockerfile", "FROM registry.example.com/base/run:2.4\nUSER 65532\n")
            .With("wrong/.editorconfig", "root = true\n[Dockerfile]\ngocontainerguard.image_pin = digst\n");
        _consumer.Run("restore").Succeeded();
    }

    [Test]
    public void A_finding_has_the_path_and_the_place()
    {
        var line = Build("").Succeeded().Said(warnings: [Fault.WarningId]).Line(Fault.WarningId);
        line.File.ShouldBe(_consumer.PathOf("services/cart/Dockerfile"));
        (line.LineNumber, line.ColumnNumber).ShouldBe((1, 6));
    }

    [Test]
    public void Checking_and_nothing_else_is_a_target_of_its_own() =>
        Build("-t:GoContainerGuard").Succeeded().Said(warnings: [Fault.WarningId]);

    [Test]
    public void What_is_sent_is_printed_and_nothing_is_judged()
    {
        var build = Build("-t:GoContainerGuardContext").Succeeded().Said();
        build.Output.ShouldContain("services/cart/Dockerfile");
        build.Output.ShouldContain("context: 'services/cart'");
    }

    [Test]
    public void A_finding_is_said_again_by_the_next_build()
    {
        Build("").Said(warnings: [Fault.WarningId]);
        Build("").Said(warnings: [Fault.WarningId]);
    }

    [Test]
    public void It_can_be_switched_off() => Build("-p:GoContainerGuardEnabled=false").Succeeded().Said();

    [Test]
    public void NoWarn_silences([Values(Fault.WarningId, Fault.ErrorId)] string id) =>
        Build($"-p:NoWarn={id} -p:GoContainerGuardRoot={(id == Fault.WarningId ? "services" : "broken")}").Succeeded().Said();

    [Test]
    public void An_error_stops_the_build() => Build("-p:GoContainerGuardRoot=broken").Failed().Said(errors: [Fault.ErrorId]);

    [Test]
    public void WarningsAsErrors_promotes() => Build($"-p:WarningsAsErrors={Fault.WarningId}").Failed().Said(errors: [Fault.WarningId]);

    [Test]
    public void TreatWarningsAsErrors_promotes() => Build("-p:TreatWarningsAsErrors=true").Failed().Said(errors: [Fault.WarningId]);

    [Test]
    public void WarningsNotAsErrors_exempts() =>
        Build($"-p:TreatWarningsAsErrors=true -p:WarningsNotAsErrors={Fault.WarningId}").Succeeded().Said(warnings: [Fault.WarningId]);

    [Test]
    public void The_switch_warnaserror_promotes() => Build("-warnaserror").Failed().Said(errors: [Fault.WarningId]);

    [Test]
    public void The_switch_warnaserror_for_another_code_does_not() =>
        Build("-warnaserror:CS0168").Succeeded().Said(warnings: [Fault.WarningId]);

    [Test]
    public void Excluded_Dockerfiles_are_not_checked() =>
        Build("-p:GoContainerGuardExclude=services/**").Succeeded().Said();

    [Test]
    public void A_base_image_of_ones_own_makes_an_error_appear() => Build("-p:GoContainerGuardRoot=own").Failed().Said(errors: [Fault.ErrorId])
        .Line(Fault.ErrorId).Text.ShouldContain("'registry.example.com/base/run:2.4'");

    [Test]
    public void An_option_with_a_wrong_value_is_told_in_the_configuration_file()
    {
        var line = Build("-p:GoContainerGuardRoot=wrong").Succeeded().Said(warnings: ["GCG0011"]).Line("GCG0011");
        line.File.ShouldBe(_consumer.PathOf("wrong/.editorconfig"));
        (line.LineNumber, line.ColumnNumber).ShouldBe((3, 30));
    }

    [Test]
    public void A_root_that_does_not_exist_is_one_clear_error()
    {
        var build = Build("-p:GoContainerGuardRoot=nowhere").Failed().Said(errors: ["GCG0010"]);
        build.Line("GCG0010").Text.ShouldContain(_consumer.PathOf("nowhere"));
    }

    [Test]
    public void A_named_root_without_a_Dockerfile_is_a_warning()
    {
        Directory.CreateDirectory(_consumer.PathOf("docs"));
        Build("-p:GoContainerGuardRoot=docs").Succeeded().Said(warnings: ["GCG0008"]);
    }

    private Build Build(string arguments) => _consumer.Run("build --no-restore " + arguments);
}
