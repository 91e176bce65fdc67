namespace GoContainerGuard.Output;

/// <summary>Lines of one text in whose place another text has other lines; all numbers are 0-based, and an end is not inside.</summary>
internal readonly record struct LineChange(int Left, int LeftEnd, int Right, int RightEnd);
