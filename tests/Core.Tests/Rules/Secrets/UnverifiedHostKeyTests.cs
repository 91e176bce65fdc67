using GoContainerGuard.Rules.Secrets;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Secrets;

internal sealed class UnverifiedHostKeyTests : RuleTests<UnverifiedHostKey>
{
    [Test]
    public void Key_of_whoever_answers() => Reports("FROM golang:1.27 AS build\nRUN mkdir -p ~/.ssh && \\\n  [|ssh-keyscan github.com >> ~/.ssh/known_hosts|]\nFROM scratch\nCOPY --from=build /app /app\n");

    [TestCase("RUN ssh-keyscan github.com > /tmp/k && ssh-keygen -lf /tmp/k | grep -q SHA256:abc && cat /tmp/k >> ~/.ssh/known_hosts")]
    [TestCase("COPY known_hosts /root/.ssh/known_hosts")]
    [TestCase("RUN ./keys.sh")]
    [TestCase("RUN echo ssh-keyscan github.com")]
    [TestCase("ONBUILD RUN ssh-keyscan github.com >> ~/.ssh/known_hosts\nFROM base")]
    public void Key_that_is_compared_or_brought_or_not_known(string line) => IsClean($"FROM golang:1.27 AS base\n{line}\n", ("known_hosts", "x"));
}
