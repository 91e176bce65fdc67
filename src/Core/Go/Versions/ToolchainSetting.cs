namespace GoContainerGuard.Go;

/// <summary>What a go command may do when a module asks for a newer Go than itself.</summary>
internal enum ToolchainSwitching
{
    Unknown,

    /// <summary>Nothing: it refuses the module.</summary>
    Never,

    /// <summary>Run a newer one that lies in PATH.</summary>
    FromPath,

    /// <summary>Look in PATH, then download.</summary>
    Download,
}

/// <summary>A value of GOTOOLCHAIN.</summary>
/// <param name="Switching">What happens when the named toolchain is too old.</param>
/// <param name="Named">The toolchain that is named, <c>null</c> for the one that is installed.</param>
/// <remarks>Source: "Go Toolchains", chapter "GOTOOLCHAIN".</remarks>
internal readonly record struct ToolchainSetting(ToolchainSwitching Switching, GoVersion? Named)
{
    public static ToolchainSetting Parse(string value)
    {
        switch (value)
        {
            case "local":
                return new ToolchainSetting(ToolchainSwitching.Never, null);
            case "auto" or "local+auto":
                return new ToolchainSetting(ToolchainSwitching.Download, null);
            case "path" or "local+path":
                return new ToolchainSetting(ToolchainSwitching.FromPath, null);
        }

        var plus = value.IndexOf('+');
        var name = plus < 0 ? value : value.Substring(0, plus);
        if (!GoVersion.TryParseToolchain(name, out var version))
            return default;

        return value.Substring(name.Length) switch
        {
            "" => new ToolchainSetting(ToolchainSwitching.Never, version),
            "+auto" => new ToolchainSetting(ToolchainSwitching.Download, version),
            "+path" => new ToolchainSetting(ToolchainSwitching.FromPath, version),
            _ => default,
        };
    }
}
