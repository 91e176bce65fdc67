namespace GoContainerGuard.Semantics;

/// <summary>What is in force between two instructions of a stage.</summary>
/// <param name="WorkingDirectory">Absolute working directory; <c>null</c> when it is not known.</param>
/// <param name="User">The last USER of this Dockerfile; <c>null</c> leaves the user of the base image.</param>
/// <param name="Shell">The program that shell-form commands are given to.</param>
internal sealed record StagePosition(string? WorkingDirectory, UserSetting? User, ShellSetting Shell);
