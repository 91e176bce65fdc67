using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Packages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Packages;

internal sealed class UnheardFailureTests : RuleTests<UnheardFailure>
{
    [TestCase("golang:1.27", "[|curl|] -fsSL https://example.com/install.sh | sh")]
    [TestCase("golang:1.27-alpine", "[|wget|] -qO- https://example.com/key | tee /etc/key")]
    [TestCase("golang:1.27", "cd /tmp && [|curl|] -fsSL https://example.com/install.sh \\\n    | bash -s -- -b /usr/local/bin")]
    [TestCase("golang:1.27", "set -e; [|curl|] https://example.com/a | gpg --dearmor > /a; ls")]
    public void Download_in_front_of_a_pipe_is_reported(string image, string command) => Reports($"FROM {image}\nRUN {command}\n");

    [TestCase("[|curl|] -fsSL https://example.com/a.tgz | tar xz")]
    [TestCase("[|wget|] -qO- https://example.com/a.gz | gunzip > /a")]
    public void Program_that_stops_by_itself_is_worth_knowing(string command) => ReportsAs(Severity.Info, $"FROM golang:1.27\nRUN {command}\n");

    [TestCase("set -o pipefail && curl -fsSL https://example.com/install.sh | sh")]
    [TestCase("set -euxo pipefail; curl -fsSL https://example.com/install.sh | sh")]
    [TestCase("curl -fsSL https://example.com/install.sh -o a && sh a")]
    [TestCase("echo a | curl -d @- https://example.com/")]
    [TestCase("cat a | sh")]
    [TestCase("curl -fsSL https://example.com/a | sh || true")]
    public void Pipe_that_fails_or_whose_status_nobody_asks_for_is_not(string command) => IsClean($"FROM golang:1.27-alpine\nRUN {command}\n");

    [TestCase("SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]")]
    [TestCase("SHELL [\"/bin/bash\", \"-euxo\", \"pipefail\", \"-c\"]")]
    public void Shell_that_is_told_is_not(string shell) => IsClean($"FROM golang:1.27\n{shell}\nRUN curl https://example.com/install.sh | sh\n");

    [TestCase("registry.example.com/base:1")]
    [TestCase("$BASE")]
    public void Image_with_a_shell_of_its_own_is_unknown(string image) => IsClean($"ARG BASE\nFROM {image}\nRUN curl https://example.com/install.sh | sh\n");

    [Test]
    public void Message_names_both_programs() => Says(
        "'curl' may fail in front of '|' unheard: the step has the status of 'sh' alone, and goes on with whatever came", "FROM golang:1.27\nRUN curl https://example.com/install.sh | sh\n");

    [Test]
    public void Fix_takes_bash_where_sh_is_dash() => Fixes(
        "FROM golang:1.27\nRUN curl https://example.com/a | sh\nRUN curl https://example.com/b | sh\n",
        "FROM golang:1.27\nSHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]\nRUN curl https://example.com/a | sh\nRUN curl https://example.com/b | sh\n");

    [Test]
    public void Fix_sets_the_option_where_sh_knows_it() => Fixes(
        "FROM golang:1.27-alpine\nRUN wget -qO- https://example.com/a | sh\n", "FROM golang:1.27-alpine\nRUN set -o pipefail && wget -qO- https://example.com/a | sh\n");
}
