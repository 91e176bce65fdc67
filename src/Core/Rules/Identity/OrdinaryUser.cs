using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Identity;

/// <summary>How a stage that starts as root comes to start as somebody else: a USER line as late as possible, so that what needs root still has it.</summary>
internal static class OrdinaryUser
{
    // Above the numbers of system accounts, and no account that an image is known to have.
    private const string Number = "10001:10001";

    public static TextEdit[] EditsFor(ContainerStage stage) => EditsFor(stage, NumberFor(stage));

    /// <summary>The same with a user that is known to be there.</summary>
    public static TextEdit[] EditsFor(ContainerStage stage, string who)
    {
        var line = "USER " + who;
        if (stage.Stage.End.User is { } user && IsLastWord(stage, user))
            return [stage.Build.Replace(user.Instruction.User, line.Substring("USER ".Length))];

        // Above what only describes the container, where a reader looks for it.
        var index = stage.Steps.Count;
        while (index > 0 && IsDescription(stage.Steps[index - 1].Instruction) && IsOwn(stage, stage.Steps[index - 1]))
            index--;

        while (index < stage.Steps.Count && stage.Steps[index].Instruction is not (EntrypointInstruction or CmdInstruction))
            index++;

        if (index < stage.Steps.Count)
            return [stage.Build.InsertAbove(stage.Steps[index].Instruction, line)];

        return [stage.Build.InsertBelow(index > 0 && IsOwn(stage, stage.Steps[index - 1]) ? stage.Steps[index - 1].Instruction : stage.Stage.From, line)];
    }

    /// <summary>User and group of the account that was created for this, or that the image brings, or numbers that no account has.</summary>
    public static string NumberFor(ContainerStage stage)
    {
        foreach (var ancestor in stage.Stage.Ancestry)
        {
            foreach (var account in stage.Build.ContentsOf(ancestor).Accounts.Users.Created)
            {
                if (NumbersOf(stage, account) is { } numbers)
                    return numbers;
            }
        }

        const string name = "nonroot";
        return stage.Base is { } image && image.UserId(name) is { } user && image.GroupId(name) is { } group ? Numbers(user, group) : Number;
    }

    /// <summary>User and group of an account; <c>null</c> when one of them is not known.</summary>
    public static string? NumbersOf(ContainerStage stage, AccountEntry account)
    {
        var accounts = stage.Contents.Accounts;
        var state = accounts.Users.Find(account.Name!, stage.Steps.Count, 0);
        return state.Id is > 0 and { } user && accounts.PrimaryGroup(state, stage.Steps.Count, 0) is { } group ? Numbers(user, group) : null;
    }

    private static string Numbers(int user, int group) => string.Format(CultureInfo.InvariantCulture, "{0}:{1}", user, group);

    private static bool IsLastWord(ContainerStage stage, UserSetting user)
    {
        for (var index = stage.Steps.Count - 1; index >= 0; index--)
        {
            if (ReferenceEquals(stage.Steps[index].Instruction, user.Instruction))
                return IsOwn(stage, stage.Steps[index]);

            if (stage.Steps[index].Instruction is RunInstruction or WorkdirInstruction)
                return false;
        }

        return false;
    }

    private static bool IsDescription(InstructionSyntax instruction) =>
        instruction is EntrypointInstruction or CmdInstruction or HealthcheckInstruction or ExposeInstruction or StopsignalInstruction or LabelInstruction or EnvInstruction;

    // What a parent left with ONBUILD stands elsewhere in the file.
    private static bool IsOwn(ContainerStage stage, StageStep step) => !stage.Build.IsTrigger(step.Instruction);
}
