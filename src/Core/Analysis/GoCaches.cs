using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Analysis;

/// <summary>Where a go command keeps what it downloads and what it compiles: absolute folders, <c>null</c> when they are not known.</summary>
/// <remarks>Source: <c>go help environment</c>, <c>go help cache</c>; runs of Go 1.19 and 1.26. Docker sets HOME to that of the account unless ENV does.</remarks>
internal static class GoCaches
{
    /// <summary>GOMODCACHE, else <c>pkg/mod</c> in the first folder of GOPATH, else <c>go/pkg/mod</c> in the home of whoever runs the command.</summary>
    public static string? OfModules(GoInvocation invocation)
    {
        if (Text(invocation, "GOMODCACHE") is not { } cache)
            return null;

        if (cache.Length > 0)
            return Absolute(cache);

        return Text(invocation, "GOPATH") switch
        {
            null => null,
            "" => Below(Home(invocation), "/go/pkg/mod"),
            var path => Below(FirstOf(path), "/pkg/mod"),
        };
    }

    /// <summary>GOCACHE, else <c>go-build</c> in XDG_CACHE_HOME, else <c>.cache/go-build</c> in the home of whoever runs the command.</summary>
    public static string? OfBuilds(GoInvocation invocation)
    {
        // A program of one's own may keep the results anywhere.
        if (Text(invocation, "GOCACHEPROG") is not "" || Text(invocation, "GOCACHE") is not { } cache)
            return null;

        if (cache.Length > 0)
            return Absolute(cache);

        return invocation.Command.Variable("XDG_CACHE_HOME") switch
        {
            { IsKnown: false } => null,
            { Text: { Length: > 0 } folder } => Below(folder, "/go-build"),
            _ => Below(Home(invocation), "/.cache/go-build"),
        };
    }

    /// <summary>Who runs a go command; nothing is known behind <c>sudo</c> and its like.</summary>
    public static UserIdentity UserOf(GoInvocation invocation) => invocation.Command.Unwrapped.Environment == EnvironmentFate.Unknown
        ? default
        : UserIdentity.Of(invocation.Stage, invocation.Step.Before.User, invocation.Step.Index);

    private static string FirstOf(string folders)
    {
        var colon = folders.IndexOf(':');
        return colon < 0 ? folders : folders.Substring(0, colon);
    }

    private static string? Text(GoInvocation invocation, string name) => GoEnvironment.Variable(invocation, name) is { IsKnown: true } value ? value.Text ?? "" : null;

    private static string? Absolute(string path) => StagePath.IsAbsolute(path) ? StagePath.Clean(path) : null;

    private static string? Below(string? folder, string rest) => folder is null ? null : Absolute(folder + rest);

    private static string? Home(GoInvocation invocation)
    {
        if (invocation.Command.Unwrapped.Environment != EnvironmentFate.Kept || invocation.Command.Variable("HOME") is not { IsKnown: true } home)
            return null;

        return home.Text switch
        {
            null => HomeOfAccount(invocation.Stage, invocation.Step),
            "" => null,
            var folder => folder,
        };
    }

    private static string? HomeOfAccount(ContainerStage stage, StageStep step)
    {
        var said = step.Before.User is { } user ? user.Value : stage.Base?.DefaultUser.Value is { } text ? Expansion.Of(text) : default;
        if (stage.Base is null || StageUser.Parse(said) is not { } named)
            return null;

        if (named.IsRoot)
            return "/root";

        return named.UserName is { } name && stage.Contents.Accounts.Users.Find(name, step.Index, 0) is { IsPresent: true, Entry.Home: { } home } ? home : null;
    }
}
