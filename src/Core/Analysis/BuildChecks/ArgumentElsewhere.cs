using System.Collections.Generic;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>Arguments that the file declares, but not where they count: each ARG belongs to its stage, one in front of the first FROM to the FROM lines.</summary>
internal sealed class ArgumentElsewhere
{
    private Dictionary<string, MappedText>? _declared;

    private ArgumentElsewhere()
    {
    }

    public static ArgumentElsewhere In(ContainerBuild build)
    {
        var elsewhere = new ArgumentElsewhere();
        var instructions = build.Syntax.Instructions;
        for (var index = 0; index < instructions.Count; index++)
        {
            if (instructions[index] is ArgInstruction arg)
                elsewhere.Add(arg);
        }

        return elsewhere;
    }

    /// <summary>Whether there is any.</summary>
    public bool Any => _declared is not null;

    /// <summary>Whether the file declares one that a stage never does.</summary>
    public bool MayMatterTo(Stage stage)
    {
        if (_declared is null)
            return false;

        foreach (var name in _declared.Keys)
        {
            if (!stage.Variables.DeclaresArgument(int.MaxValue, name))
                return true;
        }

        return false;
    }

    /// <summary>Whether another place of the file, or BuildKit, has an argument of a name that is undefined here.</summary>
    public bool Contains(string name) => _declared?.ContainsKey(name) == true || AutomaticArguments.Contains(name);

    /// <summary>Where the file declares it; <c>null</c> for one that BuildKit sets.</summary>
    public MappedText? Find(string name) => _declared is not null && _declared.TryGetValue(name, out var where) ? where : null;

    private void Add(ArgInstruction arg)
    {
        _declared ??= [];
        for (var index = 0; index < arg.Declarations.Count; index++)
        {
            var key = arg.Declarations[index].Key;
            var name = key.ToString();
            if (!_declared.ContainsKey(name))
                _declared.Add(name, key);
        }
    }
}
