using System;
using System.Collections.Generic;
using GoContainerGuard.Documents;
using GoContainerGuard.Text;

namespace GoContainerGuard.Companions;

/// <summary>The targets of a bake file in JSON (Docker docs: "Bake file reference").</summary>
internal sealed class BakeReader
{
    /// <summary>A target that inherits from another one that inherits from another one, and so on, is followed so far.</summary>
    private const int MostInheritance = 16;

    /// <summary>Targets that one target inherits from, all together.</summary>
    private const int MostAncestors = 256;

    private readonly Layer _file;
    private readonly Layer? _main;
    private readonly Layer? _override;

    private BakeReader(Layer file, Layer? main, Layer? over)
    {
        _file = file;
        _main = main;
        _override = over;
    }

    /// <summary>Reads a file that is JSON.</summary>
    /// <param name="source">The file.</param>
    /// <param name="root">What it says.</param>
    /// <param name="main">The file that it is laid over; <c>null</c> when it stands for itself.</param>
    /// <param name="over">The file that is laid over it; <c>null</c> without one.</param>
    public static CompanionFile Read(SourceText source, DocumentNode? root, Layer? main, Layer? over) => root is DocumentMapping
        ? new CompanionFile(source) { Builds = new BakeReader(new Layer(root, source), main, over).Builds() }
        : new CompanionFile(source);

    private List<CompanionBuild> Builds()
    {
        var builds = new List<CompanionBuild>();
        var patterns = Patterns();
        foreach (var entry in (_file.Find("target")?.Node as DocumentMapping)?.Entries ?? [])
        {
            if (!patterns.Contains(entry.Key.Text) && Build(entry.Key) is { } build)
                builds.Add(build with { Ways = WaysOf(entry.Key) });
        }

        return builds;
    }

    private BuildWays? WaysOf(DocumentScalar name)
    {
        if (_main is { } main)
            return new BuildWays(isByItself: true, () => new BakeReader(main, null, null).Build(name), static () => []);

        return _override is { } over
            ? new BuildWays(isByItself: false, static () => null, () => [new BuildVariant(new BakeReader(over, _file, null).Build(name), ServiceParts.Source) { IsByItself = true }])
            : null;
    }

    private CompanionBuild? Build(DocumentScalar name)
    {
        var layers = new Layers();
        var left = MostAncestors;
        AddTarget(layers, name.Text, 0, ref left);
        return layers.IsEmpty || layers.Find("matrix") is not null ? null : Build(name, layers);
    }

    private CompanionBuild Build(DocumentScalar name, Layers target)
    {
        var where = new SourceSpan(_file.Source, name.Span);
        var context = target.Value("context", Interpolation.InBake, where) ?? new CompanionValue(".", where);
        return new CompanionBuild
        {
            Name = name.Text,
            Where = where,
            Context = context,
            Dockerfile = target.Value("dockerfile", Interpolation.InBake, context.Where) ?? new CompanionValue("Dockerfile", context.Where),
            HasInlineDockerfile = target.Find("dockerfile-inline") is not null,
            Target = target.Value("target", Interpolation.InBake, where),
            Arguments = target.Pairs("args", scalar => Interpolation.InBake(scalar.Text)),
            Platforms = target.Texts("platforms", Interpolation.InBake),
            NamedContexts = target.Pairs("contexts", scalar => Interpolation.InBake(scalar.Text)),
        };
    }

    // What a target says itself wins, then the last one that it inherits from.
    private void AddTarget(Layers layers, string name, int depth, ref int left)
    {
        var own = new Layers();
        AddOwn(own, layers, _file, name);
        if (_main is { } main)
            AddOwn(own, layers, main, name);

        if (own.IsEmpty || depth > MostInheritance || left-- == 0)
        {
            layers.Open();
            return;
        }

        if (own.Find("inherits") is not { } inherits)
            return;

        var parents = (inherits.Node as DocumentList)?.Items ?? [];
        for (var index = parents.Count - 1; index >= 0 && !layers.IsOpen; index--)
        {
            if (parents[index] is DocumentScalar parent && Interpolation.InBake(parent.Text) is { } known)
                AddTarget(layers, known, depth + 1, ref left);
            else
                layers.Open();
        }
    }

    private static void AddOwn(Layers own, Layers all, Layer file, string name)
    {
        if (file.Find("target")?.Find(name) is not { } target)
            return;

        own.Add(target);
        all.Add(target);
    }

    // A target that others inherit from, and that no group names, is there to be inherited from.
    private HashSet<string> Patterns()
    {
        var patterns = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Files())
            AddNames(patterns, file.Find("target"), "inherits");

        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Files())
            AddNames(named, file.Find("group"), "targets");

        patterns.ExceptWith(named);
        return patterns;
    }

    private Layer[] Files() => _main is { } main ? [_file, main] : [_file];

    private static void AddNames(HashSet<string> names, Layer? blocks, string list)
    {
        foreach (var block in (blocks?.Node as DocumentMapping)?.Entries ?? [])
        {
            foreach (var item in ((block.Value as DocumentMapping)?.Find(list) as DocumentList)?.Items ?? [])
            {
                if (item is DocumentScalar name)
                    names.Add(name.Text);
            }
        }
    }
}
