using System;
using System.Collections.Generic;
using System.Linq;

namespace GoContainerGuard.FactsCompiler.BaseImages;

/// <summary>What several images of one name have in common, and what each says beyond that.</summary>
internal static class ImageMerge
{
    public const string CommonId = "*";

    private static readonly Dictionary<string, string> ListOfEntry = new(StringComparer.Ordinal)
    {
        ["user"] = FactKeys.Users,
        ["group"] = FactKeys.Groups,
        ["program"] = FactKeys.Programs,
        ["env"] = "env",
    };

    /// <summary>Equal facts stay; an account or program that only some have is there as not known.</summary>
    public static ImageFacts Common(IReadOnlyList<ImageFacts> images)
    {
        var common = new ImageFacts(CommonId);

        foreach (var key in images.SelectMany(image => image.Facts.Keys).Distinct(StringComparer.Ordinal))
        {
            var facts = images.Select(image => image.Find(key)).ToList();

            if (facts.All(fact => fact is not null && fact.Value == facts[0]!.Value))
                common.Say(key, facts[0]!.Value, facts.All(fact => fact!.IsVerified));
            else if (ListOfEntry.ContainsKey(FactKeys.ClassOf(key)) && key.Contains(':', StringComparison.Ordinal))
                common.Say(key, ImageFacts.Unknown, isVerified: true);
        }

        NameWhatIsUnknownByPath(common);
        return common;
    }

    /// <summary>A program that only some images have is not known by its bare name either.</summary>
    private static void NameWhatIsUnknownByPath(ImageFacts common)
    {
        foreach (var key in common.Facts.Where(pair => pair.Value.Value == ImageFacts.Unknown).Select(pair => pair.Key).ToList())
        {
            if (!key.StartsWith(FactKeys.Program + "/", StringComparison.Ordinal))
                continue;

            var named = FactKeys.Program + key[(key.LastIndexOf('/') + 1)..];

            if (common.Find(named) is null)
                common.Say(named, ImageFacts.Unknown, isVerified: true);
        }
    }

    /// <summary>Equal facts only: what one image does not say, the image that it stands on answers.</summary>
    public static ImageFacts CommonOfStacked(IReadOnlyList<ImageFacts> images)
    {
        var common = Common(images);

        foreach (var key in common.Facts.Where(pair => pair.Value.Value == ImageFacts.Unknown).Select(pair => pair.Key).ToList())
            common.Facts.Remove(key);

        return common;
    }

    /// <summary>The facts that have to be said for an image that stands on the common ones.</summary>
    public static ImageFacts Beyond(ImageFacts image, ImageFacts common)
    {
        var own = new ImageFacts(image.Id);

        foreach (var (key, fact) in image.Facts)
        {
            if (common.Find(key) != fact)
                own.Say(key, fact.Value, fact.IsVerified);
        }

        foreach (var key in common.Facts.Keys.Where(key => image.Find(key) is null))
        {
            // Only what is '?' in common can be missing here; a complete list answers it.
            if (image.Find(ListOfEntry[FactKeys.ClassOf(key)]) is { Value: FactKeys.Complete } list)
                own.Say(key, PathOf(image, key) ?? ImageFacts.No, list.IsVerified);
        }

        return own;
    }

    private static string? PathOf(ImageFacts image, string key)
    {
        if (!key.StartsWith(FactKeys.Program, StringComparison.Ordinal) || key.StartsWith(FactKeys.Program + "/", StringComparison.Ordinal))
            return null;

        var end = "/" + key[FactKeys.Program.Length..];
        return image.Facts.Keys.FirstOrDefault(other => other.StartsWith(FactKeys.Program + "/", StringComparison.Ordinal) && other.EndsWith(end, StringComparison.Ordinal))
            ?[FactKeys.Program.Length..];
    }
}
