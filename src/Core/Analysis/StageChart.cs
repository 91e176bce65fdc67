using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using GoContainerGuard.Analysis.Files;
using GoContainerGuard.Images;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis;

/// <summary>What each stage holds once it is done, as the rules see it: a text for people, one stage after the other.</summary>
internal static class StageChart
{
    private const int NameWidth = 14;

    public static string Of(ContainerBuild build)
    {
        var text = new StringBuilder();
        foreach (var stage in build.Stages)
        {
            if (text.Length > 0)
                text.Append('\n');

            Draw(text, stage);
        }

        return text.ToString();
    }

    private static void Draw(StringBuilder text, ContainerStage stage)
    {
        text.Append("stage ").Append(stage).Append(", from ").Append(stage.Stage.Base.Expansion.Value ?? "an image that is not known");
        text.Append(stage.IsShipped ? ", shipped\n" : stage.Build.FeedsShipped(stage) ? ", feeds an image that is shipped\n" : "\n");
        Line(text, "base", BaseOf(stage));
        Line(text, "directory", stage.Stage.End.WorkingDirectory ?? "unknown");
        Line(text, "user", UserOf(stage));
        Line(text, "PATH", stage.Stage.Environment("PATH") is { IsKnown: true } search ? search.Text ?? "unset" : "unknown");
        Line(text, "shell", $"{stage.Stage.End.Shell.Arguments[0]}, {stage.Files.At(stage.Stage.End.Shell.Arguments[0]).Presence.ToString().ToLowerInvariant()}");
        if (stage.Files.Packages.Count > 0)
            Line(text, "packages", string.Join(" ", stage.Files.Packages));

        foreach (var invocation in stage.GoInvocations)
            Line(text, "go", $"{OneLine(stage.Build.Source.Slice(invocation.Span))}: {string.Join(", ", Programs(invocation))}");

        foreach (var path in stage.Files.NamedPaths)
            Line(text, "path", $"{path}  {Describe(stage.Files.At(path))}");

        foreach (var origin in stage.Files.Opaque)
            Line(text, "may write all", OneLine(origin.ToString()));

        if (stage.Start is { } start)
            Line(text, "starts", OneLine(start.Words.Count > 0 ? string.Join(" ", start.Words) : start.Text.ToString()));

        if (stage.Last<HealthcheckInstruction>() is { } health)
            Line(text, "health", health.IsNone ? "none" : OneLine(health.Command.ToString()));
    }

    private static string BaseOf(ContainerStage stage)
    {
        if (stage.Base is not { } image)
            return $"{stage.ImageName}, of which nothing is known";

        var libc = image.Libc switch
        {
            Libc.Unknown => "C library unknown",
            Libc.None => "no C library",
            _ => $"{image.Libc.ToString().ToLowerInvariant()} {image.LibcVersion}".TrimEnd(),
        };
        var go = image.Go.Release is { } release ? $", Go {release}" : "";
        return $"{image.Name}{go}, {libc}, certificates {Word(image.CaCertificates)}, zones {Word(image.ZoneData)}";
    }

    private static string UserOf(ContainerStage stage)
    {
        var named = stage.Stage.End.User is { } user ? user.Value.Value ?? "unknown" : stage.Base?.DefaultUser.Value ?? "unknown";
        return UserIdentity.Of(stage, stage.Stage.End.User, stage.Steps.Count) is { UserId: { } id } && !named.StartsWith(Number(id), StringComparison.Ordinal) ? $"{named} ({Number(id)})" : named;
    }

    private static IEnumerable<string> Programs(GoInvocation invocation)
    {
        if (invocation.Programs.Count == 0)
            yield return "no program that is known";

        foreach (var program in invocation.Programs)
            yield return $"{program.Path} ({program.Linkage.ToString().ToLowerInvariant()})";
    }

    private static string Describe(PathState state)
    {
        if (!state.IsPresent)
            return Word(state.Presence);

        var kind = state.Kind == PathKind.Unknown ? "something" : state.Kind.ToString().ToLowerInvariant();
        var change = state.MayHaveChanged ? ", may have changed since" : "";
        if (state.Origin is not { } origin)
            return $"{kind} of the base image{change}";

        var source = origin.ContextPath is { } context ? context.Length == 0 ? ", the context" : $", '{context}' of the context" : "";
        return $"{kind}{source}{change}, by {(origin.Copy is null ? "" : "COPY ")}{OneLine(origin.ToString())}";
    }

    private static string Number(int id) => id.ToString(CultureInfo.InvariantCulture);

    private static string Word(Presence presence) => presence.ToString().ToLowerInvariant();

    private static void Line(StringBuilder text, string name, string value) => text.Append("  ").Append(name.PadRight(NameWidth)).Append(value).Append('\n');

    private static string OneLine(string text) => text.Replace('\n', ' ').Replace('\r', ' ');
}
