using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Semantics;

namespace GoContainerGuard.Analysis;

/// <summary>Works out whether cgo is on: what CGO_ENABLED says, and without it what the toolchain makes of the platform and the compiler.</summary>
internal static class CgoSetting
{
    /// <summary>The first Go that switches cgo off by itself where there is no C compiler.</summary>
    private const int FirstMinorThatLooksForCompiler = 20;

    public static CgoMode Of(GoInvocation invocation)
    {
        var setting = invocation.Command.Variable("CGO_ENABLED");
        if (!setting.IsKnown || IsWrittenToGoEnvironment(invocation))
            return CgoMode.Unknown;

        return setting.Text switch
        {
            "0" => CgoMode.Off,
            "1" => CgoMode.On,
            null or "" => Default(invocation),
            _ => CgoMode.Unknown,
        };
    }

    /// <summary>Whether this Dockerfile leaves CGO_ENABLED alone.</summary>
    public static bool IsLeftToDefault(GoInvocation invocation) =>
        invocation.Command.Variable("CGO_ENABLED") is { IsKnown: true, Text: null or "" } && !IsWrittenToGoEnvironment(invocation);

    private static CgoMode Default(GoInvocation invocation)
    {
        if (invocation.Stage.Base is not { } image || BuildsForHost(invocation) != Answer.Yes)
            return CgoMode.Unknown;

        if (invocation.Command.Variable("CC") is not { IsKnown: true, IsSet: false })
            return CgoMode.Unknown;

        var compiler = image.CCompiler == Presence.Present ? Presence.Present : invocation.Stage.Contents.HasProgram("gcc", invocation.Step.Index);
        if (compiler == Presence.Present)
            return CgoMode.On;

        return compiler == Presence.Absent && image.Go.Release is { } release && GoVersion.TryParse(release, out var version) && version.Minor >= FirstMinorThatLooksForCompiler
            ? CgoMode.Off
            : CgoMode.Unknown;
    }

    /// <summary>Whether the target is the platform that the command runs on: cgo is off by default when it is not.</summary>
    public static Answer BuildsForHost(GoInvocation invocation)
    {
        var system = invocation.Command.Variable("GOOS");
        if (system is { IsKnown: true, Text: { Length: > 0 } and not "linux" })
            return Answer.No;

        if (!system.IsKnown && system.Reason != UnknownReason.Platform)
            return Answer.Unknown;

        var architecture = invocation.Command.Variable("GOARCH");
        if (architecture is { IsKnown: true, Text: null or "" })
            return Answer.Yes;

        // Without --platform=$BUILDPLATFORM the stage itself runs on the target platform.
        return architecture.Reason == UnknownReason.Platform && invocation.Stage.Stage.Platform is null && !invocation.Stage.Stage.RunsOnBuildPlatform
            ? Answer.Yes
            : Answer.Unknown;
    }

    private static bool IsWrittenToGoEnvironment(GoInvocation invocation)
    {
        foreach (var other in invocation.Stage.GoInvocations)
        {
            if (other.Go.Verb == GoVerb.Env && other.Command.ToString().Contains("CGO_ENABLED") && other.Command.ToString().Contains(" -w"))
                return true;
        }

        return false;
    }
}
