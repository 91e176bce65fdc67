using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using GoContainerGuard.Configuration;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Configuration;

internal sealed class SectionGlobTests
{
    private static readonly string[] Globs =
    [
        "*", "**", "?", "Dockerfile", "*.Dockerfile", "Dockerfile*", "Dockerfile.*", "dockerfile", "/Dockerfile", "./Dockerfile",
        "**/Dockerfile", "/**/Dockerfile", "**Dockerfile", "services/Dockerfile", "services/*", "services/**", "services/**/Dockerfile",
        "services/*/Dockerfile", "/services/**", "*/Dockerfile", "*/*", "*/*/*", "**/*/**", "***", "***/x", "se?vices/**", "??",
        "?ockerfile",
        "[Dd]ockerfile", "[!D]ockerfile", "[A-Z]ockerfile", "[a-z]ockerfile", "[!a-z]ockerfile", "Dockerfile[.]dev", "Dockerfile[.-]dev",
        "Dockerfile[-.]dev", "a[!/]b", "a[/]b", "[a\\]]", "[\\-a]", "[^a]b", "[a^]b", "[a-]b", "[-a]b", "[--0]b", "[+-.]b", "[a-c-e]", "[D",
        "[", "a[b", "{Dockerfile,Containerfile}", "{Dockerfile,Containerfile}.{dev,prod}", "{a,b,}", "{,a}Dockerfile", "{}", "{a}", "{}a",
        "{{a,b},c}",
        "{a,{b,{c,d}}}", "*.{Dockerfile,dev}", "{a", "a}", "a,b", "{a,b", "{a,b}}", "{{a,b}", "{*,?}", "{**/a,b}", "{a/b,c}/Dockerfile",
        "{1..3}", "a{1..3}", "a{3..1}", "a{-2..2}", "a{-2..-1}", "a{1..3}b", "*{1..3}", "*{10..20}", "{1..3}{4..6}", "{a,{1..3}}",
        "{{1..3},a}",
        "a{01..03}", "{1..}", "{..3}", "{1...3}", "{a..c}", "{1..99999999999}", "{1..2147483647}", "a{1..3}*", "{--1..3}", "{-..3}",
        "{1..3",
        "a\\*b", "a\\?b", "a\\{b\\}", "a\\,b", "a\\[b", "\\Dockerfile", "a\\", "\\\\", "a b", " a", "a.b", "a+b", "(a)", "a|b", "a$", "^a",
        "é*", "[é]", "😀", "?😀",
    ];

    private static readonly string[] Paths =
    [
        "/Dockerfile", "/dockerfile", "/Containerfile", "/Dockerfile.dev", "/Dockerfile-dev", "/api.Dockerfile", "/Dockerfile.prod",
        "/Containerfile.prod",
        "/services/Dockerfile", "/services/api/Dockerfile", "/services/api/v1/Dockerfile", "/services/api/Dockerfile.dev", "/a/b",
        "/a/b/c", "/a/b/Dockerfile", "/c/Dockerfile",
        "/a", "/b", "/c", "/d", "/e", "/D", "/ab", "/^b", "/-b", "/.b", "/a-", "/1", "/2", "/3", "/4", "/14", "/36", "/a1", "/a2", "/a02",
        "/a3", "/a4", "/a-1", "/a0", "/a12", "/a2b", "/f15", "/f5",
        "/a*b", "/axb", "/a?b", "/a{b}", "/a,b", "/a[b", "/a]", "/]", "/a b", "/ a", "/a.b", "/a+b", "/(a)", "/a|b", "/a$", "/^a", "/été",
        "/é", "/😀", "/x😀", "/.x", "/x/y/z",
        "/{a", "/a}", "/{a,b", "/[D", "/[", "/{1..3", "/{}", "/{1..}", "/{a..c}", "/{1...3}", "/-", "/..3", "/1..", "/a..c",
    ];

