using System.Linq;
using GoContainerGuard.Configuration;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Configuration;

internal sealed class SeverityWordTests
{
    private static readonly string[] Others = ["loud", "warn", "fatal", "true", "false", "1", "unset", "", "error warning", "error:warning", "none.", "critical", "note", "Suppress"];

    /// <summary>
    /// The words of a severity that Roslyn does not know: the names that its own severities have elsewhere, and that ours have on every page. For Roslyn
    /// such a line is not there.
    /// </summary>
    private static readonly string[] OursAlone = ["hidden", "info"];

    [Test]
    public void Roslyn_and_we_read_the_same_words_but_for_those_that_are_ours_alone()
    {
        string[] words = [.. SeverityWord.All, .. SeverityWord.All.Select(word => word.ToUpperInvariant()), .. Others];
        var differences = words.Where(word => Ours(word) != Theirs(word)).Select(word => word.ToLowerInvariant()).Distinct();
        differences.ShouldBe(OursAlone, ignoreOrder: true);
    }

    [Test]
    public void Every_word_that_is_offered_is_read() => SeverityWord.All.Where(word => !SeverityWord.TryRead(word, out _)).ShouldBeEmpty();

    private static string? Ours(string word) => OurSettings.For("/r", "Dockerfile", [(".editorconfig", Text(word))], ["gcg0602"]).Values.SingleOrDefault();

    private static string? Theirs(string word) => RoslynSettings.For("/r/Dockerfile", [("/r/.editorconfig", Text(word))]).Values.SingleOrDefault();

    private static string Text(string word) => $"[*]\ndotnet_diagnostic.gcg0602.severity = {word}\n";
}
