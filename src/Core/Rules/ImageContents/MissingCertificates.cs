using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.Files;
using GoContainerGuard.Analysis.Needs;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images;

namespace GoContainerGuard.Rules.ImageContents;

/// <summary>Without a list of authorities no certificate can be verified, however good it is.</summary>
internal sealed class MissingCertificates : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0701", "missing-certificates")
    {
        Title = "The image has no CA certificates for a program that calls others by TLS",
        Message = "'{0}' {1}, and '{2}' has no CA certificates: such calls fail with 'x509: certificate signed by unknown authority'",
        Category = RuleCategory.ImageContents,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Binary | Facts.Context,
        Fix = FixSafety.Unsafe,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        var reported = new HashSet<ContainerStage>();
        foreach (var arrival in BinaryArrival.In(build))
        {
            if (reported.Contains(arrival.Stage) || RuntimeFiles.Certificates(arrival.Stage) != Presence.Absent || ProgramNeeds.Certificates(arrival) is not { } need)
                continue;

            reported.Add(arrival.Stage);
            var finding = At(build.At(arrival.Stage.Stage.From.Image), arrival.Binary.Path, need.Reason, arrival.Stage.ImageName) with
            {
                Severity = need.IsDirect ? Severity.Warning : Severity.Info,
                Related = RelatedLocations.From(need.Evidence),
            };
            findings.Add(finding.WithFix("Copy the certificates from the build image", BuilderFiles.CopyOf(arrival, SystemFiles.CertificateFile, "/etc/ssl/certs/")));
        }
    }
}
