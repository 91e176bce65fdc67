namespace GoContainerGuard.Tests.Support;

/// <summary>Dockerfiles with one fault each, by the level at which it is found.</summary>
internal static class Fault
{
    public const string WarningId = "GCG0009";

    public static readonly byte[] Warning = [(byte)'F', 0xFF];
}
