using System;
using System.IO;
using GoContainerGuard.Documents;
using GoContainerGuard.Text;
using YamlDotNet.Core;

namespace GoContainerGuard.Yaml;

/// <summary>
/// YAML text as values with their places. It lies in an assembly of its own, so that the library behind it is loaded only in a build
/// that has a YAML file to read.
/// </summary>
public static class YamlDocument
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Reads a text; never throws because of what it says.</summary>
    public static Document Read(string text)
    {
        if (text.Length > DocumentBounds.LongestText)
            return new Document(null, new DocumentFault(default, "the file is too long"));

        try
        {
            // The library leaves a byte-order mark out when it counts.
            var mark = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
            return new NodeReader(new StringReader(text.Substring(mark)), mark).ReadDocument();
        }
        catch (YamlException exception)
        {
            return new Document(null, new DocumentFault(Place(text, exception), exception.Message.TrimEnd('.')));
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException or InvalidOperationException)
        {
            // The library has no words of its own for some escapes that stand for no character.
            return new Document(null, new DocumentFault(default, exception.Message.TrimEnd('.')));
        }
    }

    // A place without a width is widened to the rest of its line.
    private static TextSpan Place(string text, YamlException exception)
    {
        var start = (int)Math.Min(exception.Start.Index, text.Length);
        var end = (int)Math.Min(exception.End.Index, text.Length);
        if (end > start)
            return TextSpan.FromBounds(start, end);

        end = text.IndexOf('\n', start);
        return TextSpan.FromBounds(start, end < 0 ? text.Length : end > start && text[end - 1] == '\r' ? end - 1 : end);
    }
}
