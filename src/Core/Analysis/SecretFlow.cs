using System;
using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Analysis;

/// <summary>
/// Follows the secrets that one RUN mounts: from file or variable over assignments to what writes them into the layer. Only programs that are
/// known to pass a value on as it is count as writers.
/// </summary>
internal sealed class SecretFlow
{
    private static readonly string[] Printers = ["cat", "echo", "printf"];
    private static readonly string[] Copiers = ["cp", "install", "mv"];

    private readonly RunScript _script;
    private readonly SecretPlaces _places;

    // Which secret a file or a variable holds.
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    private SecretFlow(ContainerStage stage, RunScript script)
    {
        _script = script;
        _places = new SecretPlaces(stage, script);
    }

    /// <summary>What a RUN keeps of the secrets that are mounted into it.</summary>
    public static IReadOnlyList<KeptSecret> In(ContainerStage stage, RunScript script)
    {
        SecretFlow? flow = null;
        foreach (var mount in script.Step.Mounts)
        {
            if (mount.Type != "secret")
                continue;

            flow ??= new SecretFlow(stage, script);
            if (mount.Target is { } file)
                flow._files[file] = mount.Id ?? file;

            if (mount.Variable is { } variable)
                flow._variables[variable] = mount.Id ?? variable;
        }

        return flow is null || flow._files.Count + flow._variables.Count == 0 ? [] : flow.Follow();
    }

    private List<KeptSecret> Follow()
    {
        var kept = new List<KeptSecret>();
        foreach (var command in _script.Commands)
        {
            foreach (var assignment in command.Shell.Assignments)
                Assign(assignment);

            var words = command.Unwrapped.Words;
            if (words.Count == 0)
                continue;

            if (command.Name is "export" or "readonly" or "local" or "declare")
            {
                foreach (var word in words)
                {
                    if (ShellAssignment.From(word) is { } assignment)
                        Assign(assignment);
                }

                continue;
            }

            if (Find(command) is { } found)
                kept.Add(found);
        }

        return kept;
    }

    private void Assign(ShellAssignment assignment)
    {
        if (SecretIn(assignment.Value) is { } secret)
            _variables[assignment.Name] = secret;
        else if (!assignment.IsAppended)
            _variables.Remove(assignment.Name);
    }

    private KeptSecret? Find(RunCommand command)
    {
        var name = command.Program;
        if (name is null)
            return null;

        if (Array.IndexOf(Printers, name) >= 0)
            return Printed(command, name == "cat");

        if (Array.IndexOf(Copiers, name) >= 0)
            return Copied(command);

        return name switch
        {
            "git" => OfGit(command),
            "go" when Says(command, 1, "env") && Says(command, 2, "-w") => OfSetting(command, "the settings of go"),
            "npm" or "yarn" when Says(command, 1, "config") && Says(command, 2, "set") => OfSetting(command, "the settings of " + name),
            _ => null,
        };
    }

    private KeptSecret? Printed(RunCommand command, bool isFileReader)
    {
        foreach (var redirection in command.Shell.Redirections)
        {
            if (!redirection.WritesFile || redirection.FileDescriptor is not (null or 1))
                continue;

            if ((Printed(command) ?? (isFileReader ? Read(command) : null)) is { } secret && _places.Of(command, redirection.Target) is { } place && _places.Keeps(command, place))
                return new KeptSecret(command, secret, place, redirection.Span);
        }

        return null;
    }

    private string? Printed(RunCommand command)
    {
        foreach (var word in command.Unwrapped.Words)
        {
            if (SecretIn(word) is { } secret)
                return secret;
        }

        foreach (var redirection in command.Shell.Redirections)
        {
            if (redirection is { IsHeredoc: true, Body: { } body } && !redirection.Target.IsQuoted && SecretIn(body.ToString()) is { } secret)
                return secret;
        }

        return null;
    }

    private string? Read(RunCommand command)
    {
        for (var index = 1; index < command.Unwrapped.Words.Count; index++)
        {
            if (command.Expand(command.Unwrapped.Words[index]) is { } path && _files.TryGetValue(StagePath.Clean(path), out var secret))
                return secret;
        }

        return null;
    }

