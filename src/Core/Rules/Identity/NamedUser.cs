using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Identity;

/// <summary>Kubernetes does not look into the image: of a name it cannot tell whether it is root.</summary>
internal sealed class NamedUser : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0803", "named-user")
    {
        Title = "The user is a name, which cannot be proven not to be root",
        Message = "{0}: with runAsNonRoot Kubernetes stops the pod with 'container has runAsNonRoot and image has non-numeric user ({1}), cannot verify user is non-root'",
        Category = RuleCategory.Identity,
        Severity = Severity.Info,
        SpeaksOf = Facts.User,
        Fix = Fixes.FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var seen = new HashSet<UserInstruction>();
        foreach (var stage in build.ShippedStages)
        {
            if (stage.Stage.End.User is not { } user || StageUser.Parse(user.Value) is not { UserName: { } name } named || !seen.Add(user.Instruction))
                continue;

            // Who it is has to be known: a number is what would have to be written instead.
            if (stage.RunsAs is not { IsOrdinary: true, UserId: { } id } identity)
                continue;

            var number = Text(id);
            var replaced = NumberOfImage(stage.Base);
            var finding = replaced is null
                ? At(build.At(user.Instruction.User), $"'{name}' is only a name for the user {number}", name)
                : At(build.At(user.Instruction.User), $"'{name}' takes the place of the number {replaced}, which '{stage.ImageName}' starts with", name) with { Severity = Severity.Warning };
            findings.Add(finding.WithFix("Use the number of the user", EditFor(build, user, named, identity)));
        }
    }

    // With a variable in it, whoever builds chooses the name.
    private static TextEdit[]? EditFor(ContainerBuild build, UserSetting user, StageUser named, UserIdentity identity)
    {
        var isLiteral = user.Instruction.User.ToString() == user.Value.Value;
        if (!isLiteral || (named.Group is not null && identity.GroupId is null))
            return null;

        return [build.Replace(user.Instruction.User, named.Group is null ? Text(identity.UserId!.Value) : Text(identity.UserId!.Value) + ":" + Text(identity.GroupId!.Value))];
    }

    private static string? NumberOfImage(BaseImage? image) =>
        image?.DefaultUser.Value is { } text && StageUser.Parse(Expansion.Of(text)) is { IsRoot: false, User: { } number } && AccountLines.Number(number) is not null ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
