using GoContainerGuard.Analysis;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoModules;

/// <summary>The tag of a golang image raised to the release that a module asks for, on the same distribution.</summary>
internal static class NewerImage
{
    /// <summary>The edits; <c>null</c> when no such tag is known to exist, when a digest says which image it is, or when the tag is put together in a way that is not plain.</summary>
    /// <param name="stage">The stage that builds.</param>
    /// <param name="goLine">The version that is asked for.</param>
    public static TextEdit[]? EditsFor(ContainerStage stage, string goLine)
    {
        if (stage.Stage.RootImage is not { Tag: { } tag, Digest: null } image || BaseImageCatalogue.Shipped.RaiseGolangTag(image.Name, tag, goLine) is not { } newer)
            return null;

        var text = stage.RootImageText;
        if (text.Equals(image.ToString()))
            return [stage.Build.Replace(text.Slice(text.Length - tag.Length, tag.Length), newer)];

        return FindDefault(stage, image.Name, tag) is { Value: { } value } && value.ToString() is var version && newer.EndsWith(tag.Substring(version.Length), System.StringComparison.Ordinal)
            ? [stage.Build.Replace(value, newer.Substring(0, newer.Length - (tag.Length - version.Length)))]
            : null;
    }

    // golang:${GO_VERSION}-alpine, with ARG GO_VERSION=1.24 at the top of the file.
    private static KeyValue? FindDefault(ContainerStage stage, string name, string tag)
    {
        var written = stage.RootImageText.ToString();
        foreach (var instruction in stage.Build.Syntax.Instructions)
        {
            if (instruction is FromInstruction)
                return null;

            foreach (var declaration in (instruction as ArgInstruction)?.Declarations ?? [])
            {
                if (declaration.Value?.ToString() is not { Length: > 0 } version || !tag.StartsWith(version, System.StringComparison.Ordinal))
                    continue;

                var rest = tag.Substring(version.Length);
                if (written == $"{name}:${{{declaration.Key}}}{rest}" || written == $"{name}:${declaration.Key}{rest}")
                    return declaration;
            }
        }

        return null;
    }
}
