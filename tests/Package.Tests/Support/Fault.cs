namespace GoContainerGuard.Tests.Support;

/// <summary>Dockerfiles with one fault each, by the level at which it is found.</summary>
internal static class Fault
{
    public const string WarningId = "GCG0202";

    public const string Warning = "FROM alpine:latest\nUSER 65532\n";

    public const string ErrorId = "GCG0802";

    public const string Error = "FROM alpine:3.20\nUSER shopkeeper\n";
}
