using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using GoContainerGuard.Analysis;
using GoContainerGuard.Images;
using GoContainerGuard.Rules;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Parsing;
using GoContainerGuard.Text;

namespace GoContainerGuard.Benchmarks;

/// <summary>What each rule costs. A fact that several rules share is on the account of the first that asks for it.</summary>
internal static class RuleCosts
{
    public static string Of(SourceText[] files)
    {
        const int Rounds = 5;
        var costs = new Dictionary<string, (long Ticks, long Bytes)>();
        var total = (Ticks: 0L, Bytes: 0L);
        for (var round = 0; round <= Rounds; round++)
        {
            // The first round is for the compiler.
            if (round == 1)
                costs.Clear();

            foreach (var file in files)
                Measure(file, costs);
        }

        foreach (var cost in costs.Values)
            total = (total.Ticks + cost.Ticks, total.Bytes + cost.Bytes);

        return string.Join('\n', costs.OrderByDescending(cost => cost.Value.Ticks).Select(cost => string.Create(
            CultureInfo.InvariantCulture,
            $"{cost.Key,-8} {100.0 * cost.Value.Ticks / total.Ticks,5:F1} % of the time, {100.0 * cost.Value.Bytes / total.Bytes,5:F1} % of the memory")));
    }

    private static void Measure(SourceText file, Dictionary<string, (long Ticks, long Bytes)> costs)
    {
        var build = Measured("model", costs, () =>
        {
            var syntax = DockerfileParser.Parse(file);
            var graph = StageGraphBuilder.Build(syntax, BuildSettings.None, CatalogueEnvironments.Instance);
            return new ContainerBuild(syntax, graph, BuildSettings.None, null);
        });
        foreach (var rule in RuleCatalogue.Rules)
        {
            Measured(rule.Descriptor.Id, costs, () =>
            {
                rule.Check(build, new Findings());
                return build;
            });
        }
    }

    private static T Measured<T>(string name, Dictionary<string, (long Ticks, long Bytes)> costs, Func<T> work)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var result = work();
        var (ticks, before) = (Stopwatch.GetTimestamp() - start, costs.GetValueOrDefault(name));
        costs[name] = (before.Ticks + ticks, before.Bytes + GC.GetAllocatedBytesForCurrentThread() - bytes);
        return result;
    }
}
