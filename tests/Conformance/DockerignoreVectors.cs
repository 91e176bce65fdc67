using System.Linq;
using System.Text.Json;
using GoContainerGuard.Context;
using GoContainerGuard.Text;

namespace GoContainerGuard.Conformance;

/// <summary>Ignore files and paths to what is kept out, asked in both ways; the walk also step by step.</summary>
internal sealed class DockerignoreVectors : VectorKind
{
    public override string Name => "dockerignore";

    public override Verdict Judge(JsonElement vector)
    {
        var ignore = Parse(vector);
        var expected = vector.GetProperty("expected");
        var error = expected.TryGetProperty("error", out var message) ? message.GetString() : null;
        var said = ignore.IsRefused ? ignore.Faults[0].Message : null;
        var difference = FirstDifference(vector, ignore, expected, error is not null, said is not null);
        return new Verdict(difference, difference ?? (error == said ? null : "error: another message"));
    }

    public static IgnoreFile Parse(JsonElement vector) =>
        IgnoreFile.Parse(new SourceText(".dockerignore", vector.GetProperty("dockerignore").GetString()!));

    private static string? FirstDifference(JsonElement vector, IgnoreFile ignore, JsonElement expected, bool isRefused, bool weRefuse)
    {
        var patterns = string.Join(" ", expected.Strings("patterns"));
        var read = string.Join(" ", ignore.Patterns.Select(pattern => pattern.Text));
        if (read != patterns)
            return Difference("patterns", patterns, read);

        if (isRefused || weRefuse)
            return isRefused == weRefuse ? null : Difference("presence of error", isRefused ? "yes" : "no", weRefuse ? "yes" : "no");

        var paths = vector.Strings("paths").ToArray();
        var walk = string.Concat(paths.Select(path => Letter(ignore.Judge(path))));
        var steps = string.Concat(paths.Select(path => Letter(path.Split('/').Aggregate(ignore.Top, (folder, name) => folder.Step(name)).Verdict)));
        var alone = string.Concat(paths.Select(path => Letter(ignore.JudgeAlone(path))));
        return Compare("walk", expected, "walk", walk) ?? Compare("walk step by step", expected, "walk", steps) ?? Compare("excluded", expected, "excluded", alone);
    }

    private static string? Compare(string what, JsonElement expected, string name, string actual) =>
        expected.GetProperty(name).GetString() is var answer && answer == actual ? null : Difference(what, answer, actual);

    private static string Difference(string what, string? expected, string actual) => $"{what}: expected {expected}, was {actual}";

    private static char Letter(IgnoreVerdict verdict) => verdict.Answer switch
    {
        IgnoreAnswer.Kept => '0',
        IgnoreAnswer.Excluded => '1',
        _ => 'E',
    };
}
