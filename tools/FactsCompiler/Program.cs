using System;
using System.IO;

namespace GoContainerGuard.FactsCompiler;

/// <summary>Turns the fact files below <c>data</c> into the text resources that Core reads.</summary>
internal static class Program
{
    private const int Done = 0;
    private const int NotAtTheRoot = 2;

    private static int Main()
    {
        var root = Directory.GetCurrentDirectory();

        if (!Directory.Exists(Path.Combine(root, FactResource.DataFolder)))
        {
            Console.Error.WriteLine("Run this from the root of the repository: dotnet run --project tools/FactsCompiler");
            return NotAtTheRoot;
        }

        foreach (var resource in FactResource.All)
        {
            File.WriteAllText(Path.Combine(root, resource.Path), resource.Compile(root));
            Console.WriteLine(resource.Path);
        }

        return Done;
    }
}
