using GoContainerGuard.Documents;
using GoContainerGuard.Go;
using GoContainerGuard.Text;

namespace GoContainerGuard.Snapshot;

/// <summary>
/// What a host can tell of the files below the root. Core never touches a disk: it asks here, and an answer may be that nobody
/// looked. Equal questions get equal answers for the life of the snapshot.
/// </summary>
/// <remarks>Paths are relative to the root with <c>/</c> between the parts; the root itself is the empty text. A path that starts
/// with <c>../</c> lies above the root; only configuration files are asked for there.</remarks>
public abstract class RepositorySnapshot
{
    /// <summary>Files above this many bytes are not read: 8 MiB. The largest Dockerfile known to us has a few hundred kilobytes.</summary>
    public const int LargestFile = 8 * 1024 * 1024;

    /// <summary>Absolute path of the root with <c>/</c> between the parts and none at the end; the root of a disk is the empty text.</summary>
    public abstract string Root { get; }

    /// <summary>The text of a file.</summary>
    public abstract FileReading Read(string path);

    /// <summary>The names in a folder. Links are listed, not followed.</summary>
    public abstract FolderReading List(string path);

    /// <summary>
    /// What the head of a Go source file says; <c>null</c> when the file is not there or nobody knows. Whoever needs no more than this asks
    /// here and not for the text: a manifest holds the heads of a large program in little room.
    /// </summary>
    public virtual GoSourceFile? ReadGoSource(string path) => Read(path).Text is { } text ? GoSourceScanner.Scan(text.Content) : null;

    /// <summary>
    /// What a YAML file says; <c>null</c> when the file is not there or nobody knows. Only a host that has a reader of YAML can tell, which Core
    /// has not.
    /// </summary>
    public virtual Document? ReadDocument(string path) => null;

    /// <summary>What a text would say as YAML, were it a file of the tree; <c>null</c> when nobody can tell.</summary>
    public virtual Document? ParseDocument(SourceText text) => null;
}
