using System;
using System.Collections.Generic;
using GoContainerGuard.Analysis;
using GoContainerGuard.Go;
using GoContainerGuard.Images;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Semantics;
using GoContainerGuard.Shell;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Runtime;

/// <summary>The program is compiled anew whenever the container starts, and stands behind another process.</summary>
internal sealed class GoRunAtStart : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("GCG0904", "go-run-at-start")
    {
        Title = "The container starts 'go run'",
        Message = "'{0}' compiles the program at each start, needs the toolchain and the modules in the image, and exits with 1 whatever the program exits with",
        Category = RuleCategory.Runtime,
        Severity = Severity.Warning,
        SpeaksOf = Facts.Start,
        Words = ["run"],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.ShippedStages)
        {
            if (stage.Start is { BaseEntrypoint: not Presence.Present } start && WhereIn(start) is { } where)
                findings.Add(At(build.At(where), where.ToString()));
        }
    }

    private static MappedText? WhereIn(StartCommand start)
    {
        if (!start.Instruction.IsExecForm)
            return GoRunIn(start.Text, Shells.DialectOf(start.Step.Before.Shell));

        // The text behind "sh -c" is a word of JSON, of which no part has a place of its own.
        var words = start.Words;
        if (words.Count > 2 && Shells.DialectOf(new ShellSetting(words, IsDefault: false)) == ShellDialect.Posix && words[1] == "-c")
            return GoRunIn(MappedText.Of(words[2], new TextSpan(0, words[2].Length)), ShellDialect.Posix) is null ? null : start.Text;

        return IsGoRun(words) ? start.Text : null;
    }

    private static MappedText? GoRunIn(MappedText text, ShellDialect dialect)
    {
        foreach (var command in ShellParser.Parse(text, dialect).Commands)
        {
            if (GoCommand.From(command) is { Verb: GoVerb.Run })
                return command.Text;
        }

        return null;
    }

    private static bool IsGoRun(IReadOnlyList<string> words)
    {
        if (StagePath.BaseName(words[0]) != "go" || words.Count < 2)
            return false;

        var verb = words[1] == "-C" ? 3 : words[1].StartsWith("-C=", StringComparison.Ordinal) ? 2 : 1;
        return verb < words.Count && words[verb] == "run";
    }
}
