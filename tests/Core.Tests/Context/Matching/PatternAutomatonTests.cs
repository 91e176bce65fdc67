using System;
using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Context;
using GoContainerGuard.Context.Matching;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Context.Matching;

/// <summary>Random pattern lists against the slow reference, and lists that go over every bound of the tables.</summary>
internal sealed class PatternAutomatonTests
{
    private static readonly string[] Pieces = ["a", "b", "ab", "a.b", "*", "**", "?", "[ab]", "[^a]", "*b", "a*", "**/a", "/", "/", "/"];

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void Random_lists_are_answered_as_the_reference_answers_them(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 1500; round++)
        {
            var patterns = Enumerable.Range(0, random.Next(1, 6)).Select(_ => RandomPattern(random)).ToArray();
            Compare(patterns, Enumerable.Range(0, 12).Select(_ => RandomPath(random)));
        }
    }

    [Test]
    public void Random_lists_with_letters_of_all_planes_are_answered_as_the_reference_answers_them()
    {
        var random = new Random(6);
        for (var round = 0; round < 300; round++)
        {
            var patterns = Enumerable.Range(0, random.Next(1, 6)).Select(_ => RandomPattern(random).Replace("b", "é", StringComparison.Ordinal)).ToArray();
            Compare(patterns, Enumerable.Range(0, 12).Select(_ => RandomPath(random).Replace("b", random.Next(2) == 0 ? "é" : "世", StringComparison.Ordinal)));
        }
    }

    [Test]
    public void Half_of_a_pair_counts_as_a_character()
    {
        var file = Parse(["?", "!\U0001F600x"]);
        new[] { "\U0001F600", "\uD83D", "\uDE00", "\uDE00\uD83D", "\U0001F600x", "\uD83Dx" }.Select(file.IsExcluded).ShouldBe([true, true, true, false, false, false]);
        new[] { "\U0001F600", "\uD83D", "\uDE00", "\uDE00\uD83D", "\U0001F600x", "\uD83Dx" }.Select(file.IsExcluded).ShouldBe([true, true, true, false, false, false]);
    }

    [Test]
    public void Hundreds_of_patterns_are_answered_as_the_reference_answers_them()
    {
        var random = new Random(7);
        for (var round = 0; round < 20; round++)
            Compare([.. Enumerable.Range(0, 200).Select(_ => RandomPattern(random))], Enumerable.Range(0, 50).Select(_ => RandomPath(random)));
    }

    [Test]
    public void Patterns_that_all_overrule_each_other_cost_no_more_than_their_number()
    {
        var file = Parse([.. Enumerable.Range(0, 100_001).Select(number => number % 2 == 0 ? "*" : "!*")]);
        file.IsExcluded("abc/abc").ShouldBeTrue();
        file.Judge("abc/abc").DecidedBy!.Index.ShouldBe(100_000);
    }

    [Test]
    public void List_with_more_states_than_are_kept_is_answered_all_the_same()
    {
        // After an a, each of the next sixteen characters matters: 65,536 states.
        var random = new Random(4);
        var pattern = "*a" + new string('?', 16);
        Compare([pattern, "!*b"], Enumerable.Range(0, 4000).Select(_ => RandomName(random, 40)));
    }

    [Test]
    public void List_with_more_characters_than_letters_is_answered_all_the_same()
    {
        string[] patterns = [.. Enumerable.Range(0, Alphabet.MostSets + 100).Select(number => (char)(0x4E00 + number) + "*")];
        Compare(patterns, ["丁", "一x", "x", ((char)(0x4E00 + Alphabet.MostSets + 99)).ToString(), ((char)(0x4E00 + Alphabet.MostSets + 100)).ToString()]);
    }

    [Test]
    public void List_with_more_than_256_letters_is_answered_all_the_same()
    {
        string[] patterns = [.. Enumerable.Range(0, Alphabet.MostLetters + 10).Select(number => (char)(0x4E00 + number) + "*")];
        Compare(patterns, ["丁", "一x", "x"]);
    }

    [Test]
    public void Hostile_pattern_costs_no_more_than_its_length_times_that_of_the_path()
    {
        var pattern = string.Concat(Enumerable.Repeat("*a", 1000)) + "b";
        var path = new string('a', 1500);
        Parse([pattern]).IsExcluded(path).ShouldBeFalse();
        Parse([pattern]).IsExcluded(path + "b").ShouldBeTrue();
    }

    [Test]
    public void Hostile_double_stars_cost_no_more_either()
    {
        var pattern = string.Concat(Enumerable.Repeat("**/?", 300)) + "b";
        Parse([pattern]).IsExcluded(string.Concat(Enumerable.Repeat("a/", 500)) + "a").ShouldBeFalse();
    }

    [Test]
    public void Repetitions_beyond_the_bound_are_not_known_and_end_soon()
    {
        var pattern = string.Concat(Enumerable.Repeat("?{1000}", 5000));
        var verdict = Parse([pattern]).Judge("a");
        (verdict.Answer, verdict.DecidedBy!.IsBroken).ShouldBe((IgnoreAnswer.Fails, false));
    }

    [Test]
    public void Answers_are_the_same_from_many_threads_at_once()
    {
        var random = new Random(5);
        var paths = Enumerable.Range(0, 500).Select(_ => RandomPath(random)).ToArray();
        string[] patterns = ["**/a*", "!**/*b", "a/**", "*[ab]??", "!b"];
        var expected = paths.Select(new ReferenceIgnore(patterns).IsExcluded).ToArray();
        var file = Parse(patterns);
        var answers = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(4).Select(_ => paths.Select(file.IsExcluded).ToArray());
        foreach (var answer in answers)
            answer.ShouldBe(expected);
    }

    private static void Compare(string[] patterns, IEnumerable<string> paths)
    {
        var file = Parse(patterns);
        var reference = new ReferenceIgnore(patterns);
        foreach (var path in paths)
        {
            var what = $"{path} with {string.Join(" ", patterns.Take(8))}";
            file.IsExcluded(path).ShouldBe(reference.IsExcluded(path), what);
            file.IsExcluded(path).ShouldBe(reference.IsExcluded(path), what + ", asked again");
            file.IsExcludedAlone(path).ShouldBe(reference.IsExcludedAlone(path), what);
        }
    }

    private static IgnoreFile Parse(string[] patterns) => IgnoreFile.Parse(new SourceText(".dockerignore", string.Join("\n", patterns)));

    private static string RandomPattern(Random random)
    {
        var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        var clean = GoPath.Clean("/" + pattern)[1..];
        return (random.Next(3) == 0 ? "!" : "") + (clean.Length == 0 ? "*" : clean);
    }

    private static string RandomPath(Random random) =>
        string.Join("/", Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomName(random, random.Next(1, 5))));

    private static string RandomName(Random random, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => "aab."[random.Next(length == 1 ? 3 : 4)])).Replace("..", "a.", StringComparison.Ordinal);
}
