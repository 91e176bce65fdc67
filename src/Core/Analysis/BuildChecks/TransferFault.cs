using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>What the build stops at in a COPY or ADD, once its words are expanded.</summary>
internal static class TransferFault
{
    public static BuildStop? Of(StageStep step, TransferInstruction transfer)
    {
        if (Value(step, "chmod") is { Value.Length: > 0 } mode && FileMode.ProblemOf(mode.Value) is { } modeProblem)
            return new BuildStop(transfer.Flag("chmod")!.Value.Text.SourceSpan(), modeProblem, mode.IsDefault);

        var checksum = Value(step, "checksum");
        if (checksum is { Value.Length: > 0 } && ChecksumProblem(step, transfer) is { } checksumProblem)
            return new BuildStop(transfer.Flag("checksum")!.Value.Text.SourceSpan(), checksumProblem, checksum.Value.IsDefault);

        for (var index = 0; index < transfer.Sources.Count; index++)
        {
            var source = transfer.Sources[index];

            // Every address has a colon.
            if ((source.IndexOf(':') < 0 && source.IndexOf('$') < 0) || transfer.HeredocOf(source) is not null || step.Expand(source) is not { Value: { } path } expansion)
                continue;

            if (SourceProblem(transfer, path) is { } problem)
                return new BuildStop(source.SourceSpan(), problem, expansion.IsDefault);

            if (checksum is { Value.Length: > 0 } && RemoteSource.PlaceOf(path) == SourcePlace.Web && ContentDigest.ProblemOf(checksum.Value.Value) is { } digestProblem)
                return new BuildStop(transfer.Flag("checksum")!.Value.Text.SourceSpan(), digestProblem, expansion.IsDefault || checksum.Value.IsDefault);
        }

        return null;
    }

    private static Expansion? Value(StageStep step, string name) => step.Instruction.Flag(name) is { } flag
        ? step.Expand(MappedText.Of(flag.Value, new TextSpan(0, flag.Value.Length)))
        : null;

    private static string? ChecksumProblem(StageStep step, TransferInstruction transfer)
    {
        MappedText? first = null;
        var paths = 0;
        foreach (var source in transfer.Sources)
        {
            if (transfer.HeredocOf(source) is not null)
                continue;

            first ??= source;
            paths++;
        }

        if (paths != 1)
            return "checksum can't be specified for multiple sources";

        return step.Expand(first!.Value).Value is { } path && RemoteSource.PlaceOf(path) == SourcePlace.Path ? "checksum requires HTTP(S) or Git sources" : null;
    }

    private static string? SourceProblem(TransferInstruction transfer, string path) => (RemoteSource.PlaceOf(path), transfer) switch
    {
        (SourcePlace.Git, CopyInstruction) => "source can't be a git ref for COPY",
        (SourcePlace.Web, CopyInstruction) => "source can't be a URL for COPY",
        _ => null,
    };
}
