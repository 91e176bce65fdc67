using GoContainerGuard.Text;

namespace GoContainerGuard.Shell;

/// <summary>One redirection of a command or of a compound command.</summary>
internal sealed class ShellRedirection(RedirectionOperator @operator, int? fileDescriptor, MappedText text, ShellWord target)
{
    public RedirectionOperator Operator { get; } = @operator;

    /// <summary>The number in front of the operator.</summary>
    public int? FileDescriptor { get; } = fileDescriptor;

    /// <summary>Number, operator and target.</summary>
    public MappedText Text { get; } = text;

    public TextSpan Span => Text.SourceSpan();

    /// <summary>The file, the other descriptor, or the word that ends the heredoc.</summary>
    public ShellWord Target { get; } = target;

    /// <summary>The lines of a heredoc that stands in this very text; <c>null</c> when it does not, or there is none.</summary>
    public MappedText? Body { get; private set; }

    public bool IsHeredoc => Operator is RedirectionOperator.Heredoc or RedirectionOperator.HeredocWithoutTabs;

    /// <summary>Whether the target is a file that gets written to.</summary>
    public bool WritesFile => Operator is RedirectionOperator.Write or RedirectionOperator.Append or RedirectionOperator.Overwrite
        or RedirectionOperator.ReadWrite or RedirectionOperator.WriteBoth or RedirectionOperator.AppendBoth;

    /// <inheritdoc/>
    public override string ToString() => Text.ToString();

    /// <summary>Called once, at the end of the line in which the heredoc was announced.</summary>
    internal void Fill(MappedText body) => Body = body;
}
