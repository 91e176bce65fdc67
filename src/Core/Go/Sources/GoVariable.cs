namespace GoContainerGuard.Go;

/// <summary>A variable of a package, outside of any function.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsSettable">Whether the linker's flag <c>-X</c> can give it a value: it is of type string, and starts empty or with a constant.</param>
/// <param name="Start">0-based offset of the name in the file.</param>
internal readonly record struct GoVariable(string Name, Answer IsSettable, int Start);
