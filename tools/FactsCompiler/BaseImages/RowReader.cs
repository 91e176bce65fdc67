using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GoContainerGuard.FactsCompiler.BaseImages;

/// <summary>
/// Reads what a row of base-images.json says in an exact form. Prose is left alone: what it means is decided,
/// with a reason, in base-image-overlay.json.
/// </summary>
internal static partial class RowReader
{
    private static readonly Dictionary<string, Action<ImageFacts, JsonElement, bool>> Fields = new(StringComparer.Ordinal)
    {
        ["libc"] = Libc,
        ["shell"] = (facts, value, verified) => Word(facts, FactKeys.Shell, value, verified, AbsolutePath()),
        ["packageManager"] = (facts, value, verified) => Word(facts, FactKeys.PackageManager, value, verified, PackageManager()),
        ["caCertificates"] = (facts, value, verified) => YesOrNo(facts, FactKeys.CaCertificates, value, verified),
        ["tzdata"] = (facts, value, verified) => YesOrNo(facts, FactKeys.ZoneData, value, verified),
        ["defaultUser"] = (facts, value, verified) => Word(facts, FactKeys.DefaultUser, value, verified, User()),
        ["workdir"] = (facts, value, verified) => Word(facts, FactKeys.WorkingDirectory, value, verified, PathAlone()),
        ["path"] = (facts, value, verified) => Word(facts, FactKeys.Environment + "PATH", value, verified, PathList()),
        ["passwd"] = (facts, value, verified) => Accounts(facts, FactKeys.Users, FactKeys.User, value, verified),
        ["group"] = (facts, value, verified) => Accounts(facts, FactKeys.Groups, FactKeys.Group, value, verified),
        ["groups"] = (facts, value, verified) => Accounts(facts, FactKeys.Groups, FactKeys.Group, value, verified),
        ["extraUser"] = ExtraUser,
        ["env"] = Environment,
        ["tools"] = Tools,
        ["tmp"] = TemporaryFolder,
        ["home"] = Homes,
        ["entrypoint"] = (facts, value, verified) => Command(facts, FactKeys.Entrypoint, value, verified),
        ["cmd"] = (facts, value, verified) => Command(facts, FactKeys.Command, value, verified),
        ["eol"] = (facts, value, _) => Word(facts, FactKeys.EndOfLife, value, isVerified: true, Date()),
        ["eolLts"] = (facts, value, _) => Word(facts, FactKeys.EndOfLongTermSupport, value, isVerified: true, Date()),
        ["usrMerge"] = (facts, value, verified) => YesOrNo(facts, "usr-merge", value, verified),
    };

    public static ImageFacts Read(JsonElement row, bool isVerified)
    {
        var facts = new ImageFacts(row.GetProperty("id").GetString()!);

        foreach (var field in row.EnumerateObject())
        {
            if (Fields.TryGetValue(field.Name, out var read))
                read(facts, field.Value, isVerified);
        }

        facts.Say(FactKeys.Sources, string.Join(' ', row.GetProperty("sources").EnumerateArray().Select(source => source.GetString())), isVerified: true);
        return facts;
    }

    /// <summary>The four tags of a distroless name differ in configuration only: each is a small layer over the image.</summary>
    public static IEnumerable<ImageFacts> TagEffects(JsonElement row, bool isVerified)
    {
        if (!row.TryGetProperty("tagEffects", out var effects))
            yield break;

        foreach (var effect in effects.EnumerateObject())
        {
            var facts = new ImageFacts(effect.Name);
            Word(facts, FactKeys.DefaultUser, effect.Value.GetProperty("user"), isVerified, User());
            Word(facts, FactKeys.WorkingDirectory, effect.Value.GetProperty("workdir"), isVerified, PathAlone());
            Word(facts, FactKeys.Shell, effect.Value.GetProperty("shell"), isVerified, AbsolutePath());

            if (effect.Value.TryGetProperty("entrypoint", out var entrypoint))
                Command(facts, FactKeys.Entrypoint, entrypoint, isVerified);

            if (effect.Value.TryGetProperty("path", out var path))
                Word(facts, FactKeys.Environment + "PATH", path, isVerified, PathList());

            yield return facts;
        }
    }

