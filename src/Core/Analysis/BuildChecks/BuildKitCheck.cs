namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>The names of BuildKit's own checks, as <c># check=skip=</c> takes them.</summary>
internal static class BuildKitCheck
{
    public const string ConsistentInstructionCasing = nameof(ConsistentInstructionCasing);
    public const string CopyIgnoredFile = nameof(CopyIgnoredFile);
    public const string DuplicateStageName = nameof(DuplicateStageName);
    public const string ExposeInvalidFormat = nameof(ExposeInvalidFormat);
    public const string ExposeProtoCasing = nameof(ExposeProtoCasing);
    public const string FromAsCasing = nameof(FromAsCasing);
    public const string FromPlatformFlagConstDisallowed = nameof(FromPlatformFlagConstDisallowed);
    public const string InvalidBaseImagePlatform = nameof(InvalidBaseImagePlatform);
    public const string InvalidDefaultArgInFrom = nameof(InvalidDefaultArgInFrom);
    public const string InvalidDefinitionDescription = nameof(InvalidDefinitionDescription);
    public const string JSONArgsRecommended = nameof(JSONArgsRecommended);
    public const string LegacyKeyValueFormat = nameof(LegacyKeyValueFormat);
    public const string MaintainerDeprecated = nameof(MaintainerDeprecated);
    public const string MultipleInstructionsDisallowed = nameof(MultipleInstructionsDisallowed);
    public const string NoEmptyContinuation = nameof(NoEmptyContinuation);
    public const string RedundantTargetPlatform = nameof(RedundantTargetPlatform);
    public const string ReservedStageName = nameof(ReservedStageName);
    public const string SecretsUsedInArgOrEnv = nameof(SecretsUsedInArgOrEnv);
    public const string StageNameCasing = nameof(StageNameCasing);
    public const string UndefinedArgInFrom = nameof(UndefinedArgInFrom);
    public const string UndefinedVar = nameof(UndefinedVar);
    public const string WorkdirRelativePath = nameof(WorkdirRelativePath);
}
