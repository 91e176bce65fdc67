namespace GoContainerGuard.Configuration;

/// <summary>How strict the checker is where configuration says nothing.</summary>
public enum Preset
{
    /// <summary>Every rule as loud as the catalogue says.</summary>
    Recommended,

    /// <summary>What would be information or hidden is a warning; see <see cref="Presets.Adjust"/> for what stays as it is.</summary>
    Strict,

    /// <summary>Only errors; everything else is switched off.</summary>
    Errors,
}
