using System;
using System.Collections.Generic;
using System.Text;

namespace GoContainerGuard.Shell;

/// <summary>Puts values in the place of variables, as far as they are known.</summary>
internal static class WordExpansion
{
    /// <summary>The value of a word with no splitting into fields; <c>null</c> when any piece of it is unknown.</summary>
    public static string? Expand(ShellWord word, Func<string, ShellValue> valueOf)
    {
        var parts = word.PartsArray;
        if (parts.Length == 1)
            return ValueOf(parts[0], valueOf);

        var values = new string[parts.Length];
        for (var index = 0; index < parts.Length; index++)
        {
            if (ValueOf(parts[index], valueOf) is not { } value)
                return null;

            values[index] = value;
        }

        return string.Concat(values);
    }

    /// <summary>The fields that a word becomes. Reference: POSIX shell, 2.6.5, with the default separators.</summary>
    public static IReadOnlyList<string>? ExpandFields(ShellWord word, Func<string, ShellValue> valueOf)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var isOpen = false;
        foreach (var part in word.PartsArray)
        {
            if (ValueOf(part, valueOf) is not { } value)
                return null;

            if (part.Kind is not ShellWordPartKind.Variable || part.IsQuoted)
            {
                isOpen |= value.Length > 0 || part.Kind is ShellWordPartKind.Literal || part.IsQuoted;
                field.Append(value);
                continue;
            }

            if (value.IndexOfAny(['*', '?', '[']) >= 0)
                return null;

            foreach (var character in value)
            {
                var separates = character is ' ' or '\t' or '\n';
                if (!separates)
                {
                    field.Append(character);
                    isOpen = true;
                }
                else if (isOpen)
                {
                    fields.Add(field.ToString());
                    field.Clear();
                    isOpen = false;
                }
            }
        }

        if (isOpen || word.IsQuoted && fields.Count == 0)
            fields.Add(field.ToString());

        return fields;
    }

    private static string? ValueOf(ShellWordPart part, Func<string, ShellValue> valueOf) => part.Kind switch
    {
        ShellWordPartKind.Literal => part.Value,
        ShellWordPartKind.Variable => ValueOf(part, valueOf(part.Name), valueOf),
        ShellWordPartKind.Tilde => valueOf("HOME").Text is { Length: > 0 } home ? home : null,
        _ => null,
    };

    // Reference: POSIX shell, 2.6.2. With a colon an empty value counts as none.
    private static string? ValueOf(ShellWordPart part, ShellValue variable, Func<string, ShellValue> valueOf)
    {
        if (variable.Text is not { } text)
            return null;

        var isSet = variable.IsSet is ShellFact.Yes;
        return part.Operator switch
        {
            null => text,
            ":-" or ":=" => text.Length > 0 ? text : Fallback(part, valueOf),
            "-" or "=" => isSet ? text : Fallback(part, valueOf),
            ":+" => text.Length > 0 ? Fallback(part, valueOf) : "",
            "+" => isSet ? Fallback(part, valueOf) : "",
            ":?" => text.Length > 0 ? text : null,
            "?" => isSet ? text : null,
            "#" or "##" => Pattern(part, valueOf) is { } prefix ? WithoutPrefix(text, prefix) : null,
            "%" or "%%" => Pattern(part, valueOf) is { } suffix ? WithoutSuffix(text, suffix) : null,
            _ => null,
        };
    }

    private static string? Fallback(ShellWordPart part, Func<string, ShellValue> valueOf) => part.Argument is { } word ? Expand(word, valueOf) : "";

    /// <summary>A pattern that means nothing but itself.</summary>
    private static string? Pattern(ShellWordPart part, Func<string, ShellValue> valueOf) =>
        Fallback(part, valueOf) is { } pattern && pattern.IndexOfAny(['*', '?', '[', '\\']) < 0 ? pattern : null;

    private static string WithoutPrefix(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.Ordinal) ? text.Substring(prefix.Length) : text;

    private static string WithoutSuffix(string text, string suffix) =>
        text.EndsWith(suffix, StringComparison.Ordinal) ? text.Substring(0, text.Length - suffix.Length) : text;
}
