using System;
using System.Linq;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Text;

internal sealed class LetterTriplesTests
{
    private const string Dockerfile = "FROM golang:1.26 AS build\nRUN apt-get update && useradd -u 10001 größe\nENV LÄNGE=\U0001F433\U0001F433 CGO_ENABLED=0\n";

    [Test]
    public void Every_part_of_a_text_may_be_in_it()
    {
        var triples = new LetterTriples(Dockerfile);
        for (var start = 0; start < Dockerfile.Length; start++)
        {
            for (var length = 0; length <= Math.Min(24, Dockerfile.Length - start); length++)
                triples.MayHold(Dockerfile.Substring(start, length)).ShouldBeTrue();
        }
    }

    [Test]
    public void Most_words_that_are_not_in_it_are_told()
    {
        string[] absent = ["chown", "chgrp", "sudo", "ghp_", "glpat-", "insteadOf", "--nogpgcheck", "ssh-keyscan", "org.opencontainers.image.", "ärger"];
        absent.Count(new LetterTriples(Dockerfile).MayHold).ShouldBe(0);
    }

    [TestCase("", "abc", false)]
    [TestCase("ab", "abc", false)]
    [TestCase("abc", "abcd", false)]
    [TestCase("", "ab", true)]
    [TestCase("", "", true)]
    public void Short_texts_and_words(string text, string word, bool mayHold) => new LetterTriples(text).MayHold(word).ShouldBe(mayHold);
}
