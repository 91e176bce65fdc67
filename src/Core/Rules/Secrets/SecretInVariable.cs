using System;
using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Secrets;

/// <summary>What an ENV says is in the image for everybody to read, and what an ARG hands to a command is in its history.</summary>
internal sealed class SecretInVariable : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG1101", "secret-in-variable")
    {
        Title = "A secret is kept in ENV, or handed to a command by ARG",
        Message = "'{0}' {1}",
        Category = RuleCategory.Secrets,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Variable,
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var step in stage.Steps)
            {
                if (step.IsTrigger)
                    continue;

                foreach (var secret in SecretDeclarations.In(step))
                {
                    if (SecretValue.IsNamed(secret.Name) && Judge(stage, secret) is { } finding)
                        findings.Add(finding with { BuildKitCheck = BuildKitCheck.SecretsUsedInArgOrEnv });
                }
            }
        }
    }

    private Finding? Judge(ContainerStage stage, SecretDeclaration secret)
    {
        var where = stage.Build.At(secret.Key);
        if (secret.Step.Instruction is EnvInstruction)
            return Carries(secret) ? At(where, secret.Name, stage.IsInTarget ? "carries its value in the image: whoever has the image reads it with 'docker inspect'" : "carries its value in the build cache and in the provenance of the build") : null;

        if (secret.Value is { } written && secret.Step.Expand(written).Value is { } value && SecretValue.IsPossible(value))
            return At(where, secret.Name, $"carries its value in this file{(stage.IsInTarget ? ", in the history of the image" : "")} and in the build cache");

        return FirstUse(stage, secret) is { } use
            ? At(where, secret.Name, $"is handed to the command in line {LineOf(stage.Build, use.Where)}: its value stays in the {(stage.IsInTarget ? "history of the image and in the build cache" : "build cache")}") with
            {
                Related = [new RelatedLocation(stage.Build.At(use.Where), "the command that gets it")],
            }
            : null;
    }

    // A value that is not known comes from a build argument, and so from outside: that is a secret that flows into the image.
    private static bool Carries(SecretDeclaration secret)
    {
        if (secret.Value is not { } written)
            return false;

        var expansion = secret.Step.Expand(written);
        return expansion.Value is { } value ? SecretValue.IsPossible(value) : expansion.Reason == UnknownReason.BuildArgument;
    }

    private static ShellVariableUse? FirstUse(ContainerStage stage, SecretDeclaration secret)
    {
        foreach (var use in ShellVariableUse.In(stage))
        {
            if (use.Command.Step.Index > secret.Step.Index && string.Equals(use.Name, secret.Name, StringComparison.Ordinal))
                return use;
        }

        return null;
    }

    private static string LineOf(ContainerBuild build, TextSpan span) => (build.At(span).Start.Line + 1).ToString(CultureInfo.InvariantCulture);
}
