using System;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Images.State;

/// <summary>The users and groups of a stage: what each instruction does to the two files that hold them, read once.</summary>
internal sealed class StageAccounts
{
    // Account files under another name, which are copied to their place, are looked into up to this number.
    private const int MostTexts = 8;

    private readonly StageContents _stage;
    private int _texts;

    private StageAccounts(StageContents stage)
    {
        _stage = stage;
        Users = new AccountFile(stage, contents => contents.Accounts.Users, UserInImage);
        Groups = new AccountFile(stage, contents => contents.Accounts.Groups, GroupInImage);
    }

    public AccountFile Users { get; }

    public AccountFile Groups { get; }

    public static StageAccounts Of(StageContents stage)
    {
        var accounts = new StageAccounts(stage);
        foreach (var step in stage.Stage.Steps)
        {
            if (step.Instruction is RunInstruction)
                accounts.Add(stage.ScriptOf(step));
            else
                accounts.AddCopies(step);
        }

        return accounts;
    }

    /// <summary>The number of the primary group of a user; <c>null</c> when it is not known.</summary>
    public int? PrimaryGroup(AccountState user, int step, int command) => user.Entry?.Group is { } group
        ? AccountLines.Number(group) ?? Groups.Find(group, step, command).Id
        : null;

    private void Add(RunScript script)
    {
        var step = script.Step.Index;
        if (script.IsOpaque)
        {
            Users.AddDoubt(step, 0);
            Groups.AddDoubt(step, 0);
        }

        foreach (var command in script.Commands)
        {
            if (AccountCommand.Read(command) is { } account)
            {
                Users.Add(step, command.Index, account.User);
                Groups.Add(step, command.Index, account.Group);
            }
            else if (PackageInstall.Read(command) is { } packages)
            {
                if (packages.TrueForAll(PackageInstall.CreatesNoAccount))
                    continue;

                Users.AddDoubt(step, command.Index);
                Groups.AddDoubt(step, command.Index);
            }
            else
            {
                AddWrites(Users, AccountFile.Users, command);
                AddWrites(Groups, AccountFile.Groups, command);
            }
        }
    }

    private void AddWrites(AccountFile file, string path, RunCommand command)
    {
        if (AccountLines.Read(command, path) is { } lines)
            AddLines(file, lines, command.Step.Index, command.Index);
        else if (Names(command, path))
            file.AddEdit(command.Step.Index, command.Index);
        else if (!command.Writes.Keeps(path))
            file.AddDoubt(command.Step.Index, command.Index);
    }

    private void AddLines(AccountFile file, AccountLines lines, int step, int command)
    {
        if (!lines.IsAppended)
            file.AddReplacement(step, command, null);

        foreach (var entry in ReferenceEquals(file, Users) ? lines.Users : lines.Groups)
            file.Add(step, command, entry);
    }

    // A command that names the file may do with it what its arguments alone do not tell; one that only reads it is rare enough.
    private static bool Names(RunCommand command, string path) =>
        command.Shell.Text.Buffer.IndexOf(path, command.Shell.Text.Start, command.Shell.Text.Length, StringComparison.Ordinal) >= 0;

    private void AddCopies(StageStep step)
    {
        foreach (var copy in _stage.CopiesOf(step))
        {
            AddCopy(Users, AccountFile.Users, copy);
            AddCopy(Groups, AccountFile.Groups, copy);
        }
    }

    // A copied account file replaces the one that was there: what it holds is what the stage that it comes from has.
    private void AddCopy(AccountFile file, string path, ImageCopy copy)
    {
        if (!copy.MayWrite(path))
            return;

        var step = copy.Step.Index;
        if (copy.MayLandAt(path) && !copy.KeepsParents && copy.Origin.Stage is { } from && copy.Source == path)
            file.AddReplacement(step, 0, _stage.ContentsOf(from));
        else if (LinesOf(copy, path) is { } lines)
            AddLines(file, lines, step, 0);
        else if (!CertainlyMisses(copy, path))
            file.AddEdit(step, 0);
    }

    private AccountLines? LinesOf(ImageCopy copy, string path)
    {
        if (copy.Heredoc is { } heredoc)
            return copy.Destination is { } destination && (copy.IsIntoDirectory ? StagePath.Join(destination, heredoc.Name) : destination) == path ? AccountLines.Read(heredoc) : null;

        return copy.Origin.Stage is { } from && copy.Source is { } source && copy.WritesFile(path) && _texts++ < MostTexts
            ? LinesIn(_stage.ContentsOf(from), StagePath.Clean(source))
            : null;
    }

    // A file that one command of the stage writes, and that nothing else there touches.
    private static AccountLines? LinesIn(StageContents stage, string path)
    {
        AccountLines? found = null;
        foreach (var step in stage.Stage.Steps)
        {
            foreach (var copy in stage.CopiesOf(step))
            {
                if (copy.MayWrite(path))
                    return null;
            }

            if (step.Instruction is not RunInstruction)
                continue;

            foreach (var command in stage.ScriptOf(step).Commands)
            {
                if (command.Writes.Keeps(path))
                    continue;

                if (found is not null || AccountLines.Read(command, path) is not { } lines)
                    return null;

                found = lines;
            }
        }

        return found is null ? null : found with { IsAppended = false };
    }

    // A source that is known to be one file of another name.
    private bool CertainlyMisses(ImageCopy copy, string path) =>
        copy.SourceName is not null && !copy.MayLandAt(path)
        && (copy.Source is AccountFile.Users or AccountFile.Groups || _stage.IsWrittenFile(copy));

    private static AccountState UserInImage(StageContents stage, string name) => InImage(stage.Base?.Certain, name, static (image, key) => image.User(key), static (image, key) => image.UserId(key));

    private static AccountState GroupInImage(StageContents stage, string name) => InImage(stage.Base?.Certain, name, static (image, key) => image.Group(key), static (image, key) => image.GroupId(key));

    private static AccountState InImage(BaseImage? image, string name, Func<BaseImage, string, Presence> presence, Func<BaseImage, string, int?> id) =>
        image is null ? default : new AccountState(presence(image, name), id(image, name), null);
}
