using System;
using System.Collections.Generic;

namespace GoContainerGuard.Images.Catalogue;

/// <summary>The layers of facts of one image; what an upper layer says, or doubts, hides what lies below.</summary>
internal sealed class FactStack(FactLayer[] layers, FactDemand demand)
{
    private const string ProgramKey = "program:";
    private const string ProgramsKey = "programs";
    private const string UsrMergeKey = "usr-merge";
    private const string Usr = "/usr";

    public FactDemand Demand { get; } = demand;

    /// <summary>The same layers, without what nobody has looked at.</summary>
    public FactStack Certain() => new(layers, FactDemand.Verified);

    /// <summary>The same layers with one more above them.</summary>
    public FactStack Under(FactLayer upper) => new([upper, .. layers], Demand);

    public Fact Find(string key)
    {
        foreach (var layer in layers)
        {
            if (layer.Block.Find(key).Value is not null)
                return Demanded(layer.Find(key));
        }

        return Fact.Nothing;
    }

    /// <summary>The entries of a list such as <c>user:</c>, by name, without those that are not there or in doubt.</summary>
    public IReadOnlyDictionary<string, string> Entries(string list)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        var decided = new HashSet<string>(StringComparer.Ordinal);

        foreach (var layer in layers)
        {
            foreach (var pair in layer.Block.Facts)
            {
                if (!pair.Key.StartsWith(list, StringComparison.Ordinal) || !decided.Add(pair.Key))
                    continue;

                var fact = Demanded(layer.Adjust(pair.Key, pair.Value));

                if (fact.Presence == Presence.Present)
                    entries.Add(pair.Key.Substring(list.Length), fact.Value!);
            }
        }

        return entries;
    }

    /// <summary>An entry that nobody mentions is absent when the list is complete.</summary>
    public Presence Entry(string list, string name, string completeKey)
    {
        var presence = Find(list + name);

        if (presence.Value is not null)
            return presence.Presence;

        return !IsMentioned(list + name) && Find(completeKey).Value == Fact.Complete ? Presence.Absent : Presence.Unknown;
    }

    /// <summary>A program by its bare name, looked for in every folder, or by its absolute path.</summary>
    public Presence Program(string nameOrPath)
    {
        var slash = nameOrPath.LastIndexOf('/');
        return slash < 0 ? ProgramByName(nameOrPath) : ProgramByPath(nameOrPath, slash);
    }

    // A program that is named singly is known better than one that stands in a list.
    private Presence ProgramByName(string name)
    {
        var key = ProgramKey + name;
        var addsPrograms = false;

        foreach (var layer in layers)
        {
            if (layer.Block.Find(key).Value is not null)
            {
                var presence = Demanded(layer.Find(key)).Presence;
                return presence == Presence.Absent && addsPrograms ? Presence.Unknown : presence;
            }

            addsPrograms |= layer.Block.Find(ProgramsKey).Value == Fact.More;
        }

        return InLists(null, name);
    }

    private Presence ProgramByPath(string path, int slash)
    {
        var folder = path.Substring(0, slash);
        var name = path.Substring(slash + 1);
        var exact = AtPath(path, folder, name);

        if (exact != Presence.Unknown)
            return exact;

        if (IsProgramFolder(folder) && ProgramByName(name) == Presence.Absent)
            return Presence.Absent;

        // On a merged /usr both paths are one file; elsewhere the other one says nothing of this one.
        var isUsr = path.StartsWith(Usr + "/", StringComparison.Ordinal);
        var otherFolder = isUsr ? folder.Substring(Usr.Length) : Usr + folder;
        return Find(UsrMergeKey).Value == Fact.Yes && AtPath(otherFolder + "/" + name, otherFolder, name) == Presence.Present
            ? Presence.Present
            : Presence.Unknown;
    }

    private Presence AtPath(string path, string folder, string name)
    {
        var byPath = ProgramKey + path;
        var byName = ProgramKey + name;

        foreach (var layer in layers)
        {
            if (layer.Block.Find(byPath).Value is not null)
                return Demanded(layer.Find(byPath)).Presence;

            if (layer.Block.Find(byName).Value == path)
                return Demanded(layer.Find(byName)).Presence;
        }

        return IsProgramFolder(folder) ? InLists(folder, name) : Presence.Unknown;
    }

    private Presence InLists(string? folder, string name)
    {
        foreach (var layer in layers)
        {
            foreach (var list in layer.Block.Programs)
            {
                if ((folder is null || list.Folder == folder) && list.Holds(name))
                    return Demanded(layer.Adjust(ProgramsKey, new Fact(Fact.Yes, list.IsVerified))).Presence;
            }
        }

        return Find(ProgramsKey).Value == Fact.Complete ? Presence.Absent : Presence.Unknown;
    }

    private static bool IsProgramFolder(string folder) =>
        folder is "/bin" or "/sbin" or "/usr/bin" or "/usr/sbin" or "/usr/local/bin" or "/usr/local/sbin";

    private bool IsMentioned(string key)
    {
        foreach (var layer in layers)
        {
            if (layer.Block.Find(key).Value is not null)
                return true;
        }

        return false;
    }

    private Fact Demanded(Fact fact) => Demand == FactDemand.Verified && !fact.IsVerified ? Fact.Nothing : fact;
}
