using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GoContainerGuard.Conformance;

/// <summary>Compares an expected answer with ours, field by field; what is absent, <c>null</c>, <c>false</c> or an empty list is the same.</summary>
internal static class Comparison
{
    /// <summary>The first difference below a path, or <c>null</c>.</summary>
    public static string? Difference(string path, JsonElement? expected, JsonNode? actual)
    {
        if (IsNothing(expected) && IsNothing(actual))
            return null;

        if (expected is not { } wanted || actual is null || IsNothing(expected) != IsNothing(actual))
            return Sentence(path, expected, actual);

        return wanted.ValueKind switch
        {
            JsonValueKind.Object when actual is JsonObject members => DifferenceOfMembers(path, wanted, members),
            JsonValueKind.Array when actual is JsonArray items => DifferenceOfItems(path, wanted, items),
            JsonValueKind.String when actual is JsonValue text && text.GetValueKind() == JsonValueKind.String =>
                text.GetValue<string>() == wanted.GetString() ? null : Sentence(path, expected, actual),
            _ => actual.ToJsonString() == wanted.GetRawText() ? null : Sentence(path, expected, actual),
        };
    }

    /// <summary>A member of an object, or nothing.</summary>
    public static JsonElement? Member(JsonElement owner, string name) => owner.TryGetProperty(name, out var member) ? member : null;

    private static string? DifferenceOfMembers(string path, JsonElement expected, JsonObject actual) =>
        expected.EnumerateObject().Select(member => member.Name)
            .Union(actual.Select(member => member.Key))
            .Select(name => Difference($"{path}.{name}", Member(expected, name), actual[name]))
            .FirstOrDefault(difference => difference is not null);

    private static string? DifferenceOfItems(string path, JsonElement expected, JsonArray actual)
    {
        for (var index = 0; index < actual.Count && index < expected.GetArrayLength(); index++)
        {
            if (DifferenceOfItem($"{path}[{index}]", expected[index], actual[index]) is { } difference)
                return difference;
        }

        return expected.GetArrayLength() == actual.Count ? null : $"{path}: expected {expected.GetArrayLength()} items, got {actual.Count}";
    }

    private static string? DifferenceOfItem(string path, JsonElement expected, JsonNode? actual) =>
        expected.ValueKind == JsonValueKind.Null != actual is null ? Sentence(path, expected, actual) : Difference(path, expected, actual);

    private static bool IsNothing(JsonElement? value) => value is not { } element
        || element.ValueKind is JsonValueKind.Null or JsonValueKind.False or JsonValueKind.Undefined
        || (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() == 0);

    private static bool IsNothing(JsonNode? value) => value is null or JsonArray { Count: 0 }
        || value.GetValueKind() is JsonValueKind.Null or JsonValueKind.False;

    private static string Sentence(string path, JsonElement? expected, JsonNode? actual) =>
        $"{path}: expected {expected?.GetRawText() ?? "nothing"}, got {actual?.ToJsonString() ?? "nothing"}";
}
