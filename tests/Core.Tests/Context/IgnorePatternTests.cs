using GoContainerGuard.Context;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Context;

/// <summary>One pattern and one path, asked for as a client walks to it. What looks odd was asked of Docker's own packages or follows from them.</summary>
internal sealed class IgnorePatternTests
{
    [TestCase("*.md", "README.md")]
    [TestCase("*", ".git")]
    [TestCase("docs", "docs/api/spec.yaml")]
    [TestCase("a/**", "a/b/c")]
    [TestCase("foo**", "foobar/x")]
    [TestCase("**foo", "a/xfoo")]
    [TestCase("**/foo", "foo")]
    [TestCase("**/foo", "a/b/foo/c")]
    [TestCase("a**b", "ab")]
    [TestCase("a**b", "ax/b")]
    [TestCase("**/*.go", "main.go")]
    [TestCase("?", "é")]
    [TestCase("?", "😀")]
    [TestCase("[!a]", "!")]
    [TestCase("[^a]x", "bx")]
    [TestCase("a[^x]b", "a/b", Description = "a complement takes a slash")]
    [TestCase("x[*]", "x/]", Description = "becomes [[^/]*]")]
    [TestCase("v\\d", "v1", Description = "a digit, not a d")]
    [TestCase("\\w*", "main.go")]
    [TestCase("^*", "main.go")]
    [TestCase("*.{go,mod}", "x.{go,mod}", Description = "no list of alternatives")]
    [TestCase("*a{2}", "baa", Description = "a counted repetition")]
    [TestCase("*.md|docs", "x/docs", Description = "alternatives, of which the last may start anywhere")]
    [TestCase("*.md|docs", "a.md.bak")]
    [TestCase("*\\x41", "bA")]
    [TestCase("*\\x{1F600}", "😀")]
    [TestCase("*\\101", "A")]
    [TestCase("*\\Q.*\\E", "a\\.[^/]*", Description = "quoted is what the pattern has become")]
    [TestCase("*\\bgo\\b*", "my-go.mod")]
    [TestCase("*[[:digit:]]", "v1")]
    [TestCase("*[\\d]", "v1")]
    [TestCase("*\\pL", "é")]
    [TestCase("?{3}", "abc")]
    public void Path_is_excluded(string pattern, string path) => Judge(pattern, path).ShouldBe(IgnoreAnswer.Excluded);

    [TestCase("*.go", "x/a.go")]
    [TestCase("readme.md", "README.md")]
    [TestCase("a/**", "a")]
    [TestCase("a**b", "axb")]
    [TestCase("a^*", "abc")]
    [TestCase("[^a]x", "ax")]
    [TestCase("[!a]", "b")]
    [TestCase("a{1}", "a", Description = "without a wildcard it is plain text")]
    [TestCase("?", "ab")]
    [TestCase("/", "a")]
    [TestCase("..", "a")]
    [TestCase("../a", "a")]
    [TestCase("*\\bgo\\b*", "mygo.mod")]
    [TestCase("*\\PL", "é")]
    [TestCase("**/?", "a\n/x", Description = "what stands for ** in an expression takes no line feed")]
    public void Path_is_kept(string pattern, string path) => Judge(pattern, path).ShouldBe(IgnoreAnswer.Kept);

    private static IgnoreAnswer Judge(string pattern, string path) =>
        IgnoreFile.Parse(new SourceText(".dockerignore", pattern + "\n")).Judge(path).Answer;
}
