using System;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>What the <c>--platform</c> of a FROM says.</summary>
internal static class PlatformFlag
{
    private const string Target = "TARGETPLATFORM";

    /// <summary>The flag, when it is given and not empty.</summary>
    public static FlagSyntax? Of(Stage stage) => stage.From.Flag("platform") is { Value.Length: > 0 } flag ? flag : null;

    /// <summary>The platform, when the flag is there, valid and known.</summary>
    public static Platform? Value(Stage stage)
    {
        if (Of(stage) is null || stage.Platform?.Value is not { } text)
            return null;

        var platform = Platform.Parse(text, out var problem);
        return problem is null ? platform : null;
    }

    /// <summary>The platform when no variable has a part in it, so that every build gets the same; unless the name of the stage says so.</summary>
    public static Platform? Constant(Stage stage)
    {
        if (stage.Platform is not { Variables.Count: 0 } || Value(stage) is not { } platform)
            return null;

        var name = stage.Name ?? "";
        return name.IndexOf(platform.System, StringComparison.Ordinal) >= 0 || name.IndexOf(platform.Architecture, StringComparison.Ordinal) >= 0 ? null : platform;
    }

    /// <summary>Whether it comes to the target's platform, which is what FROM takes without a flag.</summary>
    public static bool IsRedundant(Stage stage, GlobalArguments globals)
    {
        if (Of(stage) is not { } flag || stage.Platform is not { Variables.Count: > 0 } expansion)
            return false;

        foreach (var use in expansion.Variables)
        {
            if (use.Name != Target)
                return false;
        }

        // Whatever the target is: the one that is tried stands for all.
        var target = globals.Find(Target) is { IsSet: true } known ? known : VariableValue.Of(Platform.Usual.ToString());
        return WordExpander.Expand(flag.RawValue, stage.Escape, _ => target).Value == target.Text;
    }

    /// <summary>Why no build gets past the flag; <c>null</c> when there is nothing wrong with it.</summary>
    public static BuildStop? Fault(Stage stage)
    {
        if (Of(stage) is not { } flag || stage.Platform is not { } expansion)
            return null;

        if (expansion.Fault is { } fault)
            return new BuildStop(fault.Span, $"failed to process arguments for platform: {fault.Message}", fault.IsDefault);

        if (expansion.Value is not { } value)
            return null;

        if (value.Length == 0)
            return new BuildStop(flag.RawValue.SourceSpan(), $"empty platform value from expression {flag.Value}", expansion.IsDefault);

        Platform.Parse(value, out var problem);
        return problem is null ? null : new BuildStop(flag.RawValue.SourceSpan(), $"failed to parse platform {flag.Value}: {problem}", expansion.IsDefault);
    }
}
