using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Text.Json;

namespace GoContainerGuard.Conformance;

/// <summary>Files of JSON lines, compressed or not.</summary>
internal static class Vectors
{
    /// <summary>The vectors that the project carries for a kind.</summary>
    public static string Shipped(VectorKind kind) => Path.Combine(AppContext.BaseDirectory, "vectors", kind.Name + ".jsonl.gz");

    public static IEnumerable<JsonElement> Read(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return JsonDocument.Parse(line).RootElement;
        }
    }
}
