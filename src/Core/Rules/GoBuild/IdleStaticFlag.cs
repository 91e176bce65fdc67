using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>Flags that make a program static, for one that is static without them.</summary>
internal sealed class IdleStaticFlag : Rule
{
    // Go 1.21 linked in spite of it, with a complaint; 1.22, 1.24 and 1.27 stop.
    private const int FirstMinorThatRefuses = 22;

    private const string Complaint = "-linkmode=external requires external (cgo) linking, but cgo is not enabled";

    public override RuleDescriptor Descriptor { get; } = new("GCG0512", "idle-static-flag")
    {
        Title = "A flag for programs with C code is given while cgo is off",
        Message = "'{0}' {1}",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Info,
        SpeaksOf = Facts.GoProgram,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        HashSet<TextSpan>? reported = null;
        foreach (var stage in build.Stages)
        {
            foreach (var invocation in stage.GoInvocations)
            {
                if (!invocation.BuildsPrograms || !MayHave(invocation.Go) || invocation.Cgo != CgoMode.Off || CgoSetting.IsLeftToDefault(invocation) || CgoSetting.IsArgumentDefault(invocation))
                    continue;

                if (RefusedFlag(invocation) is { Span.Length: > 0 } refused && (reported ??= []).Add(refused.Span))
                    findings.Add(Refused(build, invocation, refused));

                foreach (var (flag, why) in IdleFlags(invocation.Go))
                {
                    if (flag.Span.Length == 0 || !(reported ??= []).Add(flag.Span))
                        continue;

                    var where = build.At(flag.Span);
                    findings.Add(At(where, where.Text, why).WithFix("Take the flag away", FlagRemoval.EditsFor(build, invocation, flag.Span)));
                }
            }
        }
    }

    // Quick to know, before anybody asks whether cgo is on.
    private static bool MayHave(GoCommand go) => go.Find("a") is not null || go.Find("installsuffix") is not null || go.Find("tags") is not null || go.Find("ldflags") is not null;

    private Finding Refused(ContainerBuild build, GoInvocation invocation, GoFlag flag)
    {
        var where = build.At(flag.Span);
        var finding = At(where, where.Text, $"is refused while cgo is off: the build stops with '{Complaint}'") with
        {
            Severity = invocation.Command is { IsDecisive: true, UsesDefault: false } ? Severity.Error : Severity.Warning,
        };
        return finding.WithFix("Take the flag away", FlagRemoval.EditsFor(build, invocation, flag.Span));
    }

    private static GoFlag? RefusedFlag(GoInvocation invocation) => invocation.Go.LinkerFlags is { AreComplete: true, LinksExternally: Answer.Yes } flags
        && invocation.Toolchain is { IsLocal: true, Release.Minor: >= FirstMinorThatRefuses } ? flags.Find("linkmode") : null;

    private static IEnumerable<(GoFlag Flag, string Why)> IdleFlags(GoCommand go)
    {
        if (go.IsOn("a") == Answer.Yes && go.Find("a") is { } all)
            yield return (all, "compiles everything anew for the same program: with CGO_ENABLED=0 go knows by itself what has changed");

        if (go.Find("installsuffix") is { Value.Value: not null } suffix)
            yield return (suffix, "has no effect here: with CGO_ENABLED=0 there is nothing to keep apart");

        if (go.Find("tags") is { Value.Value: { } tags } flag && AreForCgo(tags))
            yield return (flag, "has no effect here: with CGO_ENABLED=0 net and os/user are pure Go already");

        var linker = go.LinkerFlags;
        if (linker.AreComplete && linker.Find("extldflags") is { } external && linker.LinksExternally == Answer.No)
            yield return (external, "has no effect here: with CGO_ENABLED=0 no C linker runs");
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
