using System;
using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>A file that an instruction fetches from the web into the image, or into a program that runs or unpacks it.</summary>
/// <param name="Step">The instruction.</param>
/// <param name="Address">The address as written.</param>
/// <param name="Where">Where it is written.</param>
internal sealed record RemoteDownload(StageStep Step, string Address, TextSpan Where)
{
    private const int LettersOfCommit = 40;

    // What compares a file with what somebody has said of it before; "sha256" stands in names of programs and of files with sums alike.
    private static readonly string[] Checks =
        ["sha256", "sha512", "sha384", "sha1sum", "shasum", "md5sum", "b2sum", "cksum", "checksum", "gpg", "cosign", "minisign", "signify", "slsa-verifier", "attestation", "openssl"];

    // Keys are what signatures are compared with: nobody gives a sum for them.
    private static readonly string[] KeyEnds = [".asc", ".crt", ".gpg", ".key", ".pem", ".pub", "/gpg"];
    private static readonly string[] KeyFolders = ["keyrings", "trusted.gpg", "/etc/apk/keys", "apt-key"];

    private static readonly char[] Quotes = ['"', '\''];

    // Answers that are other ones whenever something has changed, or each time: they are fetched to build the steps below anew, and nobody looks into them.
    private static readonly string[] CacheBreakers =
        ["://api.github.com/repos/*/branches/", "://api.github.com/repos/*/commits", "://api.github.com/repos/*/git/", "://www.random.org/", "://www.google.com/time.now"];

    private static readonly string[] OwnHosts = ["://localhost", "://127.0.0.1", "://[::1]"];

    // What takes a download in at the end of a pipe, and runs it or puts it into the image.
    private static readonly string[] Takers = ["ash", "bash", "bsdtar", "bunzip2", "cpio", "dash", "dd", "dpkg", "gunzip", "perl", "python", "python3", "sh", "tar", "tee", "unzip", "unxz", "xz", "zsh", "zstd"];

    // A question to a service, and what is sent to it.
    private static readonly string[] CurlRequests = ["--data", "--data-binary", "--data-raw", "--data-urlencode", "--form", "--head", "--json", "--request", "--upload-file"];
    private static readonly string[] WgetRequests = ["--body-data", "--body-file", "--method", "--post-data", "--post-file", "--spider"];

    /// <summary>The downloads of a stage that nothing compares with a checksum or a signature, in order; one for each instruction.</summary>
    public static List<RemoteDownload> Unchecked(ContainerStage stage)
    {
        var found = new List<RemoteDownload>();
        foreach (var step in stage.Steps)
        {
            if (step.IsTrigger)
                continue;

            if ((step.Instruction is AddInstruction ? OfAdd(stage, step) : step.Instruction is RunInstruction ? OfRun(stage.Contents.ScriptOf(step)) : null) is { } download)
                found.Add(download);
        }

        // What is fetched by one RUN may be compared by a later one.
        if (found.Count > 0 && LastCheck(stage) is { } last)
            found.RemoveAll(download => download.Step.Index <= last);

        return found;
    }

    private static RemoteDownload? OfAdd(ContainerStage stage, StageStep step)
    {
        if (step.Instruction.Flag("checksum") is not null)
            return null;

        foreach (var copy in stage.Build.CopiesOf(step))
        {
            if (copy.IsRemote && !copy.IsGitRepository && copy.Source is { } address && !BreaksCache(address) && !IsExempt(address) && !IsExempt(copy.Destination ?? ""))
                return new RemoteDownload(step, copy.SourceText.ToString().Trim(Quotes), copy.SourceText.SourceSpan());
        }

        return null;
    }

    private static RemoteDownload? OfRun(RunScript script)
    {
        foreach (var command in script.IsOpaque ? [] : script.Commands)
        {
            var name = command.Program;
            if (name is not ("curl" or "wget") || !IsTaken(script, command, name) || AddressIn(command) is not { } address)
                continue;

            return new RemoteDownload(script.Step, address.Unquoted.ToString(), address.Unquoted.Span);
        }

        return null;
    }

    private static ShellWord? AddressIn(RunCommand command)
    {
        foreach (var word in command.Unwrapped.Words)
        {
            if (word.StartsWith("https://") || word.StartsWith("http://"))
                return IsExempt(word.Unquoted.ToString()) ? null : word;
        }

        return null;
    }

