using System.Collections.Generic;
using GoContainerGuard.Text;

namespace GoContainerGuard.Shell;

/// <summary>What a <c>for</c> says in its first line.</summary>
/// <param name="Variable">The variable that gets one value after the other; it keeps the last one.</param>
/// <param name="VariableSpan">Where its name stands.</param>
/// <param name="Values">The words behind <c>in</c>; <c>null</c> when the loop runs over the arguments of the script.</param>
internal sealed record ShellLoop(string Variable, TextSpan VariableSpan, IReadOnlyList<ShellWord>? Values);
