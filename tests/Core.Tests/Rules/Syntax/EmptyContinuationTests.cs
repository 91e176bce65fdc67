using GoContainerGuard.Rules.Syntax;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Syntax;

internal sealed class EmptyContinuationTests : RuleTests<EmptyContinuation>
{
    [TestCase("RUN a \\\n[||]\n  b\n")]
    [TestCase("RUN a \\\n[||]\n\n  b\n")]
    [TestCase("RUN a \\\r\n[||]\r\n  b\r\n")]
    public void Empty_line(string text) => Reports("FROM alpine:3.24\n" + text);

    [TestCase("RUN a \\\n  # c\n  b\n")]
    [TestCase("RUN a\n\nRUN b\n")]
    [TestCase("RUN <<EOF\na\n\nb\nEOF\n")]
    public void No_empty_line(string text) => IsClean("FROM alpine:3.24\n" + text);
}
