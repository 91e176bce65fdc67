using GoContainerGuard.Text;

namespace GoContainerGuard.Semantics;

/// <summary>A variable that was looked up while a word was expanded.</summary>
/// <param name="Name">The name as written; empty in a form such as <c>${+x}</c>.</param>
/// <param name="Value">What it holds.</param>
/// <param name="Span">The whole reference, from its dollar sign on, in the source that the word was read from.</param>
/// <param name="Decides">Whether the result depends on it; not so in an alternative that is read and then not taken.</param>
internal readonly record struct VariableUse(string Name, VariableValue Value, TextSpan Span, bool Decides);
