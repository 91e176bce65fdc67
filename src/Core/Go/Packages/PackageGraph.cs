using System;
using System.Collections.Generic;

namespace GoContainerGuard.Go;

/// <summary>The packages of a program, followed import by import for as long as their sources can be seen.</summary>
internal sealed class PackageGraph(IPackageSources sources, ModuleMap modules)
{
    /// <summary>More packages than this are not followed.</summary>
    private const int MostPackages = 20_000;

    /// <summary>Whether C code comes into the programs of these folders in a build with these tags.</summary>
    /// <param name="mainFolders">The folders of the main packages, relative to the root of the context.</param>
    /// <param name="tags">The build.</param>
    public CgoUse CgoUseOf(IReadOnlyList<string> mainFolders, BuildTags tags) => new Walk(sources, modules, tags).From(mainFolders);

    /// <summary>One search: first along what is certainly compiled, which alone may prove C code; then along what may be.</summary>
    private sealed class Walk(IPackageSources sources, ModuleMap modules, BuildTags tags)
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private readonly Queue<Visit> _certain = new();
        private readonly Queue<Visit> _possible = new();
        private string? _obstacle;

        public CgoUse From(IReadOnlyList<string> mainFolders)
        {
            foreach (var folder in mainFolders)
                _certain.Enqueue(new Visit(folder, new Link(folder.Length == 0 ? "." : folder, null)));

            while (_certain.Count > 0)
            {
                if (Follow(_certain.Dequeue(), Answer.Yes) is { } end)
                    return CgoUse.Through(end.ToChain());
            }

            while (_possible.Count > 0 && _obstacle is null)
                Follow(_possible.Dequeue(), Answer.Unknown);

            return _obstacle is null ? CgoUse.None : CgoUse.LostAt(_obstacle);
        }

        /// <summary>The end of a chain when C code is certain; otherwise <c>null</c>, with further visits and obstacles noted.</summary>
        private Link? Follow(Visit visit, Answer isCompiled)
        {
            if (!_seen.Add(visit.Folder))
                return null;

            if (_seen.Count > MostPackages || sources.In(visit.Folder) is not { } package)
                return Lost(visit.Link.Name);

            var hasFiles = false;
            foreach (var file in package.Files)
            {
                var isPart = file.IsPartOf(tags);
                hasFiles |= isPart != Answer.No;
                if (isPart != Answer.No && FollowFile(file.Source, visit.Link, isPart.And(isCompiled)) is { } end)
                    return end;
            }

            // A package without files is one that something writes during the build.
            return hasFiles ? null : Lost(visit.Link.Name);
        }

        private Link? FollowFile(GoSourceFile file, Link link, Answer isCompiled)
        {
            if (file.ImportsC)
                return isCompiled == Answer.Yes ? new Link("C", link) : Lost(link.Name);

            if (!file.IsComplete)
                Lost(link.Name);

            foreach (var path in file.Imports)
            {
                if (FollowImport(path, link, isCompiled) is { } end)
                    return end;
            }

            return null;
        }

        private Link? FollowImport(string path, Link link, Answer isCompiled)
        {
            if (StandardLibrary.Contains(path) && !modules.IsOwn(path))
                return FollowStandard(path, link, isCompiled);

            if (modules.FolderOf(path) is { } folder)
                (isCompiled == Answer.Yes ? _certain : _possible).Enqueue(new Visit(folder, new Link(path, link)));
            else
                Lost(path);

            return null;
        }

        private Link? FollowStandard(string path, Link link, Answer isCompiled)
        {
            var brings = StandardLibrary.BringsCgo(path, tags);
            if (brings == Answer.No)
                return null;

            if (brings.And(isCompiled) != Answer.Yes)
                return Lost(path);

            foreach (var step in StandardLibrary.CgoChain(path))
                link = new Link(step, link);

            return link;
        }

        private Link? Lost(string at)
        {
            _obstacle ??= at;
            return null;
        }
    }

    private readonly record struct Visit(string Folder, Link Link);

    private sealed record Link(string Name, Link? Before)
    {
        public string[] ToChain()
        {
            var chain = new List<string>();
            for (var link = this; link is not null; link = link.Before)
                chain.Add(link.Name);

            chain.Reverse();
            return chain.ToArray();
        }
    }
}
