using System;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images.Running;

namespace GoContainerGuard.Rules.Secrets;

/// <summary>The signature is all that says who made a package.</summary>
internal sealed class UnsignedPackages : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1109", "unsigned-packages")
    {
        Title = "Packages are installed without a look at their signatures",
        Message = "'{0}' lets '{1}' install packages whoever signed them",
        Category = RuleCategory.Secrets,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Command,
        Fix = FixSafety.Unsafe,
        Words = ["--allow-untrusted", "--allow-unauthenticated", "--force-yes", "--nogpgcheck"],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var script in stage.Scripts)
            {
                foreach (var command in script.Step.IsTrigger ? [] : script.Commands)
                    Judge(build, command, findings);
            }
        }
    }

    private void Judge(ContainerBuild build, RunCommand command, Findings findings)
    {
        var name = command.Program ?? "";
        if (Switches(name) is not { Length: > 0 } switches || InstallsOwnFile(command))
            return;

        for (var index = 1; index < command.Unwrapped.Words.Count; index++)
        {
            var word = command.Unwrapped.Words[index];
            if (word.Value is { } value && Array.IndexOf(switches, value) >= 0)
                findings.Add(At(build.At(word.Span), value, name).WithFix("Check signatures", WithoutSwitch.EditsFor(build, command, index)));
        }
    }

    // Source: the manuals of apk, apt-get and dnf.
    private static string[] Switches(string name) => name switch
    {
        "apk" => ["--allow-untrusted"],
        "apt" or "apt-get" => ["--allow-unauthenticated", "--force-yes"],
        "dnf" or "microdnf" or "yum" => ["--nogpgcheck"],
        _ => [],
    };

    // A package of one's own, that was built or copied, has no signature of others.
    private static bool InstallsOwnFile(RunCommand command)
    {
        foreach (var word in command.Unwrapped.Words)
        {
            var text = word.Text.ToString().Trim('"', '\'');
            if (text.IndexOf("://", StringComparison.Ordinal) < 0
                && (text.EndsWith(".apk", StringComparison.Ordinal) || text.EndsWith(".deb", StringComparison.Ordinal) || text.EndsWith(".rpm", StringComparison.Ordinal)))
                return true;
        }

        return false;
    }
}
