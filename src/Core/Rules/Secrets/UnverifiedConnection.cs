using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Rules.Secrets;

/// <summary>TLS without a look at the certificate speaks with whoever answers.</summary>
internal sealed class UnverifiedConnection : Rule
{
    private static readonly string[] OwnHosts = ["://localhost", "://127.0.0.1", "://[::1]"];

    public override RuleDescriptor Descriptor { get; } = new("GCG1108", "unverified-connection")
    {
        Title = "Certificates are not checked",
        Message = "'{0}' takes what it fetches from whoever answers: no certificate is checked",
        Category = RuleCategory.Secrets,
        Severity = Severity.Warning,
        Fix = FixSafety.Unsafe,
        Words = ["curl", "--no-check-certificate", "ssl", "SSL", "Ssl"],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var setting in GoSetting.In(stage))
            {
                if (setting is { Name: "GIT_SSL_NO_VERIFY", Value: { Length: > 0 } })
                    findings.Add(At(build.At(setting.Span), build.At(setting.Span).Text));
            }

            foreach (var script in stage.Scripts)
            {
                foreach (var command in script.Step.IsTrigger || ChecksSums(script) ? [] : script.Commands)
                    Judge(build, command, findings);
            }
        }
    }

    private void Judge(ContainerBuild build, RunCommand command, Findings findings)
    {
        var name = command.Program;
        if (name is not ("curl" or "wget" or "git") || IsToOwnMachine(command))
            return;

        var words = command.Unwrapped.Words;
        for (var index = 1; index < words.Count; index++)
        {
            if (!SwitchesOff(name, words, index))
                continue;

            var finding = At(build.At(words[index].Span), words[index].ToString());
            findings.Add(name == "git" ? finding : finding.WithFix("Check certificates", words[index].Is("--insecure") || name == "wget" ? WithoutSwitch.EditsFor(build, command, index) : WithoutSwitch.EditsFor(build, command, index, 'k')));
        }
    }

    private static bool SwitchesOff(string name, IReadOnlyList<ShellWord> words, int index) => name switch
    {
        "curl" => words[index].Is("--insecure") || ShortOptions.IndexOf(name, words[index].Value, "k") >= 0,
        "wget" => words[index].Is("--no-check-certificate"),
        _ => words[index].Value is { } text && (text.Equals("http.sslVerify=false", StringComparison.OrdinalIgnoreCase)
            || (text.Equals("http.sslVerify", StringComparison.OrdinalIgnoreCase) && index + 1 < words.Count && words[index + 1].Is("false"))),
    };

    // What is compared with a known sum may come from anybody.
    private static bool ChecksSums(RunScript script)
    {
        foreach (var command in script.Commands)
        {
            if (command.Name is "sha256sum" or "sha512sum" or "shasum" or "gpg" or "cosign" or "gpgv")
                return true;
        }

        return false;
    }

    private static bool IsToOwnMachine(RunCommand command)
    {
        foreach (var word in command.Unwrapped.Words)
        {
            foreach (var host in OwnHosts)
            {
                if (word.Text.ToString().IndexOf(host, StringComparison.Ordinal) >= 0)
                    return true;
            }
        }

        return false;
    }
}
