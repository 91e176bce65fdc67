using System;

namespace GoContainerGuard.Go;

/// <summary>Modules of others that are nothing without cgo, and what becomes of a program that uses them.</summary>
internal static class CgoModules
{
    private const string SqliteStub = "the first query of such a database fails with 'Binary was compiled with 'CGO_ENABLED=0', go-sqlite3 requires cgo to work. This is a stub'";
    private const string Undefined = "the build stops with 'undefined' or 'build constraints exclude all Go files'";

    // Sources: issues of the projects themselves, read in 2026: mattn/go-sqlite3#620, go-gorm/gorm#6468, confluentinc/confluent-kafka-go#303 and #1071,
    // godror/godror#55 and #115.
    private static readonly (string Package, string Module, string Consequence)[] Known =
    [
        ("github.com/confluentinc/confluent-kafka-go/kafka", "github.com/confluentinc/confluent-kafka-go", Undefined),
        ("github.com/confluentinc/confluent-kafka-go/v2/kafka", "github.com/confluentinc/confluent-kafka-go/v2", Undefined),
        ("github.com/godror/godror", "github.com/godror/godror", Undefined),
        ("github.com/mattn/go-sqlite3", "github.com/mattn/go-sqlite3", SqliteStub),
        ("gorm.io/driver/sqlite", "github.com/mattn/go-sqlite3", SqliteStub),
    ];

    /// <summary>The module that needs cgo behind an imported package, and what happens without; <c>null</c> when it is none of those.</summary>
    public static (string Module, string Consequence)? Find(string package)
    {
        foreach (var known in Known)
        {
            if (string.Equals(known.Package, package, StringComparison.Ordinal))
                return (known.Module, known.Consequence);
        }

        return null;
    }
}
