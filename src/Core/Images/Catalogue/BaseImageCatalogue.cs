using System;
using System.Collections.Generic;

namespace GoContainerGuard.Images.Catalogue;

/// <summary>Finds what is known of the images that a Dockerfile names. Reads only the sections that are asked for.</summary>
internal sealed class BaseImageCatalogue(CatalogueText text)
{
    private const string Scratch = "scratch";
    private const string GolangSection = "golang";

    // Dockerfiles of one repository name few images; a host that lives for days must not keep the names of all of them.
    private const int MostRemembered = 512;

    // Plain tables behind a lock: the concurrent ones cost a cold build an assembly.
    private readonly object _gate = new();
    private readonly Dictionary<string, CatalogueSection> _sections = new(StringComparer.Ordinal);
    private readonly Dictionary<ImageName, BaseImage?> _images = [];
    private readonly Dictionary<string, CatalogueEntry?> _entries = new(StringComparer.Ordinal);

    /// <summary>The facts that the product ships.</summary>
    public static BaseImageCatalogue Shipped { get; } = new(CatalogueText.Embedded);

    /// <summary>The sections that have been read so far.</summary>
    public ICollection<string> SectionsRead => _sections.Keys;

    /// <summary>The day on which the facts were collected, as <c>2026-11-20</c>: all that they say holds for that day.</summary>
    public string Collected { get; } = text.Collected;

    /// <summary>What is known of an image; null when its name is not in the catalogue.</summary>
    public BaseImage? Find(ImageName name)
    {
        lock (_gate)
        {
            if (_images.TryGetValue(name, out var known))
                return known;

            if (_images.Count >= MostRemembered)
                _images.Clear();

            var image = Resolve(name);
            _images.Add(name, image);
            return image;
        }
    }

    /// <summary>A tag for the release that <c>latest</c> stood for when the facts were collected; <c>null</c> when that is not known.</summary>
    public string? CurrentRelease(string name)
    {
        lock (_gate)
        {
            if (Entry(name) is not { } entry)
                return null;

            var section = Section(entry.Section);
            return section.Golang.Newest?.Name ?? section.Current;
        }
    }

    /// <summary>A tag of the official golang image in the form of another one, with a Go that a module takes; <c>null</c> when none is known to exist.</summary>
    /// <param name="name">The image.</param>
    /// <param name="tag">The tag that has an older Go.</param>
    /// <param name="goLine">The version that the module asks for.</param>
    public string? RaiseGolangTag(string name, string tag, string goLine) => OfGolang(name)?.Raise(tag, goLine);

    /// <summary>A tag of the official golang image with the same Go on a distribution that it was built on; <c>null</c> when none is known.</summary>
    public string? PublishedGolangTag(string name, string tag) => OfGolang(name)?.Published(tag);

    /// <summary>Where images of a Go release on a distribution end, while the release goes on; <c>null</c> when that is not so, or not known.</summary>
    public GolangEnd? EndOfGolangVariant(string name, string tag) => OfGolang(name)?.End(tag);

    /// <summary>What a source id stands for; null when there is no such source.</summary>
    public string? Source(string id)
    {
        foreach (var line in text.Section("sources").Split('\n'))
        {
            var fields = line.Split('\t');

            if (fields.Length == 3 && fields[0] == "source" && fields[1] == id)
                return fields[2];
        }

        return null;
    }

    private GolangImages? OfGolang(string name)
    {
        lock (_gate)
        {
            return Entry(name) is { Section: GolangSection } ? new GolangImages(Section(GolangSection).Golang) : null;
        }
    }

    // The index is searched once for a name, behind the gate.
    private CatalogueEntry? Entry(string name)
    {
        if (_entries.TryGetValue(name, out var known))
            return known;

        if (_entries.Count >= MostRemembered)
            _entries.Clear();

        var entry = text.FindName(text.Normalise(name));
        _entries.Add(name, entry);
        return entry;
    }

