using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

internal sealed class TextSpanTests
{
    [Test]
    public void End_is_just_behind_the_last_character() => TextSpan.FromBounds(2, 5).ShouldBe(new TextSpan(2, 3));
}
