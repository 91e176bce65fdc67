using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GoContainerGuard.Analyzers;
using GoContainerGuard.CodeFixes;
using GoContainerGuard.Snapshot;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GoContainerGuard.Tests.Support;

/// <summary>A solution of one project in a workspace, with what a design-time build hands over; the light bulb is pressed by name.</summary>
internal sealed class OpenProject : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly DockerfileCodeFixProvider _provider = new();

    public OpenProject(RepositorySnapshot tree, params string[] dockerfiles)
        : this(Editor.HandOver(tree, dockerfiles))
    {
    }

    public OpenProject(IEnumerable<AdditionalText> files)
    {
        _workspace.AddProject("App", LanguageNames.CSharp);
        foreach (var file in files)
            Add(Project.Id, file);
    }

    public Solution Solution
    {
        get => _workspace.CurrentSolution;
        private set => _workspace.TryApplyChanges(value);
    }

    public Project Project => Solution.Projects.First();

    public string this[string path] => Document(path).GetTextAsync().GetAwaiter().GetResult().ToString();

    public static string FullPath(string path) => ("/repository/" + path).Replace('/', Path.DirectorySeparatorChar);

    public TextDocument Document(string path) => Project.AdditionalDocuments.Single(document => document.FilePath == FullPath(path));

    public OpenProject AddProject(IEnumerable<AdditionalText> files)
    {
        var added = _workspace.AddProject("Other", LanguageNames.CSharp);
        foreach (var file in files)
            Add(added.Id, file);

        return this;
    }

    /// <summary>The user types.</summary>
    public OpenProject Edit(string path, string text)
    {
        Solution = Solution.WithAdditionalDocumentText(Document(path).Id, SourceText.From(text, Encoding.UTF8));
        return this;
    }

    public async Task<IReadOnlyList<Diagnostic>> Diagnostics()
    {
        var compilation = await Project.GetCompilationAsync();
        var analysis = compilation!.WithAnalyzers([new DockerfileAnalyzer()], new CompilationWithAnalyzersOptions(
            Project.AnalyzerOptions,
            onAnalyzerException: (exception, _, _) => throw exception,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false));
        return Editor.Ordered(await analysis.GetAnalyzerDiagnosticsAsync());
    }

    /// <summary>What the light bulb offers at a finding.</summary>
    public async Task<IReadOnlyList<CodeAction>> Offers(Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var path = diagnostic.Location.GetLineSpan().Path;
        if (Project.AdditionalDocuments.SingleOrDefault(document => document.FilePath == path) is { } document)
            await _provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));

        return actions;
    }

    public async Task<IReadOnlyList<CodeAction>> Offers(string id) =>
        await Offers((await Diagnostics()).First(diagnostic => diagnostic.Id == id));

    public async Task<OpenProject> Press(CodeAction action)
    {
        foreach (var operation in await action.GetOperationsAsync(CancellationToken.None))
            operation.Apply(_workspace, CancellationToken.None);

        return this;
    }

    /// <summary>Fixes all of a rule, starting from a finding in a document; returns the title.</summary>
    public async Task<string?> FixAll(string id, FixAllScope scope, string path)
    {
        var document = Document(path);
        var context = new FixAllContext(
            Project,
            _provider,
            scope,
            FixAllOfRule.KeyOf(id, document),
            [id],
            new NobodyAsked(),
            CancellationToken.None);
        if (await _provider.GetFixAllProvider().GetFixAsync(context) is not { } action)
            return null;

        await Press(action);
        return action.Title;
    }

    public void Dispose() => _workspace.Dispose();

    private void Add(ProjectId project, AdditionalText file)
    {
        var loader = file.GetText() is { } text ? TextLoader.From(TextAndVersion.Create(text, VersionStamp.Create())) : null;
        var info = DocumentInfo.Create(DocumentId.CreateNewId(project), Path.GetFileName(file.Path), loader: loader, filePath: file.Path.Replace('/', Path.DirectorySeparatorChar));
        _workspace.TryApplyChanges(_workspace.CurrentSolution.AddAdditionalDocument(info));
    }
}
