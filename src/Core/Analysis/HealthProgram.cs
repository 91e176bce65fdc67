using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>A program that a health check cannot do without.</summary>
/// <param name="Name">A name or an absolute path.</param>
/// <param name="Where">Where it is written; the whole command for a shell that is not written.</param>
internal readonly record struct HealthProgram(string Name, TextSpan Where);
