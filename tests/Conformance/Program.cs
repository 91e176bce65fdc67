using System;
using System.IO;
using GoContainerGuard.Conformance;

if (args is not [var name, var file] || VectorKinds.Find(name) is not { } kind || !File.Exists(file))
{
    Console.Error.WriteLine($"usage: dotnet run -c Release --project tests/Conformance -- {VectorKinds.Names} FILE.jsonl");
    return 2;
}

return VectorRun.Of(kind, Vectors.Read(file), Console.Out) ? 0 : 1;
