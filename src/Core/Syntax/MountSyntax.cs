using System.Collections.Generic;

namespace GoContainerGuard.Syntax;

/// <summary>One field of a <c>--mount</c>.</summary>
/// <param name="Key">In lower case.</param>
/// <param name="Value">The value as written; <c>null</c> when there is no equals sign.</param>
internal readonly record struct MountField(string Key, string? Value);

/// <summary>The value of a <c>--mount</c> or <c>--device</c> flag: a line of comma-separated fields (BuildKit <c>parseMount</c>).</summary>
internal static class MountSyntax
{
    /// <summary>The fields in order, and why they cannot be told apart.</summary>
    public static List<MountField> Fields(string value, out string? problem)
    {
        var fields = new List<MountField>();
        if (value.Length > 0 && value.IndexOf('"') < 0)
        {
            problem = null;
            for (int start = 0, end; start <= value.Length; start = end + 1)
            {
                end = value.IndexOf(',', start);
                end = end < 0 ? value.Length : end;
                fields.Add(Field(value, start, end));
            }

            return fields;
        }

        foreach (var text in CommaSeparated.Fields(value, out problem))
            fields.Add(Field(text, 0, text.Length));

        return fields;
    }

    private static MountField Field(string text, int start, int end)
    {
        var equals = text.IndexOf('=', start, end - start);
        return equals < 0
            ? new MountField(text.Substring(start, end - start).ToLowerInvariant(), null)
            : new MountField(text.Substring(start, equals - start).ToLowerInvariant(), text.Substring(equals + 1, end - equals - 1));
    }

    /// <summary>What is refused before the stage is built; the rest waits until variables have their values.</summary>
    public static void Check(FlagSyntax flag, List<SyntaxFault> faults)
    {
        var raw = flag.RawValue;
        if (raw.Length > 0 && raw.IndexOf('"') < 0 && raw.IndexOf('$') < 0)
            return;

        var fields = Fields(flag.Value, out var problem);
        if (problem is not null)
        {
            Fault(flag, faults, $"failed to parse csv mounts: {problem}");
            return;
        }

        foreach (var field in fields)
        {
            var dollar = field is { Key: "from", Value: { } value } ? value.IndexOf('$') : -1;
            if (dollar >= 0 && dollar != field.Value!.Length - 1)
                Fault(flag, faults, "'from' doesn't support variable expansion, define alias stage instead");
        }
    }

    public static void CheckDevice(FlagSyntax flag, List<SyntaxFault> faults)
    {
        Fields(flag.Value, out var problem);
        if (problem is not null)
            Fault(flag, faults, $"failed to parse csv devices: {problem}");
    }

    private static void Fault(FlagSyntax flag, List<SyntaxFault> faults, string message) =>
        faults.Add(new SyntaxFault(FaultKind.Instruction, flag.Text.SourceSpan(), message));
}
