using System;
using System.Collections.Generic;

namespace GoContainerGuard.Go;

/// <summary>The flags inside of <c>-ldflags</c>, as far as they reach the main package.</summary>
/// <param name="All">In the order given.</param>
/// <param name="AreComplete">Whether these are certainly all; otherwise there may be more of them, or others.</param>
/// <remarks>Source: <c>go tool link -help</c> of Go 1.27.</remarks>
internal sealed record GoLinkerFlags(IReadOnlyList<GoFlag> All, bool AreComplete)
{
    private static readonly HashSet<string> TakeValue = new(
        ("B D E H I L R T X benchmark benchmarkprofile buildid buildmode capturehostobjs cpuprofile debugtextsize debugtramp extar extld extldflags "
        + "fipso funcalign importcfg installsuffix k libgcc linkmode macos macsdk memprofile memprofilerate o pluginpath r randlayout strictdups "
        + "tmpdir").Split(' '),
        StringComparer.Ordinal);

    public static GoLinkerFlags None { get; } = new([], true);

    public static GoLinkerFlags Unknown { get; } = new([], false);

    /// <summary>Whether linking is left to the C linker.</summary>
    public Answer LinksExternally => Find("linkmode") switch
    {
        { Value.Value: { } mode } => mode == "external" ? Answer.Yes : Answer.No,
        not null => Answer.Unknown,
        null => AreComplete ? Answer.No : Answer.Unknown,
    };

    /// <summary>
    /// Whether the C linker is told to link statically. It is asked only when linking is external: by <see cref="LinksExternally"/>, or because
    /// a package outside of the standard library has C code. A program with nothing but net or os/user stays dynamic in spite of this flag.
    /// </summary>
    public Answer TellsLinkerStatic
    {
        get
        {
            if (Find("extldflags") is not { } flag)
                return AreComplete ? Answer.No : Answer.Unknown;

            if (flag.Value is null || GoFields.Split(flag.Value) is not { } fields)
                return Answer.Unknown;

            foreach (var argument in fields)
            {
                if (argument.Value is "-static" or "--static" or "-static-pie")
                    return Answer.Yes;
            }

            return flag.Value.IsKnown ? Answer.No : Answer.Unknown;
        }
    }

    /// <summary>Reads the value of <c>-ldflags</c>.</summary>
    public static GoLinkerFlags Parse(GoWord value)
    {
        var text = value.Text;
        var start = 0;
        while (start < text.Length && text[start] == ' ')
            start++;

        if (start < text.Length && text[start] != '-')
        {
            // A package pattern: only "all" certainly holds for the main package.
            var equals = text.IndexOf('=');
            if (equals - start != 3 || string.CompareOrdinal(text, start, "all", 0, 3) != 0)
                return Unknown;

            start = equals + 1;
        }

        return GoFields.Split(start == 0 ? value : value.From(start)) is { } fields ? Read(fields) : Unknown;
    }

    /// <summary>The flag of a name that counts, which is the last one; <c>null</c> when it is not given.</summary>
    public GoFlag? Find(string name)
    {
        for (var index = All.Count - 1; index >= 0; index--)
        {
            if (All[index].Name == name)
                return All[index];
        }

        return null;
    }

    private static GoLinkerFlags Read(List<GoWord> fields)
    {
        var flags = new List<GoFlag>(fields.Count);
        for (var index = 0; index < fields.Count; index++)
        {
            if (!GoFlagWord.TryParse(fields[index], out var flag))
                return new GoLinkerFlags(flags, false);

            if (flag.Value is null && TakeValue.Contains(flag.Name))
            {
                if (++index == fields.Count)
                    return new GoLinkerFlags(flags, false);

                flag = GoFlagWord.WithValue(flag, fields[index]);
            }

            flags.Add(flag);
        }

        return new GoLinkerFlags(flags, true);
    }
}
