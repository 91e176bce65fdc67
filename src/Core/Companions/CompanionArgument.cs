using GoContainerGuard.Text;

namespace GoContainerGuard.Companions;

/// <summary>A build argument that is given, or a folder or image that is given a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value; <c>null</c> when it comes from the environment of whoever builds.</param>
/// <param name="Where">Where the name is written.</param>
internal readonly record struct CompanionArgument(string Name, string? Value, SourceSpan Where);
