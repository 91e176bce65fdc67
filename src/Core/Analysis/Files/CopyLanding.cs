using System;
using System.Collections.Generic;
using GoContainerGuard.Context;
using GoContainerGuard.Images;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis.Files;

/// <summary>
/// One source of a COPY or ADD and where what it stands for lands. A folder is copied without its own name, a file goes into the
/// destination when that is a folder and otherwise becomes it, and with <c>--parents</c> the folders of the source are made, too.
/// </summary>
/// <remarks>Source: Dockerfile reference, COPY and ADD; runs of BuildKit.</remarks>
internal sealed class CopyLanding(ContainerStage stage, ImageCopy copy)
{
    private static readonly string[] Archives = [".tar", ".tar.bz2", ".tar.gz", ".tar.xz", ".tar.zst", ".tbz2", ".tgz", ".txz", ".gz", ".bz2", ".xz"];

    private readonly IgnoreFile? _excludes = ExcludesOf(copy);
    private CopyPattern? _pattern;
    private ContextMatches? _matches;

    // Each file of the stage asks for the same source.
    private string? _source;
    private bool _isSent;
    private EntryKind? _kind;

    public ImageCopy Copy { get; } = copy;

    /// <summary>What the copy puts at a path; <see cref="Presence.Absent"/> when it leaves the path alone.</summary>
    public PathState At(string path)
    {
        if (Copy.Destination is not { } destination)
            return PathState.Unknown;

        if (path != destination && StagePath.IsWithin(destination, path))
            return Found(PathKind.Folder, null);

        if (!StagePath.IsWithin(path, destination))
            return PathState.Absent;

        if (Copy.Heredoc is { } heredoc)
            return File(heredoc.Name, path, null);

        if (Copy.IsRemote)
            return RemoteAt(path);

        if (Copy.Source is not { } source)
            return PathState.Unknown;

        var state = Copy.Origin.Kind switch
        {
            CopyOriginKind.BuildContext => FromContext(source, path),
            CopyOriginKind.Stage => FromStage(Copy.Origin.Stage!, source, path),
            CopyOriginKind.Image => FromImage(Copy.Origin.Image, source, path),
            _ => PathState.Unknown,
        };
        return state.IsPresent && MayBeExcluded(state, path) ? PathState.Unknown : state;
    }

    private PathState FromContext(string source, string path)
    {
        if (stage.Build.Context is not { } context)
            return PathState.Unknown;

        var pattern = _pattern ??= CopyPattern.Parse(source);
        if (!pattern.HasWildcard)
            return FromContext(context, pattern.Folder, path);

        // With "--parents" two stars stand for folders of any depth, which is not followed.
        if (Copy.KeepsParents && source.IndexOf("**", StringComparison.Ordinal) >= 0)
            return PathState.Unknown;

        _matches ??= context.Find(pattern);
        if (_matches.Decision == ContextDecision.Unknown)
            return PathState.Unknown;

        var answer = PathState.Absent;
        foreach (var match in _matches.All)
        {
            if (match.Answer.Decision != ContextDecision.Sent)
                continue;

            var state = FromContext(context, match.Path, path);
            // Of two matches that land at one place the last one stays, and which comes last is not known here.
            if (state.IsPresent)
                answer = answer.IsPresent ? state with { Origin = Origin(null) } : state;
            else if (!state.IsAbsent)
                return PathState.Unknown;
        }

        return answer;
    }

    private PathState FromContext(BuildContext context, string source, string path)
    {
        if (_source != source)
        {
            // Where it is kept out or missing the build stops; what it would leave behind is no question.
            (_source, _isSent) = (source, context.Decide(source).Decision is ContextDecision.Sent);
            _kind = _isSent ? context.KindOf(source) : null;
        }

        if (!_isSent)
            return PathState.Unknown;

        if (Copy.KeepsParents)
            return WithParents(context, source, path);

        switch (_kind)
        {
            case EntryKind.File:
                return Copy.Transfer is AddInstruction && IsArchive(source) ? PathState.Unknown : File(StagePath.BaseName("/" + source), path, source);
            case EntryKind.Folder:
                return InContext(context, StagePath.Moved(source, path, Copy.Destination!));
            default:
                return PathState.Unknown;
        }
    }

    // The source keeps its folders from the pivot "/./" on, or all of them.
    private PathState WithParents(BuildContext context, string source, string path)
    {
        var written = Copy.Source!;
        var pivot = written.LastIndexOf("/./", StringComparison.Ordinal);
        var cut = pivot < 0 ? "" : StagePath.Clean(written.Substring(0, pivot)).Substring(1);
        if (GoGlob.HasWildcard(cut) || (cut.Length > 0 && !source.StartsWith(cut + "/", StringComparison.Ordinal)))
            return PathState.Unknown;

        var kept = cut.Length == 0 ? source : source.Substring(cut.Length + 1);
        var landing = StagePath.Join(Copy.Destination, "./" + kept)!;
        if (path != landing && StagePath.IsWithin(landing, path))
            return Found(PathKind.Folder, null);

        return StagePath.IsWithin(path, landing) ? InContext(context, StagePath.Moved(source, path, landing)) : PathState.Absent;
    }

    private PathState InContext(BuildContext context, string source)
    {
        return context.Decide(source).Decision switch
        {
            ContextDecision.Sent => Found(context.KindOf(source) switch
            {
                EntryKind.File => PathKind.File,
                EntryKind.Folder => PathKind.Folder,
                EntryKind.Link => PathKind.Link,
                _ => PathKind.Unknown,
            }, source),
            ContextDecision.Unknown => PathState.Unknown,
            _ => PathState.Absent,
        };
    }

