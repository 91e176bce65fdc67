using System.Collections.Generic;

namespace GoContainerGuard.Shell;

/// <summary>
/// Keeps the commands of which it is not yet decided what their failure does. Every command is entered once and settled once, so that a chain
/// of any length costs no more than its commands.
/// </summary>
/// <param name="drafts">Where a verdict is written.</param>
internal sealed class FailureLedger(CommandDrafts drafts)
{
    /// <summary>Commands whose failure is, so far, the failure of what is being read.</summary>
    private readonly List<Entry> _failing = [];

    /// <summary>Commands whose failure ends the shell because of <c>set -e</c>, unless something around them asks for their status.</summary>
    private List<int>? _ending;

    /// <summary>Commands whose failure is the "no" of a condition.</summary>
    private List<int>? _asked;

    /// <summary>How many answers are still open.</summary>
    public int Asked => _asked?.Count ?? 0;

    public LedgerMark Mark() => new(_failing.Count, _ending?.Count ?? 0);

    /// <summary>A command fails whatever it is the last part of.</summary>
    public void Enter(int command) => _failing.Add(new Entry(command, false));

    /// <summary>Nothing since the mark can fail the script: its status is not looked at, or is looked at as an answer.</summary>
    public void Forgive(LedgerMark mark) => SettleBoth(mark, ShellFact.No);

    /// <summary>What was read since the mark is a condition: what its failure does depends on the branches.</summary>
    public void Ask(LedgerMark mark)
    {
        SettleEnding(mark.Ending, ShellFact.No);
        for (var index = mark.Failing; index < _failing.Count; index++)
            (_asked ??= []).Add(_failing[index].Command);

        _failing.RemoveRange(mark.Failing, _failing.Count - mark.Failing);
    }

    /// <summary>The branches have been read.</summary>
    public void Answer(int from, ShellFact verdict)
    {
        for (var index = from; index < _asked?.Count; index++)
            drafts.Settle(_asked[index], verdict);

        _asked?.RemoveRange(from, _asked.Count - from);
    }

    /// <summary>Nobody can tell what becomes of a failure since the mark.</summary>
    public void Doubt(LedgerMark mark) => SettleBoth(mark, ShellFact.Unknown);

    /// <summary>Nothing since the mark ends the shell: <c>set -e</c> is off for what is followed by <c>&amp;&amp;</c> or <c>||</c>.</summary>
    public void ForgiveEnding(LedgerMark mark) => SettleEnding(mark.Ending, ShellFact.No);

    /// <summary>A process ends with whatever ended it: for the shell around it, that is a failure like any other.</summary>
    public void LeaveProcess(LedgerMark mark)
    {
        for (var index = mark.Failing; index < _failing.Count; index++)
            _failing[index] = new Entry(_failing[index].Command, false);

        for (var index = mark.Ending; index < _ending?.Count; index++)
            Enter(_ending[index]);

        _ending?.RemoveRange(mark.Ending, _ending.Count - mark.Ending);
    }

    /// <summary>Failures from one place up to another leave a list without being noticed by <c>set -e</c>.</summary>
    public void Exempt(LedgerMark from, LedgerMark to)
    {
        for (var index = from.Failing; index < to.Failing; index++)
            _failing[index] = new Entry(_failing[index].Command, true);
    }

    /// <summary>Another list follows: only <c>set -e</c> notices that the one since the mark failed.</summary>
    /// <param name="mark">Where the list began.</param>
    /// <param name="stopsOnError">Whether <c>set -e</c> is on.</param>
    /// <param name="otherwise">What holds for a failure that <c>set -e</c> does not notice.</param>
    public void Pass(LedgerMark mark, ShellFact stopsOnError, ShellFact otherwise)
    {
        for (var index = mark.Failing; index < _failing.Count; index++)
        {
            var entry = _failing[index];
            if (stopsOnError is ShellFact.Yes && !entry.IsExempt)
                (_ending ??= []).Add(entry.Command);
            else
                drafts.Settle(entry.Command, stopsOnError is ShellFact.Unknown && !entry.IsExempt ? ShellFact.Unknown : otherwise);
        }

        _failing.RemoveRange(mark.Failing, _failing.Count - mark.Failing);
    }

    /// <summary>Gives a verdict on the failures from one place up to another, and leaves undecided what came later; says where that begins now.</summary>
    public LedgerMark Settle(LedgerMark from, LedgerMark to, ShellFact verdict)
    {
        for (var index = from.Failing; index < to.Failing; index++)
            drafts.Settle(_failing[index].Command, verdict);

        _failing.RemoveRange(from.Failing, to.Failing - from.Failing);
        return to with { Failing = from.Failing };
    }

    /// <summary>The script ends: what fails it now, fails it.</summary>
    public void Close(ShellFact verdict) => SettleBoth(default, verdict);

    private void SettleBoth(LedgerMark mark, ShellFact verdict)
    {
        Settle(mark, Mark(), verdict);
        SettleEnding(mark.Ending, verdict);
    }

    private void SettleEnding(int from, ShellFact verdict)
    {
        for (var index = from; index < _ending?.Count; index++)
            drafts.Settle(_ending[index], verdict);

        _ending?.RemoveRange(from, _ending.Count - from);
    }

    private readonly record struct Entry(int Command, bool IsExempt);
}

/// <summary>A state of the ledger to come back to.</summary>
internal readonly record struct LedgerMark(int Failing, int Ending);
