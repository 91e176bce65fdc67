using GoContainerGuard.Context;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Context;

internal sealed class CopyPatternTests
{
    [TestCase("*.go", "main.go")]
    [TestCase("./*.go", "main.go")]
    [TestCase("/go.*", "go.mod")]
    [TestCase("go.mod", "go.mod")]
    [TestCase("cmd/*/main.go", "cmd/shop/main.go")]
    [TestCase("cmd/../go.*", "go.sum")]
    [TestCase("vendor*", "vendor")]
    [TestCase("?o.mod", "go.mod")]
    [TestCase("?.txt", "é.txt")]
    [TestCase("?.txt", "😀.txt")]
    [TestCase("[a-c]*", "build")]
    [TestCase("[^a-c]*", "docs")]
    [TestCase("a[^x]b", "a/b")]
    [TestCase("arr[[]0].txt", "arr[0].txt")]
    [TestCase("*\\*", "a*")]
    [TestCase("a*b*c", "a-b-bc")]
    [TestCase("**/x", "a/x")]
    [TestCase("*[\\]]", "a]")]
    [TestCase("a*\\?", "ab?")]
    public void Source_stands_for_the_path(string source, string path) => CopyPattern.Parse(source).IsMatch(path).ShouldBeTrue();

    [TestCase("*.go", "cmd/main.go")]
    [TestCase("*.go", "main.GO")]
    [TestCase("go.mod", "go.mod/x")]
    [TestCase("cmd/*", "cmd")]
    [TestCase("cmd/*", "cmdx/a")]
    [TestCase("cmd/*", "cmd/a/b")]
    [TestCase("**/x", "a/b/x")]
    [TestCase("a?b", "a/b")]
    [TestCase("[z-a]", "m")]
    [TestCase("[", "[")]
    [TestCase("a*[", "ab[")]
    [TestCase("a*b", "abc")]
    [TestCase("a\\*", "a*", Description = "without a wildcard the backslash is part of the name")]
    public void Source_does_not_stand_for_the_path(string source, string path) => CopyPattern.Parse(source).IsMatch(path).ShouldBeFalse();

    [TestCase("cmd/shop", "cmd/shop", null)]
    [TestCase(".", "", null)]
    [TestCase("a/b*/c", "a", "b*/c")]
    [TestCase("*", "", "*")]
    [TestCase("a\\*/b", "a\\*/b", null)]
    [TestCase("../a/[b]", "a", "[b]")]
    public void Leading_folders_are_taken_as_they_are(string source, string folder, string? wildcards)
    {
        var pattern = CopyPattern.Parse(source);
        (pattern.Folder, pattern.Wildcards, pattern.HasWildcard).ShouldBe((folder, wildcards, wildcards is not null));
    }
}
