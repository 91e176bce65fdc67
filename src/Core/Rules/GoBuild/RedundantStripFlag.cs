using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Go;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.GoBuild;

/// <summary>Without a symbol table there is no debug information either, so that the second flag says what the first one has said.</summary>
internal sealed class RedundantStripFlag : Rule
{
    // Release notes of Go 1.22: "The -s flag now implies the -w flag".
    private const int FirstMinorWithOneFlag = 22;

    public override RuleDescriptor Descriptor { get; } = new("GCG0511", "redundant-strip-flag")
    {
        Title = "The linker flag -w stands beside -s",
        Message = "'-w' has no effect here: since Go 1.22 '-s' leaves the debug information out, too",
        Category = RuleCategory.GoBuild,
        Severity = Severity.Hidden,
        SpeaksOf = Facts.GoProgram | Facts.LinkerFlags,
        Fix = FixSafety.Safe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        HashSet<TextSpan>? reported = null;
        foreach (var stage in build.Stages)
        {
            foreach (var invocation in stage.GoInvocations)
            {
                if (!invocation.BuildsPrograms || invocation.Go.Find("ldflags") is null || RedundantFlag(invocation.Go.LinkerFlags) is not { } flag)
                    continue;

                if (invocation.Toolchain is { IsLocal: true, Release.Minor: >= FirstMinorWithOneFlag } && (reported ??= []).Add(flag.Span))
                    findings.Add(At(build.At(flag.Span)).WithFix("Take '-w' away", FlagRemoval.EditsFor(build, invocation, flag.Span)));
            }
        }
    }

    // "-w=0" beside "-s" keeps the debug information.
    private static GoFlag? RedundantFlag(GoLinkerFlags flags) => flags is { AreComplete: true } && flags.Find("s") is { } symbols && IsOn(symbols)
        && flags.Find("w") is { Span.Length: > 0 } debugging && IsOn(debugging)
        ? debugging
        : null;

    private static bool IsOn(GoFlag flag) => flag.Value is null or { Value: "1" or "t" or "T" or "true" or "TRUE" or "True" };
}
