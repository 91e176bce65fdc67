using System;
using System.Collections.Generic;

namespace GoContainerGuard.Output;

/// <summary>
/// Which lines two texts have in common. Lines that occur once in either part of the texts hold the parts together (patience diff), so that a
/// change reads as a person would mark it; what lies between is compared by its longest common sequence when it is small, and is exchanged as a
/// whole when it is not. So the time grows with the lines, not with their square.
/// </summary>
internal sealed class LineComparison
{
    /// <summary>Larger parts than this product of lines are not searched for their longest common sequence.</summary>
    private const int MostCells = 250_000;

    /// <summary>Parts within parts beyond this depth are exchanged as a whole.</summary>
    private const int MostDepth = 64;

    private readonly int[] _left;
    private readonly int[] _right;
    private readonly bool[] _isKeptLeft;
    private readonly bool[] _isKeptRight;
    private readonly Stack<Part> _open = new();

    private LineComparison(int[] left, int[] right)
    {
        (_left, _right) = (left, right);
        (_isKeptLeft, _isKeptRight) = (new bool[left.Length], new bool[right.Length]);
    }

    /// <summary>The changes that make one text of the other, from top to bottom.</summary>
    public static IReadOnlyList<LineChange> Of(IReadOnlyList<string> left, IReadOnlyList<string> right)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var comparison = new LineComparison(Numbered(left, names), Numbered(right, names));
        comparison._open.Push(new Part(0, left.Count, 0, right.Count, 0));
        while (comparison._open.Count > 0)
            comparison.Compare(comparison._open.Pop());

        return comparison.Changes();
    }

    private static int[] Numbered(IReadOnlyList<string> lines, Dictionary<string, int> names)
    {
        var numbers = new int[lines.Count];
        for (var at = 0; at < numbers.Length; at++)
        {
            if (!names.TryGetValue(lines[at], out numbers[at]))
                names.Add(lines[at], numbers[at] = names.Count);
        }

        return numbers;
    }

    private void Compare(Part part)
    {
        var (left, leftEnd, right, rightEnd, depth) = part;
        for (; left < leftEnd && right < rightEnd && _left[left] == _right[right]; left++, right++)
            Keep(left, right);

        for (; left < leftEnd && right < rightEnd && _left[leftEnd - 1] == _right[rightEnd - 1]; leftEnd--, rightEnd--)
            Keep(leftEnd - 1, rightEnd - 1);

        if (left == leftEnd || right == rightEnd || depth == MostDepth)
            return;

        var anchors = LongestRise(UniqueInBoth(left, leftEnd, right, rightEnd));
        if (anchors.Count == 0)
        {
            if ((long)(leftEnd - left) * (rightEnd - right) <= MostCells)
                KeepLongestCommonSequence(left, leftEnd, right, rightEnd);

            return;
        }

        foreach (var (anchorLeft, anchorRight) in anchors)
        {
            _open.Push(new Part(left, anchorLeft, right, anchorRight, depth + 1));
            Keep(anchorLeft, anchorRight);
            (left, right) = (anchorLeft + 1, anchorRight + 1);
        }

        _open.Push(new Part(left, leftEnd, right, rightEnd, depth + 1));
    }

    private void Keep(int left, int right) => _isKeptLeft[left] = _isKeptRight[right] = true;

    /// <summary>The lines that stand once in either part, in the order of the left one.</summary>
    private List<(int Left, int Right)> UniqueInBoth(int left, int leftEnd, int right, int rightEnd)
    {
        const int Repeated = -1;
        var inRight = new Dictionary<int, int>();
        for (var at = right; at < rightEnd; at++)
            inRight[_right[at]] = inRight.ContainsKey(_right[at]) ? Repeated : at;

        var inLeft = new Dictionary<int, int>();
        for (var at = left; at < leftEnd; at++)
            inLeft[_left[at]] = inLeft.ContainsKey(_left[at]) ? Repeated : at;

        var pairs = new List<(int, int)>();
        for (var at = left; at < leftEnd; at++)
        {
            if (inLeft[_left[at]] == at && inRight.TryGetValue(_left[at], out var other) && other != Repeated)
                pairs.Add((at, other));
        }

        return pairs;
    }

    /// <summary>The most pairs that stand in the same order in both texts (longest increasing subsequence, by piles of cards).</summary>
    private static List<(int Left, int Right)> LongestRise(List<(int Left, int Right)> pairs)
    {
        var tops = new List<int>();
        var below = new int[pairs.Count];
        for (var at = 0; at < pairs.Count; at++)
        {
            var low = 0;
            for (var high = tops.Count; low < high;)
            {
                var middle = (low + high) / 2;
                if (pairs[tops[middle]].Right < pairs[at].Right)
                    low = middle + 1;
                else
                    high = middle;
            }

            below[at] = low == 0 ? -1 : tops[low - 1];
            if (low == tops.Count)
                tops.Add(at);
            else
                tops[low] = at;
        }

        var rise = new List<(int, int)>(tops.Count);
        for (var at = tops.Count == 0 ? -1 : tops[tops.Count - 1]; at >= 0; at = below[at])
            rise.Add(pairs[at]);

        rise.Reverse();
        return rise;
    }

    private void KeepLongestCommonSequence(int left, int leftEnd, int right, int rightEnd)
    {
        var (height, width) = (leftEnd - left, rightEnd - right);
        var longest = new int[height + 1, width + 1];
        for (var row = height - 1; row >= 0; row--)
        {
            for (var column = width - 1; column >= 0; column--)
            {
                longest[row, column] = _left[left + row] == _right[right + column]
                    ? longest[row + 1, column + 1] + 1
                    : Math.Max(longest[row + 1, column], longest[row, column + 1]);
            }
        }

        for (var (row, column) = (0, 0); row < height && column < width;)
        {
            if (_left[left + row] == _right[right + column])
                Keep(left + row++, right + column++);
            else if (longest[row + 1, column] >= longest[row, column + 1])
                row++;
            else
                column++;
        }
    }

    private List<LineChange> Changes()
    {
        var changes = new List<LineChange>();
        for (var (left, right) = (0, 0); left < _left.Length || right < _right.Length; left++, right++)
        {
            var (leftEnd, rightEnd) = (left, right);
            while (leftEnd < _left.Length && !_isKeptLeft[leftEnd])
                leftEnd++;

            while (rightEnd < _right.Length && !_isKeptRight[rightEnd])
                rightEnd++;

            if (leftEnd > left || rightEnd > right)
                changes.Add(new LineChange(left, leftEnd, right, rightEnd));

            (left, right) = (leftEnd, rightEnd);
        }

        return changes;
    }

    private readonly record struct Part(int Left, int LeftEnd, int Right, int RightEnd, int Depth);
}
