using GoContainerGuard.Rules.Packages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Packages;

internal sealed class NeedlessAddTests : RuleTests<NeedlessAdd>
{
    [TestCase("[|ADD|] . /src")]
    [TestCase("[|ADD|] go.mod go.sum \\\n    ./")]
    [TestCase("[|add|] --chown=1:1 config.yaml /etc/app/")]
    [TestCase("[|ADD|] [\"a.txt\", \"/a\"]")]
    public void Plain_copy_is_reported(string instruction) => Reports($"FROM golang:1.27 AS build\n{instruction}\nFROM scratch\n");

    [TestCase("ADD rootfs.tar.gz /")]
    [TestCase("ADD rootfs.TAR /")]
    [TestCase("ADD https://example.com/a.txt /a")]
    [TestCase("ADD https://github.com/example/app.git /src")]
    [TestCase("ADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef https://example.com/a.txt /a")]
    [TestCase("COPY . /src")]
    public void What_only_ADD_can_do_is_not(string instruction) => IsClean($"FROM golang:1.27\n{instruction}\n");

    [TestCase("ADD rootfs /")]
    [TestCase("ADD * /")]
    [TestCase("ADD rootfs.* /")]
    [TestCase("ADD $FILES /")]
    public void What_may_be_an_archive_is_unknown(string instruction) => IsClean($"FROM golang:1.27\nARG FILES\n{instruction}\n");

    [Test]
    public void Folder_that_can_be_seen_is_no_archive() => Reports("FROM golang:1.27\n[|ADD|] cmd /src/cmd\n", ("cmd/main.go", "package main\n"));

    [TestCase(".", "what lies in '.' is neither unpacked nor downloaded")]
    [TestCase("cmd", "what lies in 'cmd' is neither unpacked nor downloaded")]
    [TestCase("go.mod", "the day an archive takes the place of 'go.mod', it is unpacked")]
    public void Message_says_what_the_difference_is(string source, string difference) =>
        Says($"'ADD' only copies here: {difference}", $"FROM golang:1.27\nADD {source} /src/\n", ("cmd/main.go", "package main\n"), ("go.mod", "module m\n"));

    [Test]
    public void Fix_copies_with_COPY() => Fixes("FROM golang:1.27\nADD --chown=1:1 . /src\n", "FROM golang:1.27\nCOPY --chown=1:1 . /src\n");
}
