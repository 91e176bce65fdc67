using GoContainerGuard.Context.Matching;

namespace GoContainerGuard.Context;

/// <summary>A file or folder met while walking down a tree, and what the ignore file says of it. Costs the length of its name alone.</summary>
internal readonly struct IgnorePlace
{
    private readonly IgnoreFile _file;
    private readonly PatternList _list;
    private readonly PatternPlace _place;
    private readonly bool _isTop;

    internal IgnorePlace(IgnoreFile file, PatternList list, PatternPlace place, bool isTop = true)
    {
        _file = file;
        _list = list;
        _place = place;
        _isTop = isTop;
    }

    /// <summary>What the ignore file says of this place.</summary>
    public IgnoreVerdict Verdict => _file.VerdictOf(_place.Standing);

    /// <summary>
    /// Whether it is worth looking into this folder although it is excluded: some later <c>!</c> could bring back a name below it.
    /// When not, the folder need not be opened, as clients do not open it.
    /// </summary>
    public bool MayKeepSomethingBelow => !Verdict.IsExcluded || _list.MayChangeBelow(Entered);

    private PatternPlace Entered => _isTop ? _place : _list.Enter(_place);

    /// <summary>A name in this folder.</summary>
    public IgnorePlace Step(string name) => new(_file, _list, _list.Step(Entered, name), isTop: false);
}
