using System.Globalization;
using System.Text;

namespace GoContainerGuard.Benchmarks;

/// <summary>Go sources that nobody wrote: heads, comments, types, functions, tables and texts in the proportions of a large program.</summary>
internal static class GoText
{
    private static readonly string[] Imports =
    [
        "context", "encoding/json", "errors", "fmt", "log/slog", "net/http", "os", "sort", "strconv", "strings", "sync", "time", "example.com/shop/internal/store",
        "github.com/acme/router", "google.golang.org/grpc",
    ];

    private static readonly string[] Verbs = ["Load", "Store", "Find", "Merge", "Count", "Send", "Check", "Render", "Lookup", "Current"];

    /// <summary>The file of a number; the same number gives the same text.</summary>
    public static string Of(int number)
    {
        var to = new StringBuilder();
        if (number % 3 == 0)
            to.Append("// Copyright The Shop Authors. All rights reserved.\n// Use of this source code is governed by a licence that can be found in the file LICENSE.\n\n");

        if (number % 25 == 0)
            to.Append("//go:build linux && !race\n\n");

        to.Append("// Package pkg").Append(number / 20).Append(" keeps what the shop knows of orders.\npackage pkg").Append(number / 20).Append("\n\nimport (\n");
        for (var index = 0; index < 4 + (number % 6); index++)
            to.Append("\t\"").Append(Imports[(number + (index * 4)) % Imports.Length]).Append("\"\n");

        if (number % 40 == 0)
            to.Append("\t_ \"embed\"\n");

        to.Append(")\n\n");
        if (number % 40 == 0)
            to.Append("//go:embed templates/*.html\nvar templates string\n\n");

        to.Append("var errGone = errors.New(\"pkg: the order is gone\")\n\nconst limit").Append(number).Append(" = ").Append(number).Append("\n\n");
        for (var index = 0; index < 8 + (number % 12); index++)
            AppendFunction(to, number, index);

        return to.ToString();
    }

    private static void AppendFunction(StringBuilder to, int number, int index)
    {
        var verb = Verbs[(number + index) % Verbs.Length];
        var name = string.Create(CultureInfo.InvariantCulture, $"{verb}{number}x{index}");
        to.Append("// ").Append(name).Append(" does what its name says, and says so when it cannot: whoever calls it holds the lock already.\nfunc (s *service) ").Append(name)
            .Append("(ctx context.Context, id string, values map[string][]byte) (int, error) {\n\tif len(id) == 0 {\n\t\treturn 0, fmt.Errorf(\"pkg: %q is no id: %w\", id, errGone)\n\t}\n\n")
            .Append("\ttotal := 0\n\tfor key, value := range values {\n\t\tif strings.HasPrefix(key, \"x-\") && value[0] != '\\n' {\n\t\t\tcontinue // not ours\n\t\t}\n\n\t\ttotal += len(value) * limit")
            .Append(number).Append("\n\t}\n\n");
        if ((number + index) % 30 == 0)
            to.Append("\tresponse, err := http.Get(\"https://orders.example.com/v1/\" + id)\n\tif err != nil {\n\t\treturn 0, err\n\t}\n\tdefer response.Body.Close()\n\n");

        if ((number + index) % 45 == 0)
            to.Append("\tquery := `SELECT id, total\n\tFROM orders\n\tWHERE id = $1 -- one row`\n\t_ = query\n\n");

        to.Append("\ts.mutex.Lock()\n\tdefer s.mutex.Unlock()\n\ts.orders[id] = order{Total: total, Changed: time.Now().UTC(), Lines: append([]line(nil), s.lines[id]...)}\n\treturn total, nil\n}\n\n");
    }
}
