using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>Why a toolchain does not build a module.</summary>
/// <param name="Message">What the go command prints.</param>
/// <param name="Where">The line of go.mod or go.work that it does not take.</param>
internal sealed record ToolchainRefusal(string Message, SourceSpan Where);
