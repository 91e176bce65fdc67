using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoModules;

/// <summary>Whoever brings credentials for modules has private ones, and only GOPRIVATE tells the go command which.</summary>
internal sealed class UnnamedPrivateModules : Rule
{
    // What the secrets are called that go and git read.
    private static readonly string[] SecretMarks = ["netrc", "git", "ssh", "bitbucket"];

    private static readonly string[] PublicHosts = ["github.com", "gitlab.com", "bitbucket.org"];

    public override RuleDescriptor Descriptor { get; } = new("GCG0414", "unnamed-private-modules")
    {
        Title = "Private modules are fetched, and GOPRIVATE names none",
        Message = "'{0}' comes with {1} for private modules, and GOPRIVATE is not set: 'proxy.golang.org' and 'sum.golang.org' are asked for them first, and learn their names",
        Category = RuleCategory.GoModules,
        Severity = Severity.Info,
        SpeaksOf = Facts.GoCommand,
        Fix = FixSafety.Unsafe,
        Words = ["--mount", "insteadOf", "insteadof"],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var invocation in build.IsReachable(stage.Stage) ? stage.GoInvocations : [])
            {
                if (invocation.Step.IsTrigger || !(invocation.Step.Mounts.Count > 0 || ReplacesAddresses(build)) || !ModuleDownloads.Downloads(invocation) || !IsOpen(invocation) || CredentialsOf(invocation) is not var (what, hosts, where))
                    continue;

                var finding = At(build.At(invocation.Span), ModuleDownloads.Name(invocation), what) with { Related = where is { } place ? [new RelatedLocation(build.At(place), "with this it gets at them")] : [] };
                findings.Add(finding.WithFix("Name the private modules", EditsFor(build, invocation, hosts)));
                break;
            }
        }
    }

    private static bool ReplacesAddresses(ContainerBuild build) =>
        build.Source.Content.IndexOf("insteadOf", StringComparison.Ordinal) >= 0 || build.Source.Content.IndexOf("insteadof", StringComparison.Ordinal) >= 0;

    // Nobody has said which modules are private, and the public proxy is asked.
    private static bool IsOpen(GoInvocation invocation) => IsUnset(invocation, "GOPRIVATE") && IsUnset(invocation, "GONOPROXY") && IsUnset(invocation, "GONOSUMDB") && DirectModules.AsksPublicProxy(invocation);

    private static bool IsUnset(GoInvocation invocation, string name) => GoEnvironment.Variable(invocation, name) is { IsKnown: true, Text: null or "" };

    private static (string What, string? Address, TextSpan? Where)? CredentialsOf(GoInvocation invocation)
    {
        string? address = null;
        foreach (var rewrite in GitRewrites.Before(invocation))
            address ??= rewrite.From;

        foreach (var mount in invocation.Step.Mounts)
        {
            if (mount.Type == "ssh")
                return ("an ssh agent", address, mount.Flag.Text.SourceSpan());

            if (mount.Type == "secret" && (address is not null || IsForGit(mount.Id) || IsForGit(mount.Target) || IsForGit(mount.Variable)))
                return ("a secret", address, mount.Flag.Text.SourceSpan());
        }

        return address is null ? null : ("addresses that git replaces", address, null);
    }

    private static bool IsForGit(string? name)
    {
        foreach (var mark in name is null ? [] : SecretMarks)
        {
            if (name!.IndexOf(mark, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    private static TextEdit[]? EditsFor(ContainerBuild build, GoInvocation invocation, string? address) =>
        PatternOf(invocation, address) is { } pattern ? [build.InsertAbove(invocation.Step.Instruction, "ENV GOPRIVATE=" + pattern)] : null;

    // The host and the owner that an address names; of a public host without an owner, that of the module itself.
    private static string? PatternOf(GoInvocation invocation, string? address)
    {
        var start = address is null ? -1 : address.IndexOf("://", StringComparison.Ordinal);
        var rest = start < 0 ? "" : address!.Substring(start + "://".Length).Trim('/');
        var parts = rest.Split('/');
        if (rest.Length > 0 && (parts.Length > 1 || Array.IndexOf(PublicHosts, rest) < 0))
            return IsPlain(rest) && rest.IndexOf('.') > 0 ? rest : null;

        if (invocation.Module?.File is not { Module.Path: { } own } file || own.Split('/') is not [var host, var owner, ..] || host.IndexOf('.') < 0 || (rest.Length > 0 && rest != host))
            return null;

        foreach (var requirement in file.Requires)
        {
            if (requirement.Path.StartsWith(host + "/" + owner + "/", StringComparison.Ordinal) && IsPlain(host + owner))
                return host + "/" + owner;
        }

        return null;
    }

    private static bool IsPlain(string pattern)
    {
        foreach (var letter in pattern)
        {
            if (!(letter is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '/' or '.' or '_' or '-'))
                return false;
        }

        return true;
    }
}
