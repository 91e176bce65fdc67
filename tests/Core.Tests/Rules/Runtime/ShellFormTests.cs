using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Runtime;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Runtime;

internal sealed class ShellFormTests : RuleTests<ShellForm>
{
    [TestCase("scratch", "ENTRYPOINT")]
    [TestCase("scratch", "CMD")]
    [TestCase("gcr.io/distroless/static-debian12", "CMD")]
    [TestCase("gcr.io/distroless/static-debian12:debug", "ENTRYPOINT")]
    [TestCase("cgr.dev/chainguard/static:latest", "ENTRYPOINT")]
    public void Text_where_no_shell_is_never_starts(string image, string keyword) => ReportsAs(Severity.Error, $"""
        FROM {image}
        COPY app /app
        {keyword} [|/app serve|]
        """);

    [Test]
    public void Message_quotes_the_container() => Findings("FROM scratch\nCOPY app /app\ncmd /app serve\n").Single().Message.ShouldBe(
        "CMD is text for '/bin/sh', which 'scratch' does not have: the container stops with 'exec: \"/bin/sh\": stat /bin/sh: no such file or directory'");

    [Test]
    public void Text_of_a_parent_stage_is_inherited() => ReportsAs(Severity.Error, """
        FROM scratch AS base
        CMD [|/app serve|]
        FROM base
        COPY app /app
        """);

    [Test]
    public void Shell_that_is_set_before_counts() => ReportsAs(Severity.Error, """
        FROM alpine:3.22
        SHELL ["/bin/bash", "-c"]
        CMD [|/app|]
        """);

    [TestCase("CMD [|/app serve|]")]
    [TestCase("ENTRYPOINT [|/app \\\n  serve|]")]
    [TestCase("CMD [|/app|] \nENTRYPOINT [\"/app\"]\nENTRYPOINT []\nCMD [\"/app\"]")]
    public void Shell_stands_in_front_of_the_program(string lines)
    {
        var severity = lines.Contains("[]", System.StringComparison.Ordinal) ? Severity.Info : Severity.Warning;
        ReportsAs(severity, $"FROM alpine:3.22\n{lines}\n");
    }

    [Test]
    public void Message_says_what_becomes_of_signals() => Says(
        "CMD is text for '/bin/sh', which is then process 1 in place of the program and may keep signals from it, so that 'docker stop' kills it after ten seconds",
        "FROM alpine:3.22\nCMD /app serve\n");

    [TestCase("FROM alpine:3.22\nCMD [|exec /app --port=$PORT|]\n")]
    [TestCase("FROM alpine:3.22 AS build\nCMD [|/app|]\nFROM alpine:3.22\nCOPY --from=build /x /x\n")]
    [TestCase("FROM alpine:3.22 AS dev\nCMD [|air|]\n")]
    [TestCase("FROM alpine:3.22\nENTRYPOINT [\"tini\", \"--\"]\nCMD [|/app|]\n")]
    public void Where_little_is_lost_it_is_only_said(string text) => ReportsAs(Severity.Info, text);

    [Test]
    public void Program_gets_the_text_as_an_argument() => Says(
        "CMD is text for '/bin/sh', and ENTRYPOINT starts the program without one: it gets '/bin/sh', '-c' and this text as its arguments",
        "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN go build -o /app ./cmd/app\nFROM alpine:3.22\nCOPY --from=build /app /app\nENTRYPOINT [\"/app\"]\nCMD serve\n",
        ProgramThatImports("fmt"));

    [TestCase("SHELL [\"/bin/sh\", \"-ec\"]\nCMD /app")]
    [TestCase("CMD [\"/app\",]")]
    [TestCase("CMD [\"/app\"]")]
    [TestCase("HEALTHCHECK CMD wget -qO- localhost\nCMD [\"/app\"]")]
    public void Shell_that_is_asked_for_is_meant(string lines) => IsClean($"FROM alpine:3.22\n{lines}\n");

