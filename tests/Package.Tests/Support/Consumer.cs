using System;
using System.IO;

namespace GoContainerGuard.Tests.Support;

/// <summary>A stranger's repository that takes the package in.</summary>
internal sealed class Consumer
{
    private readonly string _key = Guid.NewGuid().ToString("N");
    private int _builds;

    /// <param name="name">The name of its folder; it lies in a folder of its own.</param>
    public Consumer(string name = "shop")
    {
        Folder = Path.Combine(PackedProduct.Workshop, _key, name);
        Directory.CreateDirectory(Path.Combine(Folder, ".git"));
    }

    public string Folder { get; }

    public string PathOf(string path) => Path.Combine(Folder, path);

    public Consumer With(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), content);
        return this;
    }

    public Consumer WithoutGit()
    {
        Directory.Delete(PathOf(".git"));
        return this;
    }

    /// <summary>A library in C# with one class.</summary>
    public Consumer WithProject(string name, string properties = "", string frameworks = "<TargetFramework>net10.0</TargetFramework>") => this
        .With($"{name}/{name}.csproj", Project("Microsoft.NET.Sdk", frameworks + properties))
        .With($"{name}/Greeter.cs", "public static class Greeter { public static string Greet() { return \"hello\"; } }");

    /// <summary>The whole .NET of a repository that has none.</summary>
    public Consumer WithContainersProject() =>
        With("containers.proj", Project("Microsoft.Build.NoTargets/3.7.0", "<TargetFramework>net10.0</TargetFramework>"));

    public Build Run(string command, params (string Name, string Value)[] environment)
    {
        var log = Path.Combine(PackedProduct.Workshop, $"{_key}-{++_builds}.binlog");
        var (exitCode, output) = Dotnet.Run(Folder, $"{command} -nodeReuse:false -bl:\"{log}\"", environment);
        return new(exitCode, output, log);
    }

    private static string Project(string sdk, string properties) => $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>{properties}</PropertyGroup>
          <ItemGroup><PackageReference Include="GoContainerGuard" Version="{PackedProduct.Version}" PrivateAssets="all" /></ItemGroup>
        </Project>
        """;
}
