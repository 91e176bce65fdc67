using System.Collections.Generic;
using System.IO;
using System.Text;

namespace GoContainerGuard.Text;

/// <summary>A table of facts that is part of the assembly: one record a line, tabs between the fields, lines that start with <c>#</c> explain.</summary>
internal static class TextResource
{
    /// <summary>The records, each split into its fields.</summary>
    public static IReadOnlyList<string[]> Read(string name)
    {
        using var stream = typeof(TextResource).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var records = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                records.Add(line.Split('\t'));
        }

        return records;
    }
}
