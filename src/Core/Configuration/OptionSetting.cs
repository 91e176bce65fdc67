using GoContainerGuard.Text;

namespace GoContainerGuard.Configuration;

/// <summary>What a configuration file says for one of our keys.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="Value">The value as written; a path in it is relative to the folder of the file.</param>
/// <param name="Where">Where the value stands.</param>
internal sealed record OptionSetting(string Key, string Value, SourceSpan Where);
