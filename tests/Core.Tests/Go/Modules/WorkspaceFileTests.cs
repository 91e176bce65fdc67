using System.Linq;
using GoContainerGuard.Go;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Go;

internal sealed class WorkspaceFileTests
{
    private const string Usual =
        """
        go 1.27.0
        toolchain go1.27.1

        use (
            .
            ./services/api // the gateway
        )
        use "../shared lib"

        replace example.com/a => ./a
        godebug panicnil=1
        """;

    [Test]
    public void Members_are_listed_with_their_places()
    {
        var file = Parse(Usual);
        file.Faults.ShouldBeEmpty();
        file.Uses.Select(use => use.Path).ShouldBe([".", "./services/api", "../shared lib"]);
        file.Uses.Select(use => file.Source.Slice(use.Span)).ShouldBe([".", "./services/api", "\"../shared lib\""]);
    }

    [Test]
    public void The_other_lines_are_those_of_a_module()
    {
        var file = Parse(Usual);
        file.Go!.Value.Text.ShouldBe("1.27.0");
        file.Toolchain!.Value.Name.ShouldBe("go1.27.1");
        file.Replaces.Single().NewPath.ShouldBe("./a");
        file.Godebugs.Single().Key.ShouldBe("panicnil");
    }

    [Test]
    public void Without_a_go_line_1_18_holds() => Parse("use .\n").RequiredVersion.ToString().ShouldBe("1.18");

    [Test]
    public void Lines_of_a_module_file_have_no_place_here() =>
        Parse("module m\n").Faults.ShouldHaveSingleItem().Kind.ShouldBe(ModuleFaultKind.UnknownDirective);

    private static WorkspaceFile Parse(string content) => WorkspaceFile.Parse(new SourceText("go.work", content));
}