    private BaseImage? Resolve(ImageName name)
    {
        var repository = text.Normalise(name.Name);

        // The reserved word has neither registry, tag nor digest; with one of them it is an image that nobody has.
        if (repository == Scratch && (name.Name != Scratch || name.Tag is not null || name.Digest is not null))
            return null;

        if (text.FindName(repository) is not { } entry)
            return null;

        var section = Section(entry.Section);
        var tag = name.Tag ?? (name.Digest is null ? "latest" : null);
        var origin = new ImageOrigin { Name = Written(repository, name), Family = section.Family, IsPinned = name.Digest is not null };
        return entry.Section == GolangSection ? Golang(section, tag, origin) : Plain(section, entry, tag, origin);
    }

    private static BaseImage Plain(CatalogueSection section, CatalogueEntry entry, string? tag, ImageOrigin origin)
    {
        var layers = new List<FactLayer>();
        var found = tag is null ? null : section.FindTag(tag);
        var keep = FactLayer.Weaker(entry.Keep, found?.Keep ?? FactKeep.Unlisted);
        var used = origin.IsPinned ? FactLayer.Pin(keep) : keep;

        if (found?.Block is ['+', ..] effect)
        {
            Add(layers, section, effect, origin.IsPinned ? FactKeep.Pinned : FactKeep.All);
            Add(layers, section, entry.Block, used);
        }
        else
        {
            Add(layers, section, found is null or { Block: CatalogueSection.Common } ? entry.Block : found.Block, used);
        }

        return new BaseImage(new FactStack([.. layers], FactDemand.Any), origin with { Standing = StandingOf(keep) });
    }

    private BaseImage Golang(CatalogueSection section, string? tag, ImageOrigin origin)
    {
        var golang = new GolangImages(section.Golang).Resolve(tag);
        var layers = new List<FactLayer>();
        var keep = origin.IsPinned ? FactLayer.Pin(golang.Keep) : golang.Keep;

        if (golang.Toolchain.Value is { } toolchain)
        {
            var own = new FactBlock();
            own.Say("env:GOTOOLCHAIN", toolchain, golang.Toolchain.IsVerified && !origin.IsPinned);
            layers.Add(new FactLayer(own, section, FactKeep.All));
        }

        Add(layers, section, golang.Block, keep);

        if (golang.BaseSection is { } baseSection)
            AddBase(layers, Section(baseSection), golang, origin);

        return new BaseImage(
            new FactStack([.. layers], FactDemand.Any),
            origin with { Standing = golang.Standing, Publication = golang.Publication, Go = golang.Version });
    }

    private static void AddBase(List<FactLayer> layers, CatalogueSection section, GolangImage golang, ImageOrigin origin)
    {
        var found = golang.BaseTag is null ? null : section.FindTag(golang.BaseTag);
        var keep = found is null ? FactLayer.Weaker(golang.BaseKeep, golang.BaseTag is null ? FactKeep.All : FactKeep.Unlisted) : golang.BaseKeep;
        Add(layers, section, found?.Block ?? CatalogueSection.Common, origin.IsPinned ? FactLayer.Pin(keep) : keep);
    }

    /// <summary>A block says what it has beyond the facts that all blocks of its section share.</summary>
    private static void Add(List<FactLayer> layers, CatalogueSection section, string id, FactKeep keep)
    {
        if (section.FindBlock(id) is { } block)
            layers.Add(new FactLayer(block, section, keep));

        if (id != CatalogueSection.Common && id[0] != '+' && section.FindBlock(CatalogueSection.Common) is { } common)
            layers.Add(new FactLayer(common, section, keep));
    }

    private CatalogueSection Section(string name)
    {
        if (!_sections.TryGetValue(name, out var section))
        {
            section = CatalogueSection.Read(text.Section(name));
            _sections.Add(name, section);
        }

        return section;
    }

    private static TagStanding StandingOf(FactKeep keep) => keep switch
    {
        FactKeep.All => TagStanding.Release,
        FactKeep.Floating => TagStanding.Floating,
        FactKeep.Moving => TagStanding.Moving,
        _ => TagStanding.Unlisted,
    };

    private static string Written(string repository, ImageName name) =>
        repository + (name.Tag is null ? "" : ":" + name.Tag) + (name.Digest is null ? "" : "@" + name.Digest);
}
