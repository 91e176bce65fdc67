using System.IO;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GoContainerGuard.Tests.Support;

/// <summary>A file as an editor holds it.</summary>
internal sealed class OpenFile(string path, SourceText? text) : AdditionalText
{
    public override string Path => path;

    public static OpenFile Of(string path, string text) => new(path, SourceText.From(text, new UTF8Encoding(false)));

    /// <summary>Decoded as Roslyn decodes a file of the disk.</summary>
    public static OpenFile FromBytes(string path, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return new OpenFile(path, SourceText.From(stream));
    }

    public override SourceText? GetText(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return text;
    }
}
