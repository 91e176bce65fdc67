using System;

namespace GoContainerGuard.Analysis;

/// <summary>Signs that a program is given to a WebAssembly runtime, which looks it up in ways of its own, and is not started by the kernel.</summary>
internal static class WebAssemblySigns
{
    private const string Suffix = ".wasm";
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    public static bool In(ContainerStage stage, string program) => program.EndsWith(Suffix, AnyCase) || IsPlatformOf(stage) || HasServiceWithRuntime(stage.Build);

    private static bool IsPlatformOf(ContainerStage stage)
    {
        if (stage.Root.Platform is { Value: { } platform })
            return IsWebAssembly(platform);

        foreach (var named in stage.Build.Settings.Platforms)
        {
            if (IsWebAssembly(named))
                return true;
        }

        return false;
    }

    private static bool HasServiceWithRuntime(ContainerBuild build)
    {
        foreach (var placed in build.BuiltBy)
        {
            if (placed.Build.HasOwnRuntime)
                return true;
        }

        return false;
    }

    // "wasi/wasm", "wasip1/wasm", "wasi/wasm32".
    private static bool IsWebAssembly(string platform) => platform.StartsWith("wasi", AnyCase) || platform.IndexOf("wasm", AnyCase) >= 0;
}
