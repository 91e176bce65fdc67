using System.Collections.Generic;

namespace GoContainerGuard.Semantics;

/// <summary>A word after its variables are replaced; or the variable that kept it from being known, and why.</summary>
/// <param name="Value">The text; <c>null</c> when it is not known.</param>
/// <param name="IsDefault">Whether a default of a build argument is in it: true as long as nobody passes another value.</param>
/// <param name="UnknownVariable">The first variable whose value is not known.</param>
/// <param name="Reason">Why it is not known.</param>
internal readonly record struct Expansion(string? Value, bool IsDefault, string? UnknownVariable, UnknownReason Reason)
{
    private readonly IReadOnlyList<VariableUse>? _variables;

    public bool IsKnown => Value is not null;

    /// <summary>Why BuildKit refuses the word; <c>null</c> when it does not, whatever the unknown values are.</summary>
    public ExpansionFault? Fault { get; init; }

    /// <summary>Every variable that was looked up, in the order of looking; up to the fault when there is one.</summary>
    public IReadOnlyList<VariableUse> Variables
    {
        get => _variables ?? [];
        init => _variables = value;
    }

    /// <summary>The names of the variables that the result depends on, each once, in the order of the word.</summary>
    public IReadOnlyList<string> DependsOn
    {
        get
        {
            var names = new List<string>(Variables.Count);
            var seen = new HashSet<string>();
            foreach (var variable in Variables)
            {
                if (variable.Decides && seen.Add(variable.Name))
                    names.Add(variable.Name);
            }

            return names;
        }
    }

    public static Expansion Of(string value) => new(value, false, null, UnknownReason.None);

    public override string ToString() => Value ?? Fault?.Message ?? $"unknown: {UnknownVariable} ({Reason})";
}