    private KeptSecret? Copied(RunCommand command)
    {
        var words = command.Unwrapped.Words;
        var target = words[words.Count - 1];
        if (words.Count < 3 || Read(command) is not { } secret || _places.Of(command, target) is not { } place || _files.ContainsKey(place))
            return null;

        return _places.Keeps(command, place) ? new KeptSecret(command, secret, place, target.Span) : null;
    }

    private KeptSecret? OfGit(RunCommand command)
    {
        var words = command.Unwrapped.Words;
        var verb = 1;
        while (verb < words.Count && words[verb].StartsWith("-"))
            verb += words[verb].Is("-C") || words[verb].Is("-c") ? 2 : 1;

        if (verb >= words.Count || FirstSecret(command, verb + 1, out var at) is not { } secret)
            return null;

        if (words[verb].Is("config"))
        {
            var place = Says(command, verb + 1, "--global") ? _places.GlobalGitSettings(command) : Says(command, verb + 1, "--system") ? "/etc/gitconfig" : null;
            return place is not null && _places.Keeps(command, place) ? new KeptSecret(command, secret, place, command.Span) : null;
        }

        if (!words[verb].Is("clone") || words[at].Text.ToString().IndexOf("://", StringComparison.Ordinal) < 0)
            return null;

        var settings = _places.SettingsOfClone(command, words, at);
        return _places.Keeps(command, settings) && !_places.ChangesRemotes(command) ? new KeptSecret(command, secret, settings, words[at].Span) : null;
    }

    private KeptSecret? OfSetting(RunCommand command, string place) =>
        FirstSecret(command, 3, out _) is { } secret && !_places.IsAnythingRemoved(command) ? new KeptSecret(command, secret, place, command.Span) : null;

    private string? FirstSecret(RunCommand command, int from, out int at)
    {
        for (at = from; at < command.Unwrapped.Words.Count; at++)
        {
            if (SecretIn(command.Unwrapped.Words[at]) is { } secret)
                return secret;
        }

        return null;
    }

    private static bool Says(RunCommand command, int index, string word) => index < command.Unwrapped.Words.Count && command.Unwrapped.Words[index].Is(word);

    private string? SecretIn(ShellWord word)
    {
        if (!word.HasExpansions)
            return null;

        foreach (var part in word.Parts)
        {
            // "${TOKEN:+set}" and "${#TOKEN}" say something of the secret and not the secret.
            if (part.Kind == ShellWordPartKind.Variable && part.Operator is not ("+" or ":+" or "length") && _variables.TryGetValue(part.Name, out var secret))
                return secret;

            if (part.Kind == ShellWordPartKind.CommandSubstitution && Substituted(part.Text.ToString()) is { } read)
                return read;
        }

        return null;
    }

    // The text of a heredoc, in which the shell replaces variables and substitutions.
    private string? SecretIn(string text)
    {
        foreach (var variable in _variables)
        {
            if (text.IndexOf("${" + variable.Key + "}", StringComparison.Ordinal) >= 0 || HasVariable(text, variable.Key))
                return variable.Value;
        }

        for (var at = text.IndexOf("$(", StringComparison.Ordinal); at >= 0; at = text.IndexOf("$(", at + 2, StringComparison.Ordinal))
        {
            var end = text.IndexOf(')', at);
            if (end > 0 && Substituted(text.Substring(at, end - at + 1)) is { } secret)
                return secret;
        }

        return null;
    }

    private static bool HasVariable(string text, string name)
    {
        for (var at = text.IndexOf("$" + name, StringComparison.Ordinal); at >= 0; at = text.IndexOf("$" + name, at + 1, StringComparison.Ordinal))
        {
            var end = at + 1 + name.Length;
            if (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] == '_'))
                return true;
        }

        return false;
    }

    // "$(cat FILE)" and "$(< FILE)" hand the file on as it is; what a program makes of it is another matter.
    private string? Substituted(string text)
    {
        var inner = text.Trim('$', '(', ')', '`', ' ');
        var path = inner.StartsWith("cat ", StringComparison.Ordinal) ? inner.Substring(4) : inner.StartsWith("<", StringComparison.Ordinal) ? inner.Substring(1) : null;
        return path is not null && _files.TryGetValue(path.Trim(' ', '"', '\''), out var secret) ? secret : null;
    }
}
