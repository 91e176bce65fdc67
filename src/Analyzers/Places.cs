using System.Collections.Generic;
using System.Threading;
using GoContainerGuard.Rules;
using GoContainerGuard.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using LinePosition = Microsoft.CodeAnalysis.Text.LinePosition;
using TextSpan = Microsoft.CodeAnalysis.Text.TextSpan;

namespace GoContainerGuard.Analyzers;

/// <summary>Findings and their places in Roslyn's words.</summary>
internal sealed class Places(HandedOver files, CompilationOptions options, CancellationToken cancellationToken)
{
    /// <summary>Nothing for a finding of a rule that is switched off.</summary>
    public Diagnostic? ToDiagnostic(Finding finding)
    {
        if (DescriptorOf(finding.Rule.Id) is not { } descriptor || finding.Severity.ToRoslyn() is not { } severity)
            return null;

        var related = new List<Location>(finding.Related.Count);
        foreach (var place in finding.Related)
            related.Add(LocationOf(place.Where));

        return Diagnostic.Create(descriptor, LocationOf(finding.Where), severity, related, properties: null, finding.Message);
    }

    private DiagnosticDescriptor? DescriptorOf(string id)
    {
        var isGlobal = options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(id, cancellationToken, out _) is true;

        // What the project itself says, as with NoWarn, stands above the files in Roslyn and in the build alike.
        return isGlobal && !options.SpecificDiagnosticOptions.ContainsKey(id) ? Descriptors.FindSettled(id) : Descriptors.Find(id);
    }

    private Location LocationOf(SourceSpan where)
    {
        var path = where.Source.Path;
        var span = new TextSpan(where.Span.Start, where.Span.Length);

        // Roslyn ends a line at a lone carriage return and at U+2028 too; in a file that it holds, its own lines are the ones that count.
        if (files.Find(path) is { } live && live.GetText(cancellationToken) is { } text && span.End <= text.Length)
            return Location.Create(live.Path, span, text.Lines.GetLinePositionSpan(span));

        return Location.Create(files.FullPath(path), span, new LinePositionSpan(ToRoslyn(where.Start), ToRoslyn(where.End)));
    }

    private static LinePosition ToRoslyn(Text.LinePosition position) => new(position.Line, position.Character);
}
