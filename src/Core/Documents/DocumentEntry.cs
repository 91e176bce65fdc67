namespace GoContainerGuard.Documents;

/// <summary>A key and what it stands for.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public readonly record struct DocumentEntry(DocumentScalar Key, DocumentNode Value);
