using System.Linq;
using GoContainerGuard.Configuration;
using GoContainerGuard.Output;
using GoContainerGuard.Rules;
using GoContainerGuard.Tests.Configuration;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Output;

internal sealed class RuleTablesTests
{
    private static readonly RuleDescriptor[] Rules =
    [
        RichReport.Warning,
        RichReport.Error with { Title = "A binary | with *libc* is copied" },
        RichReport.Info,
        RichReport.Hidden with
        {
            Options =
            [
                new RuleOption("gocontainerguard.casing", "upper", "How keywords are written: `upper` or *lower*."),
                new RuleOption("gocontainerguard.words", "", "Further words."),
            ],
        },
    ];

    [Test]
    public void The_readme_lists_all_rules_in_the_order_of_their_ids() => RuleTables.ForReadme(Rules).ShouldBe("""
        | Id | What it finds | Severity | Fix |
        |---|---|---|---|
        | [GCG0007](docs/rules/GCG0007.md) | The title of GCG0007 | info | none |
        | [GCG0109](docs/rules/GCG0109.md) | The title of GCG0109 | hidden | safe |
        | [GCG0602](docs/rules/GCG0602.md) | A binary \| with \*libc\* is copied | error | unsafe |
        | [GCG0801](docs/rules/GCG0801.md) | The title of GCG0801 | warning | safe |

        """);

    [Test]
    public void The_index_has_a_table_for_each_family() => RuleTables.Index(Rules).ShouldEndWith("""

        ## Cgo and libc

        | Id | What it finds | Severity | Fix |
        |---|---|---|---|
        | [GCG0602](GCG0602.md) | A binary \| with \*libc\* is copied | error | unsafe |

        ## Identity and permissions

        | Id | What it finds | Severity | Fix |
        |---|---|---|---|
        | [GCG0801](GCG0801.md) | The title of GCG0801 | warning | safe |

        """);

    [Test]
    public void The_facts_of_a_rule_are_a_list() => RuleTables.Facts(Rules[1]).ShouldBe("""
        - Name: `dynamic-binary-in-bare-image`
        - Category: Cgo and libc
        - Severity: error
        - Fix: unsafe
        - Options: none

        """);

    [Test]
    public void Each_option_is_listed_with_its_default() => RuleTables.Facts(Rules[3]).ShouldEndWith("""
        - Options:
          - `gocontainerguard.casing`, by default `upper`: How keywords are written: \`upper\` or \*lower\*.
          - `gocontainerguard.words`, empty by default: Further words.

        """);

    [Test]
    public void A_rule_can_be_turned_off_in_three_ways() => RuleTables.TurnItOff(Rules[1]).ShouldBe("""
        - One instruction, by a comment above it: `# gcg:ignore GCG0602 because …`
        - Some files, in a section of `.editorconfig`, or all, in `.globalconfig`: `dotnet_diagnostic.GCG0602.severity = none`
        - A project, in MSBuild: `<NoWarn>$(NoWarn);GCG0602</NoWarn>`

        """);

    [Test]
    public void A_preset_file_begins_by_saying_what_it_is() => FileOf(Preset.Recommended).ShouldStartWith("""
        # GoContainerGuard, preset recommended: every rule and its severity.
        is_global = true
        global_level = -1

        # Running the checker

        # ambiguous-context
        dotnet_diagnostic.GCG0007.severity = suggestion

        # Structure and syntax

        """);

    [TestCase(Preset.Recommended)]
    [TestCase(Preset.Strict)]
    [TestCase(Preset.Errors)]
    public void A_preset_file_says_to_Roslyn_and_to_us_what_the_preset_does(Preset preset)
    {
        var ids = Rules.Select(rule => rule.Id.ToLowerInvariant()).ToArray();
        var ours = OurSettings.For("/r", "Dockerfile", [(".globalconfig", FileOf(preset))], ids);
        ours.ShouldBe(RoslynSettings.For("/r/Dockerfile", [("/r/.globalconfig", FileOf(preset))]));
        var settings = Settings.For(new ConfigurationTree("/r", (".globalconfig", FileOf(preset))), "Dockerfile");
        Rules.Select(rule => settings.SeverityOf(rule.Id)).ShouldBe(Rules.Select(rule => (Severity?)Presets.SeverityOf(preset, rule)));
    }

    [Test]
    public void Every_family_has_a_title_and_a_tag_of_its_own()
    {
        var families = System.Enum.GetValues<RuleCategory>();
        families.Select(RuleFamilies.TitleOf).Distinct().Count().ShouldBe(families.Length);
        families.Select(RuleFamilies.TagOf).Distinct().Count().ShouldBe(families.Length);
    }

    private static string FileOf(Preset preset) =>
        RuleTables.PresetFile(Presets.NameOf(preset), Rules, rule => Presets.SeverityOf(preset, rule));
}
