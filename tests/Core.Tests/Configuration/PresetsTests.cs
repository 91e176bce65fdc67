using GoContainerGuard.Configuration;
using GoContainerGuard.Rules;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Configuration;

internal sealed class PresetsTests
{
    [TestCase(Preset.Recommended, Severity.Error, Severity.Error)]
    [TestCase(Preset.Recommended, Severity.Warning, Severity.Warning)]
    [TestCase(Preset.Recommended, Severity.Info, Severity.Info)]
    [TestCase(Preset.Recommended, Severity.Hidden, Severity.Hidden)]
    [TestCase(Preset.Strict, Severity.Error, Severity.Error)]
    [TestCase(Preset.Strict, Severity.Warning, Severity.Warning)]
    [TestCase(Preset.Strict, Severity.Info, Severity.Warning)]
    [TestCase(Preset.Strict, Severity.Hidden, Severity.Warning)]
    [TestCase(Preset.Strict, Severity.None, Severity.None)]
    [TestCase(Preset.Errors, Severity.Error, Severity.Error)]
    [TestCase(Preset.Errors, Severity.Warning, Severity.None)]
    [TestCase(Preset.Errors, Severity.Info, Severity.None)]
    [TestCase(Preset.Errors, Severity.Hidden, Severity.None)]
    public void A_preset_turns_severities_up_or_off(Preset preset, Severity before, Severity after) =>
        Presets.SeverityOf(preset, Rule(before)).ShouldBe(after);

    [Test]
    public void A_policy_is_switched_on_by_stating_it_not_by_being_strict()
    {
        var policy = new RuleOption("gocontainerguard.registries", "", "The registries allowed.");
        Presets.SeverityOf(Preset.Strict, Rule(Severity.Hidden) with { Options = [policy] }).ShouldBe(Severity.Hidden);
    }

    [Test]
    public void A_finding_louder_than_its_rule_keeps_its_own_severity() =>
        Presets.Adjust(Preset.Errors, Rule(Severity.Warning), Severity.Error).ShouldBe(Severity.Error);

    [Test]
    public void Each_name_leads_back_to_its_preset()
    {
        foreach (var preset in Presets.All)
        {
            Presets.TryRead(Presets.NameOf(preset).ToUpperInvariant(), out var read).ShouldBeTrue();
            read.ShouldBe(preset);
        }
    }

    [TestCase("")]
    [TestCase("all")]
    public void An_unknown_name_is_no_preset(string name) => Presets.TryRead(name, out _).ShouldBeFalse();

    private static RuleDescriptor Rule(Severity severity) => new("GCG9999", "some-fault")
    {
        Title = "Something is wrong",
        Message = "'{0}' is wrong",
        Category = RuleCategory.Checking,
        Severity = severity,
    };
}
