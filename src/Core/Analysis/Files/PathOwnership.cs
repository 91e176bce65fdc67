namespace GoContainerGuard.Analysis.Files;

/// <summary>Whose a path is, and who may do what with it, as far as that is known.</summary>
/// <param name="Owner">The owner.</param>
/// <param name="Mode">The permissions.</param>
internal readonly record struct PathOwnership(UserIdentity Owner, PathMode Mode)
{
    public static PathOwnership Unknown => default;

    /// <summary>Whether somebody certainly cannot go through it, a folder: it is another's, and neither group nor others may.</summary>
    public bool ShutsOut(UserIdentity somebody)
    {
        if (!somebody.IsOrdinary || Owner.UserId is not { } owner || owner == somebody.UserId || !Mode.Lacks(PathMode.EnterByOthers))
            return false;

        // Further groups are not known: only where no group may enter is it certain.
        return Mode.Lacks(PathMode.EnterByGroup);
    }
}
