using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>Works out whether cgo is on: what CGO_ENABLED says, and without it what the toolchain makes of the platform and the compiler.</summary>
internal static class CgoSetting
{
    /// <summary>The first Go that switches cgo off by itself where there is no C compiler.</summary>
    private const int FirstMinorThatLooksForCompiler = 20;

    private const string Variable = "CGO_ENABLED";

    public static CgoMode Of(GoInvocation invocation) => GoEnvironment.Variable(invocation, Variable) switch
    {
        { IsKnown: false } => CgoMode.Unknown,
        { Text: "0" } => CgoMode.Off,
        { Text: "1" } => CgoMode.On,
        { Text: null or "" } => Default(invocation),
        _ => CgoMode.Unknown,
    };

    /// <summary>Whether this Dockerfile leaves CGO_ENABLED alone.</summary>
    public static bool IsLeftToDefault(GoInvocation invocation) => GoEnvironment.Variable(invocation, Variable) is { IsKnown: true, Text: null or "" };

    /// <summary>Whether whoever builds may change the setting by a build argument that has a default.</summary>
    public static bool IsArgumentDefault(GoInvocation invocation) => invocation.Command.Variable(Variable).IsDefault;

    private static CgoMode Default(GoInvocation invocation)
    {
        if (invocation.Stage.Base?.Certain is not { } image || BuildsForHost(invocation) != Answer.Yes)
            return CgoMode.Unknown;

        var compiler = CompilerOf(invocation);
        if (compiler == Presence.Present)
            return CgoMode.On;

        return compiler == Presence.Absent && image.Go.Release is { } release && GoVersion.TryParse(release, out var version) && version.Minor >= FirstMinorThatLooksForCompiler
            ? CgoMode.Off
            : CgoMode.Unknown;
    }

    /// <summary>Whether the command finds the C compiler that the toolchain calls by itself; unknown where somebody names another.</summary>
    public static Presence CompilerOf(GoInvocation invocation)
    {
        if (invocation.Stage.Base?.Certain is not { } image || GoEnvironment.Variable(invocation, "CC") is not { IsKnown: true, Text: null or "" })
            return Presence.Unknown;

        if (image.CCompiler == Presence.Present)
            return Presence.Present;

        foreach (var mount in invocation.Step.Mounts)
        {
            // Another image may lend its compiler.
            if (mount is { Type: "bind", From: not null })
                return Presence.Unknown;
        }

        return invocation.Stage.Files.ProgramBefore(invocation.Command, "gcc");
    }

    /// <summary>Whether the target is the platform that the command runs on: cgo is off by default when it is not.</summary>
    public static Answer BuildsForHost(GoInvocation invocation)
    {
        var system = GoEnvironment.Variable(invocation, "GOOS");
        if (system is { IsKnown: true, Text: { Length: > 0 } and not "linux" })
            return Answer.No;

        if (!system.IsKnown && system.Reason != UnknownReason.Platform)
            return Answer.Unknown;

        var architecture = GoEnvironment.Variable(invocation, "GOARCH");
        if (architecture is { IsKnown: true, Text: null or "" })
            return Answer.Yes;

        // Without --platform=$BUILDPLATFORM the stage itself runs on the target platform.
        return architecture.Reason == UnknownReason.Platform && !HasPlatform(invocation) ? Answer.Yes : Answer.Unknown;
    }

    private static bool HasPlatform(GoInvocation invocation)
    {
        foreach (var ancestor in invocation.Step.Stage.Ancestry)
        {
            if (ancestor.Platform is not null)
                return true;
        }

        return false;
    }
}
