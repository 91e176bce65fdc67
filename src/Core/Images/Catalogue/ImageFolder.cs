namespace GoContainerGuard.Images.Catalogue;

/// <summary>A folder whose mode and owner are known.</summary>
/// <param name="Mode">As <c>chmod</c> takes it, <c>1777</c>.</param>
/// <param name="UserId">Owner.</param>
/// <param name="GroupId">Group.</param>
internal readonly record struct ImageFolder(string Mode, int UserId, int GroupId);
