using System;
using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Text;

namespace GoContainerGuard.Configuration;

/// <summary>
/// An <c>.editorconfig</c> or <c>.globalconfig</c>, read the way Roslyn reads it, so that one section means the same to the compiler
/// and to us. A line that is neither header, entry nor comment is skipped, as there.
/// </summary>
/// <param name="Source">The file.</param>
/// <param name="Preamble">The entries above the first header.</param>
/// <param name="Sections">The headers and their entries in the order of the file.</param>
internal sealed record EditorConfigFile(SourceText Source, EditorConfigSection Preamble, IReadOnlyList<EditorConfigSection> Sections)
{
    /// <summary>The level of a file called <c>.globalconfig</c> that names none.</summary>
    private const int LevelOfUsersFile = 100;

    private const string GlobalFileName = ".globalconfig";

    /// <summary>Whether the files of the folders above do not count.</summary>
    public bool IsRoot => string.Equals(Preamble.Find("root")?.Value, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the file speaks of everything rather than of the folders below it: by its name, or by the mere presence of
    /// <c>is_global</c>, whatever the value (Roslyn does not look at it either).
    /// </summary>
    public bool IsGlobal => HasGlobalName || Preamble.Find("is_global") is not null;

    /// <summary>Which of two global files wins: the one with the higher level.</summary>
    public int GlobalLevel
    {
        get
        {
            var written = Preamble.Find("global_level")?.Value;
            return int.TryParse(written, NumberStyles.Integer, CultureInfo.InvariantCulture, out var level) ? level
                : HasGlobalName ? LevelOfUsersFile
                : 0;
        }
    }

    private bool HasGlobalName => string.Equals(
        Source.Path.Substring(Source.Path.LastIndexOf('/') + 1), GlobalFileName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file. Any text is one.</summary>
    public static EditorConfigFile Parse(SourceText source) => new EditorConfigReader(source).Read();
}
