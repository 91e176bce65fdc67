using System;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Text;

internal sealed class MappedTextTests
{
    // "abcdef", of which "cd" stands at 10 and "ef" at 20 of the file.
    private static readonly MappedText Joined = MappedText.Joined("abcdef", [new(0, 0), new(2, 10), new(4, 20)]);

    [TestCase(0, 0)]
    [TestCase(1, 1)]
    [TestCase(2, 10)]
    [TestCase(3, 11)]
    [TestCase(4, 20)]
    [TestCase(5, 21)]
    [TestCase(6, 22)]
    public void A_character_knows_its_place_in_the_file(int index, int expected) => Joined.SourceOffset(index).ShouldBe(expected);

    [TestCase(0, 2, 0, 2)]
    [TestCase(0, 3, 0, 11)]
    [TestCase(2, 2, 10, 12)]
    [TestCase(1, 4, 1, 21)]
    [TestCase(4, 2, 20, 22)]
    [TestCase(0, 0, 0, 0)]
    [TestCase(2, 0, 2, 2)]
    [TestCase(3, 0, 11, 11)]
    [TestCase(6, 0, 22, 22)]
    public void A_range_goes_from_its_first_character_to_behind_its_last(int start, int length, int from, int to)
    {
        Joined.SourceSpan(start, length).ShouldBe(TextSpan.FromBounds(from, to));
        Joined.Slice(start, length).SourceSpan().ShouldBe(TextSpan.FromBounds(from, to));
    }

    [TestCase(0, 2)]
    [TestCase(1, 1)]
    [TestCase(2, 2)]
    [TestCase(5, 1)]
    [TestCase(6, 0)]
    public void Pieces_end_where_the_file_goes_on_elsewhere(int start, int expected) => Joined.ContiguousLength(start).ShouldBe(expected);

    [Test]
    public void A_slice_of_a_slice_keeps_its_places()
    {
        var slice = Joined.Slice(1, 4).Slice(1, 2);

        slice.ToString().ShouldBe("cd");
        slice.SourceSpan().ShouldBe(new TextSpan(10, 2));
        slice[1].ShouldBe('d');
        slice.IndexOf('d').ShouldBe(1);
        slice.IndexOf('e').ShouldBe(-1);
        slice.Substring(1, 1).ShouldBe("d");
        slice.ContiguousLength(0).ShouldBe(2);
    }

    [Test]
    public void A_piece_of_a_file_is_where_it_is()
    {
        var text = MappedText.Of("xxabcxx", new TextSpan(2, 3));

        text.ToString().ShouldBe("abc");
        text.SourceSpan(1, 2).ShouldBe(new TextSpan(3, 2));
        text.SourceOffset(3).ShouldBe(5);
        text.IsContiguous.ShouldBeTrue();
        text.ContiguousLength(1).ShouldBe(2);
        text.IndexOf('x').ShouldBe(-1);
    }

    [Test]
    public void Texts_are_compared_by_their_characters()
    {
        Joined.Slice(0, 2).Equals("ab").ShouldBeTrue();
        Joined.Slice(0, 2).Equals("abc").ShouldBeFalse();
        Joined.Slice(0, 2).Equals("AB").ShouldBeFalse();
        Joined.Slice(0, 2).EqualsIgnoringCase("AB").ShouldBeTrue();
        Joined.Slice(0, 2).EqualsIgnoringCase("AC").ShouldBeFalse();
    }

    [Test]
    public void Nothing_at_all_is_an_empty_text()
    {
        MappedText nothing = default;

        nothing.ToString().ShouldBe("");
        nothing.Substring(0, 0).ShouldBe("");
        nothing.Equals("").ShouldBeTrue();
        nothing.IndexOf('a').ShouldBe(-1);
        nothing.SourceSpan().ShouldBe(new TextSpan(0, 0));
    }

    [TestCase(-1, 1)]
    [TestCase(0, 7)]
    [TestCase(6, 1)]
    [TestCase(1, int.MaxValue)]
    public void A_slice_outside_of_the_text_is_a_mistake(int start, int length) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Joined.Slice(start, length));
}
