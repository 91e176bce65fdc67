using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images;
using GoContainerGuard.Images.State;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Rules.Packages;

/// <summary>Nobody answers apt in a build, and nobody asked for what it recommends.</summary>
internal sealed class HesitantInstall : Rule
{
    // Settings of apt that take the place of the options.
    private static readonly string[] Settings = ["apt.conf", "APT_CONFIG", "::Assume-Yes", "::Install-Recommends"];

    public override RuleDescriptor Descriptor { get; } = new("GCG1302", "hesitant-install")
    {
        Title = "apt asks before it installs, or installs more than is named",
        Message = "{0}",
        Category = RuleCategory.Packages,
        Severity = Severity.Warning,
        SpeaksOf = Facts.PackageCommand,
        Fix = FixSafety.Unsafe,
        Words = ["apt"],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        if (HasSettings(build))
            return;

        var shipped = ShippedLayers.Of(build);
        foreach (var stage in build.Stages)
        {
            if (stage.Base is not { PackageManager: PackageManager.Apt })
                continue;

            var isShipped = IsOneOf(shipped, stage);
            foreach (var script in stage.Scripts)
            {
                foreach (var command in PackageCommand.In(script))
                {
                    if (command is { IsApt: true, IsWhole: true } && !script.Step.IsTrigger)
                        Judge(build, command, isShipped, findings);
                }
            }
        }
    }

    private void Judge(ContainerBuild build, PackageCommand command, bool isShipped, Findings findings)
    {
        if (Asks(command))
        {
            var finding = At(build.At(command.VerbWord.Span), $"'{command.Program} {command.Verb}' asks before it changes anything else than what is named, and nobody answers: the build stops with 'Abort.'");
            findings.Add(finding with { Fix = new Fix("Say yes beforehand", FixSafety.Safe, [build.Insert(command.VerbWord.Span.End, " -y")]) });
        }
        else if (isShipped && command.Verb == "install" && !command.Has("--no-install-recommends", "--install-recommends", "--install-suggests"))
        {
            var finding = At(build.At(command.VerbWord.Span), $"'{command.Program} install' brings everything that the packages recommend into the image, too") with { Severity = Severity.Info };
            findings.Add(finding.WithFix("Leave recommended packages out", build.Insert(command.VerbWord.Span.End, " --no-install-recommends")));
        }
    }

    // Reference: apt-get(8): a double -q implies -y; the others do not change anything.
    private static bool Asks(PackageCommand command)
    {
        if (command.Verb is not ("install" or "upgrade" or "dist-upgrade" or "full-upgrade" or "remove" or "purge" or "autoremove" or "build-dep"))
            return false;

        if (command.Has("-y", "--yes", "--assume-yes", "--assume-no", "-s", "--simulate", "--just-print", "--dry-run", "--recon", "--no-act", "--print-uris", "--force-yes", "--trivial-only", "-h", "--help"))
            return false;

        var quiet = 0;
        foreach (var option in command.Options)
        {
            if (option == "--quiet")
                quiet++;
            else if (option.Length > 1 && option[0] == '-' && option[1] != '-')
                quiet += option.IndexOf("q=", StringComparison.Ordinal) > 0 ? 2 : option.Split('q').Length - 1;
        }

        // What is piped in, or read from a file, may be the answer.
        return quiet < 2 && command.Command.Shell.Redirections.Count == 0 && command.Command.Shell.Scope.Process.Kind is not ShellScopeKind.Stage;
    }

    private static bool IsOneOf(System.Collections.Generic.IReadOnlyList<ContainerStage> stages, ContainerStage stage)
    {
        foreach (var candidate in stages)
        {
            if (candidate == stage)
                return true;
        }

        return false;
    }

    private static bool HasSettings(ContainerBuild build)
    {
        foreach (var setting in Settings)
        {
            if (build.Source.Content.IndexOf(setting, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }
}
