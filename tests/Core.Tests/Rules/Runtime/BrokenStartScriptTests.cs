using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Runtime;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Runtime;

internal sealed class BrokenStartScriptTests : RuleTests<BrokenStartScript>
{
    private const string Head = "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /out/app ./cmd/app\nFROM alpine:3.22\nCOPY --from=build /out/app /app\n";

    [TestCase("COPY start.sh /\nENTRYPOINT [[|\"/start.sh\"|]]")]
    [TestCase("COPY start.sh /usr/local/bin/\nENTRYPOINT [[|\"start.sh\"|], \"serve\"]")]
    [TestCase("WORKDIR /srv\nCOPY . .\nCMD [[|\"./start.sh\"|]]")]
    [TestCase("COPY --chmod=755 start.sh /start\nENTRYPOINT [ \\\n  [|\"/start\"|] ]")]
    public void Script_without_a_first_line_is_no_program(string lines) => ReportsAs(Severity.Error, $"FROM alpine:3.22\n{lines}\n", ("start.sh", "exec /app\n"));

    [Test]
    public void Message_quotes_the_container() => Findings("FROM alpine:3.22\nCOPY start.sh /\nENTRYPOINT [\"/start.sh\"]\n", ("start.sh", "\n#!/bin/sh\n")).Single().Message.ShouldBe(
        "'/start.sh' does not begin with '#!' and the name of its interpreter: the container stops with 'exec /start.sh: exec format error'");

    [Test]
    public void Pointer_of_large_file_storage_stands_for_another_file() => IsClean(
        "FROM alpine:3.22\nCOPY start.sh /\nENTRYPOINT [\"/start.sh\"]\n", ("start.sh", "version https://git-lfs.github.com/spec/v1\noid sha256:0123\nsize 12345\n"));

    [TestCase("#!/bin/bash")]
    [TestCase("#! /usr/bin/bash -e")]
    [TestCase("#!/usr/bin/env bash")]
    public void Interpreter_that_is_not_there_is_reported(string first) => ReportsAs(
        Severity.Error, "FROM alpine:3.22\nCOPY start.sh /\nENTRYPOINT [[|\"/start.sh\"|]]\n", ("start.sh", $"{first}\nexec /app\n"));

    [Test]
    public void Message_names_the_interpreter() => Findings("FROM alpine:3.22\nCOPY start.sh /\nENTRYPOINT [\"/start.sh\"]\n", ("start.sh", "#!/bin/bash\n")).Single().Message.ShouldBe(
        "'/start.sh' needs '/bin/bash', which 'alpine:3.22' does not have: the container stops with 'exec /start.sh: no such file or directory'");

    [Test]
    public void Message_names_what_env_looks_for() => Findings("FROM alpine:3.22\nCOPY start.sh /\nENTRYPOINT [\"/start.sh\"]\n", ("start.sh", "#!/usr/bin/env bash\n")).Single().Message.ShouldBe(
        "'/start.sh' needs 'bash', which 'alpine:3.22' does not have: the container stops with 'env: 'bash': No such file or directory'");

    [Test]
    public void Evidence_is_the_first_line() => Findings("FROM scratch\nCOPY start.sh /\nENTRYPOINT [\"/start.sh\"]\n", ("start.sh", "#!/bin/sh -e\nexec /app\n")).Single()
        .Related.Single().Where.Text.ShouldBe("#!/bin/sh -e");

    [TestCase("#!/bin/sh\nexec /app\n")]
    [TestCase("#!/bin/ash\nexec /app\n")]
    [TestCase("#!/usr/bin/env sh\nexec /app\n")]
    [TestCase("#!/opt/tool/run\nexec /app\n")]
    [TestCase("#!/bin/bash\r\nexec /app\r\n")]
    [TestCase("exec /app\r\n")]
    public void Other_scripts_are_fine_or_for_another_rule(string script) => IsClean("FROM alpine:3.22\nRUN make -C /opt\nCOPY start.sh /\nENTRYPOINT [\"/start.sh\"]\n", ("start.sh", script));

