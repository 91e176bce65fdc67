using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

internal sealed class PackageContents
{
    private const string Docs = "tasks/netstandard2.0/docs/";
    private const string Pages = Docs + "rules/";

    [Test]
    public void Every_file_is_meant_to_be_there() => Names().Where(name => !name.StartsWith(Pages, StringComparison.Ordinal)).ShouldBe(
    [
        "LICENSE",
        "README.md",
        "THIRD-PARTY-NOTICES.txt",
        "analyzers/dotnet/cs/GoContainerGuard.Analyzers.dll",
        "analyzers/dotnet/cs/GoContainerGuard.CodeFixes.dll",
        "analyzers/dotnet/cs/GoContainerGuard.Core.dll",
        "build/GoContainerGuard.Baseline.targets",
        "build/GoContainerGuard.Check.proj",
        "build/GoContainerGuard.DesignTime.targets",
        "build/GoContainerGuard.Explain.targets",
        "build/GoContainerGuard.Fix.targets",
        "build/GoContainerGuard.props",
        "build/GoContainerGuard.targets",
        "buildMultiTargeting/GoContainerGuard.targets",
        "presets/errors.globalconfig",
        "presets/recommended.globalconfig",
        "presets/strict.globalconfig",
        "tasks/netstandard2.0/GoContainerGuard.Core.dll",
        "tasks/netstandard2.0/GoContainerGuard.MSBuildTasks.dll",
        "tasks/netstandard2.0/GoContainerGuard.Yaml.dll",
        "tasks/netstandard2.0/Microsoft.Extensions.FileSystemGlobbing.dll",
        "tasks/netstandard2.0/YamlDotNet.dll",
        "tasks/netstandard2.0/docs/base-images.md",
        "tasks/netstandard2.0/docs/options.md",
    ]);

    [Test]
    public void Every_page_of_a_rule_lies_beside_the_task() =>
        Names().Where(name => name.StartsWith(Pages, StringComparison.Ordinal)).ShouldBe(PagesInRepository().Select(page => Pages + page));

    [Test]
    public void Every_link_of_a_page_leads_to_a_page_of_the_package()
    {
        var names = Names();
        var links = names.Where(name => name.StartsWith(Docs, StringComparison.Ordinal)).SelectMany(LinksIn).ToArray();

        links.ShouldContain((Pages + "GCG0011.md", Docs + "options.md"));
        links.Where(link => !names.Contains(link.To)).ShouldBeEmpty();
    }

    /// <summary>A missing assembly is not noticed by dotnet build, which has copies of its own; MSBuild on .NET Framework has none.</summary>
    [TestCase("tasks/netstandard2.0/", "Microsoft.Build.Framework", "Microsoft.Build.Utilities.Core")]
    [TestCase("analyzers/dotnet/cs/", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "System.Collections.Immutable", "System.Composition.AttributedModel")]
    public void What_an_assembly_references_lies_beside_it_or_belongs_to_the_host(string folder, params string[] host)
    {
        var assemblies = Names().Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name.EndsWith(".dll", StringComparison.Ordinal)).ToArray();
        var known = assemblies.Select(Path.GetFileNameWithoutExtension).Concat(host).Append("netstandard").ToArray();
        assemblies.ShouldNotBeEmpty();
        assemblies.SelectMany(References).Distinct().ShouldBeSubsetOf(known);
    }

    [Test]
    public void Nothing_flows_to_those_who_use_what_was_built()
    {
        var metadata = XDocument.Parse(Read("GoContainerGuard.nuspec")).Root!.Elements().Single();
        var names = metadata.Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);
        names["developmentDependency"].ShouldBe("true");
        names["license"].ShouldBe("MIT");
        names["readme"].ShouldBe("README.md");
        metadata.Descendants().ShouldNotContain(element => element.Name.LocalName == "dependency");
    }

    private static IReadOnlyList<string> Names()
    {
        using var package = ZipFile.OpenRead(PackedProduct.File);
        string[] envelope = ["_rels/.rels", "[Content_Types].xml", "GoContainerGuard.nuspec"];
        return [.. package.Entries.Select(entry => entry.FullName)
            .Where(name => !envelope.Contains(name) && !name.StartsWith("package/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> PagesInRepository() =>
        new DirectoryInfo(Path.Combine(Support.Repository.Root, "docs", "rules")).GetFiles("GCG*.md").Select(page => page.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<(string From, string To)> LinksIn(string page) => Regex.Matches(Read(page), @"\]\((?!https?:|#)([^)#]+)(#[^)]*)?\)")
        .Select(link => (page, new Uri(new Uri("package:/" + page), link.Groups[1].Value).AbsolutePath.TrimStart('/')));

    private static string Read(string name)
    {
        using var package = ZipFile.OpenRead(PackedProduct.File);
        using var reader = new StreamReader(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static IReadOnlyList<string> References(string name)
    {
        using var package = ZipFile.OpenRead(PackedProduct.File);
        using var content = new MemoryStream();
        using (var entry = package.GetEntry(name)!.Open())
            entry.CopyTo(content);

        content.Position = 0;
        using var assembly = new PEReader(content);
        var metadata = assembly.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
