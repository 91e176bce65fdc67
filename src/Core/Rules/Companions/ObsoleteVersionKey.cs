using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Companions;

/// <summary>The version of a compose file has meant nothing since compose 2.</summary>
internal sealed class ObsoleteVersionKey : Rule
{
    private static readonly char[] NotPlain = ['#', '&', '*', '!', '{', '[', '|', '>'];

    public override RuleDescriptor Descriptor { get; } = new("GCG1506", "obsolete-version-key")
    {
        Title = "A compose file has the key version, which is obsolete",
        Message = "The key 'version' of '{0}' is obsolete, and compose warns that it will be ignored",
        Category = RuleCategory.Companions,
        Severity = Severity.Hidden,
        SpeaksOf = Facts.Companion,
        Fix = FixSafety.Safe,
    };

    public override void Check(CompanionBuilds companions, Findings findings)
    {
        foreach (var file in companions.Files)
        {
            if (file.VersionKey is { } key)
                findings.Add(At(new SourceSpan(file.Source, key), file.Source.Path).WithFix("Take the line away", LineOf(file.Source, key)));
        }
    }

    // Only where the line holds the key, a plain value and nothing else.
    private static TextEdit[]? LineOf(SourceText source, TextSpan key)
    {
        var content = source.Content;
        var (start, end) = (LineEdits.StartOfLine(content, key.Start), LineEdits.EndOfLine(content, key.Start));
        if (content.Substring(start, key.Start - start).Trim('\uFEFF', '"', '\'').Length > 0)
            return null;

        var value = content.Substring(key.End, end - key.End).TrimStart('"', '\'').TrimStart();
        if (value.Length < 2 || value[0] != ':' || value.IndexOfAny(NotPlain) >= 0)
            return null;

        var removal = LineEdits.Remove(source, TextSpan.FromBounds(start, end));
        var (first, behind) = (removal.Where.Span.Start, removal.Where.Span.End);

        // A blank line that set it off from the rest would now be the first one.
        var isFirst = first == 0 || (first == 1 && content[0] == '\uFEFF');
        for (var feed = behind; isFirst && feed < content.Length && content[feed] is '\n' or '\r'; feed++)
            behind = content[feed] == '\n' ? feed + 1 : behind;

        return [new TextEdit(new SourceSpan(source, TextSpan.FromBounds(first, behind)), "")];
    }
}
