using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>Flags that make a program static, for one that is static without them.</summary>
internal sealed class IdleStaticFlag : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0512", "idle-static-flag")
    {
        Title = "A flag has no effect when cgo is off",
        Message = "'{0}' has no effect here: with CGO_ENABLED=0 {1}",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Info,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var reported = new HashSet<TextSpan>();
        foreach (var stage in build.Stages)
        {
            foreach (var invocation in stage.GoInvocations)
            {
                if (!invocation.BuildsPrograms || invocation.Cgo != CgoMode.Off || CgoSetting.IsLeftToDefault(invocation) || CgoSetting.IsArgumentDefault(invocation))
                    continue;

                foreach (var (flag, why) in IdleFlags(invocation.Go))
                {
                    if (flag.Span.Length == 0 || !reported.Add(flag.Span))
                        continue;

                    var where = build.At(flag.Span);
                    findings.Add(At(where, where.Text, why).WithFix("Take the flag away", FlagRemoval.EditsFor(build, invocation, flag.Span)));
                }
            }
        }
    }

    private static IEnumerable<(GoFlag Flag, string Why)> IdleFlags(GoCommand go)
    {
        if (go.Find("installsuffix") is { Value.Value: "cgo" } suffix)
            yield return (suffix, "there is nothing to keep apart");

        if (go.Find("tags") is { Value.Value: { } tags } flag && AreForCgo(tags))
            yield return (flag, "net and os/user are pure Go already");

        var linker = go.LinkerFlags;
        if (linker.AreComplete && linker.Find("extldflags") is { } external && linker.LinksExternally == Answer.No)
            yield return (external, "no C linker runs");
    }

    private static bool AreForCgo(string tags)
    {
        foreach (var tag in tags.Split(',', ' '))
        {
            if (tag is not ("netgo" or "osusergo"))
                return false;
        }

        return true;
    }
}
