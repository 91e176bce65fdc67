using System;
using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Fixes;
using GoContainerGuard.Rules;
using GoContainerGuard.Text;

namespace GoContainerGuard.Tests.Output;

/// <summary>Findings with everything that makes a log hard to write: odd paths, odd texts, odd places.</summary>
internal static class RichReport
{
    public static readonly SourceText Plain = new("services/api/Dockerfile", """
        FROM golang:1.27 AS build
          RUN go build -o /app ./cmd
          RUN go build -o /app ./cmd
        FROM scratch
        COPY --from=build /app /app

        """);

    public static readonly SourceText Odd = new(
        "dienste/größe 100% #1 [neu]/a:b?/東 😀.Dockerfile",
        "FROM alpine\r\nRUN echo \"😀\" && echo é\r\nCMD [\"x\"]");

    public static readonly SourceText Empty = new("empty/Dockerfile", "");
    public static readonly SourceText Feeds = new("feeds/Dockerfile", "\n\n");
    public static readonly SourceText Above = new("../.editorconfig", "[*]\ngocontainerguard.contxt = .\n");
    public static readonly SourceText Ignore = new(".dockerignore", "bin\n");
    public static readonly SourceText NotThere = SourceText.Absent("services/api/.dockerignore");

    public static readonly RuleDescriptor Error =
        Rule("GCG0602", "dynamic-binary-in-bare-image", RuleCategory.Binaries, Severity.Error, FixSafety.Unsafe);

    public static readonly RuleDescriptor Warning =
        Rule("GCG0801", "runs-as-root", RuleCategory.Identity, Severity.Warning, FixSafety.Safe);

    public static readonly RuleDescriptor Info =
        Rule("GCG0007", "ambiguous-context", RuleCategory.Checking, Severity.Info, FixSafety.None);

    public static readonly RuleDescriptor Hidden =
        Rule("GCG0109", "mixed-casing", RuleCategory.Syntax, Severity.Hidden, FixSafety.Safe);

    public static readonly RuleDescriptor Off =
        Rule("GCG0211", "registry-outside-the-list", RuleCategory.BaseImages, Severity.None, FixSafety.None);

    public static IReadOnlyList<SourceText> Files { get; } = [Plain, Odd, Empty, Feeds, Above, Ignore, NotThere];

    public static IReadOnlyList<Finding> Findings { get; } =
    [
        new(Error, On(Plain, "go build -o /app ./cmd"), "'/app' is linked against libc, which 'scratch' does not have")
        {
            Related =
            [
                new RelatedLocation(On(Plain, "scratch"), "the base image"),
                new RelatedLocation(On(Plain, "scratch"), "the base image"),
                new RelatedLocation(On(Odd, "😀"), "what '${HOME}' stands for"),
                new RelatedLocation(new SourceSpan(Empty, default), ""),
            ],
            Fix = new Fix("Build without ${cgo}", FixSafety.Unsafe,
            [
                new TextEdit(On(Plain, "go build", 0), "CGO_ENABLED=0 "),
                new TextEdit(On(Plain, "AS build"), "AS b\"u\\ild\n"),
                new TextEdit(On(Ignore, "bin\n"), ""),
                new TextEdit(On(Ignore, "", 0), ""),
                new TextEdit(new SourceSpan(Ignore, new TextSpan(4, 0)), "tmp\n"),
                new TextEdit(new SourceSpan(NotThere, default), "*.md\n"),
            ]),
        },
        new(Error, At(Plain, Plain.Content.LastIndexOf("go build", StringComparison.Ordinal), 8), "the same line again"),
        new(Error, On(Plain, "FROM scratch\n"), "a whole line with its end"),
        new(Error, On(Plain, "COPY --from=build /app /app\n"), "the whole last line with its end"),
        new(Error, At(Plain, Plain.Content.Length, 0), "the end of the file"),
        new(Error, At(Plain, 0, Plain.Content.Length), "the whole file"),
        new(Warning, On(Odd, "😀"), "'${VERSION}' has {0} and }}, see [the docs](1) and [\"a\"](b)"),
        new(Warning, On(Odd, "é"), "controls \0\u0001\u001b[0m, lines\nand\u2028more, quotes \" and \\, half a pair \ud83d"),
        new(Warning, At(Odd, Odd.Content.Length, 0), "the end of a file without a last line feed"),
        new(Warning, On(Odd, "\r\n"), "a line's end") { Suppression = SaidInSource("because it \"must\" be {so}") },
        new(Warning, On(Odd, "alpine"), "") { Suppression = new Suppression(SuppressionKind.External, null) },
        new(Warning, On(Odd, "RUN"), "louder than its rule") { Severity = Severity.Error, Suppression = SaidInSource("") },
        new(Info, new SourceSpan(Empty, default), "an empty file"),
        new(Info, At(Feeds, 0, 0), "an empty line")
        {
            Fix = new Fix("Nothing at all", FixSafety.Safe, [new TextEdit(At(Feeds, 0, 0), "")]),
        },
        new(Info, At(Feeds, 1, 1), "another empty line"),
        new(Info, At(Feeds, 2, 0), "behind the last line feed"),
        new(Info, On(Above, "gocontainerguard.contxt"), "above the root"),
        new(Hidden, On(Ignore, "bin"), "hidden"),
        new(Off, On(Ignore, "bin"), "off"),
        .. Enumerable.Range(0, 40).Select(at => new Finding(at % 2 == 0 ? Error : Info, At(Plain, at, 1), "one of many")),
    ];

    public static SourceText FileAt(string path) => Files.Single(file => file.Path == path);

    private static Suppression SaidInSource(string why) => new(SuppressionKind.InSource, why);

    private static SourceSpan On(SourceText source, string text) => On(source, text, text.Length);

    private static SourceSpan On(SourceText source, string text, int length) =>
        At(source, source.Content.IndexOf(text, StringComparison.Ordinal), length);

    private static SourceSpan At(SourceText source, int start, int length) => new(source, new TextSpan(start, length));

    private static RuleDescriptor Rule(string id, string name, RuleCategory category, Severity severity, FixSafety fix) => new(id, name)
    {
        Title = $"The title of {id}",
        Message = "'{0}'",
        Category = category,
        Severity = severity,
        Fix = fix,
    };
}
