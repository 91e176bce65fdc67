using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoModules;

/// <summary>The go command asks these hosts over HTTPS; an agent is asked only where git puts an address of ssh in the place.</summary>
internal sealed class UnusableSshMount : Rule
{
    // The go command knows by itself, or is told by the host, that their repositories are fetched over HTTPS.
    private static readonly string[] HttpsHosts =
    [
        "bitbucket.org", "cloud.google.com", "dario.cat", "filippo.io", "github.com", "gitlab.com", "go.etcd.io", "go.mongodb.org", "go.opentelemetry.io", "go.uber.org", "golang.org",
        "google.golang.org", "gopkg.in", "gorm.io", "gotest.tools", "honnef.co", "k8s.io", "modernc.org", "mvdan.cc", "sigs.k8s.io",
    ];

    public override RuleDescriptor Descriptor { get; } = new("GCG0416", "unusable-ssh-mount")
    {
        Title = "An ssh agent is mounted for a go command that does not ask it",
        Message = "'{0}' fetches from '{1}' over HTTPS, and no setting of git puts ssh in its place: the agent of '{2}' is not asked",
        Category = RuleCategory.GoModules,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Mount,
        Fix = FixSafety.Unsafe,
        Words = ["ssh"],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var step in build.IsReachable(stage.Stage) ? stage.Steps : [])
            {
                if (step is { IsTrigger: false, Instruction: RunInstruction } && SshMount(step) is { } mount)
                    Check(build, stage, step, mount, findings);
            }
        }
    }

    private void Check(ContainerBuild build, ContainerStage stage, StageStep step, RunMount mount, Findings findings)
    {
        var script = stage.Contents.ScriptOf(step);
        if (script.IsOpaque || !script.Commands.TrueForAll(static command => IsOfGo(command) || IsLocal(command)))
            return;

        foreach (var invocation in stage.GoInvocationsOf(step))
        {
            if (!ModuleDownloads.Downloads(invocation) || HostOf(invocation) is not { } host || !GitRewrites.AreNone(invocation))
                continue;

            var finding = At(build.At(mount.Flag.Text), ModuleDownloads.Name(invocation), host, build.Source.Slice(mount.Flag.Text.SourceSpan())) with
            {
                Related = [new RelatedLocation(build.At(invocation.Span), "this command does not ask it")],
            };
            findings.Add(finding.WithFix("Tell git to use ssh", EditsFor(build, invocation, host)));
            return;
        }
    }

    private static RunMount? SshMount(StageStep step)
    {
        foreach (var mount in step.Mounts)
        {
            if (mount.Type == "ssh")
                return mount;
        }

        return null;
    }

    // Commands of go that run no program but git.
    private static bool IsOfGo(RunCommand command) => command.Go is { Program.Value: "go" } go
        && go.Verb is GoVerb.Build or GoVerb.Clean or GoVerb.Env or GoVerb.Install or GoVerb.List or GoVerb.ModDownload or GoVerb.ModTidy or GoVerb.ModVendor or GoVerb.ModVerify or GoVerb.Version or GoVerb.Vet;

    // Commands that connect to nobody, or to nobody with an agent.
    private static bool IsLocal(RunCommand command) => command.Shell.Words.Count == 0
        || command.Name is "[" or "apk" or "apt-get" or "cat" or "cd" or "chmod" or "chown" or "echo" or "export" or "ls" or "mkdir" or "printf" or "rm" or "set" or "ssh-keyscan" or "test" or "touch" or "true" or "umask";

    // The host that is fetched from, when every host that may be is asked over HTTPS; others may answer with an address of ssh.
    private static string? HostOf(GoInvocation invocation)
    {
        if (invocation.Module is not { Workspace: null, File: { } file })
            return null;

        string? host = null;
        foreach (var requirement in file.Requires)
        {
            if (!IsHttps(requirement.Path))
                return null;

            host = host is null || requirement.Path.StartsWith("github.com/", StringComparison.Ordinal) ? Host(requirement.Path) : host;
        }

        foreach (var replacement in file.Replaces)
        {
            if (!replacement.IsLocal && !IsHttps(replacement.NewPath))
                return null;
        }

        return DirectModules.First(invocation) is { } direct ? Host(direct) : host;
    }

    // A path with an element that ends in ".git" is tried over ssh too.
    private static bool IsHttps(string path) => Array.IndexOf(HttpsHosts, Host(path)) >= 0 && !path.EndsWith(".git", StringComparison.Ordinal) && path.IndexOf(".git/", StringComparison.Ordinal) < 0;

    private static string Host(string path)
    {
        var slash = path.IndexOf('/');
        return slash < 0 ? path : path.Substring(0, slash);
    }

    // git reads settings from these variables since 2.31; nothing of them stays behind.
    private static TextEdit[]? EditsFor(ContainerBuild build, GoInvocation invocation, string host) => invocation.Command.Shell.Words[0].Is("go") && invocation.Command.Shell.Assignments.Count == 0
        ? [build.Insert(invocation.Go.Program.Span.Start, $"GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=url.ssh://git@{host}/.insteadOf GIT_CONFIG_VALUE_0=https://{host}/ ")]
        : null;
}