    private PathState FromStage(Stage from, string source, string path)
    {
        var files = stage.Build.Of(from).Files;
        if (Copy.KeepsParents)
            return PathState.Unknown;

        var clean = StagePath.Clean(source);
        if (GoGlob.HasWildcard(clean))
            return FromStageByPattern(files, clean, path);

        var state = files.At(clean);
        return state switch
        {
            { Presence: Presence.Present, Kind: PathKind.Folder } => Through(files.At("/" + StagePath.Moved(clean.Substring(1), path, Copy.Destination!))),
            { Presence: Presence.Present, Kind: PathKind.File } => FileFrom(state, StagePath.BaseName(clean), path),
            _ => PathState.Unknown,
        };
    }

    // A wildcard in the last part: the file of the same name beside it, if the pattern takes it. A folder that it takes brings what is in it.
    private PathState FromStageByPattern(StageFiles files, string pattern, string path)
    {
        var folder = StagePath.Parent(pattern);
        if (GoGlob.HasWildcard(folder) || StagePath.Parent(path) != Copy.Destination)
            return PathState.Unknown;

        var candidate = StagePath.Join(folder, StagePath.BaseName(path))!;
        return new GoGlob(pattern).IsMatch(candidate) && files.At(candidate) is { IsFile: true } state ? Through(state) : PathState.Unknown;
    }

    private PathState FromImage(ImageReference? reference, string source, string path)
    {
        var image = reference is null ? null : stage.Build.Find(reference);
        var clean = StagePath.Clean(source);
        return image?.Certain.Program(clean) == Presence.Present && !Copy.KeepsParents ? File(StagePath.BaseName(clean), path, null) : PathState.Unknown;
    }

    private PathState RemoteAt(string path)
    {
        if (Copy.Source is not { } address || Copy.IsGitRepository || Copy.Transfer.Flag("unpack") is not null)
            return PathState.Unknown;

        var end = address.IndexOfAny(['?', '#']);
        return File(StagePath.BaseName(end < 0 ? address : address.Substring(0, end)), path, null);
    }

    private PathState FileFrom(PathState state, string name, string path) =>
        File(name, path, null) is var landed && landed is { IsPresent: true, Kind: not PathKind.Folder } ? Through(state) : landed;

    // What a copy takes over keeps its kind and where it came from; the copy is what put it here.
    private PathState Through(PathState state) => state.IsPresent
        ? state with { Origin = new PathOrigin(Copy.Step) { Copy = Copy, ContextPath = state.MayHaveChanged ? null : state.Origin?.ContextPath, Program = state.Origin?.Program } }
        : state;

    // One file of a name: into the destination when that is a folder, otherwise the destination itself.
    private PathState File(string name, string path, string? contextPath)
    {
        var destination = Copy.Destination!;
        var below = StagePath.Join(destination, name)!;
        if (Copy.IsIntoDirectory)
            return path == below ? Found(PathKind.File, contextPath) : path == destination ? Found(PathKind.Folder, null) : PathState.Absent;

        if (path != destination && path != below)
            return PathState.Absent;

        var before = stage.Files.Before(Copy.Step, destination);
        if (before.IsFolder)
            return path == below ? Found(PathKind.File, contextPath) : Found(PathKind.Folder, null);

        if (before.IsAbsent || before.IsFile)
            return path == destination ? Found(PathKind.File, contextPath) : PathState.Absent;

        // Whether it is a folder is not known: something is there afterwards all the same.
        return path == destination ? new PathState(Presence.Present, PathKind.Unknown, Origin(contextPath)) : PathState.Unknown;
    }

    private PathState Found(PathKind kind, string? contextPath) => new(Presence.Present, kind, Origin(contextPath));

    private PathOrigin Origin(string? contextPath) => new(Copy.Step) { Copy = Copy, ContextPath = contextPath };

    // Of "--exclude" neither the root that patterns start from nor the order is taken for granted: what one could mean is not known.
    private bool MayBeExcluded(PathState state, string path)
    {
        if (_excludes is null)
            return false;

        if (state.Kind == PathKind.Folder && path != Copy.Destination)
            return _excludes.IsRefused || _excludes.IsExcluded(path.Substring(1)) || _excludes.Patterns.Count > 0 && state.Origin?.ContextPath is { } folder && IsNamed(folder);

        return state.Origin?.ContextPath is not { } source || IsNamed(source);
    }

    private bool IsNamed(string source)
    {
        for (var start = 0; start >= 0; start = source.IndexOf('/', start) is var slash and >= 0 ? slash + 1 : -1)
        {
            if (_excludes!.IsRefused || _excludes.IsExcluded(source.Substring(start)))
                return true;
        }

        return false;
    }

    private static IgnoreFile? ExcludesOf(ImageCopy copy)
    {
        if (copy.Transfer.Flags.Count == 0)
            return null;

        List<string>? patterns = null;
        foreach (var flag in copy.Transfer.Flags)
        {
            if (flag.Is("exclude"))
                (patterns ??= []).Add(copy.Step.Expand(flag.RawValue).Value ?? "**");
        }

        return patterns is null ? null : IgnoreFile.Parse(new SourceText("", string.Join("\n", patterns)));
    }

    private static bool IsArchive(string source)
    {
        foreach (var extension in Archives)
        {
            if (source.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
