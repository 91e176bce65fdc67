using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace GoContainerGuard.MSBuildTasks;

/// <summary>How text is written into an MSBuild property so that it means itself.</summary>
internal static class MSBuildText
{
    private const string Special = "%*?@$();'";

    /// <summary>Writes each special character as a percent sign and two hexadecimal digits.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (Special.IndexOf(character) >= 0)
                escaped.Append('%').Append(((int)character).ToString("X2", CultureInfo.InvariantCulture));
            else
                escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>Writes a list so that equal sets are equal texts.</summary>
    public static string List(IEnumerable<string> texts) => string.Join(";", texts
        .Select(text => text.Trim())
        .Where(text => text.Length > 0)
        .Distinct(StringComparer.Ordinal)
        .OrderBy(text => text, StringComparer.Ordinal)
        .Select(Escape));
}
