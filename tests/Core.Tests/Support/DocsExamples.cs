using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GoContainerGuard.Tests.Support;

/// <summary>What an example on a rule's page promises.</summary>
internal enum ExampleKind
{
    /// <summary>The rule speaks at exactly the marked places of the Dockerfile and of the files beside it.</summary>
    Bad,

    /// <summary>The rule has nothing to say.</summary>
    Good,
}

/// <summary>One Dockerfile on a rule's page, with the files that the page puts beside it.</summary>
internal sealed record DocsExample(string RuleId, int Number, ExampleKind Kind, string Marked, (string Path, string Content)[] MarkedFiles)
{
    public (string Path, string Content)[] Files => [.. MarkedFiles.Select(file => (file.Path, MarkedText.Read(file.Content).Text))];

    /// <summary>The files that the rule's fixes change or make, as the page shows them; empty when it shows no fix.</summary>
    public Dictionary<string, string> Fixed { get; } = new(StringComparer.Ordinal);

    public override string ToString() => $"{RuleId} #{Number} {Kind}";
}

/// <summary>
/// The examples of all rule pages. A block <c>```dockerfile bad</c> or <c>```dockerfile good</c> is a Dockerfile at the root; blocks
/// <c>```file go.mod</c> before it, from the last heading on, are files beside it, in which findings are marked as well; <c>```file run.sh crlf</c> has Windows line ends.
/// Behind a bad Dockerfile <c>```dockerfile fixed</c> and <c>```file go.mod fixed</c> show what the fixes make of it.
/// </summary>
internal static class DocsExamples
{
    private const string Fence = "```";

    public static IEnumerable<DocsExample> All() => Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "docs", "rules"), "GCG*.md")
        .Order(StringComparer.Ordinal)
        .SelectMany(file => On(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file).ReplaceLineEndings("\n")));

    public static IReadOnlyList<DocsExample> On(string ruleId, string page)
    {
        var examples = new List<DocsExample>();
        var files = new List<(string Path, string Content)>();
        var lines = page.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith('#'))
                files.Clear();

            if (!lines[at].StartsWith(Fence, StringComparison.Ordinal))
                continue;

            var words = lines[at][Fence.Length..].Split(' ');
            var end = Array.IndexOf(lines, Fence, at + 1);
            if (end < 0)
                throw new InvalidOperationException($"{ruleId}: a block is not closed.");

            var content = string.Concat(lines[(at + 1)..end].Select(line => line + "\n"));
            if (words is ["dockerfile", "fixed"])
                LastBad(ruleId, examples).Fixed.Add("Dockerfile", content);
            else if (words is ["file", var changed, "fixed"])
                LastBad(ruleId, examples).Fixed.Add(changed, content);
            else if (words is ["file", var path])
                files.Add((path, content));
            else if (words is ["file", var windowsPath, "crlf"])
                files.Add((windowsPath, content.ReplaceLineEndings("\r\n")));
            else if (words is ["dockerfile", var kind])
                examples.Add(new DocsExample(ruleId, examples.Count + 1, Enum.Parse<ExampleKind>(kind, ignoreCase: true), content, files.ToArray()));

            at = end;
        }

        return examples;
    }

    private static DocsExample LastBad(string ruleId, List<DocsExample> examples) => examples is [.., { Kind: ExampleKind.Bad } last]
        ? last
        : throw new InvalidOperationException($"{ruleId}: a block shows a fix and there is no bad Dockerfile above it.");
}
