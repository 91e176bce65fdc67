using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>The finished, read-only model of one Dockerfile in one build context: the only thing that rules see.</summary>
internal sealed class ContainerBuild
{
    private readonly List<ContainerStage> _stages;
    private readonly StageContents?[] _contents;
    private Func<Stage, StageContents>? _contentsOf;
    private KnownImages? _images;
    private List<ContainerStage>? _shipped;
    private bool[]? _fed;
    private bool[]? _reachable;
    private ContainerBuild? _withoutIgnoreFile;
    private List<ExpandedStep>? _expandedSteps;
    private List<BinaryArrival>? _binaryArrivals;
    private List<ContainerStage>? _shippedLayers;
    private List<ContextSource>? _contextSources;
    private List<ContextTake>? _contextTakes;
    private List<MissingNeed>? _missingNeeds;
    private bool? _mayBeReleaseToolBuild;
    private bool? _isForDevelopment;
    private Facts? _facts;

    public ContainerBuild(DockerfileSyntax syntax, StageGraph graph, BuildSettings settings, BuildContext? context)
    {
        Syntax = syntax;
        Graph = graph;
        Settings = settings;
        Context = context;
        Sources = context is null ? null : new SourceMap(this, context);
        _stages = new List<ContainerStage>(graph.Stages.Count);
        _contents = new StageContents?[graph.Stages.Count];
        foreach (var stage in graph.Stages)
            _stages.Add(new ContainerStage(this, stage));
    }

    public DockerfileSyntax Syntax { get; }

    public SourceText Source => Syntax.Source;

    public StageGraph Graph { get; }

    /// <summary>What the team says of how this Dockerfile is built.</summary>
    public BuildSettings Settings { get; }

    /// <summary>What the compose and bake files of the repository say.</summary>
    public CompanionBuilds Companions { get; init; } = CompanionBuilds.None;

    /// <summary>What they say of this Dockerfile.</summary>
    public IReadOnlyList<PlacedBuild> BuiltBy => Companions.Of(Source.Path);

    /// <summary>The build context; <c>null</c> when it is not known.</summary>
    public BuildContext? Context { get; }

    /// <summary>Whether somebody has said that this folder is the context; otherwise it is one that would do.</summary>
    public bool IsContextNamed { get; init; }

    /// <summary>Where paths of the stages come from in the build context; <c>null</c> when that is not known.</summary>
    public SourceMap? Sources { get; }

    /// <summary>The same build if the ignore file kept nothing out.</summary>
    public ContainerBuild WithoutIgnoreFile => _withoutIgnoreFile ??= Context is null or { IgnoreFileText: null } ? this : new ContainerBuild(Syntax, Graph, Settings, Context.WithoutIgnoreFile);

    /// <summary>The same build with another text of the ignore file; without a context it is the build itself.</summary>
    public ContainerBuild With(SourceText ignoreFile) => Context is null ? this : new ContainerBuild(Syntax, Graph, Settings, Context.With(ignoreFile));

    public List<ContainerStage> Stages => _stages;

    /// <summary>What there is to speak of.</summary>
    public Facts Facts => _facts ??= FactsAtHand.Of(this);

    /// <summary>The instructions in which BuildKit replaces something, or at which it stops.</summary>
    public List<ExpandedStep> ExpandedSteps => _expandedSteps ??= ExpandedStep.In(Graph);

    /// <summary>Every Go program in every image that is shipped to run somewhere.</summary>
    public List<BinaryArrival> BinaryArrivals => _binaryArrivals ??= BinaryArrival.FindAll(this);

    /// <summary>The stages that become images which run somewhere: targets that are not for development.</summary>
    public List<ContainerStage> ShippedStages => _shipped ??= _stages.FindAll(static stage => stage.IsShipped);

    /// <summary>The stages whose layers are layers of an image that is shipped.</summary>
    public List<ContainerStage> ShippedLayers => _shippedLayers ??= Analysis.ShippedLayers.Find(this);

    /// <summary>Everything that the Dockerfile takes from its build context by name.</summary>
    public List<ContextSource> ContextSources
    {
        get => _contextSources ??= Analysis.ContextSources.Of(Graph);
        init => _contextSources = value;
    }

    /// <summary>Everything that the stages which some target needs take from the build context.</summary>
    public List<ContextTake> ContextTakes => _contextTakes ??= Analysis.ContextTakes.Find(this);

    /// <summary>What the go commands of all stages miss.</summary>
    public List<MissingNeed> MissingNeeds => _missingNeeds ??= Analysis.MissingNeeds.FindAll(this);

    /// <summary>Whether the name of the file, or of a folder above it, says that it is for development or tests.</summary>
    public bool IsForDevelopment => _isForDevelopment ??= DevelopmentWords.OccurIn(Source.Path);

    /// <summary>Whether a release tool may build it in a folder of its own.</summary>
    public bool MayBeReleaseToolBuild => _mayBeReleaseToolBuild ??= ReleaseTool.Judge(this);

    public ContainerStage Of(Stage stage) => _stages[stage.Index];

    public StageContents ContentsOf(Stage stage) => _contents[stage.Index]
        ??= new StageContents(Graph, stage, stage.RootImage is { } image && !WindowsSigns.In(stage, Settings) ? Find(image) : null, _contentsOf ??= ContentsOf);

    /// <summary>The copies of an instruction, a source each; none when it is no COPY or ADD.</summary>
    public ImageCopy[] CopiesOf(StageStep step) => ContentsOf(step.Stage).CopiesOf(step);

    /// <summary>A place in the Dockerfile.</summary>
    public SourceSpan At(TextSpan span) => new(Source, span);

    /// <summary>A place in the Dockerfile.</summary>
    public SourceSpan At(MappedText text) => new(Source, text.SourceSpan());

    /// <summary>Whether a build of any target needs a stage.</summary>
    public bool IsReachable(Stage stage) => (_reachable ??= Closure(Targets()))[stage.Index];

    /// <summary>Whether a stage, or something that it makes, ends up in an image that is shipped.</summary>
    public bool FeedsShipped(ContainerStage stage) => (_fed ??= Closure(Shipped()))[stage.Stage.Index];

    /// <summary>What is known of an image, from the catalogue or from the team.</summary>
    public BaseImage? Find(ImageReference image) => (_images ??= KnownImages.Of(Settings)).Find(image);

    // Whether each stage is reached from the ends, by its place. A stage takes only from those above it.
    private bool[] Closure(bool[] reached)
    {
        for (var index = reached.Length - 1; index >= 0; index--)
        {
            if (reached[index])
                Graph.MarkSources(Graph.Stages[index], reached);
        }

        return reached;
    }

    private bool[] Targets()
    {
        var targets = new bool[Graph.Stages.Count];
        for (var index = 0; index < targets.Length; index++)
            targets[index] = Graph.Stages[index].IsTarget;

        return targets;
    }

    private bool[] Shipped()
    {
        var shipped = new bool[_stages.Count];
        foreach (var stage in ShippedStages)
            shipped[stage.Stage.Index] = true;

        return shipped;
    }
}