    [TestCase("RUN apk add --no-cache bash\nCOPY start.sh /\nENTRYPOINT [\"/start.sh\"]")]
    [TestCase("COPY start.sh /\nRUN sed -i 's/bash/sh/' /start.sh\nENTRYPOINT [\"/start.sh\"]")]
    [TestCase("COPY start.sh /\nRUN make install\nENTRYPOINT [\"/start.sh\"]")]
    [TestCase("COPY start.sh /\nENTRYPOINT [\"sh\", \"/start.sh\"]")]
    [TestCase("COPY start.sh /\nENTRYPOINT /start.sh")]
    [TestCase("COPY $WHAT /start.sh\nENTRYPOINT [\"/start.sh\"]")]
    [TestCase("COPY --from=registry.example.com/tools:1 /start.sh /\nENTRYPOINT [\"/start.sh\"]")]
    [TestCase("ADD https://example.com/start.sh /\nENTRYPOINT [\"/start.sh\"]")]
    [TestCase("COPY start.sh /\nENV PATH=/srv:$WHAT\nENTRYPOINT [\"start.sh\"]")]
    public void What_is_not_known_is_not_judged(string lines) => IsClean($"FROM alpine:3.22\nARG WHAT\n{lines}\n", ("start.sh", "#!/bin/bash\nexec /app\n"));

    [Test]
    public void Image_that_is_not_known_may_have_the_interpreter() => IsClean(
        "FROM registry.example.com/team/base:1\nCOPY start.sh /\nENTRYPOINT [\"/start.sh\"]\n", ("start.sh", "#!/bin/bash\nexec /app\n"));

    [Test]
    public void Image_that_an_argument_chooses_makes_it_a_warning() => Reports(
        "ARG BASE=alpine:3.22\nFROM $BASE\nCOPY start.sh /\nENTRYPOINT [[|\"/start.sh\"|]]\n", ("start.sh", "#!/bin/bash\nexec /app\n"));

    [Test]
    public void Script_from_another_stage_is_followed() => ReportsAs(
        Severity.Error, "FROM alpine:3.22 AS files\nCOPY . /src\nFROM alpine:3.22\nCOPY --from=files /src/start.sh /\nENTRYPOINT [[|\"/start.sh\"|]]\n", ("start.sh", "#!/bin/bash\nexec /app\n"));

    [TestCase("#!/bin/sh\nset -e\n/app serve\n")]
    [TestCase("#!/bin/sh\nmkdir -p /data && chown 1:1 /data\nPORT=1 /app \"$@\"\n")]
    [TestCase("#!/usr/bin/env sh\nif [ -n \"$A\" ]; then echo a; fi\n/app --host=$(hostname)\n# done\n")]
    [TestCase("#!/bin/sh\nsu-exec 1000 /app\n")]
    [TestCase("#!/bin/sh\ncd /\n./app\n")]
    public void Program_behind_the_shell_gets_no_signal(string script) => Reports(
        $"{Head}COPY start.sh /\nENTRYPOINT [[|\"/start.sh\"|]]\n", [.. ProgramThatImports("fmt"), ("start.sh", script)]);

    [Test]
    public void Program_that_CMD_names_gets_none_either() => Reports(
        "FROM alpine:3.22\nCOPY start.sh /\nENTRYPOINT [[|\"/start.sh\"|]]\nCMD [\"/app\"]\n", ("start.sh", "#!/bin/sh\n\"$@\"\n"));

    [Test]
    public void Message_and_evidence_name_the_command()
    {
        var finding = Findings($"{Head}COPY start.sh /\nENTRYPOINT [\"/start.sh\"]\n", [.. ProgramThatImports("fmt"), ("start.sh", "#!/bin/sh\n/app serve\n")]).Single();
        finding.Message.ShouldBe("'/start.sh' starts '/app' without exec: the shell stays process 1 and hands no signal on, so that 'docker stop' kills the program after ten seconds");
        finding.Related.Single().Where.ToString().ShouldStartWith("start.sh");
    }

