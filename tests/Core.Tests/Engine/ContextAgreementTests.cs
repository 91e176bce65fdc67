using System.Linq;
using GoContainerGuard.Engine;
using GoContainerGuard.Fixes;
using GoContainerGuard.Rules;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Engine;

internal sealed class ContextAgreementTests
{
    private static readonly SourceText Dockerfile = new("Dockerfile", "FROM scratch\n");

    [Test]
    public void Quieter_of_two_is_true_of_both() => Agree(Found("loud"), Found("quiet") with { Severity = Severity.Info }).Message.ShouldBe("quiet");

    [Test]
    public void Order_of_the_folders_does_not_matter() => Agree(Found("quiet") with { Severity = Severity.Info }, Found("loud")).Message.ShouldBe("quiet");

    [Test]
    public void Remedy_for_one_folder_only_is_none() => Agree(Mended("a"), Mended("b")).Fix.ShouldBeNull();

    [Test]
    public void Remedy_for_both_stands() => Agree(Mended("a"), Mended("a")).Fix.ShouldNotBeNull();

    private static Finding Agree(Finding first, Finding second)
    {
        var agreement = new ContextAgreement();
        agreement.Add([first]);
        agreement.Add([second]);
        agreement.Disputed.ShouldBeEmpty();
        return agreement.Common.Single();
    }

    private static Finding Found(string message) => new(RuleCatalogue.Rules[0].Descriptor, new SourceSpan(Dockerfile, new TextSpan(0, 4)), message);

    private static Finding Mended(string text) =>
        Found("") with { Fix = new Fix("Mend it", FixSafety.Safe, [new TextEdit(new SourceSpan(Dockerfile, new TextSpan(0, 0)), text)]) };
}
