using GoContainerGuard.Analysis;

namespace GoContainerGuard.Rules.Secrets;

/// <summary>What stands in a Dockerfile, everybody has who has the repository, and mostly whoever has the image.</summary>
internal sealed class TokenInFile : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1110", "token-in-file")
    {
        Title = "A token of a service stands in the Dockerfile",
        Message = "What begins with '{0}' here is a token of {1}: whoever has this file, or the history of the image, can use it",
        Category = RuleCategory.Secrets,
        Severity = Severity.Warning,
        Words = LiteralToken.Beginnings,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var token in LiteralToken.In(build.Source.Content))
            findings.Add(At(build.At(token.Span), token.Prefix, token.Issuer));
    }
}