    [TestCase("#!/bin/sh\nexec /app\n")]
    [TestCase("#!/bin/sh\nexec \"$@\"\n")]
    [TestCase("#!/bin/sh\n/app migrate\nexec /app serve\n")]
    [TestCase("#!/bin/sh\ntrap 'kill $pid' TERM\n/app &\npid=$!\nwait $pid\n")]
    [TestCase("#!/bin/sh\ntrap : TERM\n/app\n")]
    [TestCase("#!/bin/sh\n/app migrate\necho done\n")]
    [TestCase("#!/bin/sh\nif true; then /app; fi\n")]
    [TestCase("#!/bin/sh\ntest -f /x || /app\n")]
    [TestCase("#!/bin/sh\n/app | tee /log\n")]
    [TestCase("#!/bin/sh\n/app &\n")]
    [TestCase("#!/bin/sh\n$PROGRAM\n")]
    [TestCase("#!/bin/sh\napp() { echo; }\napp\n")]
    [TestCase("#!/bin/sh\n/usr/bin/id\n")]
    [TestCase("#!/bin/sh\n\"$@\"\n")]
    [TestCase("#!/bin/sh\ncase x in\n")]
    [TestCase("#!/usr/bin/awk -f\n/app\n")]
    [TestCase("#!/bin/sh\n")]
    public void Script_that_hands_over_is_fine(string script) => IsClean(
        $"{Head}COPY start.sh /\nENTRYPOINT [\"/start.sh\"]\n", [.. ProgramThatImports("fmt"), ("start.sh", script)]);

    [Test]
    public void Heredoc_is_no_program_until_it_may_be_executed() => ReportsAs(Severity.Error, """
        FROM alpine:3.22
        COPY <<'EOF' /start.sh
        #!/bin/sh
        exec /app
        EOF
        ENTRYPOINT [[|"/start.sh"|]]
        """);

    [TestCase("COPY --chmod=755 <<'EOF' /start.sh\n#!/bin/sh\nexec /app\nEOF")]
    [TestCase("COPY <<'EOF' /start.sh\n#!/bin/sh\nexec /app\nEOF\nRUN chmod +x /start.sh")]
    [TestCase("COPY --chmod=755 <<EOF /start.sh\n#!/bin/sh\n/app \"$@\"\nEOF")]
    [TestCase("COPY --chmod=755 <<-EOF /start.sh\n\t#!/bin/bash\n\texec /app\nEOF")]
    public void Heredoc_that_may_be_is_one(string lines) => IsClean($"FROM alpine:3.22\n{lines}\nENTRYPOINT [\"/start.sh\"]\n");

    [Test]
    public void Heredoc_of_a_parent_may_be_changed_by_the_child() => IsClean(
        "FROM alpine:3.22 AS base\nCOPY <<'EOF' /start.sh\n#!/bin/sh\nexec /app\nEOF\nFROM base\nRUN chmod +x /start.sh\nENTRYPOINT [\"/start.sh\"]\n");

    [Test]
    public void Fix_names_the_shell() => FixesAll(
        "FROM alpine:3.22\nCOPY start.sh /\nENTRYPOINT [\"/start.sh\"]\n",
        "FROM alpine:3.22\nCOPY start.sh /\nENTRYPOINT [\"/start.sh\"]\n",
        [("start.sh", "exec /app\n")],
        [("start.sh", "#!/bin/sh\nexec /app\n")]);

    [Test]
    public void Fix_puts_exec_in_front() => FixesAll(
        $"{Head}COPY start.sh /\nENTRYPOINT [\"/start.sh\"]\n",
        $"{Head}COPY start.sh /\nENTRYPOINT [\"/start.sh\"]\n",
        [.. ProgramThatImports("fmt"), ("start.sh", "#!/bin/sh\nPORT=1 /app \"$@\"\n")],
        [.. ProgramThatImports("fmt"), ("start.sh", "#!/bin/sh\nPORT=1 exec /app \"$@\"\n")]);

    [Test]
    public void Fix_lets_the_heredoc_be_executed() => Fixes(
        "FROM alpine:3.22\nCOPY <<'EOF' /start.sh\n#!/bin/sh\nexec /app\nEOF\nENTRYPOINT [\"/start.sh\"]\n",
        "FROM alpine:3.22\nCOPY --chmod=755 <<'EOF' /start.sh\n#!/bin/sh\nexec /app\nEOF\nENTRYPOINT [\"/start.sh\"]\n");

    [Test]
    public void Missing_interpreter_has_no_fix() => HasNoFix("FROM alpine:3.22\nCOPY start.sh /\nENTRYPOINT [\"/start.sh\"]\n", ("start.sh", "#!/bin/bash\n"));
}
