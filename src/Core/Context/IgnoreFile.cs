using System.Collections.Generic;
using GoContainerGuard.Context.Matching;
using GoContainerGuard.Text;

namespace GoContainerGuard.Context;

/// <summary>
/// An ignore file as Docker reads it. There are two answers to "is this path excluded", and they differ: what decides which files
/// are sent is the walk from the top; BuildKit's own check of COPY sources asks for the path alone.
/// </summary>
internal sealed class IgnoreFile
{
    /// <summary>No ignore file: nothing is excluded.</summary>
    public static readonly IgnoreFile None = new(null, [], []);

    private readonly PatternList _list;

    private IgnoreFile(SourceText? source, IReadOnlyList<IgnorePattern> patterns, IReadOnlyList<IgnoreFault> faults)
    {
        Source = source;
        Faults = faults;
        _list = Compile(faults.Count == 0 ? patterns : []);
        Patterns = faults.Count == 0 ? MarkBroken(patterns) : patterns;
    }

    /// <summary>The file; <c>null</c> when there is none.</summary>
    public SourceText? Source { get; }

    /// <summary>The patterns in the order of the file, refused ones too; none when a line is too long.</summary>
    public IReadOnlyList<IgnorePattern> Patterns { get; }

    /// <summary>What makes Docker refuse the file, in the order of the file; Docker itself names only the first.</summary>
    public IReadOnlyList<IgnoreFault> Faults { get; }

    /// <summary>Whether every build with this file fails before anything is sent.</summary>
    public bool IsRefused => Faults.Count > 0;

    /// <summary>The top of the context, to walk down from.</summary>
    public IgnorePlace Top => new(this, _list, _list.Top);

    /// <summary>Reads an ignore file.</summary>
    public static IgnoreFile Parse(SourceText source)
    {
        var reader = new IgnoreFileReader(source.Content);
        reader.Read();
        return new IgnoreFile(source, reader.Patterns, reader.Faults);
    }

    /// <summary>What decides whether a path is sent: the answer of a walk that comes to it through its folders.</summary>
    /// <param name="path">Path below the top of the context, in its shortest spelling.</param>
    public IgnoreVerdict Judge(string path) => VerdictOf(_list.Walk(path));

    /// <summary>Whether a walk that comes to the path through its folders leaves it out.</summary>
    public bool IsExcluded(string path) => _list.WalkAnswer(path) is IgnoreAnswer.Excluded;

    /// <summary>The answer for a path alone, as BuildKit's check <c>CopyIgnoredFile</c> asks it, in any spelling.</summary>
    public IgnoreVerdict JudgeAlone(string path) => VerdictOf(_list.Ask(path));

    /// <summary>Whether the path alone is excluded, as BuildKit's check <c>CopyIgnoredFile</c> asks it.</summary>
    public bool IsExcludedAlone(string path) => !IsRefused && _list.Ask(path).Answer is IgnoreAnswer.Excluded;

    internal IgnoreVerdict VerdictOf(Standing standing)
    {
        if (IsRefused)
            return new IgnoreVerdict(IgnoreAnswer.Fails, null);

        return new IgnoreVerdict(standing.Answer, standing.Pattern == Standing.NoPattern ? null : Patterns[standing.Pattern]);
    }

    private static PatternList Compile(IReadOnlyList<IgnorePattern> patterns)
    {
        var globs = new string?[patterns.Count];
        var negated = default(PatternSetBuilder);
        for (var index = 0; index < globs.Length; index++)
        {
            globs[index] = patterns[index].Glob;
            if (patterns[index].IsNegated)
                negated.Add(index);
        }

        return new PatternList(globs, negated.ToSet());
    }

    private IgnorePattern[] MarkBroken(IReadOnlyList<IgnorePattern> patterns)
    {
        var marked = new IgnorePattern[patterns.Count];
        for (var index = 0; index < marked.Length; index++)
            marked[index] = _list.IsRefused(index) ? patterns[index] with { IsBroken = true } : patterns[index];

        return marked;
    }
}
