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
        var mount = new RunMount(flag, (reader.Text("type") ?? "bind").ToLowerInvariant(), reader._fields)
        {
            Target = reader.Target(),
            Source = reader.Has("source") ? reader.Source() : "",
            From = reader.Text("from") is { Length: > 0 } from ? from : null,
            IsFromUnknown = reader.Has("from") && reader.Text("from") is null,
        };
        return mount.Type switch
        {
            "bind" => mount with { IsReadOnly = !reader.IsOn("readwrite") },
            "cache" => reader.OwnedBy(mount, "0755") with { Id = reader.CacheId(), Sharing = reader.Text("sharing", "shared"), IsReadOnly = reader.IsOn("readonly") },
            "secret" => reader.Secret(reader.OwnedBy(mount, "0400")),
            "ssh" => reader.OwnedBy(mount, "0600") with { Id = reader.Text("id") ?? "default", IsRequired = reader.IsOn("required") },
            "tmpfs" => mount with { Size = reader.Text("size") },
            _ => mount,
        };
    }

    private static string NameOf(string key) => key switch
    {
        "dst" or "destination" => "target",
        "src" => "source",
        "ro" => "readonly",
        "rw" => "readwrite",
        _ => key,
    };

    private RunMount OwnedBy(RunMount mount, string mode) => mount with
    {
        Mode = Text("mode", mode),
        UserId = Text("uid", "0"),
        GroupId = Text("gid", "0"),
    };

    // Without a target a secret lies under its id; with "env" alone there is no file.
    private RunMount Secret(RunMount mount)
    {
        var id = Text("id") ?? (mount.Target is { } target ? StagePath.BaseName(target) : null);
        var isFile = Has("target") || !Has("env");
        return mount with
        {
            Id = id,
            Variable = Text("env"),
            IsRequired = IsOn("required"),
            Target = mount.Target ?? (isFile && !Has("target") && id is not null ? SecretFolder + StagePath.BaseName(id) : null),
        };
    }

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

    private string? Source() => Text("source") is { } path ? StagePath.Clean(path).Substring(1) : null;

    // BuildKit takes the target as it is written, before the working directory is put in front of it.
    private string? CacheId()
    {
        if (Has("id"))
            return Text("id");

        return Text("target") is { Length: > 0 } target ? (StagePath.IsAbsolute(target) ? StagePath.Clean(target) : StagePath.Clean(target).Substring(1)) : null;
    }

    private string? Expand(string value) => value.IndexOf('$') < 0
        ? value
        : _step.Expand(MappedText.Of(value, new TextSpan(0, value.Length))).Value;
}
