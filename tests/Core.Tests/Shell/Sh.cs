using System.Linq;
using System.Text;
using GoContainerGuard.Shell;
using GoContainerGuard.Text;

namespace GoContainerGuard.Tests.Shell;

/// <summary>Short words for scripts and what they are read as.</summary>
internal static class Sh
{
    public static ShellScript Parse(string script, ShellOptions options = ShellOptions.None) =>
        ShellParser.Parse(MappedText.Of(script, new TextSpan(0, script.Length)), ShellDialect.Posix, options);

    /// <summary>The one command of a script.</summary>
    public static ShellCommand Command(string script) => Parse(script).Commands.Single();

    /// <summary>The argument of a command that has just one.</summary>
    public static ShellWord Word(string word) => Parse("x " + word).Commands[0].Words[1];

    /// <summary>The texts of the commands, one behind the other.</summary>
    public static string Commands(ShellScript script) => string.Join(" | ", script.Commands.Select(command => command.ToString()).Concat(script.IsOpaque ? ["..."] : []));

    /// <summary>
    /// Each command with its situation: + always, ? sometimes; ! stops the script, - does not, ~ nobody knows; s when in a process of its own.
    /// </summary>
    public static string Situations(ShellScript script)
    {
        var result = new StringBuilder();
        foreach (var command in script.Commands)
        {
            result.Append(result.Length == 0 ? "" : "  ");
            result.Append(command.Certainty switch { Certainty.Always => "+", Certainty.Sometimes => "?", _ => "~" });
            result.Append(command.FailureStops switch { ShellFact.Yes => "!", ShellFact.No => "-", _ => "~" });
            result.Append(command.IsInSubshell ? "s " : " ").Append(command.Text);
        }

        return result.Append(script.IsOpaque ? "  ..." : "").ToString();
    }
}
