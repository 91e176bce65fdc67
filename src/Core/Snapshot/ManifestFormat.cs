using System.Text;
using GoContainerGuard.Go;

namespace GoContainerGuard.Snapshot;

/// <summary>
/// The words of the manifest, and how any text fits on a line of it. A line is a record, a tab ends a field, only a line feed ends
/// a line. The last line says that the file is whole: a manifest that was cut off while it was written answers nothing.
/// </summary>
internal static class ManifestFormat
{
    /// <summary>The first line. A reader that does not know the version knows nothing.</summary>
    public const string Header = "GoContainerGuard manifest 3";

    public const string Root = "root";
    public const string Preset = "preset";
    public const string Baseline = "baseline";
    public const string Dockerfile = "dockerfile";
    public const string Companion = "companion";
    public const string Elsewhere = "elsewhere";
    public const string File = "file";
    public const string Folder = "folder";
    public const string Entry = "entry";
    public const string Go = "go";
    public const string Constraint = "constraint";
    public const string Import = "import";
    public const string Embed = "embed";
    public const string Use = "use";
    public const string Document = "document";
    public const string Fault = "fault";
    public const string Scalar = "scalar";
    public const string List = "list";
    public const string Mapping = "mapping";
    public const string Opaque = "opaque";
    public const string End = "end";

    /// <summary>The import that makes a file a cgo file.</summary>
    public const string C = "C";

    public const string Quoted = "quoted";
    public const string Plain = "plain";

    public const string Complete = "complete";
    public const string Incomplete = "incomplete";

    private const string Digits = "0123456789abcdef";

    public static string WordOf(ReadingState state) => state switch
    {
        ReadingState.Present => "present",
        ReadingState.Absent => "absent",
        ReadingState.Unreadable => "unreadable",
        ReadingState.NotText => "not-text",
        ReadingState.TooLarge => "too-large",
        _ => "unknown",
    };

    public static ReadingState StateOf(string word) => word switch
    {
        "present" => ReadingState.Present,
        "absent" => ReadingState.Absent,
        "unreadable" => ReadingState.Unreadable,
        "not-text" => ReadingState.NotText,
        "too-large" => ReadingState.TooLarge,
        _ => ReadingState.Unknown,
    };

    public static string WordOf(EntryKind kind) => kind switch
    {
        EntryKind.File => "file",
        EntryKind.Folder => "folder",
        _ => "link",
    };

    public static EntryKind KindOf(string word) => word switch
    {
        "file" => EntryKind.File,
        "folder" => EntryKind.Folder,
        _ => EntryKind.Link,
    };

    public static string WordOf(GoUseKind kind) => kind switch
    {
        GoUseKind.Https => "https",
        GoUseKind.OwnTrust => "own-trust",
        GoUseKind.Zone => "zone",
        GoUseKind.TemporaryFile => "temporary-file",
        GoUseKind.Upload => "upload",
        GoUseKind.UserLookup => "user-lookup",
        GoUseKind.Revision => "revision",
        GoUseKind.Listener => "listener",
        _ => "unknown",
    };

    public static GoUseKind UseOf(string word) => word switch
    {
        "https" => GoUseKind.Https,
        "own-trust" => GoUseKind.OwnTrust,
        "zone" => GoUseKind.Zone,
        "temporary-file" => GoUseKind.TemporaryFile,
        "upload" => GoUseKind.Upload,
        "user-lookup" => GoUseKind.UserLookup,
        "revision" => GoUseKind.Revision,
        "listener" => GoUseKind.Listener,
        _ => GoUseKind.Unknown,
    };

    /// <summary>Appends a field so that it holds no tab, no line end, nothing that UTF-8 could not carry and nothing that looks binary.</summary>
    public static void AppendEscaped(StringBuilder to, string text)
    {
        var written = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                at++;
                continue;
            }

            if (!NeedsEscape(character))
                continue;

            to.Append(text, written, at - written).Append('\\');
            AppendName(to, character);
            written = at + 1;
        }

        to.Append(text, written, text.Length - written);
    }

    /// <summary>The text of an escaped field.</summary>
    public static string Unescape(string line, int start, int length)
    {
        var end = start + length;
        var escape = line.IndexOf('\\', start, length);
        if (escape < 0)
            return line.Substring(start, length);

        var text = new StringBuilder(length);
        var written = start;
        while (escape >= 0 && escape + 1 < end)
        {
            text.Append(line, written, escape - written);
            written = escape + 2;
            switch (line[escape + 1])
            {
                case 'n':
                    text.Append('\n');
                    break;
                case 'r':
                    text.Append('\r');
                    break;
                case 't':
                    text.Append('\t');
                    break;
                case 'u' when escape + 6 <= end:
                    text.Append(CodeUnit(line, escape + 2));
                    written = escape + 6;
                    break;
                default:
                    text.Append(line[escape + 1]);
                    break;
            }

            escape = line.IndexOf('\\', written, end - written);
        }

        return text.Append(line, written, end - written).ToString();
    }

    // A byte-order mark inside is kept visible: a reader of files may take one away wherever a text begins.
    private static bool NeedsEscape(char character) =>
        character is < ' ' or '\\' or '\x7f' or '\ufeff' || char.IsSurrogate(character);

    private static void AppendName(StringBuilder to, char character)
    {
        switch (character)
        {
            case '\\':
                to.Append('\\');
                break;
            case '\n':
                to.Append('n');
                break;
            case '\r':
                to.Append('r');
                break;
            case '\t':
                to.Append('t');
                break;
            default:
                to.Append('u')
                    .Append(Digits[character >> 12]).Append(Digits[(character >> 8) & 15])
                    .Append(Digits[(character >> 4) & 15]).Append(Digits[character & 15]);
                break;
        }
    }

    private static char CodeUnit(string line, int at)
    {
        var value = 0;
        for (var end = at + 4; at < end; at++)
            value = (value << 4) | (Digits.IndexOf(line[at]) & 15);

        return (char)value;
    }
}
