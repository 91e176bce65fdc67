using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis.Needs;

/// <summary>The zone that TZ asks for in an image, other than those that need no zone data.</summary>
/// <param name="Zone">Its name.</param>
/// <param name="Where">Where it is written.</param>
internal sealed record ZoneVariable(string Zone, MappedText Where)
{
    /// <summary>The zone of a stage; <c>null</c> when there is none, when it is UTC by one of its names, or is not known.</summary>
    public static ZoneVariable? Of(ContainerStage stage)
    {
        if (stage.Stage.Environment("TZ") is not { IsKnown: true, IsDefault: false, Text: { Length: > 0 } zone } || !NeedsData(zone))
            return null;

        foreach (var ancestor in stage.Stage.Ancestry)
        {
            for (var index = ancestor.Steps.Count - 1; index >= 0; index--)
            {
                if (ancestor.Steps[index].Instruction is not EnvInstruction env)
                    continue;

                foreach (var pair in env.Pairs)
                {
                    if (pair.Key.ToString() == "TZ" && pair.Value is { } value)
                        return new ZoneVariable(zone, value);
                }
            }
        }

        return null;
    }

    // A path names a file, and a rule such as "CET-1CEST" is not understood by Go at all.
    private static bool NeedsData(string zone) => zone.IndexOf('/') > 0
        && zone is not ("Etc/UTC" or "Etc/GMT" or "Etc/UCT" or "Etc/Universal" or "Etc/Zulu" or "Etc/Greenwich") && zone[0] != ':';
}
