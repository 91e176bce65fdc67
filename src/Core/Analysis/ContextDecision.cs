using GoContainerGuard.Context;
using GoContainerGuard.Images;

namespace GoContainerGuard.Analysis;

/// <summary>What becomes of a path of the build context.</summary>
/// <param name="IsSent">Whether the builder gets it; absent when it does not exist or is kept out.</param>
/// <param name="KeptOutBy">The line of the ignore file that keeps it out although it exists; otherwise <c>null</c>.</param>
internal readonly record struct ContextDecision(Presence IsSent, IgnorePattern? KeptOutBy);
