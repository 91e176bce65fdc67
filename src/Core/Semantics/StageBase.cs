namespace GoContainerGuard.Semantics;

/// <summary>What a stage starts from: an earlier stage, an image, or something that is not known.</summary>
/// <param name="Stage">The earlier stage, or <c>null</c>.</param>
/// <param name="Image">The image, or <c>null</c>.</param>
/// <param name="Expansion">The text behind FROM after expansion.</param>
internal sealed record StageBase(Stage? Stage, ImageReference? Image, Expansion Expansion);
