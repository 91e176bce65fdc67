using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Configuration;
using GoContainerGuard.Rules;
using GoContainerGuard.Text;

namespace GoContainerGuard.Engine;

/// <summary>
/// What is wrong with the suppressions of a Dockerfile. Comments of other tools are not judged: whether one is still needed there, only that
/// tool knows.
/// </summary>
/// <param name="build">The Dockerfile, in any of its possible contexts.</param>
/// <param name="suppressions">Its suppressions.</param>
/// <param name="settings">What the configuration files say of it.</param>
/// <param name="input">Which rules looked at it, and under which preset.</param>
internal sealed class SuppressionCheck(ContainerBuild build, InlineSuppressions suppressions, Settings settings, GuardInput input)
{
    // A variable, or the output of a command: what it comes to may not be known.
    private static readonly char[] Openings = ['$', '`'];

    private bool? _areImagesKnown;

    /// <summary>The findings about suppressions.</summary>
    /// <param name="found">What the rules found, be it in some of the possible contexts only.</param>
    public List<Finding> Run(params IReadOnlyList<Finding>[] found)
    {
        var findings = new List<Finding>();
        foreach (var suppression in suppressions.Own)
        {
            if (suppression.Reach is SuppressionReach.Nothing || suppression.Names.Count == 0)
                findings.Add(Idle(suppression));
            else
                Judge(suppression, found, findings);
        }

        foreach (var marker in suppressions.Misspelt)
            findings.Add(Unknown(marker));

        return findings;
    }

    private void Judge(InlineSuppression suppression, IReadOnlyList<Finding>[] found, List<Finding> to)
    {
        var exists = false;
        foreach (var name in suppression.Names)
        {
            var rule = NearestRule.Find(name.Text);
            exists |= rule is not null;
            if (rule is null)
                to.Add(Unknown(name));
            else if (IsDecided(rule, suppression) && !Covers(suppression, name, found))
                to.Add(Idle(suppression, name, rule));
        }

        if (exists && suppression.Reason is null && WantsReasons)
            to.Add(At(SuppressionRules.NoReason, suppression.Marker, Listed(suppression.Names)));
    }

    private bool WantsReasons => string.Equals(settings.Option(SuppressionRules.ReasonKey), "true", StringComparison.OrdinalIgnoreCase);

    private Finding Unknown(SuppressedName name)
    {
        var near = NearestRule.To(name.Text);
        return Unknown("rule", "name", name.Where, near, near);
    }

    private Finding Unknown(MisspeltMarker marker)
    {
        // What stood for a space goes with the word.
        var isFollowed = marker.Where.End < build.Source.Content.Length && !char.IsWhiteSpace(build.Source.Content[marker.Where.End]);
        return Unknown("marker", "comment", marker.Where, marker.Meant, isFollowed ? marker.Meant + " " : marker.Meant);
    }

    private Finding Unknown(string what, string place, TextSpan where, string? near, string? written)
    {
        if (near is null)
            return At(SuppressionRules.Unknown, where, what, build.Source.Slice(where), "", place);

        var edit = new TextEdit(new SourceSpan(build.Source, where), written!);
        return At(SuppressionRules.Unknown, where, what, build.Source.Slice(where), $", and '{near}' is near", place).WithFix($"Write '{near}'", edit);
    }

    private Finding Idle(InlineSuppression suppression)
    {
        var why = suppression.Names.Count == 0 ? "No rule is named here"
            : build.Source.Slice(suppression.Marker) == SuppressionReader.ForFile ? "What is said of a whole file is heard above the first instruction only"
            : "No instruction follows";
        return At(SuppressionRules.Idle, suppression.Marker, why).WithFix("Remove the suppression", SuppressionEdits.Remove(build.Source, suppression));
    }

    private Finding Idle(InlineSuppression suppression, SuppressedName name, RuleDescriptor rule)
    {
        var why = suppression.Reach is SuppressionReach.File ? $"{rule.Id} finds nothing in this file" : $"{rule.Id} finds nothing in the instruction";
        return At(SuppressionRules.Idle, name.Where, why).WithFix("Remove the suppression", SuppressionEdits.Remove(build.Source, suppression, name));
    }

    private bool Covers(InlineSuppression suppression, SuppressedName name, IReadOnlyList<Finding>[] found)
    {
        foreach (var findings in found)
        {
            foreach (var finding in findings)
            {
                if (suppression.Covers(finding, name, build.Source))
                    return true;
            }
        }

        return false;
    }

    // Whether the rule has looked, and knew all that it asks for.
    private bool IsDecided(RuleDescriptor rule, InlineSuppression suppression)
    {
        var isDecided = RuleGrounds.Of(rule.Id) switch
        {
            RuleGround.Text => true,
            RuleGround.Images => AreImagesKnown,
            _ => false,
        };
        return isDecided && !IsOpen(suppression) && IsOn(rule);
    }

    private bool AreImagesKnown => _areImagesKnown ??= build.Stages.TrueForAll(static stage => stage.Base is not null);

    private bool IsOpen(InlineSuppression suppression)
    {
        var where = suppression.Instruction ?? TextSpan.FromBounds(suppression.Comment.End, build.Source.Content.Length);
        return build.Source.Content.IndexOfAny(Openings, where.Start, where.Length) >= 0;
    }

    // One that is switched off need not have looked.
    private bool IsOn(RuleDescriptor rule)
    {
        if ((settings.SeverityOf(rule.Id) ?? Presets.SeverityOf(input.Preset, rule)) is Severity.None)
            return false;

        foreach (var candidate in input.Rules)
        {
            if (candidate.Descriptor.Id == rule.Id)
                return true;
        }

        return false;
    }

    private static string Listed(IReadOnlyList<SuppressedName> names)
    {
        var listed = new string[names.Count];
        for (var index = 0; index < listed.Length; index++)
            listed[index] = names[index].Text.ToUpperInvariant();

        return string.Join(", ", listed);
    }

    private Finding At(RuleDescriptor rule, TextSpan where, params string[] names) => new(rule, build.At(where), rule.Format(names));
}
