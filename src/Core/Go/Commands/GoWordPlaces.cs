using System;
using System.Collections.Generic;
using GoContainerGuard.Shell;
using GoContainerGuard.Text;

namespace GoContainerGuard.Go;

/// <summary>Where in the file each character of an argument stands. Worked out when somebody asks for a part of the argument, which is seldom.</summary>
internal sealed class GoWordPlaces
{
    private static readonly string Hole = GoWord.Hole.ToString();

    private readonly ShellWord? _word;
    private readonly Func<string, ShellValue>? _valueOf;
    private TextSpan[]? _all;

    public GoWordPlaces(ShellWord word, Func<string, ShellValue> valueOf)
    {
        _word = word;
        _valueOf = valueOf;
    }

    public GoWordPlaces(TextSpan[] all) => _all = all;

    /// <summary>One place for each character; all characters of a variable's value stand where the variable stands.</summary>
    public TextSpan[] All => _all ??= Read(_word!, _valueOf!);

    /// <summary>What a part of a word stands for; a hole when it is not known.</summary>
    public static string ValueOf(ShellWordPart part, Func<string, ShellValue> valueOf) => part.Kind switch
    {
        ShellWordPartKind.Literal => part.Value,
        ShellWordPartKind.Variable when part.Operator is null && valueOf(part.Name).Text is { } value => value,
        _ => Hole,
    };

    private static TextSpan[] Read(ShellWord word, Func<string, ShellValue> valueOf)
    {
        var places = new List<TextSpan>(word.Text.Length);
        foreach (var part in word.Parts)
        {
            if (part.Kind is ShellWordPartKind.Literal)
            {
                AddLiteral(part, places);
                continue;
            }

            for (var index = 0; index < ValueOf(part, valueOf).Length; index++)
                places.Add(part.Text.SourceSpan());
        }

        return [.. places];
    }

    // The characters of a literal stand in its text in the same order, with quotes and backslashes between them.
    private static void AddLiteral(ShellWordPart part, List<TextSpan> places)
    {
        var at = 0;
        foreach (var character in part.Value)
        {
            while (at < part.Text.Length && part.Text[at] != character)
                at++;

            places.Add(at < part.Text.Length ? part.Text.SourceSpan(at, 1) : part.Text.SourceSpan());
            at++;
        }
    }
}
