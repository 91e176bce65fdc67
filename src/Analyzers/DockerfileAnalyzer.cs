using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GoContainerGuard.Analyzers;

/// <summary>
/// Reads aloud in an editor what the engine finds in the Dockerfiles that a design-time build handed over as additional files.
/// What lies beside them is told by the manifest of that build: an analyzer touches no disk.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DockerfileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var files = HandedOver.From(context.Options, context.CancellationToken);
        if (files.IsEmpty)
            return;

        context.RegisterAdditionalFileAction(file => Check(file, files));
    }

    private static void Check(AdditionalFileAnalysisContext context, HandedOver files)
    {
        if (files.FindPath(context.AdditionalFile) is not { } path)
            return;

        var places = new Places(files, context.Compilation.Options, context.CancellationToken);
        foreach (var finding in files.Check(path, context.CancellationToken))
        {
            if (files.IsSaidWith(path, finding) && places.ToDiagnostic(finding) is { } diagnostic)
                context.ReportDiagnostic(diagnostic);
        }
    }
}
