using GoContainerGuard.Images.Running;
using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis;

/// <summary>A command that writes a mounted secret to a place where it stays when the command is done.</summary>
/// <param name="Command">The command.</param>
/// <param name="Secret">The id of the mount, or its variable.</param>
/// <param name="Place">The file as a message names it.</param>
/// <param name="Where">What writes it.</param>
internal sealed record KeptSecret(RunCommand Command, string Secret, string Place, TextSpan Where);
