using System;
using System.Linq;
using GoContainerGuard.Rules;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.House;

/// <summary>The list of rules against the classes that exist.</summary>
internal sealed class CatalogueIsWhole
{
    [Test]
    public void Holds_every_rule_class() => RuleCatalogue.Rules.Select(rule => rule.GetType().Name).Order()
        .ShouldBe(typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract).Select(type => type.Name).Order());

    [Test]
    public void Is_not_empty() => RuleCatalogue.Rules.ShouldNotBeEmpty();

    [Test]
    public void Is_in_the_order_of_the_ids() => RuleCatalogue.Rules.Select(rule => rule.Descriptor.Id).ShouldBeInOrder();

    [Test]
    public void Has_every_id_once() => RuleCatalogue.Descriptors.Select(rule => rule.Id).ShouldBeUnique();

    [Test]
    public void Has_every_name_once() => RuleCatalogue.Descriptors.Select(rule => rule.Name).ShouldBeUnique();

    [TestCaseSource(typeof(RuleCatalogue), nameof(RuleCatalogue.Descriptors))]
    public void Ids_and_names_have_their_form(RuleDescriptor rule)
    {
        rule.Id.ShouldMatch("^GCG[0-9]{4}$");
        rule.Name.ShouldMatch("^[a-z0-9]+(-[a-z0-9]+)*$");
        int.Parse(rule.Id.AsSpan(3, 2), provider: null).ShouldBe((int)rule.Category);
    }

    [TestCaseSource(typeof(RuleCatalogue), nameof(RuleCatalogue.Descriptors))]
    public void Titles_and_messages_have_no_full_stop(RuleDescriptor rule)
    {
        rule.Title.ShouldNotEndWith(".");
        rule.Message.ShouldNotEndWith(".");
    }
}
