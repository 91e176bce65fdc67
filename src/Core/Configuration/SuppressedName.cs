using GoContainerGuard.Text;

namespace GoContainerGuard.Configuration;

/// <summary>A rule as a suppression comment names it, be it one that exists or not.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Where">Where it stands in the Dockerfile.</param>
internal readonly record struct SuppressedName(string Text, TextSpan Where);
