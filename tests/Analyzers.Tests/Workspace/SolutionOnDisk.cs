using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using GoContainerGuard.Tests.Support;

namespace GoContainerGuard.Tests.Workspace;

/// <summary>Three C# projects of two frameworks each beside Go services, with the product as built from source.</summary>
internal sealed class SolutionOnDisk : IDisposable
{
    private static readonly string[] Names = ["Gateway", "Jobs", "Web"];

    public SolutionOnDisk()
    {
        Directory.CreateDirectory(Path.Combine(Root, ".git"));
        Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>
                <NuGetAudit>false</NuGetAudit>
                <GoContainerGuardTaskAssembly>{Built("GoContainerGuard.MSBuildTasks.dll")}</GoContainerGuardTaskAssembly>
              </PropertyGroup>
              <ItemGroup>
                <Analyzer Include="{Built("GoContainerGuard.Analyzers.dll")};{Built("GoContainerGuard.CodeFixes.dll")};{Built("GoContainerGuard.Core.dll")}" />
              </ItemGroup>
              <Import Project="{Path.Combine(RepositoryFiles.Root, "build", "GoContainerGuard.props")}" />
            </Project>
            """);
        Write("Directory.Build.targets", $"""
            <Project>
              <Import Project="{Path.Combine(RepositoryFiles.Root, "build", "GoContainerGuard.targets")}" />
            </Project>
            """);
        foreach (var name in Names)
        {
            Write($"{name}/{name}.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
            Write($"{name}/Program.cs", "namespace N;\n");
        }
    }

    // The true path: a build writes paths without links.
    public string Root { get; } = Directory.CreateTempSubdirectory("gcg-workspace-").FullName;

    public string[] Projects => [.. Names.Select(name => Path.Combine(Root, name, name + ".csproj"))];

    public string PathOf(string path) => Path.Combine(Root, path);

    public SolutionOnDisk Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Runs the SDK in this folder and gives what it wrote; the test fails when it does.</summary>
    public async Task<string> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = Root, RedirectStandardOutput = true };

        // What the runner of the tests says to its own children is not meant for this one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(output);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Built(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly);
}
