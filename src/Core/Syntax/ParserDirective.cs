using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax;

/// <summary>A line such as <c># syntax=docker/dockerfile:1</c> at the head of the file.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Value">What follows the equals sign, trimmed.</param>
/// <param name="Line">The whole line without its end.</param>
internal sealed record ParserDirective(string Name, MappedText Value, TextSpan Line);
