using System;
using System.Collections.Generic;

namespace GoContainerGuard.Go;

/// <summary>
/// Finds calls that ask the image for certificates, zone data, a temporary folder, users or a port: selectors on imported packages, with literals
/// and names of this file as arguments. Never throws; what is not understood is not found.
/// </summary>
internal static class GoUseScanner
{
    /// <summary>Longer files are data or generated, and are not looked at: in UTF-16 code units.</summary>
    private const int LongestFile = 1024 * 1024;

    /// <summary>No more than this is kept of one file.</summary>
    private const int MostUses = 64;

    private const string Http = "net/http";
    private const string Tls = "crypto/tls";
    private const string Credentials = "google.golang.org/grpc/credentials";

    // The packages whose functions are known here, the name that each has unless the file gives it another, and the words without which a file has nothing of it to find.
    private static readonly (string Path, string Name, string[] Signs)[] Packages =
    [
        (Http, "http", ["https://", "ParseMultipartForm", "Listen", "Addr:", ".Addr ="]),
        (Tls, "tls", ["Dial"]),
        (Credentials, "credentials", ["NewClientTLSFromCert"]),
        ("time", "time", ["LoadLocation"]),
        ("os", "os", ["CreateTemp", "MkdirTemp"]),
        ("io/ioutil", "ioutil", ["TempFile", "TempDir"]),
        ("os/user", "user", ["Lookup", "Current"]),
        ("crypto/x509", "x509", []),
        ("runtime/debug", "debug", ["ReadBuildInfo"]),
        ("net", "net", ["Listen"]),
    ];

    // They count whatever the names of the packages are.
    private static readonly string[] SignsOfTrust = ["RootCAs", "InsecureSkipVerify", "AppendCertsFromPEM"];

    /// <summary>Reads what follows the imports.</summary>
    /// <param name="content">The text of the file.</param>
    /// <param name="start">Offset behind the imports.</param>
    /// <param name="imports">The imported paths with the names that the file gives them; an empty name is the package's own.</param>
    public static IReadOnlyList<GoUse> Scan(string content, int start, IReadOnlyList<(string Path, string Name)> imports)
    {
        if (content.Length > LongestFile)
            return [];

        Dictionary<string, string>? names = null;
        var hasSign = false;
        foreach (var (path, name) in imports)
        {
            if (IndexOf(path) is var index and >= 0 && (name.Length == 0 ? Packages[index].Name : name) is not ("_" or ".") and var known)
            {
                (names ??= new Dictionary<string, string>(StringComparer.Ordinal))[known] = path;
                hasSign = hasSign || HasSign(content, start, Packages[index].Signs);
            }
        }

        // A file without any of these words is not split into tokens.
        return names is not null && (hasSign || HasSign(content, start, SignsOfTrust)) ? Find(new GoTokenList(content, start), names) : [];
    }

    private static bool HasSign(string content, int start, string[] signs)
    {
        foreach (var sign in signs)
        {
            if (content.IndexOf(sign, start, StringComparison.Ordinal) >= 0)
                return true;
        }

        return false;
    }

    private static int IndexOf(string path)
    {
        for (var index = 0; index < Packages.Length; index++)
        {
            if (Packages[index].Path == path)
                return index;
        }

        return -1;
    }

    private static List<GoUse> Find(GoTokenList tokens, Dictionary<string, string> names)
    {
        var uses = new List<GoUse>();
        var isHttp = names.ContainsValue(Http);
        var hasOwnTrust = false;
        for (var index = 0; index < tokens.Count && uses.Count < MostUses; index++)
        {
            if (!tokens.IsWord(index))
                continue;

            if (tokens.Is(index, "RootCAs") || tokens.Is(index, "InsecureSkipVerify") || tokens.Is(index, "AppendCertsFromPEM"))
            {
                if (!hasOwnTrust)
                    uses.Add(tokens.Use(GoUseKind.OwnTrust, "", index, index));

                hasOwnTrust = true;
            }
            else if (!tokens.IsMark(index - 1, '.') && tokens.IsMark(index + 1, '.') && tokens.IsWord(index + 2) && tokens.IsMark(index + 3, '(')
                && names.TryGetValue(tokens.Text(index), out var path))
            {
                if (OfFunction(tokens, path, tokens.Text(index + 2), index) is { } use)
                    uses.Add(use);

                index += 2;
            }
            else if (isHttp && tokens.Is(index, "Addr") && (tokens.IsMark(index + 1, ':') || (tokens.IsMark(index - 1, '.') && tokens.IsMark(index + 1, '='))))
            {
                uses.Add(OfListener(tokens, index, index, tokens.IsMark(index + 1, ':') ? tokens.StringIn(index + 1, 0) : null));
            }
            else if (isHttp && tokens.IsMark(index - 1, '.') && tokens.IsMark(index + 1, '(') && OfMethod(tokens, index) is { } use)
            {
                uses.Add(use);
            }
        }

        return uses;
    }

