using GoContainerGuard.Rules.Secrets;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Secrets;

internal sealed class MountedSecretKeptTests : RuleTests<MountedSecretKept>
{
    [Test]
    public void Token_in_the_global_settings_of_git() => Reports("""
        FROM golang:1.27 AS build
        RUN --mount=type=secret,id=github,env=TOKEN \
            [|git config --global url."https://${TOKEN}@github.com/".insteadOf "https://github.com/"|] && \
            go mod download
        """);

    [Test]
    public void It_names_the_secret_and_the_file() => Says(
        "the secret 'github' is written to '/root/.gitconfig' and stays there: whoever has the layer, or the build cache, reads it",
        "FROM golang:1.27\nRUN --mount=type=secret,id=github TOKEN=$(cat /run/secrets/github) && git config --global url.\"https://x:$TOKEN@github.com/\".insteadOf https://github.com/\n");

    [TestCase("echo \"machine github.com login x password $(cat /run/secrets/github)\" [|> ~/.netrc|]")]
    [TestCase("printf 'machine %s' \"$(cat /run/secrets/github)\" [|>> /root/.netrc|]")]
    [TestCase("T=\"$(cat /run/secrets/github)\"; echo \"password $T\" [|>$HOME/.netrc|]")]
    [TestCase("export T=`cat /run/secrets/github` && echo $T [|> token.txt|] && rm other.txt")]
    [TestCase("cat /run/secrets/github [|> /etc/token|]")]
    [TestCase("cp /run/secrets/github [|/root/.netrc|]")]
    [TestCase("git clone [|https://$(cat /run/secrets/github)@github.com/me/lib.git|]")]
    [TestCase("git clone [|https://x:$(cat /run/secrets/github)@github.com/me/lib.git|] /lib && rm -rf /elsewhere")]
    [TestCase("[|go env -w GOPROXY=https://x:$(cat /run/secrets/github)@proxy.example.com|]")]
    [TestCase("[|npm config set //npm.example.com/:_authToken=$(cat /run/secrets/github)|]")]
    public void What_stays(string script) => Reports($"FROM golang:1.27\nRUN --mount=type=secret,id=github {script}\n");

    [Test]
    public void Heredoc_that_goes_into_a_file() =>
        Reports("FROM golang:1.27\nRUN --mount=type=secret,id=token,env=TOKEN <<SCRIPT\ncat <<EOF [|> /root/.netrc|]\nmachine github.com password $TOKEN\nEOF\ngo mod download\nSCRIPT\n");

    [TestCase("echo \"$(cat /run/secrets/github)\" > ~/.netrc && go mod download && rm ~/.netrc")]
    [TestCase("echo \"$(cat /run/secrets/github)\" > ~/.netrc && go mod download; rm -f /root/.netrc")]
    [TestCase("trap 'rm ~/.netrc' EXIT; cat /run/secrets/github > ~/.netrc; go mod download")]
    [TestCase("cp /run/secrets/github /tmp/x/token && rm -rf /tmp/x")]
    [TestCase("git config --global url.\"https://$(cat /run/secrets/github)@github.com/\".insteadOf https://github.com/ && go mod download && rm /root/.gitconfig")]
    [TestCase("git config --global a.b \"$(cat /run/secrets/github)\" && go mod download && git config --global --unset a.b")]
    [TestCase("git clone https://$(cat /run/secrets/github)@github.com/me/lib.git && rm -rf lib/.git")]
    [TestCase("git clone https://$(cat /run/secrets/github)@github.com/me/lib.git && git -C lib remote set-url origin https://github.com/me/lib.git")]
    [TestCase("GITHUB_TOKEN=$(cat /run/secrets/github) go mod download")]
    [TestCase("curl -H \"Authorization: $(cat /run/secrets/github)\" https://example.com > out.json")]
    [TestCase("cat /run/secrets/github | docker login --password-stdin")]
    [TestCase("sha256sum /run/secrets/github > /etc/sum && wc -c /run/secrets/github")]
    [TestCase("echo $(sha256sum /run/secrets/github) > /etc/sum")]
    [TestCase("T=$(cat /run/secrets/github); echo ${#T} > /etc/length; echo ${T:+set} > /etc/is-set")]
    [TestCase("cat /run/secrets/github > /dev/null")]
    [TestCase("--mount=type=tmpfs,target=/root cat /run/secrets/github > ~/.netrc")]
    [TestCase("cat /run/secrets/github > \"$OUT\"")]
    [TestCase("T=$(cat /run/secrets/github); T=; echo $T > /etc/empty")]
    [TestCase("git clone https://github.com/me/lib.git && cat /etc/hosts > /etc/other")]
    public void What_does_not_stay_or_is_no_secret_or_not_known(string script) => IsClean($"FROM golang:1.27\nRUN --mount=type=secret,id=github {script}\n");

    [Test]
    public void Without_a_mount_it_is_the_matter_of_another_rule() => IsClean("FROM golang:1.27\nARG TOKEN\nRUN echo $TOKEN > ~/.netrc\n");

    [Test]
    public void File_that_is_mounted_where_it_is_read() => IsClean("FROM golang:1.27\nRUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download\n");

    [Test]
    public void Secret_of_one_instruction_is_not_there_in_the_next_stage() => Reports("""
        FROM golang:1.27 AS build
        RUN --mount=type=secret,id=a,env=TOKEN go mod download
        FROM build
        RUN echo $TOKEN > /etc/a
        RUN --mount=type=secret,id=b,env=TOKEN set -e; \
            echo $TOKEN \
            [|> /etc/b|]
        """);

    [Test]
    public void Fix_tells_git_by_its_environment() => Fixes("""
        FROM golang:1.27 AS build
        RUN --mount=type=secret,id=github,env=TOKEN \
            git config --global url."https://${TOKEN}@github.com/".insteadOf "https://github.com/" && \
            go mod download
        """, """
        FROM golang:1.27 AS build
        RUN --mount=type=secret,id=github,env=TOKEN \
            export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=url."https://${TOKEN}@github.com/".insteadOf GIT_CONFIG_VALUE_0="https://github.com/" && \
            go mod download
        """);

    [Test]
    public void File_has_no_fix() => HasNoFix("FROM golang:1.27\nRUN --mount=type=secret,id=a,env=T echo $T > /etc/a\n");
}
