using System.Collections.Generic;

namespace GoContainerGuard.Semantics;

/// <summary>
/// Stages that wait for each other through COPY and mounts. What a stage starts from is no part of it: BuildKit looks for cycles in
/// these only, and what an ONBUILD of a parent brings comes later.
/// </summary>
internal sealed class StageCycles
{
    private readonly List<StageReference>[] _references;
    private readonly int[] _order;
    private readonly int[] _lowest;
    private readonly int[] _group;
    private readonly Stack<int> _waiting = new();
    private int _next = 1;
    private int _groups = 1;

    private StageCycles(StageGraph graph)
    {
        var count = graph.Stages.Count;
        _references = new List<StageReference>[count];
        _order = new int[count];
        _lowest = new int[count];
        _group = new int[count];
        for (var index = 0; index < count; index++)
            _references[index] = [];

        foreach (var reference in graph.References.All)
        {
            if (reference.Stage is not null && !reference.Step.IsTrigger)
                _references[reference.Step.Stage.Index].Add(reference);
        }
    }

    /// <summary>The references that lie on a cycle and lead to the stage itself or to one below it, in the order of the file.</summary>
    public static IReadOnlyList<StageReference> In(StageGraph graph)
    {
        // Without a reference that leads down the file there is no cycle.
        var forward = new List<StageReference>();
        foreach (var reference in graph.References.All)
        {
            if (reference.IsForward && !reference.Step.IsTrigger)
                forward.Add(reference);
        }

        if (forward.Count == 0)
            return forward;

        var cycles = new StageCycles(graph);
        foreach (var stage in graph.Stages)
            cycles.Visit(stage.Index);

        forward.RemoveAll(reference => cycles._group[reference.Step.Stage.Index] != cycles._group[reference.Stage!.Index]);
        return forward;
    }

    // Tarjan's strongly connected components, with a stack of our own: a file may have thousands of stages.
    private void Visit(int start)
    {
        if (_order[start] != 0)
            return;

        var path = new Stack<(int Stage, int Reference)>();
        path.Push((start, 0));
        while (path.Count > 0)
        {
            var (stage, reference) = path.Pop();
            if (reference == 0)
                Enter(stage);
            else
                _lowest[stage] = System.Math.Min(_lowest[stage], Reached(stage, reference - 1));

            var next = FirstNew(stage, ref reference);
            if (next < 0)
            {
                Leave(stage);
                continue;
            }

            path.Push((stage, reference + 1));
            path.Push((next, 0));
        }
    }

    private void Enter(int stage)
    {
        _order[stage] = _lowest[stage] = _next++;
        _waiting.Push(stage);
    }

    private int FirstNew(int stage, ref int reference)
    {
        for (; reference < _references[stage].Count; reference++)
        {
            var target = _references[stage][reference].Stage!.Index;
            if (_order[target] == 0)
                return target;

            if (_group[target] == 0)
                _lowest[stage] = System.Math.Min(_lowest[stage], _order[target]);
        }

        return -1;
    }

    private int Reached(int stage, int reference)
    {
        var target = _references[stage][reference].Stage!.Index;
        return _group[target] == 0 ? _lowest[target] : int.MaxValue;
    }

    private void Leave(int stage)
    {
        if (_lowest[stage] != _order[stage])
            return;

        int member;
        do
        {
            member = _waiting.Pop();
            _group[member] = _groups;
        }
        while (member != stage);

        _groups++;
    }
}
