using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using GoContainerGuard.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GoContainerGuard.CodeFixes;

/// <summary>
/// Mends all that one rule finds, in a document, a project or a solution. Fixes that touch each other come in turn: the new text is checked
/// again, until nothing is left that can be mended.
/// </summary>
internal sealed class FixAllOfRule : FixAllProvider
{
    // A fix that brings about what its own rule finds would go on for ever.
    private const int MostRounds = 50;

    private const char BeforePath = ' ';

    private FixAllOfRule()
    {
    }

    public static FixAllOfRule Instance { get; } = new();

    /// <summary>
    /// What all fixes of a rule in a document have in common. The document is named in it, since a host does not say otherwise which one is
    /// meant when it is an additional one.
    /// </summary>
    public static string KeyOf(string id, TextDocument document) => id + BeforePath + document.FilePath;

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var key = fixAllContext.CodeActionEquivalenceKey ?? "";
        var end = key.IndexOf(BeforePath);
        if (end < 0)
            return Task.FromResult<CodeAction?>(null);

        var id = key.Substring(0, end);
        var document = fixAllContext.Scope is FixAllScope.Document ? key.Substring(end + 1) : null;
        return Task.FromResult<CodeAction?>(CodeAction.Create(
            $"Fix all of {id}",
            cancellationToken => Fix(fixAllContext, id, document, cancellationToken),
            key));
    }

    private static async Task<Solution> Fix(FixAllContext context, string id, string? document, CancellationToken cancellationToken)
    {
        var solution = context.Solution;
        foreach (var project in context.Scope is FixAllScope.Solution ? solution.ProjectIds : [context.Project.Id])
        {
            for (var round = 0; round < MostRounds; round++)
            {
                var before = solution;
                solution = await FixOnce(before.GetProject(project)!, id, document, cancellationToken).ConfigureAwait(false);
                if (solution == before)
                    break;
            }
        }

        return solution;
    }

    private static async Task<Solution> FixOnce(Project project, string id, string? document, CancellationToken cancellationToken)
    {
        var check = ProjectCheck.Of(project, cancellationToken);
        var fixes = new List<Fix>();
        foreach (var finding in check.Fixable(document))
        {
            if (finding.Rule.Id == id && finding.Fix is { } fix && EditorFiles.Holds(project, check, fix))
                fixes.Add(fix);
        }

        return await EditorFiles.Change(project, check, FixApplication.Apply(fixes), cancellationToken).ConfigureAwait(false);
    }
}