    private static bool IsTaken(RunScript script, RunCommand command, string name)
    {
        var words = command.Unwrapped.Words;
        var toFile = name == "wget";
        for (var index = 1; index < words.Count; index++)
        {
            if (words[index].Value is not ['-', _, ..] option)
                continue;

            if (IsOneOf(name == "curl" ? CurlRequests : WgetRequests, option) || (name == "curl" && ShortOptions.IndexOf(name, option, "IFTXd") >= 0))
                return false;

            if (TargetOf(name, option, words, index) is not { } target)
                continue;

            if (target is "/dev/null" || IsExempt(target))
                return false;

            toFile = target != "-";
        }

        foreach (var redirection in command.Shell.Redirections)
        {
            if (!redirection.WritesFile || redirection.FileDescriptor is not (null or 1))
                continue;

            return redirection.Target.Value is not ("/dev/null" or "/dev/stdout" or "/dev/stderr") && !IsExempt(redirection.Target.ToString());
        }

        return toFile || IsPipedToTaker(script, command);
    }

    // The file that an option names; "-" for the standard output, "." for a file that is named like the address.
    private static string? TargetOf(string name, string option, IReadOnlyList<ShellWord> words, int index)
    {
        if (name == "curl" && (option is "--remote-name" or "--remote-name-all" || ShortOptions.IndexOf(name, option, "O") >= 0))
            return ".";

        if (option.StartsWith("--output=", StringComparison.Ordinal) || option.StartsWith("--output-document=", StringComparison.Ordinal))
            return option.Substring(option.IndexOf('=') + 1);

        var last = option is "--output" or "--output-document" ? option.Length - 1 : ShortOptions.IndexOf(name, option, name == "curl" ? "o" : "O");
        if (last < 0)
            return null;

        return last + 1 < option.Length ? option.Substring(last + 1) : index + 1 < words.Count ? words[index + 1].ToString() : null;
    }

    private static bool IsPipedToTaker(RunScript script, RunCommand command)
    {
        var stage = command.Shell.Scope.Process;
        if (stage.Kind != ShellScopeKind.Stage)
            return false;

        foreach (var other in script.Commands)
        {
            var process = other.Shell.Scope.Process;
            if (ReferenceEquals(process.Parent, stage.Parent) && process.Stage == stage.Stage + 1)
                return other.Program is { } program && Array.IndexOf(Takers, program) >= 0;
        }

        return false;
    }

    private static int? LastCheck(ContainerStage stage)
    {
        for (var index = stage.Steps.Count - 1; index >= 0; index--)
        {
            if (stage.Steps[index].Instruction is RunInstruction run && MayCheck(run))
                return index;
        }

        return null;
    }

    private static bool MayCheck(RunInstruction run)
    {
        foreach (var check in Checks)
        {
            if (run.Command.Buffer.IndexOf(check, run.Command.Start, run.Command.Length, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;

            foreach (var heredoc in run.Heredocs)
            {
                if (heredoc.Body.ToString().IndexOf(check, StringComparison.OrdinalIgnoreCase) >= 0)
                    return true;
            }
        }

        return false;
    }

    private static bool IsExempt(string address)
    {
        foreach (var end in KeyEnds)
        {
            if (address.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return Array.Exists(KeyFolders, folder => address.IndexOf(folder, StringComparison.Ordinal) >= 0)
            || Array.Exists(OwnHosts, host => address.IndexOf(host, StringComparison.Ordinal) >= 0)
            || NamesCommit(address);
    }

    private static bool BreaksCache(string address)
    {
        foreach (var breaker in CacheBreakers)
        {
            var star = breaker.IndexOf('*');
            var at = address.IndexOf(star < 0 ? breaker : breaker.Substring(0, star), StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (star < 0 || address.IndexOf(breaker.Substring(star + 1), at + star, StringComparison.Ordinal) >= 0))
                return true;
        }

        return false;
    }

    // A commit says what its files are.
    private static bool NamesCommit(string address)
    {
        foreach (var part in address.Split('/'))
        {
            if (part.Length == LettersOfCommit && IsHexadecimal(part))
                return true;
        }

        return false;
    }

    private static bool IsHexadecimal(string text)
    {
        foreach (var letter in text)
        {
            if (letter is not ((>= '0' and <= '9') or (>= 'a' and <= 'f')))
                return false;
        }

        return true;
    }

    private static bool IsOneOf(string[] options, string option)
    {
        foreach (var other in options)
        {
            if (option.StartsWith(other, StringComparison.Ordinal) && (option.Length == other.Length || option[other.Length] == '='))
                return true;
        }

        return false;
    }
}
