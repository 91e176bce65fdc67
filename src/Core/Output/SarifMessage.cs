using System.Text;
using GoContainerGuard.Json;

namespace GoContainerGuard.Output;

/// <summary>A message of SARIF (§3.11), in which braces and links have a meaning that ours never want.</summary>
internal static class SarifMessage
{
    public static void Write(JsonWriter json, string name, string text)
    {
        json.OpenObject(name);
        json.Property("text", Escaped(text));
        json.CloseObject();
    }

    /// <summary>
    /// Braces are doubled (§3.11.5); a bracket before a parenthesis would end the text of a link (§3.11.6) and gets a backslash.
    /// </summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (character is '{' or '}')
                escaped.Append(character);
            else if (character == ']' && at + 1 < text.Length && text[at + 1] == '(')
                escaped.Append('\\');

            escaped.Append(character);
        }

        return escaped.ToString();
    }
}
