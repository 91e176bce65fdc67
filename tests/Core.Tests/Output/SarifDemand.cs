using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GoContainerGuard.Tests.Output;

/// <summary>Something that SARIF 2.1.0 demands of a log.</summary>
/// <param name="Paragraph">The paragraph of the specification, and the demand in a few words.</param>
/// <param name="Faults">What in a log does not meet it.</param>
/// <param name="Break">A change to the rich log after which it must be found unmet: a demand that cannot fail demands nothing.</param>
internal sealed record SarifDemand(string Paragraph, Func<JsonElement, IEnumerable<string>> Faults, Action<JsonNode> Break)
{
    public override string ToString() => Paragraph;
}
