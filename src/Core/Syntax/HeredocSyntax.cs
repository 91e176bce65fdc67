using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax;

/// <summary>One heredoc of an instruction.</summary>
/// <param name="Marker">The word that announces it, such as <c>&lt;&lt;-EOF</c>.</param>
/// <param name="Name">The name that ends it, quotes removed.</param>
/// <param name="Body">The lines between, line ends included; leading tabs are still there.</param>
/// <param name="IsExpanded">Whether variables in the body count: no part of the name was quoted.</param>
/// <param name="StripsTabs">Whether the marker was <c>&lt;&lt;-</c>.</param>
/// <param name="FileDescriptor">The number before the marker; 0 when there is none.</param>
internal sealed record HeredocSyntax(MappedText Marker, string Name, MappedText Body, bool IsExpanded, bool StripsTabs, ulong FileDescriptor);
