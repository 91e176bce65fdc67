using GoContainerGuard.Analysis;
using GoContainerGuard.Syntax;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Syntax;

/// <summary>Without a syntax line the frontend inside of the builder decides what is understood, and an older one refuses what is new.</summary>
internal sealed class NewerThanTheBuilder : Rule
{
    private const string Directive = "syntax";
    private const string OfficialFrontend = "docker/dockerfile";

    public override RuleDescriptor Descriptor { get; } = new("GCG0103", "syntax-line-missing")
    {
        Title = "The syntax line is missing or misspelt while newer features are used",
        Message = "{0}",
        Category = RuleCategory.Syntax,
        Severity = Severity.Info,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        if (HasSyntaxLine(build.Syntax))
            return;

        if (FindMisspelt(build.Syntax) is { } misspelt)
        {
            findings.Add(At(build.At(misspelt), $"'{build.Source.Slice(misspelt)}' is an ordinary comment: the directive is spelt 'syntax'") with { Severity = Severity.Warning });
            return;
        }

        if (FrontendFeature.FirstIn(build.Syntax) is not { } feature)
            return;

        findings.Add(At(
            build.At(feature.Where),
            $"'{feature.Name}' came with Dockerfile {feature.Since}, and no '# syntax=' line asks for it: builders before Docker Engine {feature.Engine} refuse the file"));
    }

    private static bool HasSyntaxLine(DockerfileSyntax syntax)
    {
        foreach (var directive in syntax.Directives)
        {
            if (directive.Name == Directive)
                return true;
        }

        return false;
    }

    // A comment above the first instruction that names the official frontend behind a word that is nearly "syntax".
    private static TextSpan? FindMisspelt(DockerfileSyntax syntax)
    {
        foreach (var comment in syntax.Comments)
        {
            if (syntax.Instructions.Count > 0 && comment.Start > syntax.Instructions[0].Span.Start)
                return null;

            var text = syntax.Source.Slice(comment);
            var equals = text.IndexOf('=');
            if (equals < 0 || !text.Substring(equals + 1).TrimStart().StartsWith(OfficialFrontend, System.StringComparison.Ordinal))
                continue;

            var name = text.Substring(1, equals - 1).Trim();
            if (name != Directive && name.IndexOf(' ') < 0 && EditDistance.AtMostTwo(name.ToLowerInvariant(), Directive))
                return new TextSpan(comment.Start + text.IndexOf(name, System.StringComparison.Ordinal), name.Length);
        }

        return null;
    }
}
