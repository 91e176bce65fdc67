using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Conformance;

/// <summary>One case of expand.jsonl: a word and its variables, with the expansion that BuildKit gives.</summary>
internal sealed class ExpandComparison
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonElement _expected;
    private readonly SplitExpansion _split;
    private readonly Expansion _whole;

    public ExpandComparison(JsonElement vector)
    {
        _expected = vector.GetProperty("expected");
        var environment = vector.GetProperty("env").EnumerateObject().ToDictionary(each => each.Name, each => each.Value.GetString()!, StringComparer.Ordinal);
        var text = vector.GetProperty("word").GetString()!;
        var word = MappedText.Of(text, new TextSpan(0, text.Length));
        var escape = vector.GetProperty("escape").GetString()![0];
        var modes = Mode(vector, "skipProcessQuotes", ExpansionModes.PlainQuotes)
            | Mode(vector, "skipUnsetEnv", ExpansionModes.KeepUnset)
            | Mode(vector, "rawQuotes", ExpansionModes.KeepQuotes);
        _whole = WordExpander.Expand(word, escape, LookUp, modes);
        _split = WordExpander.ExpandWords(word, escape, LookUp, modes);

        VariableValue LookUp(string name) => environment.TryGetValue(name, out var value) ? VariableValue.Of(value) : VariableValue.Unset;
    }

    /// <summary>Whether BuildKit's message is ours, too; also when there is none.</summary>
    public bool HasSameMessage => Text("wordError") is not { } message
        || (_whole.Fault is { } fault && message.EndsWith(": " + fault.Message, StringComparison.Ordinal));

    /// <summary>The first difference at the level of "must"; <c>null</c> when there is none.</summary>
    public string? FirstDifference()
    {
        var isRefused = Text("wordError") is not null;
        return Difference("word", Quoted(Text("word")), Quoted(_whole.Value))
            ?? Difference("presence of wordError", Presence(isRefused), Presence(_whole.Fault is not null))
            ?? Difference("words", Listed(Strings("words")), Listed(_split.Words))
            ?? Difference("presence of wordsError", Presence(Text("wordsError") is not null), Presence(_split.Whole.Fault is not null))
            ?? (isRefused ? null : Difference("matched", Listed(Strings("matched")?.Order(StringComparer.Ordinal)), Listed(Names(use => use.Value.IsSet))))
            ?? (isRefused ? null : Difference("unmatched", Listed(Strings("unmatched")?.Order(StringComparer.Ordinal)), Listed(Names(use => !use.Value.IsSet))));
    }

    private static ExpansionModes Mode(JsonElement vector, string name, ExpansionModes mode) =>
        vector.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True ? mode : ExpansionModes.None;

    private static string? Difference(string what, string? expected, string? actual) =>
        string.Equals(expected, actual, StringComparison.Ordinal) ? null : $"{what}: expected {expected ?? "nothing"}, was {actual ?? "nothing"}";

    private static string? Quoted(string? text) => text is null ? null : JsonSerializer.Serialize(text, Readable);

    private static string Presence(bool isThere) => isThere ? "yes" : "no";

    private static string? Listed(IEnumerable<string>? items) => items is null ? null : JsonSerializer.Serialize(items, Readable);

    private string[] Names(Func<VariableUse, bool> isWanted) =>
        [.. _whole.Variables.Where(isWanted).Select(use => use.Name).Distinct().Order(StringComparer.Ordinal)];

    private string? Text(string name) => _expected.TryGetProperty(name, out var value) ? value.GetString() : null;

    // An empty list may be left out, but a list that an error forbids is not empty.
    private string[]? Strings(string name) => _expected.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Select(item => item.GetString()!)]
        : name == "words" && Text("wordsError") is not null ? null : [];
}