    private static void Libc(ImageFacts facts, JsonElement value, bool isVerified)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            facts.Say(FactKeys.Libc, ImageFacts.No, isVerified);
            return;
        }

        if (value.ValueKind != JsonValueKind.Object)
            return;

        facts.Say(FactKeys.Libc, value.GetProperty("kind").GetString()!, isVerified);
        Word(facts, FactKeys.LibcVersion, value.GetProperty("version"), isVerified, Version());
    }

    private static void Word(ImageFacts facts, string key, JsonElement value, bool isVerified, Regex form)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            facts.Say(key, ImageFacts.No, isVerified);
            return;
        }

        if (value.ValueKind != JsonValueKind.String || form.Match(value.GetString()!) is not { Success: true } match)
            return;

        var word = match.Groups["word"].Value;
        facts.Say(key, word == "none" ? ImageFacts.No : word, isVerified && !IsDoubted(value.GetString()!));
    }

    private static void YesOrNo(ImageFacts facts, string key, JsonElement value, bool isVerified)
    {
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            facts.Say(key, value.GetBoolean() ? ImageFacts.Yes : ImageFacts.No, isVerified);
            return;
        }

        if (value.ValueKind != JsonValueKind.String)
            return;

        var text = value.GetString()!;

        if (text.StartsWith('/') || text.StartsWith("yes", StringComparison.Ordinal))
            facts.Say(key, ImageFacts.Yes, isVerified && !IsDoubted(text));

        if (text.StartsWith("no (", StringComparison.Ordinal))
            facts.Say(key, ImageFacts.No, isVerified && !IsDoubted(text));
    }

    private static void Accounts(ImageFacts facts, string listKey, string entryKey, JsonElement value, bool isVerified)
    {
        if (value.ValueKind is not (JsonValueKind.False or JsonValueKind.Array))
            return;

        facts.Say(listKey, FactKeys.Complete, isVerified);

        if (value.ValueKind == JsonValueKind.False)
            return;

        foreach (var account in value.EnumerateArray())
        {
            if (account.ValueKind == JsonValueKind.Object)
            {
                facts.Say(entryKey + account.GetProperty("name").GetString(), account.GetProperty("uid").GetRawText(), isVerified);
                continue;
            }

            var parts = account.GetString()!.Split(':');
            facts.Say(entryKey + parts[0], parts[1], isVerified);
        }
    }

    private static void ExtraUser(ImageFacts facts, JsonElement value, bool isVerified)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return;

        var name = value.GetProperty("name").GetString();
        facts.Say(FactKeys.User + name, value.GetProperty("uid").GetRawText(), isVerified);
        facts.Say(FactKeys.Group + name, value.GetProperty("gid").GetRawText(), isVerified);
    }

    private static void Environment(ImageFacts facts, JsonElement value, bool isVerified)
    {
        foreach (var variable in value.EnumerateObject())
        {
            var text = variable.Value.GetString()!;

            if (!text.Contains('(', StringComparison.Ordinal) && !text.StartsWith("1.N", StringComparison.Ordinal))
                facts.Say(FactKeys.Environment + variable.Name, text, isVerified);
        }
    }

    private static void Tools(ImageFacts facts, JsonElement value, bool isVerified)
    {
        foreach (var tool in value.EnumerateObject())
        {
            var key = FactKeys.Program + tool.Name;

            switch (tool.Value.ValueKind)
            {
                case JsonValueKind.Null or JsonValueKind.False:
                    facts.Say(key, ImageFacts.No, isVerified);
                    break;
                case JsonValueKind.True:
                    facts.Say(key, ImageFacts.Yes, isVerified);
                    break;
                case JsonValueKind.String when AbsolutePath().Match(tool.Value.GetString()!) is { Success: true } match:
                    facts.Say(key, match.Groups["word"].Value, isVerified);
                    break;
            }
        }
    }

    private static void TemporaryFolder(ImageFacts facts, JsonElement value, bool isVerified)
    {
        if (value.ValueKind == JsonValueKind.False)
            facts.Say(FactKeys.Folder + "/tmp", ImageFacts.No, isVerified);

        if (value.ValueKind == JsonValueKind.String)
            facts.Say(FactKeys.Folder + "/tmp", value.GetString() + " 0:0", isVerified);
    }

    private static void Homes(ImageFacts facts, JsonElement value, bool isVerified)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return;

        foreach (var home in value.EnumerateObject())
            facts.Say(FactKeys.Folder + home.Name, home.Value.GetString()!.Replace(" root", " 0:0", StringComparison.Ordinal), isVerified);
    }

    private static void Command(ImageFacts facts, string key, JsonElement value, bool isVerified)
    {
        if (value.ValueKind == JsonValueKind.Null)
            facts.Say(key, ImageFacts.No, isVerified);

        if (value.ValueKind != JsonValueKind.Array)
            return;

        var words = value.EnumerateArray().Select(word => word.GetString()!).ToList();
        facts.Say(key, words.Count == 0 ? ImageFacts.No : string.Join(' ', words), isVerified);
    }

    private static bool IsDoubted(string text) => text.Contains("unverified", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<word>/\S+)( \(.*)?$")]
    private static partial Regex AbsolutePath();

    [GeneratedRegex(@"^(?<word>apk|apt|dnf|yum|microdnf|tdnf|none)\b(?! only)")]
    private static partial Regex PackageManager();

    [GeneratedRegex(@"^(?<word>root|\d+)\b(?! \(latest| in |;)")]
    private static partial Regex User();

    [GeneratedRegex(@"^(?<word>/[\w/.-]*)( \(unset\))?$")]
    private static partial Regex PathAlone();

    [GeneratedRegex(@"^(?<word>(/[\w/.-]+:?)+)$")]
    private static partial Regex PathList();

    [GeneratedRegex(@"^(?<word>\d+(\.\d+)+)( \(unverified\)| \(git [\d-]+\)| \(\d{4}-\d\d\))?$")]
    private static partial Regex Version();

    [GeneratedRegex(@"^(?<word>\d{4}-\d\d-\d\d)( \(support policy\).*)?$")]
    private static partial Regex Date();
}
