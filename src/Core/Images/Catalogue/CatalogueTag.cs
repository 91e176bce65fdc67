namespace GoContainerGuard.Images.Catalogue;

/// <summary>A tag of the catalogue.</summary>
/// <param name="Pattern"><c>#</c> stands for one digit or more, <c>*</c> for anything.</param>
/// <param name="Block">The block that the tag stands for; with a plus, a layer over the block of the name.</param>
/// <param name="Keep">How far the tag may be relied on.</param>
internal sealed record CatalogueTag(string Pattern, string Block, FactKeep Keep)
{
    public bool Matches(string tag) => Matches(0, tag, 0);

    // Patterns are ours and hold at most two stars, so trying every end of a star is cheap.
    private bool Matches(int pattern, string tag, int position)
    {
        for (; pattern < Pattern.Length; pattern++)
        {
            switch (Pattern[pattern])
            {
                case '*':
                    for (var end = position; end <= tag.Length; end++)
                    {
                        if (Matches(pattern + 1, tag, end))
                            return true;
                    }

                    return false;
                case '#':
                    var digits = position;

                    while (position < tag.Length && tag[position] is >= '0' and <= '9')
                        position++;

                    if (position == digits)
                        return false;

                    break;
                default:
                    if (position == tag.Length || tag[position] != Pattern[pattern])
                        return false;

                    position++;
                    break;
            }
        }

        return position == tag.Length;
    }
}
