using GoContainerGuard.Syntax;
using GoContainerGuard.Syntax.Nodes;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>
/// The last comment directly above a named stage or an ARG is its description in <c>docker buildx build --call=outline</c>, when it starts
/// with the name.
/// </summary>
internal static class DefinitionDescription
{
    /// <summary>The name that the comment above an instruction should start with and does not; <c>null</c> when all is well.</summary>
    public static string? MissingName(DockerfileSyntax syntax, int index)
    {
        switch (syntax.Instructions[index])
        {
            case FromInstruction { StageName: { } name }:
                var lower = name.ToString().ToLowerInvariant();
                return FirstWordAbove(syntax, index) is { } word && word != lower ? lower : null;
            case ArgInstruction { Declarations.Count: > 0 } arg:
                return FirstWordAbove(syntax, index) is { } first && !Declares(arg, first) ? (arg.Declarations.Count > 1 ? "<arg_key>" : arg.Declarations[0].Key.ToString()) : null;
            default:
                return null;
        }
    }

    private static string? FirstWordAbove(DockerfileSyntax syntax, int index)
    {
        var comments = Documentation.Above(syntax, index);
        if (comments.Count == 0)
            return null;

        var last = comments[comments.Count - 1];
        var space = last.IndexOf(' ');
        return space < 0 ? last : last.Substring(0, space);
    }

    private static bool Declares(ArgInstruction arg, string name)
    {
        foreach (var declaration in arg.Declarations)
        {
            if (declaration.Key.Equals(name))
                return true;
        }

        return false;
    }
}
