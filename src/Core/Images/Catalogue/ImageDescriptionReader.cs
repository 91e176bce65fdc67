using System;
using System.Collections.Generic;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Images.Catalogue;

/// <summary>
/// Reads a description of base images: the images, then statements, with commas between them. A description with a fault says nothing at all:
/// half of it could be wrong where the other half was meant to mend it.
/// </summary>
internal sealed class ImageDescriptionReader
{
    /// <summary>The form of a description in a few words, for tables and messages.</summary>
    public const string Form = "IMAGE, statement, …";

    private const string None = "none";
    private const string Only = "only";

    private static readonly string[] Words =
    [
        "like", "is", "libc", "shell", "certificates", "zones", "tmp", "packages", "user", "users", "groups", "tools", "workdir", "env", "entrypoint", "cmd", "nothing",
    ];

    private static readonly string[] Shells = ["sh", "bash", "ash", "dash"];

    private readonly StatedFacts _facts = new();
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private ImagePattern? _pattern;
    private ImageReference? _like;
    private string? _is;
    private TextSpan _isAt;
    private TextSpan? _whole;

    /// <summary>The words that a statement may start with.</summary>
    public static IReadOnlyList<string> Statements => Words;

    /// <summary>The description; <c>null</c> when it has a fault.</summary>
    public static ImageDescription? Read(string text) => new ImageDescriptionReader().Read(text, out _);

    /// <summary>The first thing in a description that cannot be used; <c>null</c> when all of it can.</summary>
    public static ValueFault? FindFault(string text)
    {
        new ImageDescriptionReader().Read(text, out var fault);
        return fault;
    }

    private ImageDescription? Read(string text, out ValueFault? fault)
    {
        var statements = ImageStatement.In(text);
        fault = ReadImages(statements[0]);
        for (var index = 1; index < statements.Count && fault is null; index++)
            fault = ReadStatement(statements[index]);

        fault ??= statements.Count == 1 ? new ValueFault(statements[0].Span, $"nothing is said of '{text}'", null) : FindContradiction();
        return fault is null ? new ImageDescription(_pattern!, _facts.Block) { Like = _like, Is = _is } : null;
    }

    private ValueFault? ReadImages(ImageStatement statement)
    {
        if (statement.Words.Count != 1)
            return new ValueFault(statement.Span, "it starts with one image, and a comma behind it", null);

        _pattern = ImagePattern.Parse(statement[0]);
        return null;
    }

    private ValueFault? ReadStatement(ImageStatement statement)
    {
        if (statement.Words.Count == 0)
            return new ValueFault(statement.Span, "nothing stands between two commas", null);

        var word = statement[0];
        if (Array.IndexOf(Words, word) < 0)
            return new ValueFault(statement.Words[0], $"'{word}' says nothing of an image", NearestName.AmongWords(word, Words));

        if (!_said.Add(word))
            return new ValueFault(statement.Words[0], $"'{word}' is said twice", null);

        if (statement.Words.Count == 1)
            return new ValueFault(statement.Words[0], $"'{word}' is said of nothing", null);

        return word switch
        {
            "like" => ReadLike(statement),
            "is" => ReadIs(statement),
            "libc" => ReadLibc(statement),
            "shell" => ReadShell(statement),
            "certificates" => ReadPresence(statement, "ca", "SSL_CERT_FILE", "SSL_CERT_DIR"),
            "zones" => ReadPresence(statement, "zones", "ZONEINFO"),
            "tmp" => ReadPresence(statement, "folder:/tmp", "TMPDIR"),
            "packages" => ReadPackages(statement),
            "user" => ReadUser(statement),
            "users" => ReadList(statement, "users", ReadAccount),
            "groups" => ReadList(statement, "groups", ReadAccount),
            "tools" => ReadList(statement, "programs", ReadTool),
            "workdir" => ReadWorkingDirectory(statement),
            "env" => ReadList(statement, "env", ReadVariable),
            "nothing" => ReadNothingElse(statement),
            _ => ReadCommand(statement),
        };
    }

    private ValueFault? ReadLike(ImageStatement statement)
    {
        if (statement.FindMore(2) is { } more)
            return more;

        var like = ImageReference.Parse(statement[1]);
        if (!like.IsScratch && (like.Tag is null || like.Digest is not null))
            return new ValueFault(statement.Words[1], $"'{statement[1]}' does not say which tag: '{like.Name}:*' is the tag of the image itself", like.Name + ":*");

        _like = like;
        return BaseImageCatalogue.Shipped.Find(new ImageName(like.Name, like.Tag == "*" ? null : like.Tag, null)) is null ? Unknown(statement) : null;
    }

    private ValueFault? ReadIs(ImageStatement statement)
    {
        if (statement.FindMore(2) is { } more)
            return more;

        var name = statement[1];
        if (ImageReference.Parse(name) is not { Tag: null, Digest: null })
            return new ValueFault(statement.Words[1], $"'{name}' has a tag, and the one of the image itself counts", null);

        var stars = ImagePattern.Parse(name).StarsInName;
        if (stars > 0 && (stars > 1 || _pattern!.StarsInName != 1))
            return new ValueFault(statement.Words[1], $"'{name}' has no one star in the name of the image that its own could stand for", null);

        (_is, _isAt) = (name, statement.Span);
        return stars == 0 && BaseImageCatalogue.Shipped.Find(new ImageName(name, null, null)) is null ? Unknown(statement) : null;
    }

    private ValueFault? ReadLibc(ImageStatement statement)
    {
        var (libc, version) = (statement[1], statement.Words.Count > 2 ? statement[2] : null);
        if (statement.FindOther(None, "glibc", "musl") is { } other)
            return other;

        if (statement.FindMore(libc == None ? 2 : 3) is { } more)
            return more;

        if (version is not null && !IsVersion(version))
            return new ValueFault(statement.Words[2], $"'{version}' is no version", null);

        Say("libc", libc == None ? Fact.No : libc);
        Say("libc-version", version ?? Fact.Doubt);
        return null;
    }

