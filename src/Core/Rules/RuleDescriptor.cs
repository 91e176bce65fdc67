using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;

namespace GoContainerGuard.Rules;

/// <summary>What there is to know of a rule without running it.</summary>
public sealed record RuleDescriptor
{
    /// <summary>Creates a descriptor.</summary>
    /// <param name="id"><c>GCG</c>, two digits of the family, two digits; never reused.</param>
    /// <param name="name">The fault in lower-case words joined by hyphens, so that "allow name" reads as English.</param>
    public RuleDescriptor(string id, string name)
    {
        Id = id ?? throw new ArgumentNullException(nameof(id));
        Name = name ?? throw new ArgumentNullException(nameof(name));
    }

    /// <summary><c>GCG</c>, two digits of the family, two digits.</summary>
    public string Id { get; }

    /// <summary>The fault in lower-case words joined by hyphens.</summary>
    public string Name { get; }

    /// <summary>The message without the names, no full stop.</summary>
    public required string Title { get; init; }

    /// <summary>What is so and what will happen, with the user's own names at <c>{0}</c>, <c>{1}</c>; no full stop, no advice.</summary>
    public required string Message { get; init; }

    /// <summary>The family.</summary>
    public required RuleCategory Category { get; init; }

    /// <summary>How loud the rule is when nobody says otherwise.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Whether the rule offers a fix, and how far it may be trusted.</summary>
    public FixSafety Fix { get; init; }

    /// <summary>The settings that the rule reads.</summary>
    public IReadOnlyList<RuleOption> Options { get; init; } = [];

    /// <summary>What the rule cannot speak without; it is asked only where all of that is there.</summary>
    internal Facts SpeaksOf { get; init; }

    /// <summary>
    /// Words of which one has to stand in the text of the Dockerfile, or the rule has nothing to say; none when its text does not matter. A word that is
    /// broken by a continuation is not seen.
    /// </summary>
    internal IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>
    /// Whether it speaks of the ignore file itself, so that what it says is true of that file even where another folder may be the context.
    /// Then it stands without the consent of the other folders, and is no error.
    /// </summary>
    internal bool IsAboutIgnoreFile { get; init; }

    /// <summary>The message with names put in. Line ends and other control characters in a name become spaces: a message is one line.</summary>
    public string Format(params string[] names)
    {
        var shown = new object[names.Length];
        for (var index = 0; index < names.Length; index++)
            shown[index] = OneLine(names[index]);

        return string.Format(CultureInfo.InvariantCulture, Message, shown);
    }

    /// <summary>The id, so that a test case is listed under it.</summary>
    public override string ToString() => Id;

    private static bool HasControl(string name)
    {
        foreach (var character in name)
        {
            if (char.IsControl(character))
                return true;
        }

        return false;
    }

    private static string OneLine(string name)
    {
        if (!HasControl(name))
            return name;

        var text = new StringBuilder(name.Length);
        foreach (var character in name)
            text.Append(char.IsControl(character) ? ' ' : character);

        return text.ToString();
    }
}
