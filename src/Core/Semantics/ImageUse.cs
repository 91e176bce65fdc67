using GoContainerGuard.Text;

namespace GoContainerGuard.Semantics;

/// <summary>A place where a Dockerfile names an image that is pulled.</summary>
/// <param name="Image">The image after expansion.</param>
/// <param name="Text">The image as written.</param>
internal sealed record ImageUse(ImageReference Image, MappedText Text);
