using System;
using System.Collections.Generic;

namespace GoContainerGuard.Images.Catalogue;

/// <summary>One section of the resource: the tags of a repository, its blocks of facts, and which facts outlive a release.</summary>
internal sealed class CatalogueSection
{
    public const string Common = "*";

    private static readonly char[] Tab = ['\t'];

    private readonly Dictionary<string, FactBlock> _blocks = new(StringComparer.Ordinal);
    private readonly List<CatalogueTag> _tags = [];
    private readonly List<ProgramList> _sharedPrograms = [];
    private readonly HashSet<string> _always = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stays = new(StringComparer.Ordinal);
    private readonly HashSet<string> _tagged = new(StringComparer.Ordinal);

    private CatalogueSection(string family, GolangReleases golang)
    {
        Family = family;
        Golang = golang;
    }

    public string Family { get; }

    /// <summary>What is known of golang tags; empty in every other section.</summary>
    public GolangReleases Golang { get; }

    /// <summary>The release that the tag <c>latest</c> stood for when the facts were collected; <c>null</c> when that is not known.</summary>
    public string? Current { get; private set; }

    public static CatalogueSection Read(string text)
    {
        var lines = text.Split('\n');
        var section = new CatalogueSection(lines[0].Split(Tab)[1], new GolangReleases());
        var block = new FactBlock();

        for (var index = 1; index < lines.Length; index++)
        {
            var fields = lines[index].Split(Tab);

            if (fields[0] == "block")
            {
                block = new FactBlock();
                section._blocks.Add(fields[1], block);
                continue;
            }

            if (fields[0] is "v" or "x")
                section.ReadFact(block, fields, isVerified: fields[0] == "v");
            else
                section.ReadHead(fields);
        }

        return section;
    }

    public static FactKeep KeepOf(string word) => word switch
    {
        "exact" => FactKeep.All,
        "floating" => FactKeep.Floating,
        "moving" => FactKeep.Moving,
        _ => FactKeep.Unlisted,
    };

    public FactBlock? FindBlock(string id) => _blocks.TryGetValue(id, out var block) ? block : null;

    public CatalogueTag? FindTag(string tag)
    {
        foreach (var candidate in _tags)
        {
            if (candidate.Matches(tag))
                return candidate;
        }

        return null;
    }

    /// <summary>The fact as a tag may rely on it; nothing when it may not.</summary>
    public Fact Adjust(string key, Fact fact, FactKeep keep)
    {
        if (keep == FactKeep.All || IsListed(_always, key))
            return fact;

        if (keep == FactKeep.Pinned)
            return fact.Lowered();

        var stays = IsListed(_stays, key);

        return keep switch
        {
            FactKeep.Floating => stays || IsListed(_tagged, key) ? fact : fact.Lowered(),
            FactKeep.Moving => stays ? fact : Fact.Nothing,
            _ => stays ? fact.Lowered() : Fact.Nothing,
        };
    }

    private static bool IsListed(HashSet<string> keys, string key)
    {
        if (keys.Count == 0)
            return false;

        var colon = key.IndexOf(':');
        return keys.Contains(colon < 0 ? key : key.Substring(0, colon));
    }

    private void ReadHead(string[] fields)
    {
        switch (fields[0])
        {
            case "always":
                AddTo(_always, fields);
                break;
            case "stays":
                AddTo(_stays, fields);
                break;
            case "tagged":
                AddTo(_tagged, fields);
                break;
            case "tag":
                _tags.Add(new CatalogueTag(fields[1], fields[2], KeepOf(fields[3])));
                break;
            case "list":
                _sharedPrograms.Add(new ProgramList(fields[1], fields[2], IsVerified: true));
                break;
            case "current":
                Current = fields[1];
                break;
            case "go" or "suite":
                Golang.Add(fields);
                break;
        }
    }

    private void ReadFact(FactBlock block, string[] fields, bool isVerified)
    {
        var key = fields[1];

        if (key == "list")
        {
            ReadPrograms(block, fields, isVerified);
            return;
        }

        if (key[key.Length - 1] != ':')
        {
            block.Say(key, fields[2], isVerified);
            return;
        }

        for (var index = 2; index < fields.Length; index++)
        {
            var equals = fields[index].IndexOf('=');
            block.Say(key + fields[index].Substring(0, equals), fields[index].Substring(equals + 1), isVerified);
        }
    }

    private void ReadPrograms(FactBlock block, string[] fields, bool isVerified)
    {
        if (fields.Length > 2)
        {
            block.Add(new ProgramList(fields[2], fields[3], isVerified));
            return;
        }

        foreach (var shared in _sharedPrograms)
            block.Add(shared with { IsVerified = isVerified });
    }

    private static void AddTo(HashSet<string> keys, string[] fields)
    {
        for (var index = 1; index < fields.Length; index++)
            keys.Add(fields[index]);
    }
}
