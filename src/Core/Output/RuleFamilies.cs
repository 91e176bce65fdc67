using GoContainerGuard.Rules;

namespace GoContainerGuard.Output;

/// <summary>What the families of rules are called.</summary>
internal static class RuleFamilies
{
    /// <summary>The title of a family in tables and pages.</summary>
    public static string TitleOf(RuleCategory category) => category switch
    {
        RuleCategory.Checking => "Running the checker",
        RuleCategory.Syntax => "Structure and syntax",
        RuleCategory.BaseImages => "Base images",
        RuleCategory.Stages => "Stages",
        RuleCategory.GoModules => "Toolchain and modules",
        RuleCategory.GoBuild => "The go build command",
        RuleCategory.Binaries => "Cgo and libc",
        RuleCategory.ImageContents => "Contents of the shipped image",
        RuleCategory.Identity => "Identity and permissions",
        RuleCategory.Runtime => "Start, stop, health",
        RuleCategory.Caching => "Caching and layer order",
        RuleCategory.Secrets => "Secrets and supply chain",
        RuleCategory.BuildContext => "Build context",
        RuleCategory.Packages => "Packages and shell",
        RuleCategory.Variables => "Variables and metadata",
        RuleCategory.Companions => "Companion files",
        _ => category.ToString(),
    };

    /// <summary>The family in lower-case words joined by hyphens, for tools that group by it.</summary>
    public static string TagOf(RuleCategory category) => category switch
    {
        RuleCategory.BaseImages => "base-images",
        RuleCategory.GoModules => "go-modules",
        RuleCategory.GoBuild => "go-build",
        RuleCategory.ImageContents => "image-contents",
        RuleCategory.BuildContext => "build-context",
        _ => category.ToString().ToLowerInvariant(),
    };
}
