using System.Collections.Generic;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Semantics;

/// <summary>The arguments in front of the first FROM, and those that BuildKit sets by itself: what the FROM lines may use.</summary>
internal sealed class GlobalArguments
{
    private const string UnnamedTarget = "default";

    private readonly BuildSettings _settings;
    private readonly char _escape;
    private readonly string _target;
    private readonly bool _takesGiven;

    // Made when an argument is declared: most files declare none up there.
    private Dictionary<string, VariableValue>? _values;
    private List<string>? _names;

    private GlobalArguments(BuildSettings settings, char escape, string? lastStage, bool takesGiven)
    {
        _settings = settings;
        _escape = escape;
        _target = settings.TargetStages.Count > 0 ? settings.TargetStages[0] : lastStage ?? UnnamedTarget;
        _takesGiven = takesGiven;
    }

    /// <summary>The first default that BuildKit refuses; <c>null</c> when it refuses none.</summary>
    public ExpansionFault? Fault { get; private set; }

    /// <summary>Every name that a FROM may use: the declared ones, then those that BuildKit sets.</summary>
    public IEnumerable<string> Names
    {
        get
        {
            foreach (var name in _names ?? [])
                yield return name;

            foreach (var name in AutomaticArguments.Names)
                yield return name;
        }
    }

    /// <summary>The arguments as a build sees them to which the given ones are given.</summary>
    public static GlobalArguments Given(List<ArgInstruction>? instructions, BuildSettings settings, char escape, string? lastStage) =>
        Read(instructions, new GlobalArguments(settings, escape, lastStage, takesGiven: true));

    /// <summary>The arguments as they are when every default stands.</summary>
    public static GlobalArguments Defaults(List<ArgInstruction>? instructions, BuildSettings settings, char escape, string? lastStage) =>
        Read(instructions, new GlobalArguments(settings, escape, lastStage, takesGiven: false));

    /// <summary>Whether a name may be used: it is declared, or BuildKit sets it.</summary>
    public bool Declares(string name) => _values?.ContainsKey(name) == true || AutomaticArguments.Contains(name);

    /// <summary>What a name holds behind the last of the instructions.</summary>
    public VariableValue Find(string name)
    {
        if (_values is not null && _values.TryGetValue(name, out var value))
            return value;

        if (!AutomaticArguments.Contains(name))
            return VariableValue.Unset;

        return GivenValue(name) ?? (_settings.IsWholeCommandLine
            ? VariableValue.Of(AutomaticArguments.Value(name, Platform.Parse(_settings.Platforms[0], out _), _target))
            : VariableValue.Unknown(UnknownReason.Platform));
    }

    public Expansion Expand(MappedText word) => WordExpander.Expand(word, _escape, Find);

    private static GlobalArguments Read(List<ArgInstruction>? instructions, GlobalArguments arguments)
    {
        foreach (var instruction in instructions ?? [])
        {
            foreach (var declaration in instruction.Declarations)
                arguments.Declare(declaration);
        }

        return arguments;
    }

    private void Declare(KeyValue declaration)
    {
        var name = declaration.Key.ToString();
        var value = (_takesGiven ? GivenValue(name) : null) ?? (declaration.Value is { } written ? Default(written) : Undefaulted(name));
        _values ??= [];
        if (!_values.ContainsKey(name))
            (_names ??= []).Add(name);

        _values[name] = value;
    }

    private VariableValue Default(MappedText written)
    {
        var expansion = Expand(written);
        Fault ??= expansion.Fault;
        return expansion.Value is { } value ? VariableValue.Default(value) : VariableValue.Unknown(expansion.Reason);
    }

    // Without a default it keeps what it had.
    private VariableValue Undefaulted(string name)
    {
        var before = Find(name);
        return before is { IsKnown: true, IsSet: false } && !_settings.IsWholeCommandLine ? VariableValue.Unknown(UnknownReason.BuildArgument) : before;
    }

    // A value from the command line is as certain as what the Dockerfile itself says.
    private VariableValue? GivenValue(string name)
    {
        if (!_settings.BuildArguments.TryGetValue(name, out var value))
            return null;

        return value is null ? VariableValue.Unknown(UnknownReason.BuildArgument) : VariableValue.Of(value);
    }
}
