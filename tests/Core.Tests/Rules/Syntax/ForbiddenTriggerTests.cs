using GoContainerGuard.Rules.Syntax;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Syntax;

internal sealed class ForbiddenTriggerTests : RuleTests<ForbiddenTrigger>
{
    [TestCase("ONBUILD [|FROM|] a")]
    [TestCase("ONBUILD [|maintainer|] a")]
    [TestCase("ONBUILD [|ONBUILD|] RUN a")]
    public void Not_allowed(string instruction) => Reports("FROM alpine:3.24\n" + instruction + "\n");

    [TestCase("ONBUILD RUN a")]
    [TestCase("ONBUILD COPY a")]
    [TestCase("ONBUILD RUNN a")]
    public void Allowed(string instruction) => IsClean("FROM alpine:3.24\n" + instruction + "\n");
}
