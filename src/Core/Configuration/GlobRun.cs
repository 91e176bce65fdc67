using System.Collections.Generic;

namespace GoContainerGuard.Configuration;

/// <summary>
/// Follows all ways through a pattern side by side, one character of the path after the other, the preferred way first. Two ways
/// that meet at the same step have the same future, so only the preferred one goes on; that bounds the work and still finds
/// the numbers that a backtracking matcher would find.
/// </summary>
internal sealed class GlobRun(GlobStep[] steps, int ranges)
{
    private readonly int[] _reachedAt = new int[steps.Length];
    private readonly Stack<Way> _open = new();
    private List<Way> _ways = [];
    private List<Way> _next = [];

    /// <summary>The borders of the numbers, -1 for those not met, when the whole path fits; otherwise <c>null</c>.</summary>
    public int[]? Run(string path)
    {
        var none = new int[2 * ranges];
        for (var at = 0; at < none.Length; at++)
            none[at] = -1;

        Follow(new Way(0, none), 0);
        for (var position = 0; position < path.Length; position++)
        {
            (_ways, _next) = (_next, _ways);
            _next.Clear();
            foreach (var way in _ways)
            {
                if (Takes(steps[way.Step], path[position]))
                    Follow(new Way(way.Step + 1, way.Numbers), position + 1);
            }

            if (_next.Count == 0)
                return null;
        }

        foreach (var way in _next)
        {
            if (steps[way.Step].Kind is GlobStepKind.End)
                return way.Numbers;
        }

        return null;
    }

    private static bool Takes(GlobStep step, char character) => step.Kind switch
    {
        GlobStepKind.Character => character == step.First,
        GlobStepKind.Any => character != '\n',
        GlobStepKind.AnyButSlash => character != '/',
        GlobStepKind.Digit => character is >= '0' and <= '9',
        GlobStepKind.OneOf => step.Set!.Contains(character),
        _ => false,
    };

    private void Follow(Way from, int position)
    {
        _open.Push(from);
        while (_open.Count > 0)
        {
            var way = _open.Pop();
            if (_reachedAt[way.Step] == position + 1)
                continue;

            _reachedAt[way.Step] = position + 1;
            var step = steps[way.Step];
            switch (step.Kind)
            {
                case GlobStepKind.Fork:
                    _open.Push(new Way(step.Second, way.Numbers));
                    _open.Push(new Way(step.First, way.Numbers));
                    break;
                case GlobStepKind.Jump:
                    _open.Push(new Way(step.First, way.Numbers));
                    break;
                case GlobStepKind.Mark:
                    var numbers = (int[])way.Numbers.Clone();
                    numbers[step.First] = position;
                    _open.Push(new Way(way.Step + 1, numbers));
                    break;
                default:
                    _next.Add(way);
                    break;
            }
        }
    }

    private readonly record struct Way(int Step, int[] Numbers);
}
