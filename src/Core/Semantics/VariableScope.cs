using System;
using System.Collections.Generic;

namespace GoContainerGuard.Semantics;

/// <summary>
/// The variables of a stage with their history: what a name holds at a step is the last value given at or before it. Kept as one list
/// of changes a name, so that a thousand ENV lines cost a thousand entries and not a thousand copies.
/// </summary>
internal sealed class VariableScope(VariableScope? parent, IImageEnvironment? environment)
{
    private const int Last = int.MaxValue;
    private const int None = -1;

    // Made when something is set: most stages set nothing.
    private Dictionary<string, List<Change>>? _changes;
    private bool _hasArguments;

    public void SetEnvironment(string name, int step, VariableValue value) => Add(name, step, value, isArgument: false);

    public void DeclareArgument(string name, int step, VariableValue value) => Add(name, step, value, isArgument: true);

    /// <summary>
    /// What a name holds once a step is done. The later of ENV and ARG counts: the reference says that ENV always does, but BuildKit's
    /// <c>dispatchArg</c> puts the value of an ARG over that of an earlier ENV. Only the image that results keeps to ENV.
    /// </summary>
    public VariableValue After(int step, string name)
    {
        var scope = this;
        while (true)
        {
            if (scope.Find(step, name, out var changes) is var index and not None)
                return changes[index].Value;

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
            if (scope.Find(step, name, out var changes) is var index and not None && changes[index].Environment is var last and not None)
                return changes[last].Value;

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
            if (scope.Find(step, name, out var changes) is var index and not None && changes[index].Argument != None)
                return true;
        }

        return false;
    }

    /// <summary>The names that this Dockerfile sets at or before a step of the stage or in the stages it starts from, each at least once.</summary>
    public IEnumerable<string> NamesAfter(int step)
    {
        for (var scope = this; scope is not null; scope = scope.Parent, step = Last)
        {
            if (scope._changes is null)
                continue;

            foreach (var name in scope._changes.Keys)
            {
                if (scope.Find(step, name, out var changes) is var index and not None && changes[index].Environment is var set and not None && changes[set].Value.IsSet)
                    yield return name;
            }

            if (!scope._hasArguments)
                continue;

            foreach (var name in scope._changes.Keys)
            {
                if (scope.Find(step, name, out var changes) is var index and not None && changes[index].Argument is var declared and not None && changes[declared].Value.IsSet)
                    yield return name;
            }
        }
    }

    private VariableScope? Parent { get; } = parent;

    private VariableValue BaseImage(string name) => environment?.Variable(name) ?? VariableValue.Unknown(UnknownReason.BaseImage);

    private void Add(string name, int step, VariableValue value, bool isArgument)
    {
        _changes ??= new Dictionary<string, List<Change>>(StringComparer.Ordinal);
        _hasArguments |= isArgument;
        if (!_changes.TryGetValue(name, out var changes))
            _changes[name] = changes = new List<Change>(1);

        var index = changes.Count;
        var before = index == 0 ? new Change(None, default, None, None) : changes[index - 1];
        changes.Add(new Change(step, value, isArgument ? before.Environment : index, isArgument ? index : before.Argument));
    }

    // The place of the last change at or before a step among the changes of a name.
    private int Find(int step, string name, out List<Change> changes)
    {
        if (_changes is null || !_changes.TryGetValue(name, out changes!))
        {
            changes = null!;
            return None;
        }

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

        return low - 1;
    }

    /// <param name="Step">When it is made.</param>
    /// <param name="Value">The value that is given.</param>
    /// <param name="Environment">The place of the last ENV up to here, this one included.</param>
    /// <param name="Argument">The place of the last ARG up to here, this one included.</param>
    private readonly record struct Change(int Step, VariableValue Value, int Environment, int Argument);
}
