using System;
using System.Collections.Generic;

namespace GoContainerGuard.Images.Catalogue;

/// <summary>The facts that the resource says of one image, by key, and its lists of programs.</summary>
internal sealed class FactBlock
{
    private readonly Dictionary<string, Fact> _facts = new(StringComparer.Ordinal);
    private readonly List<ProgramList> _programs = [];

    public IReadOnlyDictionary<string, Fact> Facts => _facts;

    public IReadOnlyList<ProgramList> Programs => _programs;

    public void Say(string key, string value, bool isVerified) => _facts[key] = new Fact(value, isVerified);

    public void Add(ProgramList programs) => _programs.Add(programs);

    public Fact Find(string key) => _facts.TryGetValue(key, out var fact) ? fact : Fact.Nothing;
}
