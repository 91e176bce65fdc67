using System.Linq;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Syntax;

/// <summary>One instruction, one form a line; what BuildKit makes of each was seen in its own answers.</summary>
internal sealed class InstructionTests
{
    [TestCase("FROM alpine", "alpine", null)]
    [TestCase("from  alpine:3 as Build", "alpine:3", "Build")]
    [TestCase("FROM \\\n  alpine", "alpine", null)]
    [TestCase("FROM al\\\npine", "alpine", null)]
    public void From(string text, string image, string? name)
    {
        var from = (FromInstruction)Parsed.Tree(text).Instructions[0];
        from.Image.ToString().ShouldBe(image);
        from.StageName?.ToString().ShouldBe(name);
    }

    [TestCase("ENV a=b c=\"d e\"", "a=b", "c=\"d e\"")]
    [TestCase("ENV a b=c d", "a=b=c d")]
    [TestCase("ENV a=b\\ c", "a=b\\ c")]
    [TestCase("ENV a=", "a=")]
    public void Env(string text, params string[] pairs) =>
        ((EnvInstruction)Parsed.Tree("FROM a\n" + text).Instructions[1]).Pairs.Select(pair => $"{pair.Key}={pair.Value}").ShouldBe(pairs);

    [TestCase("RUN --mount=type=cache,target=/x --network=none go build", "mount=type=cache,target=/x", "network=none")]
    [TestCase("RUN -- --mount=x")]
    [TestCase("RUN --mount=\"type=cache,target=/a b\" x", "mount=type=cache,target=/a b")]
    public void Flags(string text, params string[] flags) =>
        Parsed.Tree("FROM a\n" + text).Instructions[1].Flags.Select(flag => $"{flag.Name}={flag.Value}").ShouldBe(flags);

    [TestCase("CMD [\"a\", \"b c\"]", "a|b c")]
    [TestCase("CMD [\"\\u0061\\n\"]", "a\n")]
    [TestCase("CMD []", "")]
    public void Exec_form(string text, string words) =>
        string.Join('|', ((CommandInstruction)Parsed.Tree("FROM a\n" + text).Instructions[1]).Exec!.Select(word => word.Value)).ShouldBe(words);

    [TestCase("CMD [\"a\",]")]
    [TestCase("CMD ['a']")]
    [TestCase("CMD [\"a\"] b")]
    [TestCase("CMD [\"a\" \"b\"]")]
    [TestCase("CMD [1e999]")]
    public void What_is_no_array_is_shell_text(string text)
    {
        var tree = Parsed.Tree("FROM a\n" + text);
        ((CommandInstruction)tree.Instructions[1]).IsExecForm.ShouldBeFalse();
        tree.Faults.ShouldBeEmpty();
    }

    [TestCase("COPY a b /c/", "a|b", "/c/")]
    [TestCase("COPY [\"a b\", \"/c\"]", "a b", "/c")]
    public void Copy(string text, string sources, string destination)
    {
        var copy = (CopyInstruction)Parsed.Tree("FROM a\n" + text).Instructions[1];
        string.Join('|', copy.Sources).ShouldBe(sources);
        copy.Destination.ToString().ShouldBe(destination);
    }

    [TestCase("HEALTHCHECK NONE", true, "")]
    [TestCase("HEALTHCHECK --interval=5s CMD curl x", false, "curl x")]
    public void Healthcheck(string text, bool isNone, string command)
    {
        var health = (HealthcheckInstruction)Parsed.Tree("FROM a\n" + text).Instructions[1];
        health.IsNone.ShouldBe(isNone);
        health.Command.ToString().ShouldBe(command);
    }

    [Test]
    public void Onbuild_holds_an_instruction() =>
        ((OnbuildInstruction)Parsed.Tree("FROM a\nONBUILD COPY . /src").Instructions[1]).Trigger.ShouldBeOfType<CopyInstruction>();
}
