using System;
using System.Collections.Generic;

namespace GoContainerGuard.Semantics;

/// <summary>
/// The variables of a stage with their history: what a name holds at a step is the last value given at or before it. Kept as one list
/// of changes a name, so that a thousand ENV lines cost a thousand entries and not a thousand copies.
/// </summary>
internal sealed class VariableScope(VariableScope? parent, Func<string, VariableValue> baseImage)
{
    private const int Last = int.MaxValue;

    private readonly Dictionary<string, List<Change>> _environment = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Change>> _arguments = new(StringComparer.Ordinal);

    public void SetEnvironment(string name, int step, VariableValue value) => Add(_environment, name, step, value);

    public void DeclareArgument(string name, int step, VariableValue value) => Add(_arguments, name, step, value);

    /// <summary>
    /// What a name holds once a step is done. The later of ENV and ARG counts: the reference says that ENV always does, but BuildKit's
    /// <c>dispatchArg</c> puts the value of an ARG over that of an earlier ENV. Only the image that results keeps to ENV.
    /// </summary>
    public VariableValue After(int step, string name)
    {
        var scope = this;
        while (true)
        {
            var environment = Find(scope._environment, step, name);
            var argument = Find(scope._arguments, step, name);
            if (environment is { } set && (argument is not { } declared || set.Step >= declared.Step))
                return set.Value;

            if (argument is { } last)
                return last.Value;

            // Only the stage at the end of the ancestry starts from an image.
            if (scope.Parent is not { } parent)
                return scope.BaseImage(name);

            scope = parent;
            step = Last;
        }
    }

    /// <summary>What the image that results holds: arguments are gone.</summary>
    public VariableValue EnvironmentAfter(int step, string name)
    {
        var scope = this;
        while (true)
        {
            if (Find(scope._environment, step, name) is { } change)
                return change.Value;

            if (scope.Parent is not { } parent)
                return scope.BaseImage(name);

            scope = parent;
            step = Last;
        }
    }

    /// <summary>Whether an ARG declares the name at or before a step of the stage or in the stages it starts from, with or without a value.</summary>
    public bool DeclaresArgument(int step, string name)
    {
        for (var scope = this; scope is not null; scope = scope.Parent, step = Last)
        {
            if (Find(scope._arguments, step, name) is not null)
                return true;
        }

        return false;
    }

    /// <summary>The names that this Dockerfile sets at or before a step of the stage or in the stages it starts from, each at least once.</summary>
    public IEnumerable<string> NamesAfter(int step)
    {
        for (var scope = this; scope is not null; scope = scope.Parent, step = Last)
        {
            foreach (var names in new[] { scope._environment, scope._arguments })
            {
                foreach (var name in names.Keys)
                {
                    if (Find(names, step, name) is { Value.IsSet: true })
                        yield return name;
                }
            }
        }
    }

    private VariableScope? Parent { get; } = parent;

    private Func<string, VariableValue> BaseImage { get; } = baseImage;

    private static void Add(Dictionary<string, List<Change>> names, string name, int step, VariableValue value)
    {
        if (!names.TryGetValue(name, out var changes))
            names[name] = changes = [];

        changes.Add(new Change(step, value));
    }

    private static Change? Find(Dictionary<string, List<Change>> names, int step, string name)
    {
        if (!names.TryGetValue(name, out var changes))
            return null;

        var low = 0;
        var high = changes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (changes[middle].Step <= step)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? null : changes[low - 1];
    }

    private readonly record struct Change(int Step, VariableValue Value);
}
