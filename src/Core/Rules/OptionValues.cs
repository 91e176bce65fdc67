using System;
using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules;

/// <summary>What may be written as the value of an option. An empty value is always allowed and stands for the default.</summary>
internal sealed class OptionValues
{
    private readonly Func<string, ValueFault?> _findFault;

    private OptionValues(string form, Func<string, ValueFault?> findFault)
    {
        Form = form;
        _findFault = findFault;
    }

    /// <summary>Any text at all.</summary>
    public static OptionValues Text { get; } = new("text", static _ => null);

    /// <summary>The form in a few words, as a table shows it.</summary>
    public string Form { get; }

    /// <summary>One of some words, in any letter case.</summary>
    public static OptionValues OneOf(params string[] words) => new(string.Join(", ", words), value =>
    {
        foreach (var word in words)
        {
            if (string.Equals(word, value, StringComparison.OrdinalIgnoreCase))
                return null;
        }

        return Whole(value, $"'{value}' is none of {string.Join(", ", words)}", NearestName.AmongWords(value.ToLowerInvariant(), words));
    });

    /// <summary>A whole number that is not below zero.</summary>
    public static OptionValues Number() => new("number", static value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        ? null
        : Whole(value, $"'{value}' is no whole number from 0 to {int.MaxValue.ToString(CultureInfo.InvariantCulture)}", null));

    /// <summary>Items with commas between them; what an item's judge says of one is said of its place in the value.</summary>
    /// <param name="form">The form of an item.</param>
    /// <param name="judge">What is wrong with an item, and what may have been meant; <c>null</c> for one that is right.</param>
    public static OptionValues List(string form, Func<string, (string Problem, string? Meant)?> judge) => new(form + ", …", value => FindInList(value, judge));

    /// <summary>The items of a list, without the white space around them; none of a value that is not there.</summary>
    public static IReadOnlyList<string> Items(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return [];

        var items = new List<string>();
        foreach (var item in value!.Split(','))
        {
            if (item.Trim() is { Length: > 0 } trimmed)
                items.Add(trimmed);
        }

        return items;
    }

    /// <summary>Whatever a reader of the whole value takes.</summary>
    public static OptionValues Read(string form, Func<string, ValueFault?> findFault) => new(form, findFault);

    /// <summary>The first thing in a value that cannot be used; <c>null</c> when all of it can.</summary>
    public ValueFault? FindFault(string value) => value.Length == 0 ? null : _findFault(value);

    private static ValueFault? FindInList(string value, Func<string, (string Problem, string? Meant)?> judge)
    {
        for (var start = 0; start <= value.Length;)
        {
            var comma = value.IndexOf(',', start);
            var end = comma < 0 ? value.Length : comma;
            var next = end + 1;
            while (start < end && char.IsWhiteSpace(value[start]))
                start++;

            while (end > start && char.IsWhiteSpace(value[end - 1]))
                end--;

            if (end > start && judge(value.Substring(start, end - start)) is { } wrong)
                return new ValueFault(TextSpan.FromBounds(start, end), wrong.Problem, wrong.Meant);

            start = next;
        }

        return null;
    }

    private static ValueFault Whole(string value, string problem, string? meant) => new(new TextSpan(0, value.Length), problem, meant);
}
