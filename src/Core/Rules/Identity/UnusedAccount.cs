using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Rules.Identity;

/// <summary>An account was made so that the container does not run as root, and the line that says so was forgotten.</summary>
internal sealed class UnusedAccount : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0806", "unused-account")
    {
        Title = "A user is created and never used",
        Message = "The user '{0}' is created and nothing uses it: the container runs as root",
        Category = RuleCategory.Identity,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Start | Facts.Run,
        Fix = FixSafety.Unsafe,
        Words = ["adduser", "useradd", "passwd"],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var seen = new HashSet<ShellWord>();
        AccountUses? uses = null;
        foreach (var stage in build.ShippedStages)
        {
            // Whoever drops rights by himself may know the name; what starts nothing runs as nobody.
            if (!stage.RunsAs.IsRoot || stage.Start is not { } start || start.MayDropRights || stage.MayDropRights)
                continue;

            foreach (var ancestor in stage.Stage.Ancestry)
            {
                foreach (var account in build.ContentsOf(ancestor).Accounts.Users.Created)
                {
                    if (account is not { Name: { } name, Word: { HasExpansions: false } word } || (uses ??= AccountUses.In(build)).MayUse(account) || !seen.Add(word))
                        continue;

                    findings.Add(At(build.At(word.Span), name).WithFix("Start as this user", OrdinaryUser.EditsFor(stage, OrdinaryUser.NumbersOf(stage, account) ?? name)));
                }
            }
        }
    }
}
