using System;
using System.Collections.Generic;

namespace GoContainerGuard.Go;

/// <summary>The packages of a program that are its own: not of the standard library, nor of modules that lie elsewhere.</summary>
internal sealed class ProgramSources
{
    /// <summary>More packages than this are not followed.</summary>
    private const int MostPackages = 2_000;

    private readonly HashSet<string> _imports = new(StringComparer.Ordinal);
    private readonly HashSet<string> _certainImports = new(StringComparer.Ordinal);
    private readonly List<PlacedUse> _uses = [];
    private readonly List<string> _files = [];
    private readonly Queue<(string Folder, Answer IsCompiled)> _open = new();

    private ProgramSources()
    {
    }

    /// <summary>Whether all own packages were seen; otherwise there may be more imports and uses.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>What certainly compiled files ask of the image, package by package.</summary>
    public IReadOnlyList<PlacedUse> Uses => _uses;

    /// <summary>The files of own packages that certainly are compiled, or may be, relative to the root of the context.</summary>
    public IReadOnlyList<string> Files => _files;

    /// <summary>What own packages import that certainly are compiled, or may be.</summary>
    public IReadOnlyCollection<string> Imports => _imports;

    /// <summary>What certainly compiled files of own packages import.</summary>
    public IReadOnlyCollection<string> CertainImports => _certainImports;

    /// <summary>The folder of a package that certainly is compiled and of which nothing is left without cgo; <c>null</c> when there is none.</summary>
    public string? EmptyWithoutCgo { get; private set; }

    /// <summary>Whether an own package may import a package.</summary>
    public bool MayImport(string path) => _imports.Contains(path);

    /// <summary>Follows the imports of a program.</summary>
    /// <param name="sources">Where files are asked for.</param>
    /// <param name="modules">Where import paths lie.</param>
    /// <param name="mainFolder">The folder of the main package, relative to the root of the context.</param>
    /// <param name="tags">The build.</param>
    public static ProgramSources Of(IPackageSources sources, ModuleMap modules, string mainFolder, BuildTags tags)
    {
        var found = new ProgramSources();
        var seen = new HashSet<(string, Answer)>();
        found._open.Enqueue((mainFolder, Answer.Yes));
        while (found._open.Count > 0)
        {
            var (folder, isCompiled) = found._open.Dequeue();

            // What is certainly compiled needs no second look as something that may be.
            if (seen.Contains((folder, Answer.Yes)) || !seen.Add((folder, isCompiled)))
                continue;

            if (seen.Count > MostPackages || sources.In(folder) is not { Files.Count: > 0 } package)
                found.IsComplete = false;
            else
                found.Add(folder, package, modules, tags, isCompiled);
        }

        return found;
    }

    private void Add(string folder, PackageFiles package, ModuleMap modules, BuildTags tags, Answer isCompiled)
    {
        if (isCompiled == Answer.Yes && tags.Cgo == Answer.No && IsEmptyWithoutCgo(package, tags))
            EmptyWithoutCgo ??= folder;

        foreach (var file in package.Files)
        {
            var isPart = file.IsPartOf(tags).And(isCompiled);
            if (isPart == Answer.No)
                continue;

            IsComplete &= file.Source.IsComplete;
            var path = folder.Length == 0 ? file.Name : folder + "/" + file.Name;
            _files.Add(path);
            foreach (var use in file.Source.Uses)
            {
                // What speaks against a need counts even where it only may be compiled.
                if (isPart == Answer.Yes || use.Kind is GoUseKind.OwnTrust or GoUseKind.Listener)
                    _uses.Add(new PlacedUse(path, use));
            }

            foreach (var import in file.Source.Imports)
            {
                _imports.Add(import);
                if (isPart == Answer.Yes)
                    _certainImports.Add(import);

                if (modules.IsOwn(import) && modules.FolderOf(import) is { } next)
                    _open.Enqueue((next, isPart));
            }
        }
    }

    private static bool IsEmptyWithoutCgo(PackageFiles package, BuildTags tags)
    {
        var hasCgoFile = false;
        foreach (var file in package.Files)
        {
            if (file.IsPartOf(tags) != Answer.No)
                return false;

            hasCgoFile |= file.Source.ImportsC && file.IsPartOf(tags with { Cgo = Answer.Yes }) == Answer.Yes;
        }

        return hasCgoFile;
    }
}

/// <summary>A use in a file.</summary>
/// <param name="Path">The file, relative to the root of the context.</param>
/// <param name="Use">What it uses.</param>
internal readonly record struct PlacedUse(string Path, GoUse Use);
