using System;
using System.Collections.Generic;

namespace GoContainerGuard.FactsCompiler.BaseImages;

/// <summary>What is said of one image: facts by key, in the order of the keys.</summary>
internal sealed class ImageFacts(string id)
{
    public const string No = "-";
    public const string Yes = "+";
    public const string Unknown = "?";

    public string Id { get; } = id;

    public SortedDictionary<string, ImageFact> Facts { get; } = new(StringComparer.Ordinal);

    public void Say(string key, string value, bool isVerified) => Facts[key] = new ImageFact(value, isVerified);

    public ImageFact? Find(string key) => Facts.TryGetValue(key, out var fact) ? fact : null;
}

/// <summary>One fact, and whether somebody has looked or it is carried over from a neighbour.</summary>
internal sealed record ImageFact(string Value, bool IsVerified);
