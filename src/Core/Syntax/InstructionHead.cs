using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax;

/// <summary>What every instruction has, whatever its keyword.</summary>
/// <param name="Span">From the keyword to the end of its last line, heredocs included, without the last line end.</param>
/// <param name="Line">The logical line: continuations joined, trimmed.</param>
/// <param name="Keyword">The name as written.</param>
/// <param name="Flags">The leading flags.</param>
/// <param name="Arguments">What follows the flags, trimmed.</param>
/// <param name="Heredocs">The heredocs in order.</param>
internal sealed record InstructionHead(
    TextSpan Span,
    MappedText Line,
    MappedText Keyword,
    IReadOnlyList<FlagSyntax> Flags,
    MappedText Arguments,
    IReadOnlyList<HeredocSyntax> Heredocs);
