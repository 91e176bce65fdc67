namespace GoContainerGuard.Documents;

/// <summary>What a YAML or JSON file holds. Neither a root nor a fault: the file is empty, or holds more than one document.</summary>
/// <param name="Root">The outermost value, or <c>null</c>.</param>
/// <param name="Fault">Why it cannot be read; <c>null</c> when it can.</param>
public sealed record Document(DocumentNode? Root, DocumentFault? Fault);
