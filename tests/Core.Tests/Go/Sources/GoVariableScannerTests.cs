using System.Linq;
using GoContainerGuard.Go;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Go;

internal sealed class GoVariableScannerTests
{
    [TestCase("var v string", nameof(Answer.Yes))]
    [TestCase("var v string = \"dev\"", nameof(Answer.Yes))]
    [TestCase("var v = \"dev\" // remark", nameof(Answer.Yes))]
    [TestCase("var v = `dev`", nameof(Answer.Yes))]
    [TestCase("var v = \"a\" + \"b\" +\n\"c\"", nameof(Answer.Yes))]
    [TestCase("var v = defaultVersion", nameof(Answer.Unknown))]
    [TestCase("var v string = other.Version", nameof(Answer.Unknown))]
    [TestCase("var v = \"a\" + name", nameof(Answer.Unknown))]
    [TestCase("var v = (\"a\")", nameof(Answer.Unknown))]
    [TestCase("var v = string(\"a\")", nameof(Answer.Unknown))]
    [TestCase("var v = read()", nameof(Answer.No))]
    [TestCase("var v = \"a\" + read(\"x\")", nameof(Answer.No))]
    [TestCase("var v string = fmt.Sprint(1)", nameof(Answer.No))]
    [TestCase("var v = 1", nameof(Answer.No))]
    [TestCase("var v = 'x'", nameof(Answer.No))]
    [TestCase("var v = []string{\"a\"}", nameof(Answer.No))]
    [TestCase("var v = \"abc\"[1:]", nameof(Answer.No))]
    [TestCase("var v int", nameof(Answer.No))]
    [TestCase("var v Version", nameof(Answer.No))]
    [TestCase("var v *string", nameof(Answer.No))]
    [TestCase("var v []string", nameof(Answer.No))]
    [TestCase("var v struct {\n\tx string\n}", nameof(Answer.No))]
    [TestCase("var v func() string", nameof(Answer.No))]
    [TestCase("var (\n\tv string\n)", nameof(Answer.Yes))]
    [TestCase("var v =", nameof(Answer.Unknown))]
    public void A_variable_is_settable_when_it_is_a_string_with_a_constant(string declaration, string expected)
    {
        var variable = GoVariableScanner.Scan("package main\n\n" + declaration + "\n").ShouldHaveSingleItem();
        variable.Name.ShouldBe("v");
        variable.IsSettable.ToString().ShouldBe(expected);
    }

    [Test]
    public void Lists_and_groups_are_read() => GoVariableScanner.Scan(
        """
        package main

        import "fmt"

        var (
            // Version is set when it is built.
            Version, Commit string
            date,
            count = "today", 7

            handler = func() {
                var inner string
            }; late string
        )
        var a, b = "x", read("y", "z")
        const c = "no"

        func main() {
            var local string
            fmt.Println(local, `
        var text string
        `)
        }

        /*
        var remark string
        */
        var last string
        """).Select(variable => (variable.Name, variable.IsSettable)).ShouldBe(
        [
            ("Version", Answer.Yes), ("Commit", Answer.Yes), ("date", Answer.Yes), ("count", Answer.No), ("handler", Answer.No), ("late", Answer.Yes),
            ("a", Answer.Yes), ("b", Answer.No), ("last", Answer.Yes),
        ]);

    [TestCase("var")]
    [TestCase("var (")]
    [TestCase("var (\nx")]
    [TestCase("var x,")]
    [TestCase("var x, \n\n")]
    [TestCase("var = \"")]
    [TestCase("}}} var x string (((")]
    public void A_broken_file_does_no_harm(string content) => Should.NotThrow(() => GoVariableScanner.Scan(content));
}
