using System;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Images.Running;

/// <summary>The variables that a script has set so far: an unchanging chain, so that every command keeps the view of its own moment.</summary>
internal sealed class ShellVariables
{
    private readonly ShellVariables? _earlier;
    private readonly ShellAssignment? _assignment;
    private readonly string _name;
    private readonly VariableValue _value;
    private readonly bool _isExported;

    private ShellVariables(ShellVariables? earlier, string name, VariableValue value, ShellAssignment? assignment, bool isExported)
    {
        _earlier = earlier;
        _name = name;
        _value = value;
        _assignment = assignment;
        _isExported = isExported;
    }

    public static ShellVariables None { get; } = new(null, "", VariableValue.Unset, null, false);

    public ShellVariables Set(string name, VariableValue value, ShellAssignment? assignment) => new(this, name, value, assignment, false);

    public ShellVariables Export(string name, VariableValue value, ShellAssignment? assignment) => new(this, name, value, assignment, true);

    /// <summary>What the script itself gave the name last; <c>null</c> when it gave nothing.</summary>
    public VariableValue? Find(string name) => Node(name, exportedOnly: false)?._value;

    /// <summary>What the script exported under the name last; <c>null</c> when it exported nothing.</summary>
    public VariableValue? Exported(string name) => Node(name, exportedOnly: true)?._value;

    /// <summary>Where the exported value was written; <c>null</c> when the script exported nothing.</summary>
    public ShellAssignment? AssignmentOf(string name) => Node(name, exportedOnly: true)?._assignment;

    /// <summary>Where the script wrote the value that the name has; <c>null</c> when it wrote none.</summary>
    public ShellAssignment? FindAssignment(string name) => Node(name, exportedOnly: false)?._assignment;

    private ShellVariables? Node(string name, bool exportedOnly)
    {
        for (var node = this; node is not null; node = node._earlier)
        {
            if ((node._isExported || !exportedOnly) && string.Equals(node._name, name, StringComparison.Ordinal))
                return node;
        }

        return null;
    }
}
