using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Fixes;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Images.State;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Packages;

/// <summary>The login log has a place for each number up to the highest: a file of holes, which a layer stores as if they were data.</summary>
internal sealed class SparseLoginLog : Rule
{
    // A record has some 300 bytes: from here on it is some ten megabytes.
    private const int FirstHighNumber = 100000;

    public override RuleDescriptor Descriptor { get; } = new("GCG1308", "sparse-login-log")
    {
        Title = "useradd with a high number may write a huge login log",
        Message = "'useradd' with the number {0} may write a login log with a place for every number up to that one: a layer stores its holes, too",
        Category = RuleCategory.Packages,
        Severity = Severity.Info,
        SpeaksOf = Facts.Command,
        Fix = FixSafety.Safe,
        Words = ["useradd"],
    };

    public override void Check(ContainerBuild build, Findings findings)
    {
        foreach (var stage in build.Stages)
        {
            foreach (var script in stage.Scripts)
            {
                foreach (var command in script.Commands)
                {
                    if (script.Step.IsTrigger || HighNumberOf(command) is not { } number)
                        continue;

                    var name = command.Unwrapped.Words[0].Span;
                    findings.Add(At(build.At(TextSpan.FromBounds(name.Start, command.Span.End)), number.ToString(CultureInfo.InvariantCulture))
                        .WithFix("Write no login log", build.Insert(name.End, " --no-log-init")));
                }
            }
        }
    }

    private static int? HighNumberOf(RunCommand command)
    {
        if (command.Program != "useradd" || AccountProgram.Find("useradd") is not { } program)
            return null;

        var arguments = AccountArguments.Read(program, command);
        return !arguments.IsUnknown && !arguments.Has("l", "no-log-init") && arguments.NumberOf("u", "uid") is { } number and >= FirstHighNumber ? number : null;
    }
}
