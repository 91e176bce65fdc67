using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

/// <summary>The samples are built with the product as it lies in the repository.</summary>
internal sealed class Samples
{
    [Test]
    public void The_storefront_is_built_and_at_least_eight_rules_warn()
    {
        var (exitCode, output) = Dotnet.Run(Repository.Root, "build samples/storefront -nodeReuse:false");
        exitCode.ShouldBe(0, output);
        Codes(output, "warning").Length.ShouldBeGreaterThanOrEqualTo(8, output);
        Codes(output, "warning").ShouldAllBe(code => code.StartsWith("GCG"), output);
        output.ShouldContain("compose.yaml(31,9): warning GCG1502: ");
    }

    [Test]
    public void The_storefront_says_what_is_sent()
    {
        var (exitCode, output) = Dotnet.Run(Repository.Root, "build samples/storefront -t:GoContainerGuardContext -nodeReuse:false");
        exitCode.ShouldBe(0, output);
        output.ReplaceLineEndings("\n").ShouldContain(Catalog("services/catalog"), customMessage: output);
    }

    [Test]
    public void The_broken_one_is_not_built_and_at_least_four_rules_say_why()
    {
        var (exitCode, output) = Dotnet.Run(Repository.Root, "build samples/broken -nodeReuse:false");
        exitCode.ShouldNotBe(0, output);
        Codes(output, "error").Length.ShouldBeGreaterThanOrEqualTo(4, output);
        Codes(output, "error").ShouldAllBe(code => code.StartsWith("GCG"), output);
    }

    // The allow-list of this service: all but the modules, the commands and what is internal is kept back.
    private static string Catalog(string folder)
    {
        var files = new DirectoryInfo(Path.Combine(Repository.Root, "samples/storefront", folder)).GetFiles("*", SearchOption.AllDirectories);
        var sent = files.Where(file => file.Name == "go.mod" || file.FullName.Contains("/cmd/") || file.FullName.Contains("/internal/")).ToArray();
        var kept = files.Except(sent).ToArray();
        return $"""
              {folder}/Dockerfile
                context: '{folder}', named
                ignore file: {folder}/.dockerignore
                sent: {sent.Length} files, {sent.Sum(file => file.Length)} bytes ({(sent.Sum(file => file.Length) / 1000.0).ToString("F2", CultureInfo.InvariantCulture)} kB)
                kept back: {kept.Length} files, {kept.Sum(file => file.Length)} bytes
            """.ReplaceLineEndings("\n");
    }

    private static string[] Codes(string output, string level) =>
        [.. Regex.Matches(output, $": {level} ([A-Z]+[0-9]+): ").Select(match => match.Groups[1].Value).Distinct()];
}
