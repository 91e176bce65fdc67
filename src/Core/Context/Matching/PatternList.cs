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

    private readonly PatternAutomaton _automaton;
    private readonly PatternSet _negated;
    private readonly PatternSet _broken;
    private readonly PatternSet _refused;

    /// <param name="globs">The cleaned patterns without their <c>!</c>; <c>null</c> for one that has no effect at all.</param>
    /// <param name="negated">The places of those that had one.</param>
    public PatternList(IReadOnlyList<string?> globs, PatternSet negated)
    {
        var steps = 0;
        var compiled = new IReadOnlyList<PatternElement>?[globs.Count];
        for (var index = 0; index < globs.Count; index++)
        {
            if (globs[index] is not { } glob)
                continue;

            var pattern = PatternCompiler.Compile(glob);
            steps += pattern.Steps.Count;
            if (pattern.Outcome is PatternOutcome.Refused)
                _refused = _refused.With(index);

            if (pattern.Outcome is PatternOutcome.Compiled && steps <= MostSteps)
                compiled[index] = pattern.Steps;
            else
                _broken = _broken.With(index);
        }

        _negated = negated;
        _automaton = PatternAutomaton.Of(compiled);
    }

    /// <summary>Whether Docker fails when it reaches this pattern.</summary>
    public bool IsRefused(int pattern) => _refused.Contains(pattern);

    /// <summary>The place before the first name of a path.</summary>
    public PatternPlace Top => new(_automaton.Start, default);

    /// <summary>The answer for a path of which each folder was asked first, as a client does that walks the tree.</summary>
    public Standing Walk(string path)
    {
        var state = _automaton.Start;
        var standing = default(Standing);
        for (var index = 0; index < path.Length;)
        {
            if (path[index] == '/')
                standing = Judge(standing, state.Accepted);

            if (state.IsDead && _broken.IsEmpty)
                return standing;

            state = _automaton.Read(state, path, ref index);
        }

        return Judge(standing, state.Accepted);
    }

    /// <summary>The answer for a path of which no folder was asked before, as BuildKit's check of COPY sources wants it.</summary>
    public Standing Ask(string path)
    {
        var folder = GoPath.FolderOf(path);
        var accepted = _automaton.Read(_automaton.Start, path).Accepted;
        return Judge(default, folder is "." ? accepted : accepted.With(AcceptedOnTheWay(folder)));
    }

    /// <summary>The place of a name in a folder.</summary>
    public PatternPlace Step(PatternPlace folder, string name)
    {
        var state = _automaton.Read(folder.State, name);
        return new PatternPlace(state, Judge(folder.Standing, state.Accepted));
    }

    /// <summary>The place in front of the names in a folder.</summary>
    public PatternPlace Enter(PatternPlace folder) => new(_automaton.Read(folder.State, "/"), folder.Standing);

    /// <summary>Whether a name below this place could be kept although the place is excluded, or be one where Docker fails.</summary>
    public bool MayChangeBelow(PatternPlace entered)
    {
        for (var pattern = _broken.FindNext(0); pattern >= 0; pattern = _broken.FindNext(pattern + 1))
        {
            if (_negated.Contains(pattern))
                return true;
        }

        return _automaton.IsAlive(entered.State, _negated);
    }

    // Every leading part of the folder, as Go splits it: of "/a" these are the empty text and "/a".
    private PatternSet AcceptedOnTheWay(string folder)
    {
        var accepted = default(PatternSet);
        var state = _automaton.Start;
        for (var index = 0; index < folder.Length;)
        {
            if (folder[index] == '/')
                accepted = accepted.With(state.Accepted);

            state = _automaton.Read(state, folder, ref index);
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

        var matched = folder.Matched;
        var isExcluded = false;
        var decider = Standing.NoPattern;
        var candidates = matched.With(here).With(_broken);
        for (var pattern = candidates.FindNext(0); pattern >= 0; pattern = candidates.FindNext(pattern + 1))
        {
            var isNegated = _negated.Contains(pattern);
            if (!folder.Matched.Contains(pattern))
            {
                if (isNegated != isExcluded)
                    continue;

                if (_broken.Contains(pattern))
                    return new Standing(matched, IgnoreAnswer.Fails, pattern);

                matched = matched.With(pattern);
            }

            if (isNegated != isExcluded)
                continue;

            isExcluded = !isNegated;
            decider = pattern;
        }

        return new Standing(matched, isExcluded ? IgnoreAnswer.Excluded : IgnoreAnswer.Kept, decider);
    }
}
