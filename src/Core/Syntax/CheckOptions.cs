using System.Collections.Generic;
using GoContainerGuard.Syntax.Parsing;
using GoContainerGuard.Text;

namespace GoContainerGuard.Syntax;

/// <summary>What <c>check=</c> says, in a directive, in a comment above an instruction or on the command line (BuildKit <c>ParseLintOptions</c>).</summary>
internal sealed record CheckOptions
{
    private const string All = "all";
    private const int MostParts = 3;

    public static CheckOptions None { get; } = new();

    /// <summary>Names of checks that keep silent; unknown ones are taken without a word.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    public bool SkipsAll { get; init; }

    /// <summary>Names of experimental checks that speak.</summary>
    public IReadOnlyList<string> Experimental { get; init; } = [];

    public bool TriesAll { get; init; }

    /// <summary>Whether a warning makes the build fail.</summary>
    public bool FailsBuild { get; init; }

    /// <summary>Reads the options.</summary>
    /// <param name="text">What stands behind the first equals sign, up to the first space.</param>
    /// <param name="problem">Why BuildKit refuses it; <c>null</c> when it does not.</param>
    public static CheckOptions Parse(string text, out string? problem)
    {
        problem = null;
        var options = None;
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
            return options;

        foreach (var part in trimmed.Split([';'], MostParts))
        {
            var equals = part.IndexOf('=');
            var name = equals < 0 ? "" : part.Substring(0, equals).Trim();
            var value = equals < 0 ? "" : part.Substring(equals + 1).Trim();
            switch (name)
            {
                case "skip":
                    options = value == All ? options with { SkipsAll = true } : options with { Skipped = Names(value) };
                    break;
                case "experimental":
                    options = value == All ? options with { TriesAll = true } : options with { Experimental = Names(value) };
                    break;
                case "error" when GoLiteral.Boolean(value) is { } fails:
                    options = options with { FailsBuild = fails };
                    break;
                case "error":
                    problem = $"failed to parse check option {GoQuote.Of(part)}: strconv.ParseBool: parsing {GoQuote.Of(value)}: invalid syntax";
                    return None;
                default:
                    problem = $"invalid check option {GoQuote.Of(equals < 0 ? part : name)}";
                    return None;
            }
        }

        return options;
    }

    /// <summary>The options of the whole file, which the directive says.</summary>
    public static CheckOptions Of(SourceText source, out string? problem) => Parse(FrontendDirective.Check(source)?.Value ?? "", out problem);

    /// <summary>What the comments above an instruction add: the first of them that is a <c>check=</c> decides, and says nothing when it is invalid.</summary>
    public static CheckOptions Above(DockerfileSyntax syntax, int index)
    {
        foreach (var comment in Documentation.Above(syntax, index))
        {
            if (DirectiveLine.Parse(comment, new TextSpan(0, comment.Length), "") is not { Name: "check" } directive)
                continue;

            var value = directive.Value.ToString();
            var space = value.IndexOf(' ');
            return Parse(space < 0 ? value : value.Substring(0, space), out _);
        }

        return None;
    }

    /// <summary>Whether a check speaks under these options.</summary>
    public bool Allows(string check, bool isExperimental) => isExperimental
        ? TriesAll || Contains(Experimental, check)
        : !SkipsAll && !Contains(Skipped, check);

    /// <summary>Whether somebody has asked that a check keep silent, by its name or with all others.</summary>
    public bool Skips(string check) => SkipsAll || Contains(Skipped, check);

    /// <summary>These options and what a comment above one instruction adds to them.</summary>
    public CheckOptions With(CheckOptions other) => this with
    {
        Skipped = [.. Skipped, .. other.Skipped],
        SkipsAll = SkipsAll || other.SkipsAll,
        Experimental = [.. Experimental, .. other.Experimental],
        TriesAll = TriesAll || other.TriesAll,
    };

    private static string[] Names(string value)
    {
        var names = value.Split(',');
        for (var index = 0; index < names.Length; index++)
            names[index] = names[index].Trim();

        return names;
    }

    private static bool Contains(IReadOnlyList<string> names, string name)
    {
        foreach (var candidate in names)
        {
            if (candidate == name)
                return true;
        }

        return false;
    }
}
