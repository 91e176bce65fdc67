using System;
using System.Collections.Generic;
using GoContainerGuard.Go;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis.Needs;

/// <summary>What the sources of a program show that it asks its image for. Sources that cannot be seen ask for nothing.</summary>
internal static class ProgramNeeds
{
    private const string EmbeddedZonesTag = "timetzdata";

    // Packages that bring certificates into the program; main packages import them, as their documentation asks.
    private static readonly string[] EmbeddedCertificates =
        ["github.com/breml/rootcerts", "github.com/certifi/gocertifi", "github.com/gwatts/rootcerts", "golang.org/x/crypto/x509roots/fallback"];

    // Packages that bring zone data into the program.
    private static readonly string[] EmbeddedZones = ["4d63.com/tz", "time/tzdata"];

    // Packages whose clients call public addresses by TLS, unless they are told otherwise.
    private static readonly string[] CloudClients =
    [
        "cloud.google.com/go/", "firebase.google.com/go", "github.com/Azure/azure-sdk-for-go/sdk/", "github.com/aws/aws-sdk-go-v2/service/", "github.com/aws/aws-sdk-go/service/",
        "github.com/coreos/go-oidc", "github.com/google/go-github", "github.com/sendgrid/sendgrid-go", "github.com/slack-go/slack", "github.com/stripe/stripe-go",
        "github.com/twilio/twilio-go", "golang.org/x/crypto/acme/autocert", "golang.org/x/oauth2/", "google.golang.org/api/",
    ];

    /// <summary>Certificates to verify servers with; <c>null</c> when nothing shows it, or it brings its own.</summary>
    public static ProgramNeed? Certificates(BinaryArrival arrival)
    {
        if (SourcesOf(arrival) is not { } sources || Find(sources, GoUseKind.OwnTrust) is not null || ImportsOneOf(sources, EmbeddedCertificates) || RequiresOneOf(arrival, EmbeddedCertificates))
            return null;

        if (Find(sources, GoUseKind.Https) is { } call)
            return new ProgramNeed(arrival, "calls '" + call.Use.Text + "'", IsDirect: true, PlaceOf(arrival, call));

        foreach (var client in CloudClients)
        {
            foreach (var import in sources.Imports)
            {
                if (import.StartsWith(client, StringComparison.Ordinal))
                    return new ProgramNeed(arrival, "imports '" + import + "'", IsDirect: false, null);
            }
        }

        return null;
    }

    /// <summary>Zone data; <c>null</c> when nothing shows it, or it brings its own. A zone that is not known is no more than likely.</summary>
    public static ProgramNeed? ZoneData(BinaryArrival arrival)
    {
        if (!MayLackZones(arrival) || SourcesOf(arrival) is not { } sources)
            return null;

        PlacedUse? likely = null;
        foreach (var use in sources.Uses)
        {
            if (use.Use.Kind == GoUseKind.Zone && use.Use.Text.Length > 0)
                return new ProgramNeed(arrival, "loads the time zone '" + use.Use.Text + "'", IsDirect: true, PlaceOf(arrival, use));

            if (use.Use.Kind == GoUseKind.Zone)
                likely ??= use;
        }

        return likely is { } found ? new ProgramNeed(arrival, "loads time zones by name", IsDirect: false, PlaceOf(arrival, found)) : null;
    }

    /// <summary>Whether the program certainly brings no zone data of its own, as far as its sources show.</summary>
    public static bool MayLackZones(BinaryArrival arrival) => arrival.Build.Go.Tags is { } tags && !Contains(tags, EmbeddedZonesTag)
        && SourcesOf(arrival) is { } sources && !ImportsOneOf(sources, EmbeddedZones) && !RequiresOneOf(arrival, EmbeddedZones);

    /// <summary>A folder for temporary files; <c>null</c> when nothing shows it.</summary>
    public static ProgramNeed? TemporaryFolder(BinaryArrival arrival)
    {
        if (SourcesOf(arrival) is not { } sources)
            return null;

        if (Find(sources, GoUseKind.TemporaryFile) is { } file)
            return new ProgramNeed(arrival, "calls '" + file.Use.Text + "'", IsDirect: true, PlaceOf(arrival, file));

        return Find(sources, GoUseKind.Upload) is { } upload
            ? new ProgramNeed(arrival, "takes uploads with '" + upload.Use.Text + "'", IsDirect: true, PlaceOf(arrival, upload))
            : null;
    }

    /// <summary>The list of users; <c>null</c> when nothing shows it.</summary>
    public static ProgramNeed? UserList(BinaryArrival arrival) => SourcesOf(arrival) is { } sources && Find(sources, GoUseKind.UserLookup) is { } lookup
        ? new ProgramNeed(arrival, lookup.Use.Text, IsDirect: true, PlaceOf(arrival, lookup))
        : null;

    private static ProgramSources? SourcesOf(BinaryArrival arrival) => arrival.Binary.Program.Sources is { IsComplete: true } sources ? sources : null;

    private static PlacedUse? Find(ProgramSources sources, GoUseKind kind)
    {
        foreach (var use in sources.Uses)
        {
            if (use.Use.Kind == kind)
                return use;
        }

        return null;
    }

    private static SourceSpan? PlaceOf(BinaryArrival arrival, PlacedUse use)
    {
        if (arrival.Stage.Build.Context is not { } context || context.Read(use.Path).Text is not { } text || use.Use.Start + use.Use.Length > text.Content.Length)
            return null;

        return new SourceSpan(text, new TextSpan(use.Use.Start, use.Use.Length));
    }

    private static bool ImportsOneOf(ProgramSources sources, string[] paths)
    {
        foreach (var path in paths)
        {
            if (sources.MayImport(path))
                return true;
        }

        return false;
    }

    private static bool RequiresOneOf(BinaryArrival arrival, string[] paths)
    {
        foreach (var requirement in arrival.Build.Module?.File.Requires ?? [])
        {
            if (Contains(paths, requirement.Path))
                return true;
        }

        return false;
    }

    private static bool Contains(IReadOnlyList<string> words, string word)
    {
        foreach (var other in words)
        {
            if (other == word)
                return true;
        }

        return false;
    }
}
