using System.Globalization;
using GoContainerGuard.Analysis;
using GoContainerGuard.Semantics;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules.Caching;

/// <summary>The owner of a cache mount, said in its flag.</summary>
internal static class MountOwner
{
    /// <summary>The fields for a user, with a comma in front; empty for root.</summary>
    public static string FieldsFor(UserIdentity user) => !user.IsOrdinary ? "" : Field("uid", user.UserId) + Field("gid", user.GroupId);

    /// <summary>The edits; <c>null</c> when an owner is said already, or when the flag is not plain.</summary>
    public static TextEdit[]? EditsFor(ContainerBuild build, RunMount mount, UserIdentity user) =>
        mount.Names("uid") || mount.Names("gid") || mount.Written("type") is null ? null : [build.Insert(mount.Flag.Text.SourceSpan().End, FieldsFor(user))];

    private static string Field(string name, int? number) => number is { } id ? $",{name}={id.ToString(CultureInfo.InvariantCulture)}" : "";
}
