using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Fixes;

/// <summary>A remedy: what it is called and what it changes.</summary>
/// <param name="Title">An imperative without a full stop.</param>
/// <param name="Safety">How far it may be trusted.</param>
/// <param name="Edits">The edits, ascending and without overlap within each file.</param>
public sealed record Fix(string Title, FixSafety Safety, IReadOnlyList<TextEdit> Edits);
