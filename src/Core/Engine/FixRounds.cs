using System;
using System.Collections.Generic;
using System.Threading;
using GoContainerGuard.Fixes;
using GoContainerGuard.Rules;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Text;

namespace GoContainerGuard.Engine;

/// <summary>
/// Applies the fixes of a whole repository: check, apply all fixes that do not touch each other, check again. Nothing is written; the
/// host does that. What is suppressed, dropped, switched off or hidden is not fixed: whoever is not told of a fault does not expect a change.
/// </summary>
public static class FixRounds
{
    /// <summary>Fixes that touch each other take turns, one a round; who is not done by then goes on for ever.</summary>
    private const int MostRounds = 50;

    /// <summary>The files with all wanted fixes in them.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static FixReport Run(GuardInput input, FixDemand demand, CancellationToken cancellationToken = default)
    {
        var restless = new SortedSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var run = new Rounds(input, demand, restless, cancellationToken);
            if (run.ComeToRest())
                return run.Report();

            // Each attempt does without at least one rule more, so there is a last one.
            restless.UnionWith(run.IdsOfLastRound);
        }
    }

    private sealed class Rounds(GuardInput input, FixDemand demand, SortedSet<string> restless, CancellationToken cancellationToken)
    {
        private readonly Dictionary<string, SourceText> _texts = new(StringComparer.Ordinal);
        private readonly SortedDictionary<string, (SourceText Before, List<AppliedFix> Fixes)> _files = new(StringComparer.Ordinal);
        private readonly List<Finding> _left = [];
        private readonly SilentFindings _silent = new();

        public HashSet<string> IdsOfLastRound { get; } = new(StringComparer.Ordinal);

        public bool ComeToRest()
        {
            for (var round = 0; round <= MostRounds; round++)
            {
                var wanted = Wanted();
                var outcome = FixApplication.Apply(wanted.ConvertAll(finding => finding.Fix!));
                if (outcome.Files.Count == 0)
                    return true;

                Take(outcome, wanted);
            }

            return false;
        }

        public FixReport Report()
        {
            var files = new List<FixedFile>();
            foreach (var file in _files)
            {
                if (file.Value.Before.IsAbsent || file.Value.Before.Content != _texts[file.Key].Content)
                    files.Add(new FixedFile(file.Value.Before, _texts[file.Key], file.Value.Fixes));
            }

            return new FixReport(demand.Safety, files, _left, [.. restless]);
        }

        /// <summary>The findings whose fixes are to be applied now, the safe ones first: where two touch each other, the first one wins.</summary>
        private List<Finding> Wanted()
        {
            List<Finding> safe = [];
            List<Finding> others = [];
            _left.Clear();
            var repository = _texts.Count == 0 ? input.Repository : new EditedRepository(input.Repository, _texts);
            foreach (var finding in _silent.Heard(Guard.Check(input with { Repository = repository }, cancellationToken).Findings))
            {
                if (finding.Fix is not { } fix || finding.Severity <= Severity.Hidden)
                    continue;

                _left.Add(finding);
                if (fix.Safety <= demand.Safety && !restless.Contains(finding.Rule.Id) && MayChange(fix))
                    (fix.Safety == FixSafety.Safe ? safe : others).Add(finding);
            }

            safe.AddRange(others);
            return safe;
        }

        private bool MayChange(Fix fix)
        {
            foreach (var edit in fix.Edits)
            {
                var path = edit.Where.Source.Path;
                if (path.StartsWith("..", StringComparison.Ordinal) || IsLocked(path))
                    return false;
            }

            return true;
        }

        private bool IsLocked(string path)
        {
            foreach (var locked in demand.Locked)
            {
                if (locked == path)
                    return true;
            }

            return false;
        }

        private void Take(FixOutcome outcome, List<Finding> wanted)
        {
            foreach (var file in outcome.Files)
            {
                _texts[file.After.Path] = file.After;
                if (!_files.ContainsKey(file.After.Path))
                    _files.Add(file.After.Path, (file.Before, []));
            }

            IdsOfLastRound.Clear();
            var next = 0;
            foreach (var finding in wanted)
            {
                // What was applied stands in the order in which it was wanted.
                if (next == outcome.Applied.Count || !ReferenceEquals(outcome.Applied[next], finding.Fix))
                    continue;

                next++;
                IdsOfLastRound.Add(finding.Rule.Id);
                Note(finding.Rule.Id, finding.Fix!);
            }
        }

        private void Note(string id, Fix fix)
        {
            var noted = new HashSet<string>(StringComparer.Ordinal);
            foreach (var edit in fix.Edits)
            {
                if (noted.Add(edit.Where.Source.Path) && _files.TryGetValue(edit.Where.Source.Path, out var file))
                    file.Fixes.Add(new AppliedFix(id, fix.Title));
            }
        }
    }
}
