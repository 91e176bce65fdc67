using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace GoContainerGuard.FactsCompiler.BaseImages;

/// <summary>Our own decisions on top of the rows: what prose means, what is as good as seen, and why.</summary>
internal sealed class FactOverlay(JsonElement root)
{
    private readonly Dictionary<string, bool> _confidence = root.GetProperty("confidence").EnumerateArray()
        .ToDictionary(entry => entry.GetProperty("says").GetString()!, entry => IsVerified(entry), StringComparer.Ordinal);

    public IEnumerable<JsonElement> Sections => root.GetProperty("sections").EnumerateArray();

    public IEnumerable<string> MirrorPrefixes => root.GetProperty("mirrors").EnumerateArray().Select(mirror => mirror.GetProperty("prefix").GetString()!);

    /// <summary>A row's confidence is free text; a text that nobody has judged stops the compiler.</summary>
    public bool IsVerifiedRow(JsonElement row)
    {
        var says = row.GetProperty("confidence").GetString()!;
        return _confidence.TryGetValue(says, out var isVerified)
            ? isVerified
            : throw new InvalidOperationException($"base-image-overlay.json does not judge the confidence '{says}'");
    }

    public void Apply(Dictionary<string, ImageFacts> images)
    {
        foreach (var entry in root.GetProperty("facts").EnumerateArray())
        {
            foreach (var id in entry.GetProperty("images").EnumerateArray())
            {
                if (!images.TryGetValue(id.GetString()!, out var facts))
                    throw new InvalidOperationException($"base-image-overlay.json speaks of '{id}', which is no image");

                Confirm(entry, facts);
                Say(entry, facts);
            }
        }
    }

    public static void AddPrograms(JsonElement programs, Dictionary<string, ImageFacts> images)
    {
        foreach (var list in programs.GetProperty("lists").EnumerateArray())
        {
            foreach (var id in list.GetProperty("images").EnumerateArray())
            {
                var facts = images[id.GetString()!];
                facts.Say(FactKeys.Programs, FactKeys.Complete, IsVerified(list));

                foreach (var folder in list.GetProperty("folders").EnumerateObject())
                {
                    foreach (var name in folder.Value.GetString()!.Split(' '))
                        facts.Say($"{FactKeys.Program}{folder.Name}/{name}", ImageFacts.Yes, IsVerified(list));
                }
            }
        }
    }

    private static void Confirm(JsonElement entry, ImageFacts facts)
    {
        if (!entry.TryGetProperty("confirm", out var confirmed))
            return;

        var classes = confirmed.EnumerateArray().Select(word => word.GetString()!).ToHashSet(StringComparer.Ordinal);

        // A path of a program list belongs to the list as a whole, which is not confirmed by confirming single programs.
        foreach (var (key, fact) in facts.Facts.Where(pair => classes.Contains(FactKeys.ClassOf(pair.Key)) && !IsProgramPath(pair.Key)).ToList())
            facts.Say(key, fact.Value, isVerified: true);
    }

    private static void Say(JsonElement entry, ImageFacts facts)
    {
        if (!entry.TryGetProperty("facts", out var said))
            return;

        foreach (var fact in said.EnumerateObject())
        {
            FactKeys.Demand(fact.Name);
            facts.Say(fact.Name, fact.Value.GetString()!, IsVerified(entry));
        }
    }

    private static bool IsVerified(JsonElement entry) => entry.GetProperty("is").GetString() switch
    {
        "verified" => true,
        "extrapolated" => false,
        var other => throw new InvalidOperationException($"'{other}' is neither verified nor extrapolated"),
    };

    private static bool IsProgramPath(string key) => key.StartsWith(FactKeys.Program + "/", StringComparison.Ordinal);
}
