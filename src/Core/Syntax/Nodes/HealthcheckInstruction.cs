using System.Collections.Generic;
using GoContainerGuard.Syntax.Parsing;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax.Nodes;

/// <summary><c>HEALTHCHECK CMD command</c> or <c>HEALTHCHECK NONE</c>.</summary>
internal sealed class HealthcheckInstruction(InstructionHead head, MappedText type, MappedText command, IReadOnlyList<ExecWord>? exec)
    : CommandInstruction(head, command, exec)
{
    private const double NanosecondsASecond = 1e9;

    /// <summary><c>CMD</c> or <c>NONE</c> as written.</summary>
    public MappedText Type { get; } = type;

    /// <summary>Whether an inherited health check is switched off.</summary>
    public bool IsNone => Type.EqualsIgnoringCase("NONE");

    /// <summary>The duration that a flag such as <c>interval</c> says; <c>null</c> when it is not given, or refused.</summary>
    public double? Seconds(string flag) => Flag(flag) is { Value.Length: > 0 } given && GoDuration.Parse(given.Value, out _) is { } nanoseconds ? nanoseconds / NanosecondsASecond : null;
}
