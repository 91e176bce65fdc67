using System.Collections.Generic;
using GoContainerGuard.Rules;
using GoContainerGuard.Syntax;
using GoContainerGuard.Text;

namespace GoContainerGuard.Configuration;

/// <summary>
/// The suppressions that a Dockerfile carries in comments: <c># gcg:ignore GCG0801 because …</c> above or inside an instruction,
/// <c># gcg:ignore-file GCG0801 because …</c> above the first one, and those of other tools for rules that mean the same.
/// </summary>
internal sealed class InlineSuppressions
{
    private readonly SourceText _source;
    private readonly PeerSuppressions _peers;
    private readonly List<InlineSuppression> _own = [];
    private List<MisspeltMarker>? _misspelt;

    private InlineSuppressions(DockerfileSyntax syntax)
    {
        _source = syntax.Source;
        _peers = new PeerSuppressions(syntax);
    }

    /// <summary>Those of ours, in the order of the file.</summary>
    public IReadOnlyList<InlineSuppression> Own => _own;

    /// <summary>Of the comments that were meant to be one of ours and are not, in the order of the file.</summary>
    public IReadOnlyList<MisspeltMarker> Misspelt => _misspelt ?? (IReadOnlyList<MisspeltMarker>)[];

    public static InlineSuppressions Read(DockerfileSyntax syntax)
    {
        var suppressions = new InlineSuppressions(syntax);
        suppressions._peers.AddDirective();
        var instruction = 0;
        foreach (var comment in syntax.Comments)
        {
            // Comments and instructions both come in the order of the file.
            while (instruction < syntax.Instructions.Count && syntax.Instructions[instruction].Span.End <= comment.Start)
                instruction++;

            suppressions.Add(comment, instruction, syntax);
        }

        return suppressions;
    }

    /// <summary>The suppression that silences a finding; <c>null</c> when none does.</summary>
    public Suppression? Find(Finding finding)
    {
        foreach (var suppression in _own)
        {
            if (suppression.Covers(finding, _source))
                return new Suppression(SuppressionKind.InSource, suppression.Reason);
        }

        return _peers.Cover(finding) ? new Suppression(SuppressionKind.InSource, null) : null;
    }

    private void Add(TextSpan comment, int index, DockerfileSyntax syntax)
    {
        switch (FirstLetter(comment))
        {
            case 'g' when new SuppressionReader(_source, comment).Read(out var isForFile) is { } suppression:
                _own.Add(Placed(suppression, isForFile, index, syntax));
                break;
            case 'g' or 'G' when new SuppressionReader(_source, comment).ReadMisspelt() is { } marker:
                (_misspelt ??= []).Add(marker);
                break;
            case 'h' or 'c':
                _peers.Add(comment, index);
                break;
        }
    }

    private char FirstLetter(TextSpan comment)
    {
        for (var at = comment.Start + 1; at < comment.End; at++)
        {
            if (!char.IsWhiteSpace(_source.Content[at]))
                return _source.Content[at];
        }

        return '#';
    }

    private static InlineSuppression Placed(InlineSuppression suppression, bool isForFile, int index, DockerfileSyntax syntax)
    {
        if (isForFile)
            return suppression with { Reach = index == 0 ? SuppressionReach.File : SuppressionReach.Nothing };

        return index < syntax.Instructions.Count
            ? suppression with { Reach = SuppressionReach.Instruction, Instruction = syntax.Instructions[index].Span }
            : suppression;
    }
}
