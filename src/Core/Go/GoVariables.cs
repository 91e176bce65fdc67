using System;
using System.Collections.Generic;

namespace GoContainerGuard.Go;

/// <summary>The environment variables that the go command and its programs read, those that they once read, and names that come close to one.</summary>
/// <remarks>Source: <c>go help environment</c> and the documentation of package runtime, Go 1.27; names that the sources of Go 1.15.15 to 1.27.3 read, or no longer do.</remarks>
internal static class GoVariables
{
    // From this length on two letters may be wrong; a shorter name with two other letters is another name.
    private const int LongName = 10;
    private const int ShortestName = 5;

    // What people set. Names of fewer letters are left out: everything of that length comes close to them.
    private static readonly string[] Settable =
    [
        "CGO_CFLAGS", "CGO_CPPFLAGS", "CGO_CXXFLAGS", "CGO_ENABLED", "CGO_FFLAGS", "CGO_LDFLAGS", "GO111MODULE", "GOAMD64", "GOARCH", "GOARM", "GOARM64", "GOAUTH", "GOBIN",
        "GOCACHE", "GOCACHEPROG", "GOCOVERDIR", "GODEBUG", "GOENV", "GOEXPERIMENT", "GOFIPS140", "GOFLAGS", "GOINSECURE", "GOMAXPROCS", "GOMEMLIMIT", "GOMODCACHE", "GONOPROXY",
        "GONOSUMDB", "GOPATH", "GOPRIVATE", "GOPROXY", "GOROOT", "GOSUMDB", "GOTMPDIR", "GOTOOLCHAIN", "GOTRACEBACK", "GOWORK",
    ];

    // What Go itself sets or reads elsewhere, and what is set for programs all over: no misspelling of anything.
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "CGO_CFLAGS_ALLOW", "CGO_CFLAGS_DISALLOW", "CGO_CPPFLAGS_ALLOW", "CGO_CPPFLAGS_DISALLOW", "CGO_CXXFLAGS_ALLOW", "CGO_CXXFLAGS_DISALLOW", "CGO_FFLAGS_ALLOW",
        "CGO_FFLAGS_DISALLOW", "CGO_LDFLAGS_ALLOW", "CGO_LDFLAGS_DISALLOW", "GCCGO", "GO386", "GOEXE", "GOFILE", "GOFIPS", "GOGC", "GOGCCFLAGS", "GOGCFLAGS", "GOHOSTARCH",
        "GOHOSTOS", "GOLINE", "GOMIPS", "GOMIPS64", "GOMOD", "GOOS", "GOPACKAGE", "GOPPC64", "GORACE", "GORISCV64", "GOTELEMETRY", "GOTELEMETRYDIR", "GOTOOLDIR", "GOVCS",
        "GOVERSION", "GOWASM", "GO_ENV", "GO_EXTLINK_ENABLED", "GO_GCFLAGS", "GO_LDFLAGS",
    };

    private static readonly HashSet<string> Known = [.. Settable, .. Others];
    private static readonly ulong[] SettableLetters = Array.ConvertAll(Settable, LettersOf);

    /// <summary>The variable that a name comes close to; <c>null</c> when it is one itself, when it comes close to none, or to several.</summary>
    public static string? Nearest(string name)
    {
        if (name.Length < ShortestName || name[0] is not ('G' or 'C') || Known.Contains(name))
            return null;

        string? nearest = null;
        var least = name.Length >= LongName ? 3 : 2;
        var letters = LettersOf(name);
        for (var index = 0; index < Settable.Length; index++)
        {
            var variable = Settable[index];

            // A letter in the place of another makes one come and one go; each other slip does less.
            if (Math.Abs(variable.Length - name.Length) > least || AreMoreThan(2 * least, letters ^ SettableLetters[index]))
                continue;

            var distance = Distance(name, variable);
            if (distance < least)
                (nearest, least) = (variable, distance);
            else if (distance == least)
                nearest = null;
        }

        return nearest;
    }

    /// <summary>Since which minor release of Go 1 nothing reads a setting any more, or it says what Go does by itself; <c>null</c> when it counts.</summary>
    public static int? RetiredSince(string name, string? value) => name switch
    {
        // Source: Go 1.16 and Go 1.23 release notes; the others no release from 1.15 on reads.
        "GO111MODULE" when value == "on" => 16,
        "GOROOT_FINAL" => 23,
        "GONOSUMCHECK" or "GONOVERIFY" => 13,
        "GO15VENDOREXPERIMENT" => 7,
        _ => null,
    };

    // Which characters a name has, a bit each; those that share one hide a difference and make none.
    private static ulong LettersOf(string name)
    {
        var letters = 0UL;
        foreach (var character in name)
            letters |= 1UL << (character & 63);

        return letters;
    }

    private static bool AreMoreThan(int count, ulong bits)
    {
        for (; bits != 0 && count >= 0; count--)
            bits &= bits - 1;

        return count < 0;
    }

    // Letters that are wrong, missing, too many, or change places with their neighbour.
    private static int Distance(string left, string right)
    {
        var (before, last, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var column = 0; column <= right.Length; column++)
            last[column] = column;

        for (var line = 1; line <= left.Length; line++)
        {
            row[0] = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var isSame = left[line - 1] == right[column - 1];
                row[column] = Math.Min(Math.Min(row[column - 1], last[column]) + 1, last[column - 1] + (isSame ? 0 : 1));
                if (line > 1 && column > 1 && left[line - 1] == right[column - 2] && left[line - 2] == right[column - 1])
                    row[column] = Math.Min(row[column], before[column - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[right.Length];
    }
}
