using GoContainerGuard.Text;

namespace GoContainerGuard.Go;

/// <summary>Why a toolchain refuses a module.</summary>
internal enum ModuleObstacle
{
    None,

    /// <summary>The go line asks for a newer Go.</summary>
    NewerGoLine,

    /// <summary>Before 1.21 a go line takes two numbers and no more.</summary>
    FormOfGoLine,

    /// <summary>A directive that came with a later release.</summary>
    UnknownDirective,
}

/// <summary>Whether a toolchain that must not switch to another builds a module.</summary>
/// <param name="Answer">Yes when it does, as far as the module file decides it.</param>
/// <param name="Obstacle">Why it does not.</param>
/// <param name="Span">What in the module file is in the way.</param>
/// <remarks>Source: "Go Toolchains", and runs of Go 1.19.8 and 1.24.4. The toolchain line is no demand and does not count.</remarks>
internal readonly record struct ModuleAcceptance(Answer Answer, ModuleObstacle Obstacle, TextSpan Span)
{
    private const int FirstWithHardGoLine = 21;
    private const int FirstWithGodebug = 23;
    private const int FirstWithTool = 24;
    private const int FirstWithIgnore = 25;

    /// <summary>A patch number that no release reaches: the newest of a family.</summary>
    private const string Newest = ".999";

    /// <summary>The answer for one toolchain release.</summary>
    public static ModuleAcceptance Of(GoVersion toolchain, ModuleFile module)
    {
        // From 1.21 on the go line is looked at first, so that a directive of a later release is not what the message is about.
        if (toolchain.Minor >= FirstWithHardGoLine && module.Go is { Version: { } asked } newer && asked > toolchain)
            return Refused(ModuleObstacle.NewerGoLine, newer.Span);

        // Before, all faults of the file are said, and the go line stands above the others mostly.
        if (toolchain.Minor < FirstWithHardGoLine && module.Go is { } written && !HasTwoNumbers(written.Text))
            return Refused(ModuleObstacle.FormOfGoLine, written.Span);

        if (FirstUnknownDirective(toolchain, module) is { } directive)
            return Refused(ModuleObstacle.UnknownDirective, directive);

        if (module.Go is not { } line)
            return new ModuleAcceptance(module.RequiredVersion is null ? Answer.Unknown : Answer.Yes, ModuleObstacle.None, default);

        if (line.Version is not { } required)
            return default;

        if (required <= toolchain)
            return new ModuleAcceptance(Answer.Yes, ModuleObstacle.None, default);

        if (RefusesLater(toolchain, required))
            return Refused(ModuleObstacle.NewerGoLine, line.Span);

        // To an older toolchain the line is a hint: it tries, and fails only where the sources need something newer.
        return default;
    }

    /// <summary>The answer that holds for every release of a family, as for an image tag without patch number.</summary>
    public static ModuleAcceptance OfFamily(string family, ModuleFile module)
    {
        if (!GoVersion.TryParse(family + ".0", out var first) || !GoVersion.TryParse(family + Newest, out var last))
            return default;

        var ofLast = Of(last, module);
        return Of(first, module).Answer == ofLast.Answer ? ofLast : default;
    }

    private static ModuleAcceptance Refused(ModuleObstacle obstacle, TextSpan span) => new(Answer.No, obstacle, span);

    private static TextSpan? FirstUnknownDirective(GoVersion toolchain, ModuleFile module)
    {
        if (toolchain.Minor < FirstWithHardGoLine && module.Toolchain is { } line)
            return line.Span;

        if (toolchain.Minor < FirstWithGodebug && module.Godebugs.Count > 0)
            return module.Godebugs[0].Span;

        if (toolchain.Minor < FirstWithTool && module.Tools.Count > 0)
            return module.Tools[0].Span;

        return toolchain.Minor < FirstWithIgnore && module.Ignores.Count > 0 ? module.Ignores[0].Span : null;
    }

    private static bool HasTwoNumbers(string version) =>
        version.IndexOf('.') == version.LastIndexOf('.') && !HasLetter(version);

    private static bool HasLetter(string version)
    {
        foreach (var character in version)
        {
            if (character is >= 'a' and <= 'z')
                return true;
        }

        return false;
    }

    private static bool RefusesLater(GoVersion toolchain, GoVersion required) =>
        required.Minor >= 22 && ((toolchain.Minor == 20 && toolchain.Patch >= 8) || (toolchain.Minor == 19 && toolchain.Patch >= 13));
}
