using System.Collections.Generic;
using System.Text;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Shell;
using GoContainerGuard.Syntax;

namespace GoContainerGuard.Images.State;

/// <summary>Lines of an account file or a group file that the Dockerfile itself spells out. Source: passwd(5), group(5).</summary>
/// <param name="Users">The lines as users.</param>
/// <param name="Groups">The lines as groups.</param>
/// <param name="IsAppended">Whether they are added to what the file holds; otherwise they are all that it holds.</param>
internal sealed record AccountLines(IReadOnlyList<AccountEntry> Users, IReadOnlyList<AccountEntry> Groups, bool IsAppended)
{
    private const int MostIdDigits = 9;

    /// <summary>What <c>echo</c>, <c>printf</c> or <c>cat</c> of a heredoc writes to a file; <c>null</c> when the command is another or its text is not known.</summary>
    public static AccountLines? Read(RunCommand command, string path)
    {
        if (command.Writes is not { MayWriteAnything: false, All: [{ Kind: CommandWriteKind.File } write] } || write.Path != path)
            return null;

        if (WritingRedirection(command.Shell) is not { } redirection || TextOf(command) is not { } text)
            return null;

        return Parse(text, redirection.Operator == RedirectionOperator.Append);
    }

    /// <summary>What a heredoc of COPY writes; <c>null</c> when that is not known.</summary>
    public static AccountLines? Read(HeredocSyntax heredoc) => heredoc.IsExpanded && heredoc.Body.IndexOf('$') >= 0 ? null : Parse(heredoc.Body.ToString(), false);

    /// <summary>The number of an account; <c>null</c> when the text is none.</summary>
    public static int? Number(string? text)
    {
        if (text is null || text.Length == 0 || text.Length > MostIdDigits)
            return null;

        var number = 0;
        foreach (var character in text)
        {
            if (character is < '0' or > '9')
                return null;

            number = (number * 10) + (character - '0');
        }

        return number;
    }

    private static AccountLines Parse(string text, bool isAppended)
    {
        var users = new List<AccountEntry>();
        var groups = new List<AccountEntry>();
        foreach (var written in text.Split('\n'))
        {
            var fields = written.Trim().Split(':');
            if (fields.Length < 3 || fields[0].Length == 0)
                continue;

            var id = Number(fields[2]);
            users.Add(AccountEntry.Of(fields[0]) with { Id = id, Group = fields.Length > 3 && fields[3].Length > 0 ? fields[3] : null, Home = fields.Length > 5 ? fields[5] : null });
            groups.Add(AccountEntry.Of(fields[0]) with { Id = id });
        }

        return new AccountLines(users, groups, isAppended);
    }

    private static ShellRedirection? WritingRedirection(ShellCommand command)
    {
        ShellRedirection? found = null;
        foreach (var redirection in command.Redirections)
        {
            if (!redirection.WritesFile)
                continue;

            if (found is not null || redirection.FileDescriptor is not (null or 1))
                return null;

            found = redirection;
        }

        return found is { Operator: RedirectionOperator.Write or RedirectionOperator.Append or RedirectionOperator.Overwrite } ? found : null;
    }

    private static string? TextOf(RunCommand command) => command.Name switch
    {
        "echo" => Words(command, 1),
        "printf" when command.Shell.Words.Count == 2 => Words(command, 1) is { } format && format.IndexOf('%') < 0 ? format : null,
        "cat" when command.Shell.Words.Count == 1 => HeredocOf(command),
        _ => null,
    };

    private static string? Words(RunCommand command, int from)
    {
        var text = new StringBuilder();
        for (var index = from; index < command.Shell.Words.Count; index++)
        {
            // A variable that nobody saw set may have been read from somewhere.
            if (command.Expand(command.Shell.Words[index]) is not { } word || (word.Length == 0 && command.Shell.Words[index].HasExpansions))
                return null;

            text.Append(index > from ? " " : "").Append(word is "-e" or "-n" or "-ne" or "-en" ? "" : word);
        }

        // With or without "-e": a line of an account file has no backslash of its own.
        return text.Replace("\\n", "\n").ToString();
    }

    // The lines stand in the script itself, or behind the RUN that the script is.
    private static string? HeredocOf(RunCommand command)
    {
        foreach (var redirection in command.Shell.Redirections)
        {
            if (redirection.IsHeredoc && (redirection.Body ?? (command.Script.Run.Heredocs is [var only] ? only.Body : null)) is { } body)
                return body.IndexOf('$') < 0 || redirection.Target.IsQuoted ? body.ToString() : null;
        }

        return null;
    }
}