    private ValueFault? ReadShell(ImageStatement statement)
    {
        var path = statement[1];
        if (path != None && path[0] != '/')
            return new ValueFault(statement.Words[1], $"'{path}' is neither 'none' nor an absolute path", path is "sh" or "bash" ? "/bin/" + path : null);

        Say("shell", path == None ? Fact.No : path);
        foreach (var shell in Shells)
        {
            // Where there is another shell, nobody knows whether /bin/sh leads to it.
            if (path == None || shell == "sh")
                _facts.SayShell(shell, path == None ? Fact.No : Fact.Doubt);
        }

        if (path != None)
            _facts.SayProgramAt(path);

        return statement.FindMore(2);
    }

    // What is not there is not there under a name of the environment either.
    private ValueFault? ReadPresence(ImageStatement statement, string key, params string[] variables)
    {
        var isThere = statement[1] == "yes";
        Say(key, isThere ? Fact.Yes : Fact.No);
        for (var index = 0; index < variables.Length && !isThere; index++)
            Say("env:" + variables[index], Fact.No);

        return statement.FindOther("yes", "no") ?? statement.FindMore(2);
    }

    private ValueFault? ReadPackages(ImageStatement statement)
    {
        Say("packages", statement[1] == None ? Fact.No : statement[1]);
        return statement.FindOther(None, "apt", "apk", "dnf", "microdnf", "yum", "tdnf") ?? statement.FindMore(2);
    }

    private ValueFault? ReadUser(ImageStatement statement)
    {
        Say("default-user", statement[1]);
        return statement.FindMore(2);
    }

    private ValueFault? ReadWorkingDirectory(ImageStatement statement)
    {
        Say("workdir", statement[1]);
        return statement[1][0] == '/' ? statement.FindMore(2) : new ValueFault(statement.Words[1], $"'{statement[1]}' is no absolute path", null);
    }

    private ValueFault? ReadCommand(ImageStatement statement)
    {
        Say(statement[0], statement[1] == None ? Fact.No : statement.From(1));
        return statement[1] == None ? statement.FindMore(2) : null;
    }

    private ValueFault? ReadNothingElse(ImageStatement statement)
    {
        _whole = statement.Span;
        foreach (var list in new[] { "files", "programs", "users", "groups" })
            Say(list, Fact.Complete);

        return statement.FindOther("else") ?? statement.FindMore(2);
    }

    // "none", "only a b" for a list that is whole, "a b" for what is there among others.
    private ValueFault? ReadList(ImageStatement statement, string list, Func<ImageStatement, int, ValueFault?> readEntry)
    {
        var isWhole = statement[1] is None or Only;
        if (isWhole)
        {
            _whole = statement.Span;
            Say(list, Fact.Complete);
        }

        if (statement[1] == None)
            return statement.FindMore(2);

        if (isWhole && statement.Words.Count == 2)
            return new ValueFault(statement.Words[1], $"'{Only}' is said of nothing", None);

        // Whoever names the users that he made does not think of the one that is always there.
        if (isWhole && list is "users" or "groups")
            Say(list.TrimEnd('s') + ":root", "0");

        for (var word = isWhole ? 2 : 1; word < statement.Words.Count; word++)
        {
            if (readEntry(statement, word) is { } fault)
                return fault;
        }

        return null;
    }

    private ValueFault? ReadAccount(ImageStatement statement, int word)
    {
        var text = statement[word];
        var colon = text.IndexOf(':');
        if (colon == 0 || (colon > 0 && !IsNumber(text.Substring(colon + 1))))
            return new ValueFault(statement.Words[word], $"'{text}' is no name with a number behind a colon", null);

        var name = colon < 0 ? text : text.Substring(0, colon);
        Say(statement[0].TrimEnd('s') + ":" + name, colon < 0 ? Fact.Yes : text.Substring(colon + 1));
        return null;
    }

    private ValueFault? ReadTool(ImageStatement statement, int word)
    {
        var tool = statement[word];
        if (tool[0] == '/')
            _facts.SayProgramAt(tool);
        else if (tool.IndexOf('/') >= 0)
            return new ValueFault(statement.Words[word], $"'{tool}' is neither a name nor an absolute path", null);
        else
            Say("program:" + tool, Fact.Yes);

        return null;
    }

    private ValueFault? ReadVariable(ImageStatement statement, int word)
    {
        var text = statement[word];
        var equals = text.IndexOf('=');
        if (equals < 1)
            return new ValueFault(statement.Words[word], $"'{text}' is no name with a value behind an equals sign", null);

        Say("env:" + text.Substring(0, equals), text.Substring(equals + 1));
        return null;
    }

    private ValueFault? FindContradiction()
    {
        if (_is is not null && _said.Count > 1)
            return new ValueFault(_isAt, "'is' says all there is to say of an image", null);

        return _like is not null && _whole is { } span ? new ValueFault(span, "'like' brings what else there is", null) : null;
    }

    private static ValueFault Unknown(ImageStatement statement) => new(statement.Words[1], $"of '{statement[1]}' nothing is known", null);

    private static bool IsNumber(string text) => text.Length is > 0 and < 10 && IsVersion(text) && text.IndexOf('.') < 0;

    private static bool IsVersion(string text)
    {
        foreach (var character in text)
        {
            if (character is not ((>= '0' and <= '9') or '.'))
                return false;
        }

        return text[0] != '.' && text[text.Length - 1] != '.';
    }

    private void Say(string key, string value) => _facts.Say(key, value);
}
