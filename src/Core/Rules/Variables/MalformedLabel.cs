using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Variables;

/// <summary>The labels that OCI defines have a form, by which tools read them.</summary>
internal sealed class MalformedLabel : Rule
{
    private const string Prefix = "org.opencontainers.image.";

    public override RuleDescriptor Descriptor { get; } = new("GCG1405", "malformed-label")
    {
        Title = "A label that OCI defines has a value of another form",
        Message = "'{0}' is '{1}', which is not {2}: tools that read the label pass over it",
        Category = RuleCategory.Variables,
        Severity = Severity.Info,
        SpeaksOf = Facts.Label,
        Fix = FixSafety.Unsafe,
        Words = [Prefix],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in ShippedLayers.Of(build))
        {
            foreach (var label in LabelUse.In(stage))
            {
                // A default is a stand-in for what the build is given.
                if (label.Value is not { Value: { Length: > 0 } value, IsDefault: false } || FormOf(label.Key, value) is not { } form)
                    continue;

                findings.Add(At(build.At(label.Pair.Value!.Value), label.Key, value, form).WithFix("Write it in that form", EditsFor(build, label, value)));
            }
        }
    }

    // Reference: OCI image specification, annotations.
    private static string? FormOf(string key, string value) => key switch
    {
        Prefix + "created" => LabelForms.IsTime(value) ? null : "a date and time as in RFC 3339",
        Prefix + "url" or Prefix + "source" or Prefix + "documentation" => LabelForms.IsAddress(value) ? null : "an address with its scheme",
        Prefix + "licenses" => LabelForms.IsLicense(value) ? null : "an SPDX license expression",
        Prefix + "revision" => value.IndexOf(' ') < 0 ? null : "a revision",
        _ => null,
    };

    private static TextEdit[]? EditsFor(ContainerBuild build, LabelUse label, string value)
    {
        if (!label.IsWritten)
            return null;

        var better = label.Key switch
        {
            Prefix + "created" when LabelForms.IsTime(value + "T00:00:00Z") => value + "T00:00:00Z",
            Prefix + "licenses" => LabelForms.LicenseMeant(value),
            _ => null,
        };
        return better is null ? null : [build.Replace(label.Pair.Value!.Value, "\"" + better + "\"")];
    }
}
