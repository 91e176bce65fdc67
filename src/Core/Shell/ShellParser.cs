using GoContainerGuard.Text;

namespace GoContainerGuard.Shell;

/// <summary>The door of the room: text in, script out, whatever the text is.</summary>
internal static class ShellParser
{
    public static ShellScript Parse(MappedText text, ShellDialect dialect) => Parse(text, dialect, ShellOptions.None);

    /// <summary>Reads a script of which the shell was given options on its own command line.</summary>
    public static ShellScript Parse(MappedText text, ShellDialect dialect, ShellOptions options) => dialect is ShellDialect.Posix
        ? new ShellGrammar(text, options).ParseScript()
        : ShellScript.NotUnderstood(text);
}
