using System;
using System.Collections.Generic;

namespace GoContainerGuard.Images.Catalogue;

/// <summary>
/// What is known of a base image. Every fact may be unknown; a fact that is only extrapolated may carry a warning,
/// and is unknown in <see cref="Certain"/>, which is what an error asks.
/// </summary>
internal sealed class BaseImage
{
    private const string UserList = "user:";
    private const string GroupList = "group:";
    private const string EnvironmentList = "env:";

    // Dockerfiles ask for few programs and folders; a host that lives for days must not keep all that it was ever asked.
    private const int MostRemembered = 512;

    private readonly FactStack _facts;
    private readonly ImageOrigin _origin;
    private readonly Dictionary<string, Presence> _programs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Presence> _folders = new(StringComparer.Ordinal);
    private BaseImage? _certain;
    private Presence? _compiler;
    private IReadOnlyDictionary<string, string>? _environment;

    public BaseImage(FactStack facts, ImageOrigin origin)
    {
        _facts = facts;
        _origin = origin;
        Libc = LibcOf(facts.Find("libc"));
        DefaultUser = new ImageUser(facts.Find("default-user").Word);
        PackageManager = PackageManagerOf(facts.Find("packages"));
        IsGoToolchain = facts.Find("toolchain").Value == Fact.Yes;
        IsComplete = facts.Find("files").Value == Fact.Complete;
        IsEnvironmentComplete = facts.Find("env").Value == Fact.Complete;
    }

    /// <summary>The name as people know it, with tag and digest as written: <c>golang:1.27-alpine</c>.</summary>
    public string Name => _origin.Name;

    /// <summary><c>golang</c>, <c>alpine</c>, <c>distroless</c>, <c>chainguard</c> and so on.</summary>
    public string Family => _origin.Family;

    /// <summary>The same image as an error may see it: whatever is only extrapolated is unknown.</summary>
    public BaseImage Certain => _certain ??= new BaseImage(_facts.Certain(), _origin);

    /// <summary>A digest decides what is pulled; the tag beside it, on which the facts rest, is only a remark.</summary>
    public bool IsPinned => _origin.IsPinned;

    public TagStanding Standing => _origin.Standing;

    /// <summary>Whether the tag was ever published, where the history of a name is known (golang).</summary>
    public Presence TagPublication => _origin.Publication;

    /// <summary>Whether this is a Windows image, of which nothing else is known.</summary>
    public bool IsWindows => _facts.Find("os").Value == "windows";

    /// <summary>Whether the image is there to build Go programs.</summary>
    public bool IsGoToolchain { get; }

    /// <summary>Whether the whole file system is known: what is not said to be there is not there.</summary>
    public bool IsComplete { get; }

    public Libc Libc { get; }

    /// <summary>As in <c>2.41</c>; null when not known.</summary>
    public string? LibcVersion => _facts.Find("libc-version").Word;

    /// <summary>Whether the image has a shell anywhere; shell forms need the one at <c>/bin/sh</c>, see <see cref="Program"/>.</summary>
    public Presence Shell => _facts.Find("shell").Presence;

    /// <summary><c>/bin/sh</c> or <c>/busybox/sh</c>; null for none and for not known.</summary>
    public string? ShellPath => _facts.Find("shell").Word;

    public PackageManager PackageManager { get; }

    public Presence CaCertificates => _facts.Find("ca").Presence;

    public Presence ZoneData => _facts.Find("zones").Presence;

    /// <summary>A compiler that cgo finds: gcc, cc or clang.</summary>
    public Presence CCompiler => _compiler ??= AnyOf(Program("gcc"), Program("cc"), Program("clang"));

    public ImageUser DefaultUser { get; }

    /// <summary>Absolute; null when not known.</summary>
    public string? WorkingDirectory => _facts.Find("workdir").Word;

    /// <summary>The variables that are known to be set; see <see cref="IsEnvironmentComplete"/>.</summary>
    public IReadOnlyDictionary<string, string> Environment => _environment ??= _facts.Entries(EnvironmentList);

    public bool IsEnvironmentComplete { get; }

    /// <summary>The words of the entrypoint, separated by blanks; null for none and for not known.</summary>
    public string? Entrypoint => _facts.Find("entrypoint").Word;

    /// <summary>Whether the image says what is started, so that a CMD is only arguments.</summary>
    public Presence HasEntrypoint => _facts.Find("entrypoint").Presence;

    /// <summary>The words of the command, separated by blanks; null for none and for not known.</summary>
    public string? Command => _facts.Find("cmd").Word;

    /// <summary>The Go of a toolchain image.</summary>
    public ImageGoVersion Go => _facts.Demand == FactDemand.Verified && IsPinned ? default : _origin.Go;

    public GoToolchainChoice GoToolchain => IsGoToolchain ? ChoiceOf(_facts.Find("env:GOTOOLCHAIN")) : GoToolchainChoice.Unknown;

    /// <summary>End of standard support, of the distribution below in a golang image, as <c>2026-07-11</c>; null when not known.</summary>
    public string? EndOfLife => _facts.Find("eol").Word;

