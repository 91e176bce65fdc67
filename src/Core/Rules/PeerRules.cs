using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis.BuildChecks;

namespace GoContainerGuard.Rules;

/// <summary>
/// Which rules of other tools mean the same as ours: who has silenced one, has silenced the other. What is only related is not here; a rule
/// of theirs that fires more often than ours is.
/// </summary>
internal static class PeerRules
{
    /// <summary>Every pair, one a line, in the order of tool and name.</summary>
    public static IReadOnlyList<PeerRule> All { get; } =
    [
        Hadolint("DL3000", "GCG0308"),
        Hadolint("DL3002", "GCG0801"),
        Hadolint("DL3004", "GCG1306"),
        Hadolint("DL3006", "GCG0201"),
        Hadolint("DL3007", "GCG0202"),
        Hadolint("DL3009", "GCG1301"),
        Hadolint("DL3011", "GCG0811") with { Severity = Severity.Error },
        Hadolint("DL3012", "GCG0107") with { Instruction = "HEALTHCHECK" },
        Hadolint("DL3014", "GCG1302") with { Severity = Severity.Warning },
        Hadolint("DL3015", "GCG1302") with { Severity = Severity.Info },
        Hadolint("DL3019", "GCG1303"),
        Hadolint("DL3020", "GCG1305"),
        Hadolint("DL3021", "GCG1307"),
        Hadolint("DL3022", "GCG0303"),
        Hadolint("DL3023", "GCG0304"),
        Hadolint("DL3024", "GCG0301"),
        Hadolint("DL3025", "GCG0901"),
        Hadolint("DL3026", "GCG0211"),
        Hadolint("DL3029", "GCG0208"),
        Hadolint("DL3043", "GCG0108"),
        Hadolint("DL3044", "GCG1403"),
        Hadolint("DL3046", "GCG1308"),
        Hadolint("DL3062", "GCG0403"),
        Hadolint("DL3063", "GCG0302"),
        Hadolint("DL3064", "GCG1101"),
        Hadolint("DL3065", "GCG0209"),
        Hadolint("DL3066", "GCG0803"),
        Hadolint("DL3067", "GCG0306"),
        Hadolint("DL4000", "GCG0106"),
        Hadolint("DL4003", "GCG0107") with { Instruction = "CMD" },
        Hadolint("DL4004", "GCG0107") with { Instruction = "ENTRYPOINT" },
        Hadolint("DL4006", "GCG1304"),

        // A finding that equals a check carries its name; these lines say it to readers.
        BuildKit(BuildKitCheck.ConsistentInstructionCasing, "GCG0109"),
        BuildKit(BuildKitCheck.CopyIgnoredFile, "GCG1204"),
        BuildKit(BuildKitCheck.DuplicateStageName, "GCG0301"),
        BuildKit(BuildKitCheck.ExposeInvalidFormat, "GCG0811"),
        BuildKit(BuildKitCheck.ExposeProtoCasing, "GCG0109"),
        BuildKit(BuildKitCheck.FromAsCasing, "GCG0109"),
        BuildKit(BuildKitCheck.FromPlatformFlagConstDisallowed, "GCG0208"),
        BuildKit(BuildKitCheck.InvalidBaseImagePlatform, "GCG0213"),
        BuildKit(BuildKitCheck.InvalidDefaultArgInFrom, "GCG0210"),
        BuildKit(BuildKitCheck.InvalidDefinitionDescription, "GCG0109"),
        BuildKit(BuildKitCheck.JSONArgsRecommended, "GCG0901"),
        BuildKit(BuildKitCheck.LegacyKeyValueFormat, "GCG0105"),
        BuildKit(BuildKitCheck.MaintainerDeprecated, "GCG0106"),
        BuildKit(BuildKitCheck.MultipleInstructionsDisallowed, "GCG0107"),
        BuildKit(BuildKitCheck.NoEmptyContinuation, "GCG0104"),
        BuildKit(BuildKitCheck.RedundantTargetPlatform, "GCG0209"),
        BuildKit(BuildKitCheck.ReservedStageName, "GCG0302"),
        BuildKit(BuildKitCheck.SecretsUsedInArgOrEnv, "GCG1101"),
        BuildKit(BuildKitCheck.StageNameCasing, "GCG0109"),
        BuildKit(BuildKitCheck.UndefinedArgInFrom, "GCG0210"),
        BuildKit(BuildKitCheck.UndefinedVar, "GCG0508") with { IsPart = true },
        BuildKit(BuildKitCheck.UndefinedVar, "GCG1401"),
        BuildKit(BuildKitCheck.UndefinedVar, "GCG1402"),
        BuildKit(BuildKitCheck.UndefinedVar, "GCG1403"),
        BuildKit(BuildKitCheck.WorkdirRelativePath, "GCG0308"),
    ];

    /// <summary>The pair of a name, in any letter case, the one that says all of it if there is one; <c>null</c> when no rule of ours means the same.</summary>
    public static PeerRule? Find(string name)
    {
        PeerRule? part = null;
        foreach (var pair in All)
        {
            if (!string.Equals(pair.Name, name, StringComparison.OrdinalIgnoreCase))
                continue;

            if (!pair.IsPart)
                return pair;

            part ??= pair;
        }

        return part;
    }

    /// <summary>The pairs of one of our rules.</summary>
    public static List<PeerRule> Of(string ruleId)
    {
        var pairs = new List<PeerRule>();
        foreach (var pair in All)
        {
            if (pair.RuleId == ruleId)
                pairs.Add(pair);
        }

        return pairs;
    }

    private static PeerRule Hadolint(string name, string ruleId) => new(PeerTool.Hadolint, name, ruleId);

    private static PeerRule BuildKit(string name, string ruleId) => new(PeerTool.BuildKit, name, ruleId);
}
