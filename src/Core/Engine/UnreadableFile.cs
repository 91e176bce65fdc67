using GoContainerGuard.Rules;
using GoContainerGuard.Snapshot;
using GoContainerGuard.Text;

namespace GoContainerGuard.Engine;

/// <summary>A file that counts and cannot be read.</summary>
internal static class UnreadableFile
{
    public static Finding Report(string path, FileReading reading)
    {
        var rule = HostRules.Unreadable;
        return new Finding(rule, new SourceSpan(new SourceText(path, ""), default), rule.Format(path, ReasonOf(reading)));
    }

    public static string ReasonOf(FileReading reading) => reading.State switch
    {
        ReadingState.Absent => "it is not there any more",
        ReadingState.NotText => "it is not UTF-8 text",
        ReadingState.TooLarge => $"it is larger than {RepositorySnapshot.LargestFile / 1024 / 1024} MiB",
        _ => reading.Reason ?? "the system does not say why",
    };
}
