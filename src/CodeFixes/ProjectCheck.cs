using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using GoContainerGuard.Analyzers;
using GoContainerGuard.Fixes;
using GoContainerGuard.Rules;
using Microsoft.CodeAnalysis;

namespace GoContainerGuard.CodeFixes;

/// <summary>The findings of a project as the analyzer says them, with the fixes that a diagnostic does not carry.</summary>
internal sealed class ProjectCheck
{
    private readonly HandedOver _files;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, IReadOnlyList<Finding>> _findings = new(StringComparer.Ordinal);

    private ProjectCheck(HandedOver files, CancellationToken cancellationToken)
    {
        _files = files;
        _cancellationToken = cancellationToken;
    }

    public static ProjectCheck Of(Project project, CancellationToken cancellationToken) =>
        new(HandedOver.From(project.AnalyzerOptions, cancellationToken), cancellationToken);

    /// <summary>The absolute path of a file of the tree.</summary>
    public string FullPath(string path) => _files.FullPath(path);

    /// <summary>The fix for what an editor shows; <c>null</c> when the text at this moment does not say the same, or nothing mends it.</summary>
    public Fix? FindFix(TextDocument document, Diagnostic diagnostic)
    {
        foreach (var dockerfile in DockerfilesAbout(document.FilePath))
        {
            foreach (var finding in FindingsOf(dockerfile))
            {
                if (finding is { Fix: { } fix, Suppression: null } && IsThat(finding, document, diagnostic))
                    return fix;
            }
        }

        return null;
    }

    /// <summary>What this project says and can be mended, in the order of the Dockerfiles.</summary>
    /// <param name="document">Absolute path of the one document in which it lies; all when <c>null</c>.</param>
    public IEnumerable<Finding> Fixable(string? document)
    {
        foreach (var dockerfile in DockerfilesAbout(document))
        {
            foreach (var finding in FindingsOf(dockerfile))
            {
                if (finding.Fix is not null && _files.IsSaidWith(dockerfile, finding) && (document is null || FullPath(finding.Where.Source.Path) == document))
                    yield return finding;
            }
        }
    }

    // What is said of a Dockerfile comes from its own check; what is said of a file beside them comes from any.
    private IEnumerable<string> DockerfilesAbout(string? document)
    {
        foreach (var dockerfile in _files.Dockerfiles)
        {
            if (document is not null && FullPath(dockerfile) == document)
                return [dockerfile];
        }

        return _files.Dockerfiles;
    }

    private IReadOnlyList<Finding> FindingsOf(string dockerfile)
    {
        if (!_findings.TryGetValue(dockerfile, out var findings))
            _findings.Add(dockerfile, findings = _files.Check(dockerfile, _cancellationToken));

        return findings;
    }

    private bool IsThat(Finding finding, TextDocument document, Diagnostic diagnostic) =>
        finding.Rule.Id == diagnostic.Id
        && finding.Where.Span.Start == diagnostic.Location.SourceSpan.Start
        && finding.Where.Span.Length == diagnostic.Location.SourceSpan.Length
        && FullPath(finding.Where.Source.Path) == document.FilePath
        && finding.Message == diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
