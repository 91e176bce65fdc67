using GoContainerGuard.Analysis;

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
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var instruction in build.Syntax.Instructions)
        {
            if (instruction.EmptyLine is { } line)
                findings.Add(At(build.At(line), instruction.Keyword.ToString().ToUpperInvariant()));
        }
    }
}
