using System.Collections.Generic;
using System.Text;

namespace GoContainerGuard.Syntax;

/// <summary>One line of comma-separated fields, some in double quotes (RFC 4180), with the messages of Go's reader.</summary>
internal static class CommaSeparated
{
    public static List<string> Fields(string line, out string? problem)
    {
        var fields = new List<string>();
        problem = line.Length == 0 ? "EOF" : null;
        for (var at = 0; problem is null;)
        {
            if (at < line.Length && line[at] == '"')
            {
                fields.Add(ReadQuoted(line, ref at, out problem));
            }
            else
            {
                var comma = line.IndexOf(',', at);
                var end = comma < 0 ? line.Length : comma;
                var quote = line.IndexOf('"', at, end - at);
                if (quote >= 0)
                    problem = $"parse error on line 1, column {quote + 1}: bare \" in non-quoted-field";

                fields.Add(line.Substring(at, end - at));
                at = end;
            }

            if (at >= line.Length)
                break;

            at++;
        }

        return fields;
    }

    private static string ReadQuoted(string line, ref int at, out string? problem)
    {
        problem = null;
        var value = new StringBuilder();
        var start = at + 1;
        while (true)
        {
            var quote = line.IndexOf('"', start);
            if (quote < 0)
            {
                problem = $"parse error on line 1, column {start + 1}: extraneous or missing \" in quoted-field";
                at = line.Length;
                return value.Append(line, start, line.Length - start).ToString();
            }

            value.Append(line, start, quote - start);
            at = quote + 1;
            if (at == line.Length || line[at] == ',')
                return value.ToString();

            if (line[at] != '"')
            {
                problem = $"parse error on line 1, column {at}: extraneous or missing \" in quoted-field";
                return value.ToString();
            }

            value.Append('"');
            start = at + 1;
        }
    }
}
