using GoContainerGuard.Text;

namespace GoContainerGuard.Documents;

/// <summary>A value in a YAML or JSON file.</summary>
/// <param name="Span">Where it stands; of a text in quotes, what is between them.</param>
public abstract record DocumentNode(TextSpan Span);
