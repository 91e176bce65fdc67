using System;
using System.Collections.Generic;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>
/// The fields of a mount in the order in which BuildKit's <c>parseMount</c> reads them: each is expanded, then judged. What cannot be
/// judged because a value is not known passes.
/// </summary>
internal sealed class MountFields
{
    private static readonly char[] Special = ['$', '\\', '`', '"', '\'', WordExpander.ByteOrderMark];

    private readonly StageStep _step;
    private readonly FlagSyntax _flag;
    private readonly List<MountField> _fields;
    private readonly List<StepWord> _words;
    private readonly List<MountField> _values;
    private bool _isDefault;

    private MountFields(StageStep step, RunMount mount, List<StepWord> words)
    {
        _step = step;
        _flag = mount.Flag;
        _fields = mount.Fields;
        _words = words;
        _values = new List<MountField>(_fields.Count);
    }

    // Unknown only when it is written and a variable in it is not known.
    private string? Type => TryFind("type", out var type) ? type : "bind";

    /// <summary>Adds the words that are expanded; the answer is what the build stops at.</summary>
    public static BuildStop? AddTo(List<StepWord> words, StageStep step)
    {
        var read = new MountFields[step.Mounts.Count];
        for (var index = 0; index < read.Length; index++)
        {
            read[index] = new MountFields(step, step.Mounts[index], words);
            if (read[index].Read() is { } stop)
                return stop;
        }

        foreach (var mount in read)
        {
            if (mount.UseProblem() is { } problem)
                return mount.Stop(problem);
        }

        return null;
    }

    private BuildStop? Read()
    {
        foreach (var field in _fields)
        {
            if (field.Value is null)
            {
                if (SwitchProblem(field.Key) is { } switchProblem)
                    return Stop(switchProblem);

                continue;
            }

            // Most values are just what they say: their place is of no interest.
            if (field.Value.IndexOfAny(Special) < 0)
            {
                if (Problem(field.Key, field.Value) is { } plainProblem)
                    return Stop(plainProblem);

                _values.Add(new MountField(NameOf(field.Key), field.Key is "type" or "sharing" ? field.Value.ToLowerInvariant() : field.Value));
                continue;
            }

            var word = WordOf(field.Value);
            if (!WordExpander.IsPlain(word.Text, _step.Stage.Escape))
                _words.Add(word);

            if (BuildStop.Of(word, word.Text) is { } stop)
                return stop;

            _isDefault |= word.Expansion.IsDefault;
            if (word.Expansion.Value is { } value && Problem(field.Key, value) is { } problem)
                return Stop(problem);

            _values.Add(new MountField(NameOf(field.Key), field.Key is "type" or "sharing" ? word.Expansion.Value?.ToLowerInvariant() : word.Expansion.Value));
        }

        return WholeProblem() is { } wholeProblem ? Stop(wholeProblem) : null;
    }

    // Of keys that repeat the last counts.
    private bool TryFind(string name, out string? value)
    {
        for (var index = _values.Count - 1; index >= 0; index--)
        {
            if (_values[index].Key == name)
            {
                value = _values[index].Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    private BuildStop Stop(string message) => new(_flag.Text.SourceSpan(), message, _isDefault);

    // The place of a value in the flag, where the flag is written as it is meant.
    private StepWord WordOf(string value)
    {
        var raw = _flag.RawValue;
        var at = raw.Equals(_flag.Value) ? _flag.Value.IndexOf("=" + value, StringComparison.Ordinal) : -1;
        var text = at < 0 ? MappedText.Of(value, new TextSpan(0, value.Length)) : raw.Slice(at + 1, value.Length);
        return new StepWord(text, _step.Expand(text), at < 0 ? _flag.Text.SourceSpan() : null);
    }

    private string? SwitchProblem(string key) => key switch
    {
        "readonly" or "ro" or "readwrite" or "rw" => null,
        "required" => Type is "secret" or "ssh" or null ? null : $"unexpected key '{key}' for mount type '{Type}'",
        _ => $"invalid field '{key}' must be a key=value pair",
    };

    private string? Problem(string key, string value) => key switch
    {
        "type" => value.ToLowerInvariant() is "bind" or "cache" or "tmpfs" or "secret" or "ssh" ? null : $"unsupported mount type {GoQuote.Of(value)}",
        "sharing" => value.ToLowerInvariant() is "shared" or "private" or "locked" ? null : $"unsupported sharing value {GoQuote.Of(value)}",
        "readonly" or "ro" or "readwrite" or "rw" => GoLiteral.Boolean(value) is null ? $"invalid value for {key}: {value}" : null,
        "required" => Type is not ("secret" or "ssh" or null) ? $"unexpected key '{key}' for mount type '{Type}'"
            : GoLiteral.Boolean(value) is null ? $"invalid value for {key}: {value}" : null,
        "size" => Type is not ("tmpfs" or null) ? $"unexpected key '{key}' for mount type '{Type}'"
            : ByteSize.IsValid(value) ? null : $"invalid value for {key}: {value}",
        "mode" => GoLiteral.Unsigned(value, 8) is null ? $"invalid value {value} for mode" : null,
        "uid" or "gid" => GoLiteral.Unsigned(value, 10) is null ? $"invalid value {value} for {key}" : null,
        "from" or "source" or "src" or "target" or "dst" or "destination" or "id" or "env" => null,
        _ => $"unexpected key '{key}' in '{key}={value}'",
    };

    private string? WholeProblem()
    {
        if (Type is not { } type)
            return null;

        if (type is "bind" or "tmpfs" && FirstOf("mode", "uid", "gid") is { } owner)
            return $"{owner} not allowed for {GoQuote.Of(type)} type mounts";

        if (type == "secret" && SecretProblem() is { } secret)
            return secret;

        return Has("sharing") && type != "cache" ? $"invalid cache sharing set for {type} mount" : null;
    }

    private string? SecretProblem()
    {
        if (Has("from"))
            return "secret mount should not have a from";

        if (Has("sharing"))
            return "secret mount should not define sharing";

        if (!IsPossible("source") && !IsPossible("target") && !IsPossible("id"))
            return "invalid secret mount. one of source, target required";

        return Has("source") && Has("id") ? "both source and id can't be set" : null;
    }

    // What is found once every mount of the instruction has been read.
    private string? UseProblem()
    {
        if (Type is "secret" or null)
            return null;

        if (Type == "ssh")
            return Has("source") ? "ssh does not support source" : null;

        var target = TryFind("target", out var written) ? written : "";
        if (target is null || (StagePath.IsAbsolute(target) ? target : StagePath.Join(_step.Before.WorkingDirectory, target)) != "/")
            return null;

        return "invalid mount target \"/\"";
    }

    private string? FirstOf(params string[] names)
    {
        foreach (var name in names)
        {
            if (TryFind(name, out _))
                return name;
        }

        return null;
    }

    private bool Has(string name) => TryFind(name, out var value) && value is { Length: > 0 };

    private bool IsPossible(string name) => TryFind(name, out var value) && value is not "";

    private static string NameOf(string key) => key switch
    {
        "dst" or "destination" => "target",
        "src" => "source",
        _ => key,
    };
}
