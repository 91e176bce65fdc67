using GoContainerGuard.Rules;
using GoContainerGuard.Text;

namespace GoContainerGuard.Configuration;

/// <summary>What a configuration file says of a rule's severity.</summary>
/// <param name="Severity">The severity; <c>null</c> for <c>default</c>, which gives the word back to preset and catalogue.</param>
/// <param name="Where">Where the file says so.</param>
internal sealed record SeveritySetting(Severity? Severity, SourceSpan Where);
