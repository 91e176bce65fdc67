using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Build.Framework;

namespace GoContainerGuard.Tests.Support;

/// <summary>A build that writes down what is said to it.</summary>
internal sealed class RecordingBuildEngine : IBuildEngine8
{
    private readonly List<LazyFormattedBuildEventArgs> _said = [];

    public HashSet<string> PromotedCodes { get; } = [];

    public Dictionary<string, string> GlobalProperties { get; } = [];

    public List<BuildRequest> Requests { get; } = [];

    public BuildEngineResult Answer { get; set; }

    public bool AllowFailureWithoutError { get; set; }

    public IEnumerable<BuildErrorEventArgs> Errors => _said.OfType<BuildErrorEventArgs>();

    public IEnumerable<BuildWarningEventArgs> Warnings => _said.OfType<BuildWarningEventArgs>();

    public IEnumerable<BuildMessageEventArgs> Messages => _said.OfType<BuildMessageEventArgs>();

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "a.proj";

    public bool IsRunningMultipleNodes => false;

    public void LogErrorEvent(BuildErrorEventArgs e) => _said.Add(e);

    public void LogWarningEvent(BuildWarningEventArgs e) => _said.Add(e);

    public void LogMessageEvent(BuildMessageEventArgs e) => _said.Add(e);

    public void LogCustomEvent(CustomBuildEventArgs e) => _said.Add(e);

    public void LogTelemetry(string eventName, IDictionary<string, string> properties)
    {
    }

    public bool ShouldTreatWarningAsError(string warningCode) => PromotedCodes.Contains(warningCode);

    public IReadOnlyDictionary<string, string> GetGlobalProperties() => GlobalProperties;

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => false;

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs, string toolsVersion) => false;

    public bool BuildProjectFilesInParallel(string[] projectFileNames, string[] targetNames, IDictionary[] globalProperties, IDictionary[] targetOutputsPerProject, string[] toolsVersion, bool useResultsCache, bool unloadProjectsOnCompletion) => false;

    public BuildEngineResult BuildProjectFilesInParallel(string[] projectFileNames, string[] targetNames, IDictionary[] globalProperties, IList<string>[] removeGlobalProperties, string[] toolsVersion, bool returnTargetOutputs)
    {
        Requests.Add(new(projectFileNames.Single(), targetNames, globalProperties.Single(), removeGlobalProperties.Single()));
        return Answer;
    }

    public void Yield()
    {
    }

    public void Reacquire()
    {
    }

    public void RegisterTaskObject(object key, object obj, RegisteredTaskObjectLifetime lifetime, bool allowEarlyCollection)
    {
    }

    public object? GetRegisteredTaskObject(object key, RegisteredTaskObjectLifetime lifetime) => null;

    public object? UnregisterTaskObject(object key, RegisteredTaskObjectLifetime lifetime) => null;
}

internal sealed record BuildRequest(string Project, string[] Targets, IDictionary Properties, IList<string> RemovedProperties);
