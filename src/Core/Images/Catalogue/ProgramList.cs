using System;

namespace GoContainerGuard.Images.Catalogue;

/// <summary>Programs of one folder.</summary>
/// <param name="Folder">Absolute, without a slash at the end.</param>
/// <param name="Names">Separated by single blanks, none at the ends.</param>
/// <param name="IsVerified">As in <see cref="Fact"/>.</param>
internal sealed record ProgramList(string Folder, string Names, bool IsVerified)
{
    public bool Holds(string name)
    {
        // A program's name is a word; anything else could match across two of the list.
        if (name.Length == 0 || name.IndexOf(' ') >= 0)
            return false;

        var position = Names.IndexOf(name, StringComparison.Ordinal);

        while (position >= 0)
        {
            var end = position + name.Length;

            if ((position == 0 || Names[position - 1] == ' ') && (end == Names.Length || Names[end] == ' '))
                return true;

            position = Names.IndexOf(name, end, StringComparison.Ordinal);
        }

        return false;
    }
}
