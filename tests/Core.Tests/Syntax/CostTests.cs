using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using GoContainerGuard.Conformance;
using GoContainerGuard.Conformance.Fuzzing;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Syntax;

/// <summary>What parsing costs, counted in bytes that are allocated: a clock would measure the machine, too.</summary>
internal sealed class CostTests
{
    private const int Few = 500;
    private const int Factor = 16;
    private const double MostBytesForOne = 15;

    [Test]
    public void Real_files_take_few_bytes_for_each_of_theirs()
    {
        var texts = Vectors.Read(Vectors.Shipped(new ParserVectors()))
            .Where(vector => vector.GetProperty("tag").GetString() == "realistic")
            .Select(vector => vector.GetProperty("dockerfile").GetString()!)
            .ToArray();
        var allocated = texts.Sum(Allocated);
        ((double)allocated / texts.Sum(Encoding.UTF8.GetByteCount)).ShouldBeLessThan(MostBytesForOne);
    }

    [TestCaseSource(nameof(Shapes))]
    public void Cost_grows_as_the_text_does(string start, string repeated, string end)
    {
        _ = Allocated(Text(start, repeated, end, 1));
        var few = Allocated(Text(start, repeated, end, Few));
        var many = Allocated(Text(start, repeated, end, Few * Factor));
        ((double)many / few).ShouldBeLessThan(Factor * 2);
    }

    [TestCaseSource(nameof(Shapes))]
    public void A_long_text_is_a_tree_as_any_other(string start, string repeated, string end) => TreeCheck.Problem(Text(start, repeated, end, Few)).ShouldBeNull();

    private static IEnumerable<TestCaseData> Shapes()
    {
        yield return new("FROM a\nCOPY ", "--link \\\n", "a b");
        yield return new("FROM a\nCOPY ", "--lonk \\\n", "a b");
        yield return new("FROM a\nRUN ", "--mount=type=cache,target=/x \\\n", "a");
        yield return new("FROM a\nRUN a", " && \\\n  b", "\n");
        yield return new("FROM a\n", "RUNN x\n", "");
        yield return new("FROM a\nRUN x\n", "  -o x\n", "");
        yield return new("FROM a\nRUN <<A ", "${a:-\\\n", "");
        yield return new("FROM a\nRUN <<A ", "${a:-b}\\\n", "\nA\n");
        yield return new("FROM a\nRUN ", "<<A \\\n", "x\nA\n");
        yield return new("FROM a\nCMD ", "[\\\n", "");
        yield return new("FROM a\nCOPY [", "\"a\\u0061\", \\\n", "\"b\"]");
        yield return new("FROM a\n", "ONBUILD \\\n", "RUN a");
        yield return new("FROM a\nENV ", "a=\"b c\" \\\n", "");
        yield return new("FROM a\nENV a=b ", "c \\\n", "");
        yield return new("FROM a\nRUN --mount=", "\\\"\\\"", " a");
        yield return new("", "# a\n", "FROM a");
        yield return new("FROM a\nRUN a \\\n", "\n# x\n", "b");
    }

    private static string Text(string start, string repeated, string end, int count) =>
        new StringBuilder(start).Insert(start.Length, repeated, count).Append(end).ToString();

    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = Parsed.Tree(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