    [Test]
    public void Roslyn_and_we_match_the_same_paths()
    {
        var differences =
            from glob in Globs
            let ours = SectionGlob.Compile(glob)
            from path in Paths
            where ours.IsMatch(path) != RoslynSettings.Matches(glob, path)
            select $"[{glob}] and {path}: we say {ours.IsMatch(path)}";

        differences.ShouldBeEmpty();
        (Globs.Length * Paths.Length).ShouldBeGreaterThan(8000);
    }

    [Test]
    public void Roslyn_and_we_match_the_same_paths_when_both_are_thrown_together([Range(1, 8)] int seed)
    {
        var random = new Random(seed);
        string[] pieces =
        [
            "a", "b", "1", "12", "/", ".", "*", "**", "?", "{", "}", ",", "{a,b}", "{1..12}", "[ab]", "[!a]", "\\", "\\*", "/**/", "-",
        ];
        string[] parts = ["a", "b", "1", "12", "/", ".", "-", "*", "ab", "/a/"];
        var differences = new List<string>();
        for (var round = 0; round < 400; round++)
        {
            var glob = Thrown(random, pieces, 7);
            var ours = SectionGlob.Compile(glob);
            for (var path = 0; path < 12; path++)
            {
                var tried = "/" + Thrown(random, parts, 5);
                if (IsNormal(tried) && ours.IsMatch(tried) != RoslynSettings.Matches(glob, tried))
                    differences.Add($"[{glob}] and {tried}: we say {ours.IsMatch(tried)}");
            }
        }

        differences.ShouldBeEmpty();
    }

    [Test]
    public void A_section_for_all_folders_leaves_out_the_folder_itself() =>
        SectionGlob.Compile("**/Dockerfile").IsMatch("/Dockerfile").ShouldBeFalse();

    [TestCase("[]")]
    [TestCase("[!]")]
    [TestCase("[z-a]")]
    public void A_set_that_makes_Roslyn_throw_is_no_pattern(string glob)
    {
        Should.Throw<ArgumentException>(() => RoslynSettings.Matches(glob, "/a"));
        SectionGlob.Compile(glob).IsValid.ShouldBeFalse();
    }

    [Test]
    public void A_backslash_in_brackets_makes_the_next_character_itself()
    {
        RoslynSettings.Matches("[\\d]", "/7").ShouldBeTrue();
        SectionGlob.Compile("[\\d]").IsMatch("/7").ShouldBeFalse();
        SectionGlob.Compile("[\\d]").IsMatch("/d").ShouldBeTrue();
    }

    [TestCase("**a**a**a**a**a**a**a**a**a**a**a**a**b")]
    [TestCase("{*,**,?}{*,**,?}{*,**,?}{*,**,?}{*,**,?}{*,**,?}{*,**,?}{*,**,?}{*,**,?}{*,**,?}b")]
    public void A_hostile_pattern_costs_no_more_than_its_length_times_that_of_the_path(string glob)
    {
        var watch = Stopwatch.StartNew();
        SectionGlob.Compile(glob + "*").IsMatch("/" + new string('a', 4000)).ShouldBeFalse();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Test]
    public void Names_beyond_the_bounds_match_nothing()
    {
        SectionGlob.Compile(new string('a', SectionGlob.LongestName + 1)).IsValid.ShouldBeFalse();
        SectionGlob.Compile(new string('{', 1000) + new string('}', 1000)).IsValid.ShouldBeFalse();
        SectionGlob.Compile(string.Concat(Enumerable.Repeat("{1..2}", 17))).IsValid.ShouldBeFalse();
    }

    // Roslyn takes "." and ".." and empty parts out of a path first; the paths of a snapshot have none.
    private static bool IsNormal(string path) => path.Split('/').Skip(1).All(part => part is not ("" or "." or ".."));

    private static string Thrown(Random random, string[] pieces, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => pieces[random.Next(pieces.Length)]));
}
