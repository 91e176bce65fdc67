using GoContainerGuard.Context;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Context;

internal sealed class GoPathTests
{
    [TestCase("", ".")]
    [TestCase(".", ".")]
    [TestCase("./", ".")]
    [TestCase("/", "/")]
    [TestCase("//", "/")]
    [TestCase("a", "a")]
    [TestCase("a/", "a")]
    [TestCase("./a", "a")]
    [TestCase("a//b/./c/", "a/b/c")]
    [TestCase("a/../b", "b")]
    [TestCase("a/b/../..", ".")]
    [TestCase("a/..", ".")]
    [TestCase("..", "..")]
    [TestCase("../a/../b", "../b")]
    [TestCase("../../a", "../../a")]
    [TestCase("a/../../b", "../b")]
    [TestCase("/..", "/")]
    [TestCase("/../a", "/a")]
    [TestCase("/a/../../b/", "/b")]
    [TestCase("...", "...")]
    [TestCase("a/.b", "a/.b")]
    [TestCase("!../../a", "a", Description = "the first name is '!..'")]
    public void Clean_path_is_the_shortest_equal_one(string path, string clean) => GoPath.Clean(path).ShouldBe(clean);

    [TestCase("a/b", "a")]
    [TestCase("a", ".")]
    [TestCase("a/", "a")]
    [TestCase("./a", ".")]
    [TestCase("/a", "/")]
    [TestCase("/", "/")]
    [TestCase("../a", "..")]
    [TestCase("", ".")]
    public void Folder_is_all_but_the_last_part(string path, string folder) => GoPath.FolderOf(path).ShouldBe(folder);

    [TestCase("/a/b", "a/b")]
    [TestCase("../a", "a")]
    [TestCase("a/../../..", "")]
    [TestCase(".", "")]
    [TestCase("/", "")]
    [TestCase("..a/b", "..a/b")]
    public void Nothing_leads_out_of_the_context(string source, string path) => GoPath.BelowTop(source).ShouldBe(path);
}
