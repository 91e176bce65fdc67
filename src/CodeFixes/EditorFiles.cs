using System.Threading;
using System.Threading.Tasks;
using GoContainerGuard.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GoContainerGuard.CodeFixes;

/// <summary>
/// The files that an editor holds and can therefore change. A fix that has to make a file, or to change one that the project does not have, is
/// not for an editor: what would be added is an item of the project file, which nobody asked for.
/// </summary>
internal static class EditorFiles
{
    /// <summary>Whether all that a fix changes is there.</summary>
    public static bool Holds(Project project, ProjectCheck check, Fix fix)
    {
        foreach (var edit in fix.Edits)
        {
            if (edit.Where.Source.IsAbsent || Find(project, check.FullPath(edit.Where.Source.Path)) is null)
                return false;
        }

        return true;
    }

    /// <summary>The solution with the new texts in it; as it was when one of its texts is no longer the one that the fixes were made for.</summary>
    public static async Task<Solution> Change(Project project, ProjectCheck check, FixOutcome outcome, CancellationToken cancellationToken)
    {
        var solution = project.Solution;
        foreach (var file in outcome.Files)
        {
            var path = check.FullPath(file.After.Path);
            if (Find(project, path) is not { } document)
                return project.Solution;

            var before = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (before.ToString() != file.Before.Content)
                return project.Solution;

            var after = SourceText.From(file.After.Content, before.Encoding, before.ChecksumAlgorithm);

            // The ignore file of several projects is a document in each of them.
            foreach (var id in solution.GetDocumentIdsWithFilePath(path))
            {
                if (solution.GetAdditionalDocument(id) is not null)
                    solution = solution.WithAdditionalDocumentText(id, after);
            }
        }

        return solution;
    }

    private static TextDocument? Find(Project project, string path)
    {
        foreach (var document in project.AdditionalDocuments)
        {
            if (document.FilePath == path)
                return document;
        }

        return null;
    }
}
