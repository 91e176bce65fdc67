using GoContainerGuard.Context.Matching;

namespace GoContainerGuard.Context;

/// <summary>A file or folder met while walking down a tree, and what the ignore file says of it. Costs the length of its name alone.</summary>
internal readonly struct IgnorePlace
{
    private readonly IgnoreFile _file;
    private readonly PatternList _list;
    private readonly MatchState _state;
    private readonly bool _isTop;

    internal IgnorePlace(IgnoreFile file, PatternList list, MatchState state, bool isTop = true)
    {
        _file = file;
        _list = list;
        _state = state;
        _isTop = isTop;
    }

    /// <summary>What the ignore file says of this place.</summary>
    public IgnoreVerdict Verdict => _file.VerdictOf(_isTop ? default : _state.Here);

    /// <summary>The patterns that changed the answer here or on the way here.</summary>
    internal PatternSet Matched => _isTop ? default : _state.Here.Matched;

    /// <summary>
    /// Whether it is worth looking into this folder although it is excluded: some later <c>!</c> could bring back a name below it.
    /// When not, the folder need not be opened, as clients do not open it.
    /// </summary>
    public bool MayKeepSomethingBelow => !Verdict.IsExcluded || _list.MayChangeBelow(Entered);

    /// <summary>The names in this folder are asked from here; worth it for who asks many.</summary>
    public IgnorePlace Enter() => new(_file, _list, Entered, isTop: true);

    private MatchState Entered => _isTop ? _state : _list.Enter(_state);

    /// <summary>A name in this folder.</summary>
    public IgnorePlace Step(string name) => new(_file, _list, _list.Step(Entered, name), isTop: false);
}
