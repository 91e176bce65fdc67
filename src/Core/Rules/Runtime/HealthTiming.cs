using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Rules.Runtime;

/// <summary>Docker reads a nought as "not said", and some times undo each other.</summary>
internal sealed class HealthTiming : Rule
{
    // Docker's own values where nothing is said, in seconds. Source: Dockerfile reference, HEALTHCHECK.
    private const double Interval = 30;
    private const int Retries = 3;

    private static readonly (string Flag, string Value)[] Defaults = [("interval", "30s"), ("timeout", "30s"), ("start-interval", "5s")];

    public override RuleDescriptor Descriptor { get; } = new("GCG0907", "health-timing")
    {
        Title = "A time of the health check does not do what it says",
        Message = "{0} {1}",
        Category = RuleCategory.Runtime,
        Severity = Severity.Info,
        SpeaksOf = Facts.Healthcheck,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.ShippedStages)
        {
            if (stage.Last<HealthcheckInstruction>() is { IsNone: false, Flags.Count: > 0 } health)
                CheckTimes(build, health, findings);
        }
    }

    private void CheckTimes(ContainerBuild build, HealthcheckInstruction health, Findings findings)
    {
        foreach (var (name, value) in Defaults)
        {
            if (health.Flag(name) is { } flag && health.Seconds(name) == 0)
                findings.Add(Nothing(build, flag, value));
        }

        var retries = health.Flag("retries") is not { } given ? Retries
            : int.TryParse(given.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : -1;
        if (retries == 0)
            findings.Add(Nothing(build, health.Flag("retries")!.Value, "3"));

        if (health.Flag("start-interval") is { } startInterval && health.Seconds("start-interval") > 0 && (health.Flag("start-period") is null || health.Seconds("start-period") == 0))
            findings.Add(At(build.At(startInterval.Text), startInterval.PlainText, "counts within the start period only, and there is none: it has no effect"));

        CheckTimeout(build, health, retries == 0 ? Retries : retries, findings);
    }

    private Finding Nothing(ContainerBuild build, FlagSyntax flag, string value) =>
        At(build.At(flag.Text), flag.PlainText, $"says nothing to Docker, which then takes {value}").WithFix($"Write {value}", build.Replace(flag.RawValue, value));

    // A program that hangs is found out after the timeouts, one that fails after the intervals.
    private void CheckTimeout(ContainerBuild build, HealthcheckInstruction health, int retries, Findings findings)
    {
        if (health.Flag("timeout") is not { } timeout || health.Seconds("timeout") is not { } seconds || retries < 1)
            return;

        var interval = health.Flag("interval") is null || health.Seconds("interval") == 0 ? Interval : health.Seconds("interval");
        if (interval is not { } between || seconds <= between * retries)
            return;

        var times = retries.ToString(CultureInfo.InvariantCulture);
        findings.Add(At(build.At(timeout.Text), timeout.PlainText, $"is longer than {times} checks and the time between them: a program that hangs stays healthy long after one that fails"));
    }
}
