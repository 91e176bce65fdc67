using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace GoContainerGuard.Conformance;

/// <summary>Lists that are absent when they are empty.</summary>
internal static class JsonElementExtensions
{
    public static IEnumerable<string> Strings(this JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(item => item.GetString()!) : [];
}
