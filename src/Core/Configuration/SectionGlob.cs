using System.Collections.Generic;
using System.Globalization;

namespace GoContainerGuard.Configuration;

/// <summary>
/// The name of a section as a pattern for paths, with the meaning that Roslyn gives it: <c>*</c> stays in a folder, <c>**</c> does
/// not, <c>?</c> is any one character, a name without a slash holds in every folder below, and <c>/**/</c> stands for at least one
/// folder, so that <c>[**/Dockerfile]</c> leaves out the one beside the file itself. The time is bounded by the product of the two
/// lengths, whatever the pattern.
/// </summary>
internal sealed class SectionGlob
{
    /// <summary>Longer names match nothing. A path has at most 4096 characters on Linux.</summary>
    public const int LongestName = 4096;

    private readonly GlobStep[]? _steps;
    private readonly IReadOnlyList<NumberRange> _ranges;
    private readonly string _suffix;

    private SectionGlob(GlobStep[]? steps, IReadOnlyList<NumberRange> ranges, string suffix)
    {
        _steps = steps;
        _ranges = ranges;
        _suffix = suffix;
    }

    /// <summary>Whether the name is a pattern at all; one that is not matches nothing.</summary>
    public bool IsValid => _steps is not null;

    /// <summary>Compiles the name of a section.</summary>
    public static SectionGlob Compile(string name)
    {
        var compiler = new GlobCompiler(name);
        return name.Length <= LongestName && compiler.TryCompile()
            ? new SectionGlob(compiler.Steps, compiler.Ranges, compiler.Suffix)
            : new SectionGlob(null, [], "");
    }

    /// <summary>Whether the pattern holds for a path.</summary>
    /// <param name="path">From the folder of the configuration file on, with a slash at its start and between its parts.</param>
    public bool IsMatch(string path)
    {
        if (_steps is null || !path.EndsWith(_suffix, System.StringComparison.Ordinal))
            return false;

        var numbers = new GlobRun(_steps, _ranges.Count).Run(path);
        return numbers is not null && AreInRange(path, numbers);
    }

    // The numbers are looked at when the path as a whole fits: a range in a branch that was not taken has none, and then, as in
    // Roslyn, nothing matches.
    private bool AreInRange(string path, int[] numbers)
    {
        for (var at = 0; at < _ranges.Count; at++)
        {
            var (start, end) = (numbers[2 * at], numbers[2 * at + 1]);
            if (start < 0 || end < 0)
                return false;

            var written = path.Substring(start, end - start);
            if (!int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                || number < _ranges[at].Lowest || number > _ranges[at].Highest)
                return false;
        }

        return true;
    }

    /// <summary>What <c>{1..3}</c> stands for; both ends are included.</summary>
    internal readonly record struct NumberRange(int Lowest, int Highest);
}
