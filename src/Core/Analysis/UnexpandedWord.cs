using System.Collections.Generic;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>A word of an exec form with a variable that nobody replaces.</summary>
/// <param name="Variable">The name.</param>
/// <param name="Written">The reference as written, from the dollar sign on.</param>
/// <param name="Where">Where it stands; the whole word when it is written with escapes.</param>
/// <param name="IsProgram">Whether it is in the name of the program.</param>
internal sealed record UnexpandedWord(string Variable, string Written, TextSpan Where, bool IsProgram)
{
    // Programs that replace variables in their arguments, or run text that may; "env -S" among them.
    private static readonly HashSet<string> Expanding =
    [
        "ash", "awk", "bash", "busybox", "caddy", "chamber", "consul-template", "csh", "dash", "dockerize", "env", "envsubst", "execlineb", "fish", "gomplate", "importas",
        "jq", "ksh", "make", "node", "otelcol", "perl", "powershell", "pwsh", "python", "python3", "ruby", "s6-envdir", "sed", "sh", "traefik", "vector", "with-contenv", "xargs", "zsh",
    ];

    /// <summary>The first one of a command.</summary>
    /// <param name="step">The instruction.</param>
    /// <param name="words">The words of the exec form.</param>
    /// <param name="startsProgram">Whether the first word is what is started.</param>
    public static UnexpandedWord? Of(StageStep step, IReadOnlyList<ExecWord> words, bool startsProgram)
    {
        foreach (var word in words)
        {
            if (MayExpand(word.Value))
                return null;
        }

        for (var index = 0; index < words.Count; index++)
        {
            if (Find(step, words[index]) is var (name, written))
            {
                var text = words[index].Text;
                var at = text.Buffer.IndexOf(written, text.Start, text.Length, System.StringComparison.Ordinal);
                var where = at < 0 ? text.SourceSpan() : text.SourceSpan(at - text.Start, written.Length);
                return new UnexpandedWord(name, written, where, startsProgram && index == 0);
            }
        }

        return null;
    }

    /// <summary>Whether a word names a program that may replace variables, or asks one to.</summary>
    public static bool MayExpand(string word) =>
        Expanding.Contains(StagePath.BaseName(word)) || word.EndsWith(".sh", System.StringComparison.Ordinal) || word.IndexOf("expand", System.StringComparison.Ordinal) >= 0;

    // "$PORT", "${PORT}" or "${PORT:-80}"; a name that this Dockerfile sets, or one in capitals.
    private static (string Name, string Written)? Find(StageStep step, ExecWord word)
    {
        var text = word.Value;
        for (var dollar = text.IndexOf('$'); dollar >= 0; dollar = text.IndexOf('$', dollar + 1))
        {
            if (dollar > 0 && text[dollar - 1] is '\\' or '$')
                continue;

            var isBraced = dollar + 1 < text.Length && text[dollar + 1] == '{';
            var start = dollar + (isBraced ? 2 : 1);
            var end = start;
            while (end < text.Length && IsNamePart(text[end]))
                end++;

            var name = text.Substring(start, end - start);
            if (name.Length == 0 || name[0] is >= '0' and <= '9' || !(IsInCapitals(name) || IsSaid(step, name)))
                continue;

            if (!isBraced)
                return (name, text.Substring(dollar, end - dollar));

            var close = text.IndexOf('}', end);
            if (close >= 0 && text[end] is '}' or ':' or '-' or '+' or '?')
                return (name, text.Substring(dollar, close + 1 - dollar));
        }

        return null;
    }

    private static bool IsSaid(StageStep step, string name) =>
        step.Stage.Variables.DeclaresArgument(step.Index, name) || step.Stage.Variables.EnvironmentAfter(step.Index, name).IsSet;

    private static bool IsNamePart(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_';

    private static bool IsInCapitals(string name)
    {
        foreach (var character in name)
        {
            if (character is >= 'a' and <= 'z')
                return false;
        }

        return name.Length > 1;
    }
}
