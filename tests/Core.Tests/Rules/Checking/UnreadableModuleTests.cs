using GoContainerGuard.Rules.Checking;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Checking;

internal sealed class UnreadableModuleTests : RuleTests<UnreadableModule>
{
    private const string Text = "FROM golang:1.27\nWORKDIR /src\nCOPY . .\nRUN go build .\n";

    [Test]
    public void Line_that_go_refuses_is_reported_in_the_file() => ReportsIn("go.mod", "module m\n\ngo 1.25\n\nrequire [|example.com/lib|]\n", Text);

    [Test]
    public void It_names_the_file() => Says(
        "'go.mod' cannot be read here: 'require' takes a module path and a version", Text, ("go.mod", "module m\n\nrequire example.com/lib\n"));

    [Test]
    public void Workspace_is_read_too() => ReportsIn("go.work", "go 1.25\n\nuse [|. ./lib|]\n", Text, ("go.mod", "module m\n\ngo 1.25\n"));

    [Test]
    public void Several_stages_say_it_once() => ReportsIn("go.mod", "module m\n\nrequire [|example.com/lib|]\n", Text + Text);

    [TestCase("module m\n\ngo 1.25\n")]
    [TestCase("module m\n\nnewdirective x\n")]
    public void File_that_is_right_or_newer(string module) => IsClean(Text, ("go.mod", module));

    [Test]
    public void File_that_no_command_reads() => IsClean("FROM golang:1.27\nRUN go install example.com/tool@v1.0.0\n", ("go.mod", "module m\n\nrequire x\n"));
}
