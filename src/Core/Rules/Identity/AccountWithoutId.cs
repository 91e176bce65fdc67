using System.Collections.Generic;
using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Shell;

namespace GoContainerGuard.Rules.Identity;

/// <summary>Files in volumes belong to numbers, and a number that is left to chance changes some day.</summary>
internal sealed class AccountWithoutId : Rule
{
    // Above the numbers that programs give out, and below those that user namespaces need.
    private const int FirstNumber = 10001;
    private const int MostNumbers = 1000;

    public override RuleDescriptor Descriptor { get; } = new("GCG0808", "account-without-id")
    {
        Title = "An account is created without a number of its own",
        Message = "'{0}' gets the number that is free just then: once it is another one, what volumes hold belongs to somebody else",
        Category = RuleCategory.Identity,
        Severity = Severity.Info,
        SpeaksOf = Facts.User | Facts.Run,
        Fix = FixSafety.Unsafe,
        Words = ["adduser", "useradd"],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var seen = new HashSet<ShellWord>();
        foreach (var stage in build.ShippedStages)
        {
            if (stage.Stage.End.User is not { } user || StageUser.Parse(user.Value) is not { UserName: { } name })
                continue;

            if (stage.Contents.Accounts.Users.Find(name, stage.Steps.Count, 0) is { IsPresent: true, Entry: { TakesFreeNumber: true, Word: { } word } } && seen.Add(word))
                findings.Add(At(build.At(word.Span), name).WithFix("Choose a number", build.Insert(word.Span.Start, "--uid " + FreeNumber(build) + " ")));
        }
    }

    // A number that the file names nowhere is not given to anybody else.
    private static string FreeNumber(ContainerBuild build)
    {
        for (var number = FirstNumber; number < FirstNumber + MostNumbers; number++)
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            if (build.Source.Content.IndexOf(text, System.StringComparison.Ordinal) < 0)
                return text;
        }

        return FirstNumber.ToString(CultureInfo.InvariantCulture);
    }
}
