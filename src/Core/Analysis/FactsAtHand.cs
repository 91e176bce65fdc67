using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis;

/// <summary>Finds the <see cref="Facts"/> of a build.</summary>
internal static class FactsAtHand
{
    public static Facts Of(ContainerBuild build)
    {
        var facts = build.Syntax.Faults.Count > 0 ? Facts.Fault : Facts.None;
        foreach (var instruction in build.Syntax.Instructions)
            facts |= Of(instruction);

        if (build.Graph.Stages.Count > 1)
            facts |= Facts.Stages;

        foreach (var use in build.Graph.ImageUses)
        {
            if (use.Image.Digest is not null)
                facts |= Facts.Digest;
        }

        foreach (var expanded in build.ExpandedSteps)
        {
            if (expanded.Undefined.Count > 0)
                facts |= Facts.UndefinedVariable;
        }

        if ((facts & Facts.Run) != 0)
            facts |= OfCommands(build);

        // To look for programs in images is only worth while where there are some.
        if ((facts & Facts.GoProgram) != 0 && build.BinaryArrivals.Count > 0)
            facts |= Facts.Binary;

        if (build.Context is { } context)
            facts |= context.IgnoreFileText is null ? Facts.Context : Facts.Context | Facts.IgnoreFile;

        return build.BuiltBy.Count > 0 ? facts | Facts.Companion : facts;
    }

    private static Facts Of(InstructionSyntax instruction)
    {
        var empty = instruction.EmptyLine is null ? Facts.None : Facts.EmptyLine;
        return empty | instruction switch
        {
            OnbuildInstruction { Trigger: { } trigger } => Of(trigger),
            EnvInstruction env => Facts.Env | Facts.Variable | OfPairs(env.Form),
            LabelInstruction label => Facts.Label | OfPairs(label.Form),
            _ => Of(instruction.Kind) | OfFlags(instruction),
        };
    }

    private static Facts Of(InstructionKind kind) => kind switch
    {
        InstructionKind.Add => Facts.Add | Facts.Transfer,
        InstructionKind.Arg => Facts.Arg | Facts.Variable,
        InstructionKind.Cmd or InstructionKind.Entrypoint => Facts.Start,
        InstructionKind.Copy => Facts.Copy | Facts.Transfer,
        InstructionKind.Expose => Facts.Expose,
        InstructionKind.Healthcheck => Facts.Healthcheck,
        InstructionKind.Maintainer => Facts.Maintainer,
        InstructionKind.Run => Facts.Run,
        InstructionKind.Stopsignal => Facts.Stopsignal,
        InstructionKind.User => Facts.User | Facts.Account,
        InstructionKind.Workdir => Facts.Workdir,
        _ => Facts.None,
    };

    private static Facts OfFlags(InstructionSyntax instruction)
    {
        if (instruction.Flags.Count == 0)
            return Facts.None;

        return instruction.Kind switch
        {
            InstructionKind.From when instruction.Flag("platform") is not null => Facts.Platform,
            InstructionKind.Copy => (instruction.Flag("from") is null ? Facts.None : Facts.CopyFrom) | OfOwner(instruction),
            InstructionKind.Add => OfOwner(instruction),
            InstructionKind.Run when instruction.Flag("mount") is not null => Facts.Mount,
            _ => Facts.None,
        };
    }

    private static Facts OfOwner(InstructionSyntax instruction) => instruction.Flag("chown") is null ? Facts.None : Facts.Account;

    private static Facts OfPairs(KeyValueForm form) => form == KeyValueForm.Space ? Facts.SpacedPair : Facts.None;

    private static Facts OfCommands(ContainerBuild build)
    {
        var facts = Facts.None;
        foreach (var stage in build.Stages)
        {
            foreach (var script in stage.Scripts)
            {
                if (script.Commands.Count > 0)
                    facts |= Facts.Command;

                if (script.PackageCommands.Count > 0)
                    facts |= Facts.PackageCommand;
            }

            foreach (var invocation in stage.GoInvocations)
                facts |= Of(invocation);
        }

        return facts;
    }

    private static Facts Of(GoInvocation invocation)
    {
        var facts = Facts.GoCommand;
        if (invocation.BuildsPrograms)
            facts |= Facts.GoProgram;

        return invocation.Go.Find("ldflags") is null ? facts : facts | Facts.LinkerFlags;
    }
}
