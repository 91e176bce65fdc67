using System.Collections.Generic;

namespace GoContainerGuard.Go;

/// <summary>Whether a program needs a dynamic loader, and so the C library of its builder, when it starts.</summary>
/// <param name="Answer">Whether it does.</param>
/// <param name="Reason">What makes it so; means something only with yes.</param>
/// <param name="Use">The C code that the reason rests on; none for the other reasons.</param>
internal sealed record LoaderNeed(Answer Answer, LoaderReason Reason, CgoUse Use)
{
    /// <summary>Nobody has seen the sources.</summary>
    public static LoaderNeed Unknown { get; } = new(Answer.Unknown, LoaderReason.None, CgoUse.None);

    private static readonly LoaderNeed Static = new(Answer.No, LoaderReason.None, CgoUse.None);

    /// <summary>Works it out for a Linux program, as seen with Go 1.19 and 1.27 built on Debian.</summary>
    /// <param name="command">The command that builds it.</param>
    /// <param name="graph">Its packages.</param>
    /// <param name="mainFolders">The folders of the main packages, relative to the root of the context.</param>
    /// <param name="tags">The build; its tags are those of the command.</param>
    public static LoaderNeed Of(GoCommand command, PackageGraph graph, IReadOnlyList<string> mainFolders, BuildTags tags)
    {
        var linker = command.LinkerFlags;
        if (command.Find("buildmode") is { } mode && mode.Value?.Value is not ("exe" or "default"))
            return mode.Value?.Value == "pie" ? OfPositionIndependent(linker) : Unknown;

        if (!command.IsComplete && command.Find("buildmode") is null)
            return Unknown;

        if (tags.Cgo == Answer.No)
            return Static;

        if (linker.LinksExternally == Answer.Yes && tags.Cgo == Answer.Yes)
            return OfExternal(linker, LoaderReason.ExternalLinking, CgoUse.None);

        var instrumented = command.IsOn("race").Or(command.IsOn("msan")).Or(command.IsOn("asan"));
        if (instrumented != Answer.No || linker.LinksExternally != Answer.No)
            return instrumented == Answer.Yes && tags.Cgo == Answer.Yes && linker.TellsLinkerStatic == Answer.No
                ? new LoaderNeed(Answer.Yes, LoaderReason.Instrumentation, CgoUse.None)
                : Unknown;

        return OfCgo(linker, graph, mainFolders, tags);
    }

    private static LoaderNeed OfCgo(GoLinkerFlags linker, PackageGraph graph, IReadOnlyList<string> mainFolders, BuildTags tags)
    {
        var use = graph.CgoUseOf(mainFolders, tags);
        if (use.Answer == Answer.No)
            return Static;

        if (use.Answer == Answer.Unknown)
            return new LoaderNeed(Answer.Unknown, LoaderReason.None, use);

        if (linker.TellsLinkerStatic == Answer.No)
            return new LoaderNeed(Answer.Yes, LoaderReason.CgoPackage, use);

        if (linker.TellsLinkerStatic == Answer.Unknown)
            return Unknown;

        // The C linker links, and hears the flag, only when there is more C code than that of net and os/user.
        var more = graph.CgoUseOf(mainFolders, tags with { Given = ["netgo", "osusergo", .. tags.Given ?? []] });
        return more.Answer switch
        {
            Answer.No => new LoaderNeed(Answer.Yes, LoaderReason.CgoPackage, use),
            Answer.Yes when more.Chain[more.Chain.Count - 1] is "C" or "plugin" => Static,
            _ => Unknown,
        };
    }

    private static LoaderNeed OfExternal(GoLinkerFlags linker, LoaderReason reason, CgoUse use) => linker.TellsLinkerStatic switch
    {
        Answer.Yes => Static,
        Answer.No => new LoaderNeed(Answer.Yes, reason, use),
        _ => Unknown,
    };

    /// <summary>A position-independent program names a loader even without any C code.</summary>
    private static LoaderNeed OfPositionIndependent(GoLinkerFlags linker) => linker.LinksExternally == Answer.No && linker.TellsLinkerStatic == Answer.No
        ? new LoaderNeed(Answer.Yes, LoaderReason.PositionIndependent, CgoUse.None)
        : Unknown;
}

internal enum LoaderReason
{
    None,

    /// <summary>A package with C code.</summary>
    CgoPackage,

    /// <summary><c>-linkmode=external</c> without a static flag.</summary>
    ExternalLinking,

    /// <summary><c>-race</c>, <c>-msan</c>, <c>-asan</c>.</summary>
    Instrumentation,

    /// <summary><c>-buildmode=pie</c>.</summary>
    PositionIndependent,
}
