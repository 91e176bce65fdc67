using System;
using System.Globalization;
using System.IO;
using GoContainerGuard.Conformance;
using GoContainerGuard.Conformance.Fuzzing;

if (args is ["fuzz", var seconds] && double.TryParse(seconds, NumberStyles.Float, CultureInfo.InvariantCulture, out var duration))
    return FuzzRun.Of(TimeSpan.FromSeconds(duration), Console.Out) ? 0 : 1;

if (args is not [var name, var file] || VectorKinds.Find(name) is not { } kind || !File.Exists(file))
{
    Console.Error.WriteLine($"usage: dotnet run -c Release --project tests/Conformance -- {VectorKinds.Names} FILE.jsonl | fuzz SECONDS");
    return 2;
}

return VectorRun.Of(kind, Vectors.Read(file), Console.Out) ? 0 : 1;
