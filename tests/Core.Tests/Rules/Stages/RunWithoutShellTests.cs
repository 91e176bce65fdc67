using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Stages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Stages;

internal sealed class RunWithoutShellTests : RuleTests<RunWithoutShell>
{
    [TestCase("scratch")]
    [TestCase("gcr.io/distroless/static-debian12")]
    [TestCase("gcr.io/distroless/base-debian12:nonroot")]
    [TestCase("gcr.io/distroless/static-debian12:debug")]
    [TestCase("cgr.dev/chainguard/static:latest")]
    public void Bare_image_has_no_shell_for_it(string image) => Reports($"""
        FROM {image}
        COPY app /app
        [|RUN|] chmod +x /app
        ENTRYPOINT ["/app"]
        """);

    [Test]
    public void Message_quotes_the_builder() => Says(
        "RUN needs '/bin/sh', which 'scratch' does not have: the build stops with 'exec: \"/bin/sh\": stat /bin/sh: no such file or directory'",
        "FROM scratch\nRUN mkdir /tmp\n");

    [Test]
    public void Only_the_first_one_is_reached() => Reports("""
        FROM scratch
        [|RUN|] mkdir /tmp
        RUN chmod 1777 /tmp
        """);

    [Test]
    public void Shell_that_is_named_counts() => Reports("""
        FROM alpine:3.22
        SHELL ["/bin/bash", "-c"]
        [|RUN|] echo \
            one
        """);

    [Test]
    public void Bare_name_of_a_shell_is_looked_up() => Says(
        "RUN needs 'bash', which 'alpine:3.22' does not have: the build stops with 'exec: \"bash\": executable file not found in $PATH'",
        "FROM alpine:3.22\nSHELL [\"bash\", \"-c\"]\nRUN echo one\n");

    [Test]
    public void Heredoc_is_for_the_shell_too() => Reports("""
        FROM scratch
        [|RUN|] <<EOF
        mkdir /tmp
        EOF
        """);

    [Test]
    public void JSON_form_that_names_a_shell_needs_it() => Reports("FROM scratch\nCOPY app /app\n[|RUN|] [\"/bin/sh\", \"-c\", \"ls\"]\n");

    [TestCase("RUN [\"/app\", \"migrate\"]")]
    [TestCase("RUN --mount=type=bind,from=busybox:1.37,target=/bin mkdir /tmp")]
    [TestCase("RUN --mount=type=bind,from=busybox:1.37,target=$WHERE mkdir /tmp")]
    [TestCase("COPY --from=busybox:1.37-musl /bin/busybox /bin/sh\nRUN mkdir /tmp")]
    [TestCase("COPY --from=busybox:1.37-musl /bin /bin\nRUN mkdir /tmp")]
    [TestCase("ADD rootfs.tar.gz /\nRUN mkdir /tmp")]
    public void Stage_may_have_got_one(string lines) => IsClean($"FROM scratch\nARG WHERE\nCOPY app /app\n{lines}\n");

    [Test]
    public void Shell_that_comes_later_is_too_late() => Reports("""
        FROM scratch
        [|RUN|] mkdir /tmp
        COPY --from=busybox:1.37-musl /bin/busybox /bin/sh
        """);

    [Test]
    public void Debug_images_have_another_one() => IsClean("""
        FROM gcr.io/distroless/static-debian12:debug
        SHELL ["/busybox/sh", "-c"]
        RUN mkdir /data
        """);

    [TestCase("alpine:3.22")]
    [TestCase("debian:trixie-slim")]
    [TestCase("golang:1.27")]
    [TestCase("registry.example.com/team/base:1")]
    [TestCase("$BASE")]
    [TestCase("mcr.microsoft.com/windows/nanoserver:ltsc2022")]
    public void Other_images_have_one_or_are_not_known(string image) => IsClean($"ARG BASE\nFROM {image}\nRUN mkdir /data\n");

    [Test]
    public void Stage_that_nothing_needs_is_not_built() => IsClean("FROM scratch AS old\nRUN mkdir /tmp\nFROM alpine:3.22\nCMD [\"/app\"]\n");

    [Test]
    public void Stage_that_another_one_copies_from_is() => Reports("FROM scratch AS files\n[|RUN|] mkdir /tmp\nFROM alpine:3.22\nCOPY --from=files /tmp /tmp\n");

    [Test]
    public void Trigger_of_the_parent_runs_in_the_child() => Reports("FROM scratch AS base\nONBUILD [|RUN|] mkdir /tmp\nFROM base\nCOPY app /app\n");

    [Test]
    public void Image_that_an_argument_chooses_makes_it_a_warning() => ReportsAs(Severity.Warning, "ARG BASE=scratch\nFROM $BASE\n[|RUN|] mkdir /tmp\n");
}
