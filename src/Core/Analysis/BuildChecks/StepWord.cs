using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>A word of an instruction in which BuildKit replaces variables.</summary>
/// <param name="Text">The word, without the quotes and escapes that the reader of flags takes off.</param>
/// <param name="Expansion">What becomes of it.</param>
/// <param name="Place">Where it stands when <paramref name="Text"/> is not a part of the file itself; else <c>null</c>.</param>
internal readonly record struct StepWord(MappedText Text, Expansion Expansion, TextSpan? Place)
{
    public TextSpan PlaceOf(VariableUse use) => Place ?? use.Span;
}
