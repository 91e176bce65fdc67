using System.Linq;
using System.Text.RegularExpressions;
using GoContainerGuard.Output;
using GoContainerGuard.Rules;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.House;

/// <summary>The table of settings against the options that the code knows.</summary>
internal sealed class OptionsPageIsTrue
{
    private const string Page = "docs/options.md";

    [Test]
    public void Page_lists_the_options()
    {
        var table = OptionTables.Of(OptionCatalogue.All, RuleCatalogue.Descriptors);
        RenderedDocument.Compare(Page, MarkedBlock.Replace(RepositoryFiles.Read(Page), "options", table)!);
    }

    [Test]
    public void Example_on_the_page_can_be_read()
    {
        var example = RepositoryFiles.Read(Page).Split("```ini\n")[1].Split("```\n").First();
        Check.Dockerfile("FROM golang:1.27.0\n", (".editorconfig", example)).Where(finding => finding.Rule.Id == "GCG0011").ShouldBeEmpty();
    }

    [Test]
    public void Every_option_of_a_rule_is_known() =>
        RuleCatalogue.Descriptors.SelectMany(rule => rule.Options).Select(option => option.Key).Except(OptionCatalogue.All.Select(option => option.Key)).ShouldBeEmpty();

    [Test]
    public void Keys_have_their_form() =>
        OptionCatalogue.All.Where(option => !Regex.IsMatch(option.Key, @"^gocontainerguard(\.[a-z_]+)+(\.\*)?$") || !option.Description.EndsWith('.')).ShouldBeEmpty();

    [Test]
    public void Defaults_are_allowed_values() => OptionCatalogue.All.ShouldAllBe(option => option.Values.FindFault(option.Default) == null);
}
