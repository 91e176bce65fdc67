using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Fixes;
using GoContainerGuard.Syntax;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Syntax;

/// <summary>The builder skips it today, says that it will refuse it, and a reader takes it for the end of the command.</summary>
internal sealed class EmptyContinuation : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0104", "empty-continuation")
    {
        Title = "An empty line stands inside a continued instruction",
        Message = "An empty line stands inside this {0}: the instruction goes on below it, and BuildKit announces that it will be refused",
        Category = RuleCategory.Syntax,
        Severity = Severity.Warning,
        SpeaksOf = Facts.EmptyLine,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var instruction in build.Syntax.Instructions)
        {
            if (instruction.EmptyLine is not { } line)
                continue;

            var finding = At(build.At(line), instruction.Keyword.ToString().ToUpperInvariant()) with { BuildKitCheck = BuildKitCheck.NoEmptyContinuation };
            findings.Add(finding.WithFix("Remove the empty lines", EmptyLines.In(build.Source, instruction) is { } lines ? Remove(build, lines) : null));
        }
    }

    private static TextEdit[] Remove(ContainerBuild build, IReadOnlyList<TextSpan> lines)
    {
        var edits = new TextEdit[lines.Count];
        for (var index = 0; index < edits.Length; index++)
            edits[index] = LineEdits.Remove(build.Source, lines[index]);

        return edits;
    }
}
