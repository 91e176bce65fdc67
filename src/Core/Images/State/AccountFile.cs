using System;
using System.Collections.Generic;

namespace GoContainerGuard.Images.State;

/// <summary>
/// What happens to the account file, or to the group file, in one stage: in order, with an index by name, so that what a name means at
/// some moment is found however many others there are.
/// </summary>
/// <param name="stage">The stage.</param>
/// <param name="ofStage">The same file of another stage.</param>
/// <param name="inImage">The name in the image that an ancestry starts from.</param>
internal sealed class AccountFile(StageContents stage, Func<StageContents, AccountFile> ofStage, Func<StageContents, string, AccountState> inImage)
{
    public const string Users = "/etc/passwd";
    public const string Groups = "/etc/group";

    // Files that are copied from stage to stage are not followed any further than this.
    private const int MostStages = 128;

    private readonly List<Change> _changes = [];

    // Each is made for the first entry: in most stages nothing happens to the file.
    private Dictionary<string, List<int>>? _named;
    private List<int>? _doubts;
    private List<int>? _edits;
    private List<int>? _replacements;

    /// <summary>The names that commands of this stage put there, in order.</summary>
    public IEnumerable<AccountEntry> Created
    {
        get
        {
            foreach (var change in _changes)
            {
                if (change.Entry is { Certainty: Presence.Present, Command: not null } entry)
                    yield return entry;
            }
        }
    }

    public void Add(int step, int command, AccountEntry entry)
    {
        if (entry.Name is { } name)
        {
            _named ??= new Dictionary<string, List<int>>(StringComparer.Ordinal);
            if (!_named.TryGetValue(name, out var indices))
                _named.Add(name, indices = []);

            indices.Add(_changes.Count);
            _changes.Add(new Change(step, command) { Entry = entry });
        }
        else if (entry.Certainty == Presence.Unknown)
        {
            AddDoubt(step, command);
        }
    }

    /// <summary>Something that may put any name there.</summary>
    public void AddDoubt(int step, int command)
    {
        (_doubts ??= []).Add(_changes.Count);
        _changes.Add(new Change(step, command));
    }

    /// <summary>Something that writes to the file in a way that is not understood: what stood there may be another line now.</summary>
    public void AddEdit(int step, int command)
    {
        (_edits ??= []).Add(_changes.Count);
        AddDoubt(step, command);
    }

    /// <summary>What was there is gone; the file of another stage is there instead, or nothing but the entries that follow.</summary>
    public void AddReplacement(int step, int command, StageContents? from)
    {
        (_replacements ??= []).Add(_changes.Count);
        _changes.Add(new Change(step, command) { From = from });
    }

    /// <summary>What a name means before a command of an instruction runs.</summary>
    public AccountState Find(string name, int step, int command)
    {
        var search = new Search(name);
        var (file, contents, before) = (this, stage, IndexOf(step, command));
        for (var hops = 0; hops < MostStages; hops++)
        {
            var replacement = LastBefore(file._replacements, before);
            var start = replacement < 0 ? 0 : file._replacements![replacement] + 1;
            if (file.Look(search, start, before) is { } found)
                return found;

            if (replacement >= 0 && file._changes[start - 1].From is null)
                return search.Absent;

            var next = replacement >= 0 ? file._changes[start - 1].From! : contents.Parent;
            if (next is null)
                return search.From(inImage(contents, name));

            (contents, file) = (next, ofStage(next));
            before = file._changes.Count;
        }

        return default;
    }

    // Later lines win: a name is created once, or the build stops.
    private AccountState? Look(Search search, int start, int before)
    {
        var edit = LastBefore(_edits, before);
        var lastEdit = edit < 0 ? -1 : _edits![edit];
        if (_named is not null && _named.TryGetValue(search.Name, out var indices))
        {
            for (var at = LastBefore(indices, before); at >= 0 && indices[at] >= start; at--)
            {
                var entry = _changes[indices[at]].Entry!;
                search.IsEdited |= lastEdit > indices[at];
                if (entry.IsRenumbering)
                    search.Renumber(entry.Id);
                else if (entry.Certainty == Presence.Present)
                    return search.From(new AccountState(Presence.Present, entry.Id, entry));
                else
                    search.IsDoubtful = true;
            }
        }

        var doubt = LastBefore(_doubts, before);
        search.IsDoubtful |= doubt >= 0 && _doubts![doubt] >= start;
        search.IsEdited |= lastEdit >= start;
        return null;
    }

    private int IndexOf(int step, int command)
    {
        var low = 0;
        for (var high = _changes.Count; low < high;)
        {
            var middle = low + ((high - low) / 2);
            if (_changes[middle].Step < step || (_changes[middle].Step == step && _changes[middle].Command < command))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static int LastBefore(List<int>? indices, int before)
    {
        if (indices is null)
            return -1;

        var low = 0;
        for (var high = indices.Count; low < high;)
        {
            var middle = low + ((high - low) / 2);
            if (indices[middle] < before)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    private readonly record struct Change(int Step, int Command)
    {
        public AccountEntry? Entry { get; init; }

        public StageContents? From { get; init; }
    }

    private sealed class Search(string name)
    {
        private bool _isRenumbered;
        private int? _number;

        public string Name { get; } = name;

        public bool IsDoubtful { get; set; }

        public bool IsEdited { get; set; }

        public AccountState Absent => new(IsDoubtful ? Presence.Unknown : Presence.Absent, null, null);

        // The last number counts, and the search goes backwards.
        public void Renumber(int? number)
        {
            _number = _isRenumbered ? _number : number;
            _isRenumbered = true;
        }

        public AccountState From(AccountState found)
        {
            if (found.IsPresent)
                return found with { Id = IsEdited ? null : _isRenumbered ? _number : found.Id };

            return found.IsAbsent ? Absent : found;
        }
    }
}
