using System.Collections.Generic;
using GoContainerGuard.Rules.BaseImages;
using GoContainerGuard.Rules.Binaries;
using GoContainerGuard.Rules.BuildContext;
using GoContainerGuard.Rules.Caching;
using GoContainerGuard.Rules.Checking;
using GoContainerGuard.Rules.Companions;
using GoContainerGuard.Rules.GoBuild;
using GoContainerGuard.Rules.GoModules;
using GoContainerGuard.Rules.Identity;
using GoContainerGuard.Rules.ImageContents;
using GoContainerGuard.Rules.Packages;
using GoContainerGuard.Rules.Runtime;
using GoContainerGuard.Rules.Secrets;
using GoContainerGuard.Rules.Stages;
using GoContainerGuard.Rules.Syntax;
using GoContainerGuard.Rules.Variables;

namespace GoContainerGuard.Rules;

/// <summary>Every rule, in the order of the ids.</summary>
public static class RuleCatalogue
{
    /// <summary>The rules that look at a Dockerfile, one a line.</summary>
    internal static IReadOnlyList<Rule> Rules { get; } =
    [
        new UnparsableDockerfile(),
        new RefusedIgnoreFile(),
        new UnreadableModule(),
        new UnreadableCompanion(),
        new UnknownInstructionOrFlag(),
        new MalformedJson(),
        new NewerThanTheBuilder(),
        new EmptyContinuation(),
        new LegacyKeyValue(),
        new Maintainer(),
        new RepeatedInstruction(),
        new ForbiddenTrigger(),
        new InconsistentCasing(),
        new CarriageReturns(),
        new RefusedInstruction(),
        new UntaggedImage(),
        new LatestTag(),
        new LoosePin(),
        new UnreadablePin(),
        new UnpublishedTag(),
        new EndOfLife(),
        new RepeatedVersion(),
        new ConstantPlatform(),
        new RedundantPlatform(),
        new UnresolvableBase(),
        new ForeignRegistry(),
        new UnsuffixedDistroless(),
        new ForeignPlatform(),
        new ForbiddenImage(),
        new DuplicateStageName(),
        new ReservedStageName(),
        new UnresolvableSource(),
        new CircularStage(),
        new UnusedStage(),
        new WholeFileSystem(),
        new ToolchainAsRuntime(),
        new RelativeWorkdir(),
        new RunWithoutShell(),
        new GoOlderThanModule(),
        new PatchOfFloatingTag(),
        new UnpinnedTool(),
        new ToolchainDownloadedEachBuild(),
        new MissingSums(),
        new MissingMember(),
        new MissingReplacement(),
        new NoModule(),
        new MissingVendor(),
        new NeedlessForVendor(),
        new GetInBuild(),
        new ModuleChangedInBuild(),
        new UnknownGoVariable(),
        new UnnamedPrivateModules(),
        new MissingFetchClient(),
        new UnusableSshMount(),
        new OverruledSetting(),
        new UnavailablePackage(),
        new MissingArtefact(),
        new OccupiedOutputName(),
        new UnknownLinkerVariable(),
        new LiteralArchitecture(),
        new EmulatedBuild(),
        new ForgottenCrossCompilation(),
        new UndeclaredPlatformArgument(),
        new CrossInstall(),
        new BuildPathsInProgram(),
        new RedundantStripFlag(),
        new IdleStaticFlag(),
        new Instrumentation(),
        new BrokenVersionStamp(),
        new UnsatisfiedEmbed(),
        new AbsentGeneratedCode(),
        new ReadOnlyOutput(),
        new PackedProgram(),
        new DefaultedPlatformArgument(),
        new DynamicBinaryOnMusl(),
        new DynamicBinaryInBareImage(),
        new CgoLeftToChance(),
        new CgoWithoutCompiler(),
        new CgoNeededButOff(),
        new NewerGlibcAtBuild(),
        new CrossCgoWithoutCompiler(),
        new LibraryLeftBehind(),
        new StaticGlibc(),
        new MissingCertificates(),
        new MissingZoneData(),
        new MissingTemporaryFolder(),
        new MissingUserList(),
        new MissingSystemFile(),
        new DevelopmentTool(),
        new ShippedSources(),
        new ConveniencePackage(),
        new DebugVariant(),
        new RunsAsRoot(),
        new UnknownUser(),
        new NamedUser(),
        new ClosedWorkingDirectory(),
        new WritableProgram(),
        new UnusedAccount(),
        new PrivilegedPort(),
        new AccountWithoutId(),
        new WorldWritable(),
        new UnheardPort(),
        new InvalidPort(),
        new DisallowedUser(),
        new ShellForm(),
        new DiscardedCommand(),
        new StartCommandMissing(),
        new GoRunAtStart(),
        new BrokenStartScript(),
        new HealthCommandMissing(),
        new HealthTiming(),
        new UnheardHealthRequest(),
        new UncatchableStopSignal(),
        new UnexpandedVariable(),
        new InvalidRuntimeSetting(),
        new SourcesBeforeModules(),
        new UncachedBuild(),
        new MisplacedCacheMount(),
        new OneSidedCacheMount(),
        new UnwritableCacheMount(),
        new VolatileArgument(),
        new LockedCacheMount(),
        new UselessCleanup(),
        new StableStepBelowCopy(),
        new LateCleanup(),
        new UnfilteredMount(),
        new SecretInVariable(),
        new MountedSecretKept(),
        new CredentialFileCopied(),
        new UnverifiedModules(),
        new OpenModuleProxy(),
        new UncheckedDownload(),
        new UnverifiedHostKey(),
        new UnverifiedConnection(),
        new UnsignedPackages(),
        new TokenInFile(),
        new UnfilteredContext(),
        new RootOnlyPattern(),
        new IgnoredGoFile(),
        new IgnoredSource(),
        new MissingSource(),
        new LoadedContext(),
        new DeadIgnorePattern(),
        new MisreadIgnorePattern(),
        new IgnoredTests(),
        new ShadowedIgnoreFile(),
        new StalePackageLists(),
        new HesitantInstall(),
        new KeptPackageIndex(),
        new UnheardFailure(),
        new NeedlessAdd(),
        new SudoInStep(),
        new AmbiguousDestination(),
        new SparseLoginLog(),
        new UndefinedVariableUse(),
        new ArgumentOfAnotherStage(),
        new SiblingInEnv(),
        new UnusedArgument(),
        new MalformedLabel(),
        new RepeatedLabel(),
        new MissingLabel(),
        new MissingBuildSource(),
        new UndeclaredArgument(),
        new IdleVolume(),
        new ServiceHealthMissing(),
        new UnwatchedDockerfile(),
        new ObsoleteVersionKey(),
    ];

    /// <summary>What every rule says of itself, those that the hosts speak included.</summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors { get; } = All();

    private static List<RuleDescriptor> All()
    {
        List<RuleDescriptor> descriptors = [.. HostRules.All, .. SuppressionRules.All];
        foreach (var rule in Rules)
            descriptors.Add(rule.Descriptor);

        descriptors.Sort((left, right) => string.CompareOrdinal(left.Id, right.Id));
        return descriptors;
    }
}
