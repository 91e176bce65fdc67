using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using GoContainerGuard.Engine;
using GoContainerGuard.Fixes;
using GoContainerGuard.Output;
using GoContainerGuard.Text;

namespace GoContainerGuard.MSBuildTasks.Fixing;

/// <summary>
/// Fixes the files of one root: works out the new texts, makes sure that each file can be changed, and only then changes them. A file that
/// cannot be changed is left out together with the fixes that would change it, for half a fix may be worse than none; the others go on.
/// </summary>
internal class RepositoryFixes(DiskRepository repository, GuardInput input, FixSafety safety)
{
    private readonly SortedDictionary<string, string> _problems = new(StringComparer.Ordinal);

    /// <summary>Why a file was not changed, by its path.</summary>
    public IReadOnlyDictionary<string, string> Problems => _problems;

    /// <summary>The changes as a unified diff, relative to the root; known after <see cref="Run"/>.</summary>
    public string Diff { get; private set; } = "";

    /// <summary>Fixes the files, or only says what would change.</summary>
    /// <returns>What was changed and what is left.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; then no file is half written.</exception>
    public FixReport Run(FixWriting writing, CancellationToken cancellationToken)
    {
        while (true)
        {
            var report = FixRounds.Run(input, new FixDemand { Safety = safety, Locked = [.. _problems.Keys] }, cancellationToken);
            var rewrites = new List<FileRewrite>();
            try
            {
                foreach (var file in report.Files)
                    rewrites.Add(Rewrite(file, repository.FullPath(file.After.Path)));

                // Each attempt does without at least one file more.
                if (!AreReady(rewrites, writing, cancellationToken))
                    continue;

                Diff = DiffOf(rewrites);
                return writing == FixWriting.Files ? Commit(report, rewrites) : report;
            }
            finally
            {
                foreach (var rewrite in rewrites)
                    rewrite.Dispose();
            }
        }
    }

    /// <summary>The place where a test can make trouble.</summary>
    protected virtual FileRewrite Rewrite(FixedFile file, string fullPath) => new(file, fullPath);

    private bool AreReady(List<FileRewrite> rewrites, FixWriting writing, CancellationToken cancellationToken)
    {
        var before = _problems.Count;
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rewrite in rewrites)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var path = rewrite.File.After.Path;
            var problem = targets.TryGetValue(rewrite.Target, out var other) ? $"it is the same file as '{other}'" : rewrite.FindProblem();
            if (problem is null && writing == FixWriting.Files)
                problem = rewrite.Prepare();

            if (problem is not null)
                _problems[path] = problem;

            targets[rewrite.Target] = path;
        }

        return _problems.Count == before;
    }

    private FixReport Commit(FixReport report, List<FileRewrite> rewrites)
    {
        var written = new List<FixedFile>();
        foreach (var rewrite in rewrites)
        {
            if (rewrite.Commit() is { } problem)
                _problems[rewrite.File.After.Path] = problem;
            else
                written.Add(rewrite.File);
        }

        return report with { Files = written };
    }

    private string DiffOf(List<FileRewrite> rewrites)
    {
        var diff = new StringBuilder();
        foreach (var rewrite in rewrites)
        {
            // Through a link it is the target that changes.
            var path = repository.FindTargetOfLink(rewrite.File.After.Path);
            diff.Append(UnifiedDiff.Of(Named(path, rewrite.Before), Named(path, rewrite.After)));
        }

        return diff.ToString();
    }

    private static SourceText Named(string? path, SourceText text) => path is null ? text : new(path, text.Content);
}
