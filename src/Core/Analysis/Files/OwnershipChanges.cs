using System;
using System.Collections.Generic;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis.Files;

/// <summary>The changes of owners and permissions in one stage, in order, with an index by path.</summary>
internal sealed class OwnershipChanges
{
    // With more changes of one folder than this, what has become of a path is not known.
    private const int MostChanges = 1024;

    private static readonly OwnershipChange TooMany = new(int.MaxValue, 0, "/") { IsRecursive = true };
    private static readonly string[] Programs = ["chown", "chgrp", "chmod"];

    private readonly ContainerStage _stage;
    private readonly List<OwnershipChange> _all = [];
    private readonly Dictionary<string, List<OwnershipChange>> _byPath = new(StringComparer.Ordinal);

    private OwnershipChanges(ContainerStage stage) => _stage = stage;

    public IReadOnlyList<OwnershipChange> All => _all;

    public static OwnershipChanges Of(ContainerStage stage)
    {
        var changes = new OwnershipChanges(stage);
        foreach (var step in stage.Steps)
        {
            if (step.Instruction is not RunInstruction)
                continue;

            var script = stage.Contents.ScriptOf(step);
            if (script.IsOpaque)
                changes.Add(new OwnershipChange(step.Index, 0, "/") { IsRecursive = true });

            foreach (var command in script.Commands)
                changes.Read(command);
        }

        return changes;
    }

    /// <summary>What concerns a path from a command on, in order.</summary>
    public List<OwnershipChange> Concerning(string path, int step, int command)
    {
        var found = new List<OwnershipChange>();
        for (var folder = path; ; folder = StagePath.Parent(folder))
        {
            if (_byPath.TryGetValue(folder, out var changes))
            {
                if (changes.Count > MostChanges)
                    return [TooMany];

                foreach (var change in changes)
                {
                    if ((change.IsRecursive || folder == path) && (change.Step > step || (change.Step == step && change.Command > command)))
                        found.Add(change);
                }
            }

            if (folder == "/")
                break;
        }

        found.Sort(static (left, right) => left.Step != right.Step ? left.Step.CompareTo(right.Step) : left.Command.CompareTo(right.Command));
        return found;
    }

    private void Read(RunCommand command)
    {
        var name = command.Program ?? "";
        if (Array.IndexOf(Programs, name) >= 0)
            Read(command, name);
        else if (command.Writes.MayWriteAnything || NamesProgram(command))
            Add(new OwnershipChange(command.Step.Index, command.Index, "/") { IsRecursive = true });
    }

    private void Read(RunCommand command, string name)
    {
        var reader = new CommandWriteReader(command);
        var (isRecursive, isUnderstood, at) = (false, command.IsDecisive, 1);
        for (; at < reader.Words.Count && IsOption(name, reader.Words[at]); at++)
        {
            var option = reader.Words[at].Value!;
            isRecursive |= option == "--recursive" || (option[1] != '-' && option.IndexOf('R') > 0);
            isUnderstood &= !option.StartsWith("--reference", StringComparison.Ordinal) && !option.StartsWith("--from", StringComparison.Ordinal);
        }

        if (at >= reader.Words.Count)
            return;

        // With "--reference" every word is a path.
        var said = command.Expand(reader.Words[at]);
        for (var operand = isUnderstood ? at + 1 : at; operand < reader.Words.Count; operand++)
        {
            var path = reader.TextOf(reader.Words[operand]) is { } text ? reader.PathOf(text) : null;
            var change = new OwnershipChange(command.Step.Index, command.Index, path ?? reader.KnownFolder(reader.Words[operand]) ?? "/") { IsRecursive = isRecursive || path is null };
            Add(path is null || said is null || !isUnderstood
                ? change
                : change with { Owner = name == "chmod" ? null : name == "chgrp" ? ":" + said : said, Mode = name == "chmod" ? said : null, Word = reader.Words[at], Source = command });
        }
    }

    // "chmod -x" is no option.
    private static bool IsOption(string name, ShellWord word) =>
        word.Value is { Length: > 1 } text && text[0] == '-' && (text[1] == '-' || name != "chmod" || text.IndexOfAny(['r', 'w', 'x', 'X', 's', 't', 'u', 'g', 'o', 'a'], 1) < 0);

    // Behind "find -exec", "xargs" and "sh -c".
    private static bool NamesProgram(RunCommand command)
    {
        var text = command.Shell.Text;
        foreach (var program in Programs)
        {
            if (text.Buffer.IndexOf(program, text.Start, text.Length, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }

    private void Add(OwnershipChange change)
    {
        foreach (var mount in _stage.Steps[change.Step].Mounts)
        {
            // What is below a mount is gone once the RUN is over.
            if (mount.Target is { } target && StagePath.IsWithin(change.Path, target))
                return;
        }

        if (!_byPath.TryGetValue(change.Path, out var changes))
            _byPath.Add(change.Path, changes = []);

        changes.Add(change);
        _all.Add(change);
    }
}
