using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Syntax;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Syntax;

/// <summary>Without a syntax line the frontend inside of the builder decides what is understood, and an older one refuses what is new.</summary>
internal sealed class NewerThanTheBuilder : Rule
{
    private const string Directive = "syntax";
    private const string OfficialFrontend = "docker/dockerfile";
    private const string FirstLine = "# syntax=docker/dockerfile:1";

    public override RuleDescriptor Descriptor { get; } = new("GCG0103", "syntax-line-missing")
    {
        Title = "The syntax line is missing or misspelt while newer features are used",
        Message = "{0}",
        Category = RuleCategory.Syntax,
        Severity = Severity.Info,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        if (HasSyntaxLine(build.Syntax))
            return;

        if (FindMisspelt(build.Syntax) is { } misspelt)
        {
            var comment = At(build.At(misspelt), $"'{build.Source.Slice(misspelt)}' is an ordinary comment: the directive is spelt 'syntax'") with { Severity = Severity.Warning };
            findings.Add(comment.WithFix("Spell it 'syntax'", MendMisspelt(build, misspelt)));
            return;
        }

        if (FrontendFeature.FirstIn(build.Syntax) is not { } feature)
            return;

        var finding = At(
            build.At(feature.Where),
            $"'{feature.Name}' came with Dockerfile {feature.Since}, and no '# syntax=' line asks for it: builders before Docker Engine {feature.Engine} refuse the file");
        findings.Add(finding.WithFix("Ask for the newest frontend", LineEdits.Above(build.Source, 0, FirstLine)));
    }

    // Below another comment or an empty line it would stay a comment: then its like goes to the top.
    private static TextEdit[] MendMisspelt(ContainerBuild build, TextSpan name)
    {
        var content = build.Source.Content;
        var line = LineEdits.StartOfLine(content, name.Start);
        if (IsInHead(build.Syntax, line))
            return [build.Replace(name, Directive)];

        var end = LineEdits.EndOfLine(content, line);
        var text = content.Substring(name.End, end - name.End);
        return [LineEdits.Above(build.Source, 0, "# " + Directive + text), LineEdits.Remove(build.Source, TextSpan.FromBounds(line, end))];
    }

    private static bool IsInHead(DockerfileSyntax syntax, int line)
    {
        var at = syntax.Source.Content is ['\uFEFF', ..] ? 1 : 0;
        foreach (var directive in syntax.Directives)
        {
            if (LineEdits.StartOfLine(syntax.Source.Content, directive.Line.Start) > at)
                break;

            at = syntax.Source.Content.IndexOf('\n', directive.Line.End) + 1;
        }

        return line <= at;
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
