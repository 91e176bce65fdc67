using GoContainerGuard.Analysis;
using GoContainerGuard.Go;
using GoContainerGuard.Shell;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Binaries;

/// <summary>Cgo switched off for one go command and no other.</summary>
internal static class WithoutCgo
{
    private const string Variable = "CGO_ENABLED";

    /// <summary>The edits; <c>null</c> when a program that it builds cannot do without, or perhaps not.</summary>
    public static TextEdit[]? EditsFor(GoInvocation invocation)
    {
        foreach (var program in invocation.Programs)
        {
            if (program.NeedsCgo != Answer.No)
                return null;
        }

        return EditsWhateverItNeeds(invocation);
    }

    /// <summary>The same without looking at the sources; <c>null</c> where the command cannot be told by an assignment.</summary>
    public static TextEdit[]? EditsWhateverItNeeds(GoInvocation invocation)
    {
        var command = invocation.Command;
        var build = invocation.Stage.Build;
        if (build.IsTrigger(command.Step.Instruction) || command.Unwrapped.Environment != EnvironmentFate.Kept)
            return null;

        foreach (var assignment in command.Unwrapped.Assignments)
        {
            if (assignment.Name == Variable)
                return [build.Replace(assignment.Value.Span, "0")];
        }

        return [build.Insert(command.Shell.Span.Start, Variable + "=0 ")];
    }
}
