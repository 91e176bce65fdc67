using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GoContainerGuard.FactsCompiler.BaseImages;

/// <summary>Writes the catalogue of base images, a section a repository name, so that Core reads only what a Dockerfile names.</summary>
internal static partial class BaseImagesCompiler
{
    private const string Architecture = "@arch";

    public static string Compile(JsonElement root, JsonElement overlayRoot, JsonElement programs)
    {
        var overlay = new FactOverlay(overlayRoot);
        var rows = root.GetProperty("images").EnumerateArray().ToDictionary(row => row.GetProperty("id").GetString()!, StringComparer.Ordinal);
        var images = Images(rows.Values, overlay);
        FactOverlay.AddPrograms(programs, images);
        overlay.Apply(images);

        var text = new StringBuilder();
        var writer = new SectionWriter(text);
        writer.Line("# Written by tools/FactsCompiler from data/base-images.json, base-image-overlay.json and base-image-programs.json.");
        writer.Line("collected", root.GetProperty("collected").GetString()!);

        foreach (var prefix in overlay.MirrorPrefixes)
            writer.Line("mirror", prefix);

        WriteNames(writer, overlay);

        foreach (var section in overlay.Sections)
            WriteSection(writer, section, rows, images, root);

        writer.Line("@sources", "");

        foreach (var source in root.GetProperty("sources").EnumerateObject())
            writer.Line("source", source.Name, source.Value.GetString()!);

        writer.Line("@");
        return text.ToString();
    }

    private static Dictionary<string, ImageFacts> Images(IEnumerable<JsonElement> rows, FactOverlay overlay)
    {
        var images = new Dictionary<string, ImageFacts>(StringComparer.Ordinal);

        foreach (var row in rows)
        {
            var isVerified = overlay.IsVerifiedRow(row);
            var image = RowReader.Read(row, isVerified);
            images.Add(image.Id, image);

            foreach (var effect in RowReader.TagEffects(row, isVerified))
                images["+" + effect.Id] = Renamed(effect);
        }

        foreach (var extra in overlay.Sections.SelectMany(section => Words(section, "extra")))
            images.Add(extra, new ImageFacts(extra));

        return images;
    }

    private static ImageFacts Renamed(ImageFacts effect)
    {
        var renamed = new ImageFacts("+" + effect.Id);

        foreach (var (key, fact) in effect.Facts)
            renamed.Say(key, fact.Value, fact.IsVerified);

        return renamed;
    }

    private static void WriteNames(SectionWriter writer, FactOverlay overlay)
    {
        foreach (var section in overlay.Sections)
        {
            foreach (var name in section.GetProperty("names").EnumerateArray())
            {
                var image = name.TryGetProperty("image", out var given) ? given.GetString()! : ImageMerge.CommonId;
                var mode = name.TryGetProperty("mode", out var said) ? said.GetString()! : "exact";
                writer.Line("name", name.GetProperty("name").GetString()!, section.GetProperty("section").GetString()!, image, mode);
            }
        }
    }

    private static void WriteSection(
        SectionWriter writer, JsonElement section, Dictionary<string, JsonElement> rows, Dictionary<string, ImageFacts> images, JsonElement root)
    {
        var ids = Words(section, "images").ToList();
        var blocks = ids.Select(id => images[id]).ToList();
        var common = section.TryGetProperty("stacked", out _) ? ImageMerge.CommonOfStacked(blocks) : ImageMerge.Common(blocks);
        var shared = SectionWriter.SharedPrograms(blocks);

        writer.Line("@" + section.GetProperty("section").GetString(), section.GetProperty("family").GetString()!);
        writer.Line(["always", .. Words(section, "always")]);
        writer.Line(["stays", .. Words(section, "stays")]);
        writer.Line(["tagged", .. Words(section, "tagged")]);
        WriteTags(writer, section, ids.Select(id => rows[id]).ToList());

        if (section.GetProperty("section").GetString() == "golang")
            GolangTagWriter.Write(writer, root.GetProperty("golangTagTimeline"));

        WriteCurrent(writer, section.GetProperty("section").GetString()!, root);
        writer.WriteSharedPrograms(shared);
        writer.WriteBlock(common, common, shared);

        foreach (var block in blocks)
            writer.WriteBlock(ImageMerge.Beyond(block, common), block, shared);

        foreach (var extra in Words(section, "extra").Concat(HasEffects(section) ? ["+latest", "+nonroot", "+debug", "+debug-nonroot"] : []))
            writer.WriteBlock(images[extra], images[extra], []);
    }

    private static void WriteTags(SectionWriter writer, JsonElement section, List<JsonElement> rows)
    {
        var architectures = rows.SelectMany(row => row.TryGetProperty("architectures", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(word => word.GetString()!)
            : []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        foreach (var tag in section.GetProperty("tags").EnumerateArray())
        {
            var pattern = tag.GetProperty("tag").GetString()!;
            IEnumerable<string> patterns = pattern.EndsWith(Architecture, StringComparison.Ordinal)
                ? architectures.Select(architecture => pattern[..^Architecture.Length] + architecture)
                : [pattern];

            foreach (var one in patterns)
                writer.Line("tag", one, tag.GetProperty("image").GetString()!, tag.GetProperty("mode").GetString()!);
        }

        if (HasEffects(section) || section.TryGetProperty("ownTags", out _))
            return;

        foreach (var row in rows.Where(row => row.GetProperty("match").TryGetProperty("tags", out _)))
        {
            foreach (var tag in row.GetProperty("match").GetProperty("tags").EnumerateArray())
                writer.Line("tag", Placeholder().Replace(tag.GetString()!, "#"), row.GetProperty("id").GetString()!, "exact");
        }
    }

    // The last entry of the history of an alias is what it stood for when the facts were collected.
    private static void WriteCurrent(SectionWriter writer, string section, JsonElement root)
    {
        if (root.GetProperty("aliasTimeline").TryGetProperty(section, out var timeline) && timeline.TryGetProperty("aliases", out var aliases) && aliases.TryGetProperty("latest", out var latest))
            writer.Line("current", latest[latest.GetArrayLength() - 1][1].GetString()!);
    }

    private static bool HasEffects(JsonElement section) => section.TryGetProperty("effects", out _);

    private static IEnumerable<string> Words(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(word => word.GetString()!) : [];

    /// <summary>The fact file writes <c>3.20.N</c> and <c>bookworm-YYYYMMDD</c>; <c>#</c> stands for digits.</summary>
    [GeneratedRegex(@"\bN\b|YYYYMMDD")]
    private static partial Regex Placeholder();
}
