using System;
using System.Linq;
using GoContainerGuard.Output;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Output;

internal sealed class UnifiedDiffTests
{
    [Test]
    public void Equal_texts_have_no_difference() => Of("a\nb\n", "a\nb\n").ShouldBe("");

    [Test]
    public void A_change_stands_between_three_lines_on_either_side() => Of("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n").ShouldBe("""
        --- a/Dockerfile
        +++ b/Dockerfile
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """);

    [Test]
    public void Changes_whose_surroundings_meet_are_one_hunk() => Of("1\n2\n3\n4\n5\n6\n7\n8\n", "one\n2\n3\n4\n5\n6\n7\neight\n").ShouldBe("""
        --- a/Dockerfile
        +++ b/Dockerfile
        @@ -1,8 +1,8 @@
        -1
        +one
         2
         3
         4
         5
         6
         7
        -8
        +eight

        """);

    [Test]
    public void Changes_farther_apart_are_two() => Of("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "one\n2\n3\n4\n5\n6\n7\n8\nnine\n").ShouldBe("""
        --- a/Dockerfile
        +++ b/Dockerfile
        @@ -1,4 +1,4 @@
        -1
        +one
         2
         3
         4
        @@ -6,4 +6,4 @@
         6
         7
         8
        -9
        +nine

        """);

    [Test]
    public void An_inserted_line_is_marked_where_a_person_would_see_it() => Of("FROM a\n\nRUN b\n\nRUN c\n", "FROM a\n\nRUN b\n\nRUN x\n\nRUN c\n").ShouldBe("""
        --- a/Dockerfile
        +++ b/Dockerfile
        @@ -2,4 +2,6 @@
         
         RUN b
         
        +RUN x
        +
         RUN c

        """);

    [Test]
    public void A_count_of_one_is_left_out() => Of("a\n", "b\n").ShouldEndWith("@@ -1 +1 @@\n-a\n+b\n");

    [Test]
    public void A_file_that_becomes_empty_keeps_its_name() => Of("a\nb\n", "").ShouldBe("--- a/Dockerfile\n+++ b/Dockerfile\n@@ -1,2 +0,0 @@\n-a\n-b\n");

    [Test]
    public void An_empty_file_that_gets_lines_is_not_a_new_one() => Of("", "a\n").ShouldBe("--- a/Dockerfile\n+++ b/Dockerfile\n@@ -0,0 +1 @@\n+a\n");

    [Test]
    public void A_new_file_comes_from_nowhere() =>
        UnifiedDiff.Of(SourceText.Absent("api/.dockerignore"), new SourceText("api/.dockerignore", ".git\n*.md\n"))
            .ShouldBe("--- /dev/null\n+++ b/api/.dockerignore\n@@ -0,0 +1,2 @@\n+.git\n+*.md\n");

    [TestCase("a\nb", "a\nc", " a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n")]
    [TestCase("a\nb", "a\nb\n", " a\n-b\n\\ No newline at end of file\n+b\n")]
    [TestCase("a\nb\n", "a\nb", " a\n-b\n+b\n\\ No newline at end of file\n")]
    [TestCase("a\nb", "x\nb", "-a\n+x\n b\n\\ No newline at end of file\n")]
    public void A_missing_line_end_at_the_end_is_said(string before, string after, string hunk) => Of(before, after).ShouldEndWith(" @@\n" + hunk);

    [Test]
    public void Carriage_returns_are_characters_of_the_line() => Of("a\r\nb\r\n", "a\r\nc\r\n").ShouldEndWith(" a\r\n-b\r\n+c\r\n");

    [TestCase("a b/Dockerfile", "--- a/a b/Dockerfile\t\n+++ b/a b/Dockerfile\t\n")]
    [TestCase("a\"b", "--- \"a/a\\\"b\"\n+++ \"b/a\\\"b\"\n")]
    [TestCase("a\\b", "--- \"a/a\\\\b\"\n+++ \"b/a\\\\b\"\n")]
    [TestCase("a\tb", "--- \"a/a\\011b\"\n+++ \"b/a\\011b\"\n")]
    [TestCase("büro", "--- a/büro\n+++ b/büro\n")]
    public void Names_are_written_as_both_tools_read_them(string path, string header) =>
        UnifiedDiff.Of(new SourceText(path, "a\n"), new SourceText(path, "b\n")).ShouldStartWith(header + "@@");

    [Test]
    public void Whatever_is_changed_the_difference_leads_there([Range(1, 300)] int seed)
    {
        var random = new Random(seed);
        var before = RandomLines(random, random.Next(40));
        var after = Changed(before, random);
        var (left, right) = (Joined(before, random), Joined(after, random));
        PatchReading.Apply(left, Of(left, right)).ShouldBe(right);
    }

    [Test]
    public void A_large_file_of_which_every_line_changes_is_no_trouble()
    {
        var before = string.Concat(Enumerable.Range(0, 100_000).Select(line => $"{line % 977}\r\n"));
        var after = before.Replace("\r\n", "\n", StringComparison.Ordinal);
        PatchReading.Apply(before, Of(before, after)).ShouldBe(after);
    }

    [Test]
    public void A_large_file_of_equal_lines_is_no_trouble()
    {
        var before = string.Concat(Enumerable.Repeat("RUN true\n\n", 50_000));
        var after = before.Insert(before.Length / 2, "RUN false\n") + "\n\n\n";
        PatchReading.Apply(before, Of(before, after)).ShouldBe(after);
    }

    private static string Of(string before, string after) => UnifiedDiff.Of(new SourceText("Dockerfile", before), new SourceText("Dockerfile", after));

    private static string[] RandomLines(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => $"{random.Next(12)}")];

    private static string[] Changed(string[] lines, Random random)
    {
        var changed = lines.ToList();
        for (var count = random.Next(6); count > 0; count--)
        {
            var at = random.Next(changed.Count + 1);
            if (random.Next(2) == 0)
                changed.InsertRange(at, RandomLines(random, random.Next(4)));
            else
                changed.RemoveRange(at, Math.Min(random.Next(4), changed.Count - at));
        }

        return [.. changed];
    }

    private static string Joined(string[] lines, Random random) => string.Join('\n', lines) + (random.Next(2) == 0 ? "" : "\n");
}
