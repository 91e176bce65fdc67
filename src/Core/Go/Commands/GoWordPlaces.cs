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
    private List<Run>? _runs;
    private int _count;

    public GoWordPlaces(ShellWord word, Func<string, ShellValue> valueOf)
    {
        _word = word;
        _valueOf = valueOf;
    }

    /// <summary>Characters that stand side by side.</summary>
    public GoWordPlaces(TextSpan span)
    {
        _runs = [new Run(0, span.Start, 0)];
        _count = span.Length;
    }

    /// <summary>How many characters have a place.</summary>
    public int Count
    {
        get
        {
            _ = Runs;
            return _count;
        }
    }

    private List<Run> Runs => _runs ??= Read(_word!, _valueOf!);

    /// <summary>Where a character begins; all characters of a variable's value stand where the variable stands.</summary>
    public int StartOf(int index)
    {
        var run = RunAt(index);
        return run.Source + (run.Length == 0 ? index - run.First : 0);
    }

    /// <summary>Just behind the place of a character.</summary>
    public int EndOf(int index)
    {
        var run = RunAt(index);
        return run.Source + (run.Length == 0 ? index - run.First + 1 : run.Length);
    }

    /// <summary>What a part of a word stands for; a hole when it is not known.</summary>
    public static string ValueOf(ShellWordPart part, Func<string, ShellValue> valueOf) => part.Kind switch
    {
        ShellWordPartKind.Literal => part.Value,
        ShellWordPartKind.Variable when part.Operator is null && valueOf(part.Name).Text is { } value => value,
        _ => Hole,
    };

    private Run RunAt(int index)
    {
        var low = 0;
        for (var high = Runs.Count - 1; low < high;)
        {
            var middle = (low + high + 1) / 2;
            if (Runs[middle].First <= index)
                low = middle;
            else
                high = middle - 1;
        }

        return Runs[low];
    }

    private List<Run> Read(ShellWord word, Func<string, ShellValue> valueOf)
    {
        var runs = new List<Run>(2);
        foreach (var part in word.Parts)
        {
            if (part.Kind is ShellWordPartKind.Literal)
                AddLiteral(part, runs);
            else if (ValueOf(part, valueOf).Length is var length and > 0)
                Add(runs, part.Text.SourceSpan(), length);
        }

        return runs;
    }

    // The characters of a literal stand in its text in the same order, with quotes and backslashes between them.
    private void AddLiteral(ShellWordPart part, List<Run> runs)
    {
        var at = 0;
        var next = -1;
        foreach (var character in part.Value)
        {
            while (at < part.Text.Length && part.Text[at] != character)
                at++;

            if (at >= part.Text.Length)
            {
                Add(runs, part.Text.SourceSpan(), 1);
                next = -1;
            }
            else
            {
                var source = part.Text.SourceSpan(at, 1).Start;
                if (source != next)
                    runs.Add(new Run(_count, source, 0));

                _count++;
                next = source + 1;
            }

            at++;
        }
    }

    private void Add(List<Run> runs, TextSpan place, int count)
    {
        runs.Add(new Run(_count, place.Start, place.Length));
        _count += count;
    }

    /// <param name="First">The first character.</param>
    /// <param name="Source">Where it stands.</param>
    /// <param name="Length">The length of the place that all characters of the run share; 0 when they stand side by side.</param>
    private readonly record struct Run(int First, int Source, int Length);
}
