using System.Collections.Generic;
using GoContainerGuard.Syntax;
using GoContainerGuard.Text;

namespace GoContainerGuard.Semantics;

/// <summary>Reads the fields of a <c>--mount</c>; what a type does not say for itself is given its default.</summary>
internal sealed class RunMountReader
{
    private const string SecretFolder = "/run/secrets/";

    private readonly StageStep _step;
    private readonly List<MountField> _fields;

    private RunMountReader(StageStep step, FlagSyntax flag)
    {
        _step = step;
        _fields = MountSyntax.Fields(flag.Value, out _);
    }

    public static RunMount Read(StageStep step, FlagSyntax flag)
    {
        var reader = new RunMountReader(step, flag);
        var type = (reader.Text("type") ?? "bind").ToLowerInvariant();
        var target = reader.Target();
        var id = reader.Id(type, target);
        var mode = ModeOf(type);
        return new RunMount(flag, type, reader._fields)
        {
            Target = target ?? (type == "secret" ? reader.SecretFile(id) : null),
            Source = reader.Has("source") ? reader.Source() : "",
            From = reader.Text("from") is { Length: > 0 } from ? from : null,
            IsFromUnknown = reader.Has("from") && reader.Text("from") is null,
            Id = id,
            Sharing = type == "cache" ? reader.Text("sharing", "shared") : null,
            IsReadOnly = (type == "bind" && !reader.IsOn("readwrite")) || (type == "cache" && reader.IsOn("readonly")),
            IsRequired = type is "secret" or "ssh" && reader.IsOn("required"),
            Variable = type == "secret" ? reader.Text("env") : null,
            Mode = mode is null ? null : reader.Text("mode", mode),
            UserId = mode is null ? null : reader.Text("uid", "0"),
            GroupId = mode is null ? null : reader.Text("gid", "0"),
            Size = type == "tmpfs" ? reader.Text("size") : null,
        };
    }

    // Only these types have an owner and a mode.
    private static string? ModeOf(string type) => type switch
    {
        "cache" => "0755",
        "secret" => "0400",
        "ssh" => "0600",
        _ => null,
    };

    private static string NameOf(string key) => key switch
    {
        "dst" or "destination" => "target",
        "src" => "source",
        "ro" => "readonly",
        "rw" => "readwrite",
        _ => key,
    };

    private string? Id(string type, string? target) => type switch
    {
        "cache" => CacheId(),
        "secret" => Text("id") ?? (target is null ? null : StagePath.BaseName(target)),
        "ssh" => Text("id") ?? "default",
        _ => null,
    };

    // Without a target a secret lies under its id; with "env" alone there is no file.
    private string? SecretFile(string? id) => Has("target") || Has("env") || id is null ? null : SecretFolder + StagePath.BaseName(id);

    private bool Has(string name) => TryFind(name, out _);

    private string? Text(string name) => TryFind(name, out var value) && value is not null ? Expand(value) : null;

    // Of keys that repeat the last counts.
    private bool TryFind(string name, out string? value)
    {
        for (var index = _fields.Count - 1; index >= 0; index--)
        {
            if (NameOf(_fields[index].Key) == name)
            {
                value = _fields[index].Value;
                return true;
            }
        }

        value = null;
        return false;
    }

    // What is said and not known has no default.
    private string? Text(string name, string otherwise) => Has(name) ? Text(name) : otherwise;

    // A switch may stand alone or with a value.
    private bool IsOn(string name) => TryFind(name, out var value) && (value is null || Expand(value) is "true" or "1");

    private string? Target() => Text("target") is { Length: > 0 } path ? StagePath.Join(_step.Before.WorkingDirectory, path) : null;

    private string? Source() => Text("source") is { } path ? StagePath.BelowTop(path) : null;

    // BuildKit takes the target as it is written, before the working directory is put in front of it.
    private string? CacheId()
    {
        if (Has("id"))
            return Text("id");

        return Text("target") is { Length: > 0 } target ? (StagePath.IsAbsolute(target) ? StagePath.Clean(target) : StagePath.BelowTop(target)) : null;
    }

    private string? Expand(string value) => value.IndexOf('$') < 0
        ? value
        : _step.Expand(MappedText.Of(value, new TextSpan(0, value.Length))).Value;
}
