using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Syntax;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Syntax;

internal sealed class CarriageReturnsTests : RuleTests<CarriageReturns>
{
    [Test]
    public void Heredoc_of_a_command() => Reports("FROM alpine:3.24\r\nRUN [|<<EOF|]\r\ncd /src\r\nEOF\r\n");

    [Test]
    public void Heredoc_of_a_file() => Says(
        "'EOF' has Windows line ends: the file in the image has them too",
        "FROM alpine:3.24\r\nCOPY <<EOF /run.sh\r\n#!/bin/sh\r\nEOF\r\n");

    [Test]
    public void Copied_script() => Reports("FROM alpine:3.24\nCOPY [|run.sh|] /\n", ("run.sh", "#!/bin/sh\r\nexec /app\r\n"));

    [Test]
    public void Carriage_returns_of_the_file_itself_do_no_harm() => IsClean("FROM alpine:3.24\r\nRUN a \\\r\n  b\r\n");

    [Test]
    public void Heredoc_without_them() => IsClean("FROM alpine:3.24\nRUN <<EOF\ncd /src\nEOF\n");

    [TestCase("#!/bin/sh\nexec /app\n")]
    [TestCase("echo no interpreter is asked for\r\n")]
    public void Script_that_starts(string script) => IsClean("FROM alpine:3.24\nCOPY run.sh /\n", ("run.sh", script));

    [Test]
    public void Script_that_is_not_in_the_context_is_not_looked_at() => IsClean("FROM alpine:3.24\nCOPY run.sh /\n");

    [Test]
    public void Fix_leaves_the_other_lines_of_the_file_alone() => Fixes(
        "FROM alpine:3.24\r\nRUN <<EOF\r\ncd /src\r\n\r\nEOF\r\nRUN a\r\n",
        "FROM alpine:3.24\r\nRUN <<EOF\r\ncd /src\n\nEOF\r\nRUN a\r\n");

    [Test]
    public void Fix_mends_the_script() => FixesAll(
        "FROM alpine:3.24\nCOPY run.sh /\n",
        "FROM alpine:3.24\nCOPY run.sh /\n",
        [("run.sh", "#!/bin/sh\r\nexec /app\r\n")],
        [("run.sh", "#!/bin/sh\nexec /app\n")]);

    [Test]
    public void Script_that_the_container_starts_stops_it() => ReportsAs(
        Severity.Error, "FROM alpine:3.22\nCOPY [|start.sh|] /\nENTRYPOINT [\"/start.sh\"]\n", ("start.sh", "#!/bin/sh\r\nexec /app\r\n"));

    [Test]
    public void Script_that_is_mended_in_the_image_does_not() => Reports(
        "FROM alpine:3.22\nCOPY [|start.sh|] /\nRUN sed -i 's/\\r$//' /start.sh\nENTRYPOINT [\"/start.sh\"]\n", ("start.sh", "#!/bin/sh\r\nexec /app\r\n"));
}
