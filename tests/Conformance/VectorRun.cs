using System.Collections.Generic;
using System.IO;
using System.Text.Json;

namespace GoContainerGuard.Conformance;

/// <summary>Judges all cases of a file and says what came out.</summary>
internal static class VectorRun
{
    /// <summary>Whether all cases are equal in what has to be equal; a file without cases is not.</summary>
    public static bool Of(VectorKind kind, IEnumerable<JsonElement> vectors, TextWriter output)
    {
        var cases = 0;
        var different = 0;
        var wanted = 0;
        foreach (var vector in vectors)
        {
            cases++;
            var verdict = kind.Judge(vector);
            if (verdict.Wanted is null)
                wanted++;

            if (verdict.Must is null)
                continue;

            different++;
            output.WriteLine($"{vector.GetProperty("id").GetString()} {verdict.Must}");
        }

        output.WriteLine($"{kind.Name} wanted: {wanted} of {cases}");
        output.WriteLine($"{kind.Name}: {cases} cases, {cases - different} equal, {different} different");
        return cases > 0 && different == 0;
    }
}
