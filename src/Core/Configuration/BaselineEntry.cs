namespace GoContainerGuard.Configuration;

/// <summary>A finding as a baseline remembers it.</summary>
/// <param name="RuleId">The id of the rule.</param>
/// <param name="Fingerprint">What the place looks like, wherever in the file it stands: sixteen hexadecimal digits.</param>
/// <param name="Path">Path of the file below the root.</param>
public readonly record struct BaselineEntry(string RuleId, string Fingerprint, string Path);
