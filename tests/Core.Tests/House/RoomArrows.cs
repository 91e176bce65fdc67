using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.House;

/// <summary>Which room may import which: the table of docs/architecture.md, compared with the using lines of every file.</summary>
internal sealed class RoomArrows
{
    private const string Prefix = "using GoContainerGuard.";

    private static readonly Dictionary<string, string[]> MayImport = ReadTable();

    [TestCaseSource(nameof(Rooms))]
    public void Imports_only_the_rooms_before_it(string room)
    {
        var wrong = Files(room).SelectMany(file => Imports(file).Select(import => (File: file, Room: import)))
            .Where(import => import.Room != room && !MayImport[room].Contains(import.Room))
            .Select(import => $"{Path.GetRelativePath(RepositoryFiles.Root, import.File)} imports {import.Room}");
        wrong.ShouldBeEmpty();
    }

    [TestCaseSource(nameof(Rooms))]
    public void Is_known_to_the_architecture(string room) => MayImport.ShouldContainKey(room);

    [Test]
    public void The_parser_is_private_to_its_room()
    {
        // The engine stands at the door: it alone may ask for a parse.
        var wrong = Directory.EnumerateFiles(Core, "*.cs", SearchOption.AllDirectories)
            .Where(file => RoomOf(file) is not ("Syntax" or "Engine" or "bin" or "obj"))
            .Where(file => File.ReadLines(file).Any(line => line.StartsWith("using GoContainerGuard.Syntax.Parsing", StringComparison.Ordinal)));
        wrong.ShouldBeEmpty();
    }

    [Test]
    public void No_file_hides_its_imports()
    {
        var wrong = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("\\obj\\", StringComparison.Ordinal))
            .Where(file => File.ReadLines(file).Any(line => line.StartsWith("global using", StringComparison.Ordinal)));
        wrong.ShouldBeEmpty();
    }

    [Test]
    public void Core_refers_to_nothing_but_the_standard() =>
        typeof(GoContainerGuard.Engine.Guard).Assembly.GetReferencedAssemblies().Select(name => name.Name).ShouldBe(["netstandard"]);

    private static string Core => Path.Combine(RepositoryFiles.Root, "src", "Core");

    private static IEnumerable<string> Rooms() => Directory.EnumerateDirectories(Core)
        .Select(Path.GetFileName)
        .OfType<string>()
        .Where(name => name is not ("bin" or "obj" or "Polyfills") && Files(name).Any())
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Files(string room) => Directory.EnumerateFiles(Path.Combine(Core, room), "*.cs", SearchOption.AllDirectories);

    private static string RoomOf(string file) => Path.GetRelativePath(Core, file).Split(Path.DirectorySeparatorChar)[0];

    private static IEnumerable<string> Imports(string file) => File.ReadLines(file)
        .Where(line => line.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(line => line[Prefix.Length..].TrimEnd(';').Split('.')[0])
        .Distinct();

    // A row of the table reads: | `Room` | what lives there | Text, Syntax |
    private static Dictionary<string, string[]> ReadTable() => RepositoryFiles.Read("docs/architecture.md")
        .Split('\n')
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(cells => cells[0].Trim('`'), cells => cells[^1].Split(", "));
}
