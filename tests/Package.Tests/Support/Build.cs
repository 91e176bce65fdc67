using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Build.Logging.StructuredLogger;
using Shouldly;

namespace GoContainerGuard.Tests.Support;

/// <summary>What a build ended with and what it said.</summary>
internal sealed class Build(int exitCode, string output, string log)
{
    private readonly Lazy<Microsoft.Build.Logging.StructuredLogger.Build> _log = new(() => BinaryLog.ReadBuild(log));

    public string Output => output;

    public IReadOnlyList<string> Errors => [.. Codes<Error>()];

    public IReadOnlyList<string> Warnings => [.. Codes<Warning>()];

    /// <summary>The one line with this code.</summary>
    public AbstractDiagnostic Line(string code) => All<AbstractDiagnostic>().Where(line => line.Code == code).ShouldHaveSingleItem(output);

    public Build Succeeded()
    {
        exitCode.ShouldBe(0, output);
        return this;
    }

    public Build Failed()
    {
        exitCode.ShouldNotBe(0, output);
        return this;
    }

    /// <summary>Codes in the order of the log, an equal one as often as it was said.</summary>
    public Build Said(string[]? errors = null, string[]? warnings = null)
    {
        Errors.ShouldBe(errors ?? [], output);
        Warnings.ShouldBe(warnings ?? [], output);
        return this;
    }

    private IEnumerable<string> Codes<T>()
        where T : AbstractDiagnostic => All<T>().Select(line => line.Code);

    private IReadOnlyList<T> All<T>()
        where T : AbstractDiagnostic => _log.Value.FindChildrenRecursive<T>();
}
