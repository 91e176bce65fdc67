using System;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;

namespace GoContainerGuard.Tests.Support;

/// <summary>What a person does at a prompt.</summary>
internal static class Dotnet
{
    /// <summary>Variables by which the surrounding test run would speak to the build that is started here.</summary>
    private static readonly string[] Ours = ["MSBUILD", "VSTEST", "TESTINGPLATFORM", "DOTNET_CLI_TELEMETRY_SESSIONID", "DOTNET_RUNNING_IN_CONTAINER"];

    public static (int ExitCode, string Output) Run(string folder, string arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(IsOurs).ToArray())
            start.Environment.Remove(name);

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return (process.ExitCode, string.Concat(output.GetAwaiter().GetResult()));
    }

    private static bool IsOurs(string variable) => Ours.Any(prefix => variable.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