    private static GoUse? OfFunction(GoTokenList tokens, string path, string function, int index)
    {
        var open = index + 3;
        return (path, function) switch
        {
            (Http, "Get" or "Head" or "Post" or "PostForm") => OfAddress(tokens, index, tokens.AddressIn(open, 0)),
            (Http, "NewRequest") => OfAddress(tokens, index, tokens.AddressIn(open, 1)),
            (Http, "NewRequestWithContext") => OfAddress(tokens, index, tokens.AddressIn(open, 2)),
            (Tls, "Dial" or "DialWithDialer") => tokens.Use(GoUseKind.Https, "tls." + function, index, index + 2),
            (Credentials, "NewClientTLSFromCert") when tokens.Is(open + 1, "nil") => tokens.Use(GoUseKind.Https, "credentials." + function, index, index + 2),
            (Http, "ListenAndServe" or "ListenAndServeTLS") => OfListener(tokens, index, index + 2, tokens.StringIn(open, 0)),
            ("net", "Listen") when tokens.StringIn(open, 0) is not ("unix" or "unixpacket") => OfListener(tokens, index, index + 2, tokens.StringIn(open, 1)),
            ("time", "LoadLocation") => OfZone(tokens, index, tokens.StringIn(open, 0)),
            ("os", "CreateTemp" or "MkdirTemp") or ("io/ioutil", "TempFile" or "TempDir") when IsUsualFolder(tokens, open) =>
                tokens.Use(GoUseKind.TemporaryFile, tokens.Text(index) + "." + function, index, index + 2),
            ("os/user", "Current" or "Lookup" or "LookupId" or "LookupGroup" or "LookupGroupId") =>
                tokens.Use(GoUseKind.UserLookup, tokens.Text(index) + "." + function, index, index + 2),
            ("runtime/debug", "ReadBuildInfo") when tokens.FindLiteral("vcs.") is { } key => tokens.Use(GoUseKind.Revision, key, index, index + 2),
            _ => null,
        };
    }

    // "client.Get("https://…")": whoever the receiver is, an address of that form is there to be called.
    private static GoUse? OfMethod(GoTokenList tokens, int index)
    {
        if (tokens.Is(index, "ParseMultipartForm"))
            return tokens.Use(GoUseKind.Upload, "ParseMultipartForm", index, index);

        return (tokens.Is(index, "Get") || tokens.Is(index, "Head") || tokens.Is(index, "Post") || tokens.Is(index, "PostForm")) && tokens.IsLiteral(index + 2)
            ? OfAddress(tokens, index, tokens.AddressIn(index + 1, 0))
            : null;
    }

    private static GoUse? OfAddress(GoTokenList tokens, int index, string? address)
    {
        const string scheme = "https://";
        if (address is null || !address.StartsWith(scheme, StringComparison.Ordinal))
            return null;

        var end = address.IndexOfAny(['/', ':', '?', '#'], scheme.Length);
        var host = address.Substring(scheme.Length, (end < 0 ? address.Length : end) - scheme.Length);
        var last = tokens.IsMark(index + 1, '.') ? index + 2 : index;
        return IsNear(host) ? null : tokens.Use(GoUseKind.Https, scheme + host, index, last);
    }

    // What answers there has a certificate of its own making, and whoever calls it must have brought that.
    private static bool IsNear(string host)
    {
        if (host.Length == 0 || host.IndexOf('%') >= 0)
            return false;

        return host.IndexOf('.') < 0 || host[0] == '[' || host.StartsWith("127.", StringComparison.Ordinal) || host.StartsWith("10.", StringComparison.Ordinal)
            || host.StartsWith("192.168.", StringComparison.Ordinal) || host == "0.0.0.0"
            || host.EndsWith(".local", StringComparison.Ordinal) || host.EndsWith(".internal", StringComparison.Ordinal)
            || host.EndsWith(".svc", StringComparison.Ordinal) || host.EndsWith(".localhost", StringComparison.Ordinal);
    }

    private static GoUse? OfZone(GoTokenList tokens, int index, string? zone) =>
        zone is "" or "UTC" or "Local" ? null : tokens.Use(GoUseKind.Zone, zone ?? "", index, index + 2);

    // ":8080", "0.0.0.0:8080", "[::]:8080"; of what listens on one address alone nobody knows who asks there, or it is the address of another server.
    private static GoUse OfListener(GoTokenList tokens, int first, int last, string? address)
    {
        var colon = address?.LastIndexOf(':') ?? -1;
        var host = colon < 0 ? null : address!.Substring(0, colon);
        return tokens.Use(GoUseKind.Listener, host is "" or "0.0.0.0" or "[::]" ? address! : "", first, last);
    }

    // The empty text stands for the usual folder, as does "os.TempDir()".
    private static bool IsUsualFolder(GoTokenList tokens, int open) =>
        tokens.StringIn(open, 0) == "" || (tokens.Is(open + 1, "os") && tokens.IsMark(open + 2, '.') && tokens.Is(open + 3, "TempDir") && tokens.IsMark(open + 6, ','));
}