    [Test]
    public void Stage_that_nothing_needs_is_left_alone() => IsClean("FROM alpine:3.22 AS old\nCMD /app\nFROM alpine:3.22\nCMD [\"/app\"]\n");

    [Test]
    public void Finding_equals_the_check_of_the_builder() => Findings("FROM alpine:3.22\nCMD /app\n").Single().BuildKitCheck.ShouldBe("JSONArgsRecommended");

    [Test]
    public void Shell_that_is_set_later_does_not() => IsClean("FROM alpine:3.22\nCOPY app /app\nCMD [\"/app\"]\nSHELL [\"/bin/bash\", \"-c\"]\n");

    [TestCase("ENTRYPOINT [\"/app\"]\nCMD [|serve|]")]
    [TestCase("CMD [|/app|]\nCMD [\"/app\"]")]
    [TestCase("CMD [|/app|]\nENTRYPOINT [\"/app\"]")]
    [TestCase("ENTRYPOINT [|/app|]\nENTRYPOINT []\nCMD [\"/app\"]")]
    public void Text_that_is_not_started_needs_no_shell(string lines) => ReportsAs(Severity.Info, $"FROM scratch\nCOPY app /app\n{lines}\n");

    [Test]
    public void CMD_of_the_parent_ends_with_the_ENTRYPOINT_of_the_child() => ReportsAs(Severity.Info, """
        FROM scratch AS base
        CMD [|/app|]
        FROM base
        COPY app /app
        ENTRYPOINT ["/app"]
        """);

    [TestCase("COPY --from=busybox:1.37-musl /bin/busybox /bin/sh")]
    [TestCase("COPY rootfs /")]
    [TestCase("ADD rootfs.tar.gz /")]
    public void Shell_may_be_copied(string line) => Reports($"FROM scratch\n{line}\nCOPY app /app\nCMD [|/app|]\n");

    [TestCase("registry.example.com/team/base:1")]
    [TestCase("$BASE")]
    public void Unknown_images_may_have_one(string image) => Reports($"ARG BASE\nFROM {image}\nCMD [|/app|]\n");

    [Test]
    public void Entrypoint_of_a_debug_image_takes_the_text_as_arguments() => ReportsAs(Severity.Info, "FROM gcr.io/distroless/static-debian13:debug\nCOPY app /app\nCMD [|/app|]\n");

    [Test]
    public void Image_that_an_argument_chooses_makes_it_a_warning() => ReportsAs(Severity.Warning, "ARG BASE=scratch\nFROM $BASE\nCMD [|/app|]\n");

    [TestCase("/app", "[\"/app\"]")]
    [TestCase("/app serve --port 8080", "[\"/app\", \"serve\", \"--port\", \"8080\"]")]
    [TestCase("exec /app serve", "[\"/app\", \"serve\"]")]
    [TestCase("/app --name 'two words'", "[\"/app\", \"--name\", \"two words\"]")]
    [TestCase("/app --text \"a\\\\b\"", "[\"/app\", \"--text\", \"a\\\\b\"]")]
    public void Fix_splits_the_words_as_the_shell_would(string text, string array) => Fixes($"FROM scratch\nCOPY app /app\nCMD {text}\n", $"FROM scratch\nCOPY app /app\nCMD {array}\n");

    [TestCase("/app --port $PORT")]
    [TestCase("/app *.yaml")]
    [TestCase("/app && /other")]
    [TestCase("/app > /log")]
    [TestCase("PORT=1 /app")]
    [TestCase("cd /srv")]
    [TestCase("/app &")]
    [TestCase("(/app)")]
    [TestCase("/app \\\n  serve")]
    public void What_needs_the_shell_has_no_fix(string text) => HasNoFix($"FROM scratch\nCOPY app /app\nCMD {text}\n");

    [Test]
    public void Arguments_that_start_to_count_are_no_safe_fix() => HasNoFix("FROM scratch\nCOPY app /app\nENTRYPOINT /app\nCMD [\"serve\"]\n");
}
