namespace GoContainerGuard.Text;

/// <summary>
/// One replacement in one file; an insertion has an empty span, a deletion an empty text. In a file that is not there
/// (<see cref="SourceText.IsAbsent"/>) an insertion makes the file.
/// </summary>
/// <param name="Where">What is replaced.</param>
/// <param name="NewText">What stands there afterwards.</param>
public readonly record struct TextEdit(SourceSpan Where, string NewText);
