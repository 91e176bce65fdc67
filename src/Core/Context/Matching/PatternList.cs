using System.Collections.Generic;

namespace GoContainerGuard.Context.Matching;

/// <summary>
/// A compiled ignore file: patterns in order, of which a later one that matches overrules. How Docker goes through them decides
/// cases that the order alone does not: a pattern that would change nothing is not asked, and is then not known to the folders below.
/// </summary>
internal sealed class PatternList
{
    /// <summary>
    /// Patterns that would bring the list above this many steps are not compiled; the answer is then that we do not know. A pattern
    /// needs about a step a character, but a counted repetition may ask for a thousand.
    /// </summary>
    public const int MostSteps = 4 * 1024 * 1024;

    private readonly PatternSteps _steps;
    private readonly PatternAutomaton _walk;
    private readonly PatternSet _negated;
    private readonly PatternSet _broken;
    private readonly PatternSet _refused;
    private PatternAutomaton? _alone;

    /// <param name="globs">The cleaned patterns without their <c>!</c>; <c>null</c> for one that has no effect at all.</param>
    /// <param name="negated">The places of those that had one.</param>
    public PatternList(IReadOnlyList<string?> globs, PatternSet negated)
    {
        var steps = 0;
        var broken = default(PatternSetBuilder);
        var refused = default(PatternSetBuilder);
        var compiled = new IReadOnlyList<PatternElement>?[globs.Count];
        for (var index = 0; index < globs.Count; index++)
        {
            if (globs[index] is not { } glob)
                continue;

            var pattern = PatternCompiler.Compile(glob);
            steps += pattern.Steps.Count;
            if (pattern.Outcome is PatternOutcome.Refused)
                refused.Add(index);

            if (pattern.Outcome is PatternOutcome.Compiled && steps <= MostSteps)
                compiled[index] = pattern.Steps;
            else
                broken.Add(index);
        }

        _broken = broken.ToSet();
        _refused = refused.ToSet();
        _negated = negated;
        _steps = new PatternSteps(compiled);
        _walk = new PatternAutomaton(_steps, Judge);
    }

    /// <summary>Whether Docker fails when it reaches this pattern.</summary>
    public bool IsRefused(int pattern) => _refused.Contains(pattern);

    /// <summary>Before the first name of a path.</summary>
    public MatchState Top => _walk.Start;

    /// <summary>How a path stands of which each folder was asked first, as a client does that walks the tree.</summary>
    public Standing Walk(string path) => _walk.Finish(path).Here;

    /// <summary>The answer alone of <see cref="Walk"/>.</summary>
    public IgnoreAnswer WalkAnswer(string path) => _walk.Answer(path);

    /// <summary>The answer for a path of which no folder was asked before, as BuildKit's check of COPY sources wants it.</summary>
    public Standing Ask(string path)
    {
        // Here no folder is judged, and a pattern that matches one has to be heard again.
        var automaton = _alone ??= new PatternAutomaton(_steps, (_, _) => default);
        var folder = GoPath.FolderOf(path);
        var accepted = automaton.Finish(path).Accepted;
        return Judge(default, folder is "." ? accepted : accepted.With(AcceptedOnTheWay(automaton, folder)));
    }

    /// <summary>A name in a folder that was entered.</summary>
    public MatchState Step(MatchState entered, string name) => _walk.Read(entered, name);

    /// <summary>In front of the names in a folder.</summary>
    public MatchState Enter(MatchState folder) => _walk.Read(folder, "/");

    /// <summary>Whether a name in this folder could be kept although the folder is excluded, or be one where Docker fails.</summary>
    public bool MayChangeBelow(MatchState entered)
    {
        for (var pattern = _broken.FindNext(0); pattern >= 0; pattern = _broken.FindNext(pattern + 1))
        {
            if (_negated.Contains(pattern))
                return true;
        }

        return _walk.IsAlive(entered, _negated);
    }

    // Every leading part of the folder, as Go splits it: of "/a" these are the empty text and "/a".
    private static PatternSet AcceptedOnTheWay(PatternAutomaton automaton, string folder)
    {
        var accepted = default(PatternSet);
        var state = automaton.Start;
        for (var index = 0; index < folder.Length;)
        {
            if (folder[index] == '/')
                accepted = accepted.With(state.Accepted);

            state = automaton.Read(state, folder, ref index);
        }

        return accepted.With(state.Accepted);
    }

    private Standing Judge(Standing folder, PatternSet here)
    {
        if (folder.Answer is IgnoreAnswer.Fails)
            return folder;

        // Nothing new matches: the answer for the folder stands, unless nobody was asked yet and one would fail.
        if (folder.Matched.Contains(here) && _broken.IsEmpty)
            return folder;

        var matched = new PatternSetBuilder(folder.Matched);
        var isExcluded = false;
        var decider = Standing.NoPattern;
        var candidates = folder.Matched.With(here).With(_broken);
        for (var pattern = candidates.FindNext(0); pattern >= 0; pattern = candidates.FindNext(pattern + 1))
        {
            var isNegated = _negated.Contains(pattern);
            if (!folder.Matched.Contains(pattern))
            {
                if (isNegated != isExcluded)
                    continue;

                if (_broken.Contains(pattern))
                    return new Standing(matched.ToSet(), IgnoreAnswer.Fails, pattern);

                matched.Add(pattern);
            }

            if (isNegated != isExcluded)
                continue;

            isExcluded = !isNegated;
            decider = pattern;
        }

        return new Standing(matched.ToSet(), isExcluded ? IgnoreAnswer.Excluded : IgnoreAnswer.Kept, decider);
    }
}
