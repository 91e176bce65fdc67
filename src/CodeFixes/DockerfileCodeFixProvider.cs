using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using GoContainerGuard.Fixes;
using GoContainerGuard.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GoContainerGuard.CodeFixes;

/// <summary>
/// Offers in an editor the fix that a finding carries. The file is checked again as it is at this moment: a finding of a text that is no
/// longer there has no fix, and an edit cannot miss its place.
/// </summary>
/// <remarks>No extensions are named: that means any, and <c>Dockerfile</c> has none.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DockerfileCodeFixProvider), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)])]
[Shared]
public sealed class DockerfileCodeFixProvider : CodeFixProvider
{
    private const string OfUnsafe = " (unsafe: look at what it changes)";

    private static readonly ImmutableArray<string> Ids = FixableIds();

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => Ids;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllOfRule.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        var check = ProjectCheck.Of(document.Project, context.CancellationToken);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (check.FindFix(document, diagnostic) is not { } fix || !EditorFiles.Holds(document.Project, check, fix))
                continue;

            context.RegisterCodeFix(
                CodeAction.Create(
                    TitleOf(fix),
                    cancellationToken => EditorFiles.Change(document.Project, check, FixApplication.Apply([fix]), cancellationToken),
                    FixAllOfRule.KeyOf(diagnostic.Id, document)),
                diagnostic);
        }

        return Task.CompletedTask;
    }

    internal static string TitleOf(Fix fix) => fix.Safety is FixSafety.Safe ? fix.Title : fix.Title + OfUnsafe;

    private static ImmutableArray<string> FixableIds()
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (var rule in RuleCatalogue.Descriptors)
        {
            if (rule.Fix is not FixSafety.None)
                ids.Add(rule.Id);
        }

        return ids.ToImmutable();
    }
}