    /// <summary>End of long-term support in the same form.</summary>
    public string? EndOfLongTermSupport => _facts.Find("eol-lts").Word;

    /// <summary>Ids of the sources, see <see cref="BaseImageCatalogue.Source"/>.</summary>
    public IReadOnlyList<string> Sources => _facts.Find("sources").Word?.Split(' ') ?? [];

    /// <summary>The users that are known to be there, with their id; see <see cref="AreUsersComplete"/>.</summary>
    public IReadOnlyDictionary<string, string> Users => _facts.Entries(UserList);

    public bool AreUsersComplete => _facts.Find("users").Value == Fact.Complete;

    /// <summary>The groups that are known to be there, with their id; see <see cref="AreGroupsComplete"/>.</summary>
    public IReadOnlyDictionary<string, string> Groups => _facts.Entries(GroupList);

    public bool AreGroupsComplete => _facts.Find("groups").Value == Fact.Complete;

    /// <summary>Whether <c>/etc/passwd</c> has the name.</summary>
    public Presence User(string name) => _facts.Entry(UserList, name, "users");

    /// <summary>Whether <c>/etc/group</c> has the name.</summary>
    public Presence Group(string name) => _facts.Entry(GroupList, name, "groups");

    /// <summary>The number of a user, where it is known.</summary>
    public int? UserId(string name) => Id(_facts.Find(UserList + name));

    /// <summary>The number of a group, where it is known.</summary>
    public int? GroupId(string name) => Id(_facts.Find(GroupList + name));

    /// <summary>Whether the image's configuration sets a variable.</summary>
    public Presence Variable(string name) => _facts.Entry(EnvironmentList, name, "env");

    /// <summary>Whether a program is there: by its bare name in any folder of programs, or at an absolute path.</summary>
    public Presence Program(string nameOrPath)
    {
        lock (_programs)
        {
            if (_programs.TryGetValue(nameOrPath, out var known))
                return known;

            if (_programs.Count >= MostRemembered)
                _programs.Clear();

            var presence = _facts.Program(nameOrPath);
            if (presence == Presence.Unknown && nameOrPath.IndexOf('/') >= 0 && IsComplete)
                presence = Presence.Absent;

            _programs.Add(nameOrPath, presence);
            return presence;
        }
    }

    /// <summary>Whether a folder such as <c>/tmp</c> is there.</summary>
    public Presence HasFolder(string path)
    {
        lock (_folders)
        {
            if (_folders.TryGetValue(path, out var known))
                return known;

            if (_folders.Count >= MostRemembered)
                _folders.Clear();

            var presence = _facts.Find("folder:" + path).Presence;
            _folders.Add(path, presence);
            return presence;
        }
    }

    /// <summary>Mode and owner of a folder, where they are known.</summary>
    public ImageFolder? Folder(string path)
    {
        if (_facts.Find("folder:" + path).Word is not { } words)
            return null;

        var blank = words.IndexOf(' ');
        var colon = words.IndexOf(':');
        return new ImageFolder(
            words.Substring(0, blank), Digits.Value(words, blank + 1, colon), Digits.Value(words, colon + 1, words.Length));
    }

    /// <summary>The same image under another name.</summary>
    public BaseImage Named(string name) => new(_facts, _origin with { Name = name });

    /// <summary>Another image, of which one layer of facts is said, and for the rest what holds of this one.</summary>
    public BaseImage Under(FactLayer own, string name, string family) => new(_facts.Under(own), _origin with { Name = name, Family = family });

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static Libc LibcOf(Fact fact) => fact.Value switch
    {
        Fact.No => Libc.None,
        "glibc" => Libc.Glibc,
        "musl" => Libc.Musl,
        _ => Libc.Unknown,
    };

    private static PackageManager PackageManagerOf(Fact fact) => fact.Value switch
    {
        Fact.No => PackageManager.None,
        "apk" => PackageManager.Apk,
        "apt" => PackageManager.Apt,
        "dnf" => PackageManager.Dnf,
        "microdnf" => PackageManager.Microdnf,
        "yum" => PackageManager.Yum,
        "tdnf" => PackageManager.Tdnf,
        _ => PackageManager.Unknown,
    };

    private GoToolchainChoice ChoiceOf(Fact variable) => variable.Value switch
    {
        "local" => GoToolchainChoice.Local,
        "local+auto" or "auto" => GoToolchainChoice.Automatic,
        Fact.No when Go.Release is { } release => Digits.Value(release, "1.".Length, release.Length) < 21
            ? GoToolchainChoice.BeforeChoice
            : GoToolchainChoice.Automatic,
        _ => GoToolchainChoice.Unknown,
    };

    private static int? Id(Fact fact) => fact.Word is [>= '0' and <= '9', ..] digits ? Digits.Value(digits) : null;

    private static Presence AnyOf(Presence first, Presence second, Presence third)
    {
        if (first == Presence.Present || second == Presence.Present || third == Presence.Present)
            return Presence.Present;

        return first == Presence.Absent && second == Presence.Absent && third == Presence.Absent ? Presence.Absent : Presence.Unknown;
    }
}
