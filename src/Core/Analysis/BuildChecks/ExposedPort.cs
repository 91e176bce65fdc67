using GoContainerGuard.Text;

namespace GoContainerGuard.Analysis.BuildChecks;

/// <summary>One port of an EXPOSE after its variables are replaced.</summary>
/// <param name="Word">As written.</param>
/// <param name="Text">After expansion.</param>
/// <param name="MapsToHost">Whether an address or a port of the host stands in front, which means nothing here.</param>
/// <param name="Protocol">As written behind the slash; empty for none.</param>
/// <param name="Problem">Why the build stops at it, in BuildKit's words; <c>null</c> when it does not.</param>
/// <param name="IsDefault">Whether a default of a build argument is in it.</param>
internal sealed record ExposedPort(MappedText Word, string Text, bool MapsToHost, string Protocol, string? Problem, bool IsDefault)
{
    /// <summary>Whether the protocol is not written in lower case.</summary>
    public bool HasCapitals
    {
        get
        {
            foreach (var character in Protocol)
            {
                if (char.IsUpper(character))
                    return true;
            }

            return false;
        }
    }
}
