using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Rules.ImageContents;

/// <summary>What is installed for somebody who looks around in a container is there for everybody who gets in.</summary>
internal sealed class ConveniencePackage : Rule
{
    // People use these, and no server does.
    private static readonly HashSet<string> ForHands = new(StringComparer.Ordinal)
    {
        "bind-tools", "bind9-dnsutils", "busybox-extras", "dnsutils", "emacs", "emacs-nox", "fish", "htop", "iotop", "iputils", "iputils-ping", "less", "lsof", "man-db", "mc", "nano",
        "neovim", "net-tools", "nmap", "procps", "screen", "strace", "tcpdump", "telnet", "tmux", "traceroute", "tree", "vim", "vim-tiny", "zsh",
    };

    // A program may run these as well, by the name behind.
    private static readonly Dictionary<string, string> ForBoth = new(StringComparer.Ordinal)
    {
        ["bash"] = "bash",
        ["curl"] = "curl",
        ["git"] = "git",
        ["jq"] = "jq",
        ["netcat-openbsd"] = "nc",
        ["netcat-traditional"] = "nc",
        ["openssh-client"] = "ssh",
        ["unzip"] = "unzip",
        ["wget"] = "wget",
        ["zip"] = "zip",
    };

    public override RuleDescriptor Descriptor { get; } = new("GCG0708", "convenience-package")
    {
        Title = "A package for people is installed in the image that is shipped",
        Message = "'{0}' is shipped with '{1}', and nothing that starts there runs it: one more program to scan and to patch, and at hand for whoever gets in",
        Category = RuleCategory.ImageContents,
        Severity = Severity.Info,
        SpeaksOf = Facts.Start | Facts.Run,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.ShippedStages)
        {
            List<PackageWord>? packages = null;
            foreach (var ancestor in stage.Stage.Ancestry)
                AddPackages(ref packages, build.Of(ancestor));

            // The image is made for one Go program, and not for people or scripts.
            if (packages is null || stage.Base is { IsGoToolchain: true } || StartedProgram.Of(stage) is not { } binary)
                continue;

            foreach (var package in packages)
            {
                if (!IsUsed(stage, binary, package))
                    findings.Add(At(build.At(package.Word.Span), package.Name, binary.Path));
            }
        }
    }

    private static void AddPackages(ref List<PackageWord>? packages, ContainerStage stage)
    {
        foreach (var script in stage.Scripts)
        {
            foreach (var command in script.Commands)
            {
                foreach (var package in command.IsDecisive && !script.Step.IsTrigger ? PackageWord.In(command, "add", "install") : [])
                {
                    if (ForHands.Contains(package.Name) || ForBoth.ContainsKey(package.Name))
                        (packages ??= []).Add(package);
                }
            }
        }
    }

    private static bool IsUsed(ContainerStage stage, ShippedBinary binary, PackageWord package)
    {
        var program = ForBoth.TryGetValue(package.Name, out var name) ? name : package.Name;
        if (IsNamedLater(stage, program, package) || (program == "bash" && stage.Stage.End.Shell.Arguments[0].EndsWith("bash", StringComparison.Ordinal)))
            return true;

        if (IsNamed(stage.Last<HealthcheckInstruction>()?.Command.ToString(), program) || AreNamed(stage, program))
            return true;

        // What a person runs, a server does not; what both run, it may run through os/exec, or a script that came along.
        return name is not null && (binary.Program.Sources is not { IsComplete: true } sources || sources.MayImport("os/exec") || sources.MayImport("syscall") || BringsScripts(stage));
    }

    // The health checks of services that run this image.
    private static bool AreNamed(ContainerStage stage, string program)
    {
        foreach (var placed in stage.Build.BuiltBy)
        {
            foreach (var word in placed.Build.Health?.Words ?? [])
            {
                if (word.Text is not { } text || IsNamed(text, program))
                    return true;
            }
        }

        return false;
    }

    // In another command of the build, which may remove it again.
    private static bool IsNamedLater(ContainerStage stage, string program, PackageWord package)
    {
        foreach (var ancestor in stage.Stage.Ancestry)
        {
            foreach (var script in stage.Build.Of(ancestor).Scripts)
            {
                if (script.IsOpaque)
                    return true;

                foreach (var command in script.Commands)
                {
                    if (command.Shell.Words.Count == 0)
                        continue;

                    if (command.Program is not { } name || name == program || Removes(command, package.Name))
                        return true;
                }
            }
        }

        return false;
    }

    private static bool Removes(RunCommand command, string package)
    {
        foreach (var removed in PackageWord.In(command, "del", "remove", "purge", "erase", "autoremove"))
        {
            // A group of packages has a name of its own, and may be removed by it.
            if (removed.Name == package || removed.Name[0] == '.')
                return true;
        }

        return false;
    }

    private static bool BringsScripts(ContainerStage stage)
    {
        foreach (var ancestor in stage.Stage.Ancestry)
        {
            foreach (var copy in stage.Build.Of(ancestor).Copies)
            {
                if (copy.Heredoc is not null || copy.SourceName is not { } name || name.EndsWith(".sh", StringComparison.Ordinal) || name is "scripts" or "bin" or "entrypoint" or "docker-entrypoint")
                    return true;
            }
        }

        return false;
    }

    // As a word: "curl" is not in "/curl-probe/".
    private static bool IsNamed(string? text, string program)
    {
        for (var at = text?.IndexOf(program, StringComparison.Ordinal) ?? -1; at >= 0; at = text!.IndexOf(program, at + 1, StringComparison.Ordinal))
        {
            var end = at + program.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text![at - 1])) && (end == text!.Length || !char.IsLetterOrDigit(text[end])))
                return true;
        }

        return false;
    }
}
