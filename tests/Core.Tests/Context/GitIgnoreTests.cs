using GoContainerGuard.Context;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Context;

internal sealed class GitIgnoreTests
{
    [TestCase("bin", "bin")]
    [TestCase("bin", "cmd/bin/app")]
    [TestCase("/bin/", "bin/app")]
    [TestCase("dist/\r\n", "dist/app")]
    [TestCase("*.env", "deploy/prod.env")]
    [TestCase("deploy/*.env", "deploy/prod.env")]
    [TestCase("[!a]x", "bx")]
    [TestCase("web/[!a]x", "web/bx")]
    [TestCase("**/out", "a/b/out")]
    public void Path_that_git_leaves_alone(string lines, string path) => Judge(lines, path).ShouldBe(IgnoreAnswer.Excluded);

    [TestCase("/bin", "cmd/bin")]
    [TestCase("# bin\n\n", "bin")]
    [TestCase("*.env\n!prod.env", "deploy/prod.env")]
    [TestCase("deploy/*.env", "x/deploy/prod.env")]
    [TestCase("[!a]x", "ax")]
    [TestCase("/", "bin")]
    [TestCase("!", "bin")]
    public void Path_that_git_may_track(string lines, string path) => Judge(lines, path).ShouldBe(IgnoreAnswer.Kept);

    private static IgnoreAnswer Judge(string lines, string path) => GitIgnore.Read(new SourceText(".gitignore", lines)).Judge(path).Answer;
}
