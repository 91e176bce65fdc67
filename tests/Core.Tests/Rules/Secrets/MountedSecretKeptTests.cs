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
    [TestCase("T=$(cat /run/secrets/github); T+=x; echo $T [|> /etc/a|]")]
    [TestCase("[|git -C /lib config --global a.b \"$(cat /run/secrets/github)\"|]")]
    [TestCase("git -c core.pager=cat clone [|https://$(cat /run/secrets/github)@github.com/me/lib.git|]")]
    [TestCase("[|git config --system a.b \"$(cat /run/secrets/github)\"|]")]
    [TestCase("git --no-pager clone [|https://$(cat /run/secrets/github)@github.com/me/lib.git|]")]
    [TestCase("echo \"$(< /run/secrets/github)\" [|> /etc/a|]")]
    [TestCase("git clone [|https://$(cat /run/secrets/github)@github.com/me/lib.git|] && git -C lib fetch && ls remote")]
    [TestCase("rm -f ~/.netrc && cat /run/secrets/github [|> ~/.netrc|] && chmod 600 ~/.netrc")]
    [TestCase("[|git config --global a.b \"$(cat /run/secrets/github)\"|] && git fetch && ls --unset")]
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
    [TestCase("go run . $(cat /run/secrets/github) && go env -u $(cat /run/secrets/github)")]
    [TestCase("go fmt -w $(cat /run/secrets/github) && npm profile set password $(cat /run/secrets/github)")]
    [TestCase("npm install $(cat /run/secrets/github) && npm config get $(cat /run/secrets/github)")]
    [TestCase("T=$(cat /run/secrets/github); echo $T 2> /etc/errors")]
    [TestCase("echo /run/secrets/github > /etc/path")]
    [TestCase("echo \"$(tac /run/secrets/github)\" > /etc/a")]
    [TestCase("git --version && git")]
    [TestCase("git config a.b \"$(cat /run/secrets/github)\"")]
    [TestCase("git ls-remote https://$(cat /run/secrets/github)@github.com/me/lib.git")]
    [TestCase("git clone --branch $(cat /run/secrets/github) /lib /copy")]
    [TestCase("go env -w GOPROXY=https://x:$(cat /run/secrets/github)@proxy.example.com && go mod download && rm -rf /root/.config/go")]
    [TestCase("cat /run/secrets/github > ~/$WHERE/.netrc")]
    [TestCase("git clone https://$(cat /run/secrets/github)@github.com/me/lib.git && git -C lib config remote.origin.url https://github.com/me/lib.git")]
    [TestCase("cp /run/secrets/github /tmp/x1 && rm -rf /tmp/x*")]
    [TestCase("cat /run/secrets/github > ~/.netrc && $CLEAN ~/.netrc")]
    [TestCase("git config --global a.b \"$(cat /run/secrets/github)\" && git config --global --remove-section a")]
    [TestCase("git config --global a.b \"$(cat /run/secrets/github)\" && git config unset --global a.b")]
    [TestCase("git config --global a.b \"$(cat /run/secrets/github)\" && git config remove-section --global a")]
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

    [TestCase("cat <<EOF [|> /root/.netrc|]\npassword ${TOKEN}\nEOF")]
    [TestCase("cat <<EOF [|> /root/.netrc|]\npassword $(cat /run/secrets/other)\nEOF")]
    public void Heredoc_that_the_shell_fills_in(string script) =>
        Reports($"FROM golang:1.27\nRUN --mount=type=secret,id=token,env=TOKEN --mount=type=secret,id=other <<SCRIPT\n{script}\nSCRIPT\n");

    [TestCase("cat <<'EOF' > /root/.netrc\npassword $TOKEN\nEOF")]
    [TestCase("cat <<EOF > /root/.netrc\npassword $TOKENS $TOKEN2 $TOKEN_NAME\nEOF")]
    public void Heredoc_without_the_secret(string script) => IsClean($"FROM golang:1.27\nRUN --mount=type=secret,id=token,env=TOKEN <<SCRIPT\n{script}\nSCRIPT\n");

    [TestCase("https://$(cat /run/secrets/a)@github.com/me/lib.git", "/go/lib/.git/config")]
    [TestCase("https://$(cat /run/secrets/a)@github.com/me/library", "/go/library/.git/config")]
    [TestCase("https://$(cat /run/secrets/a)@github.com/me/lib.git /other", "/other/.git/config")]
    public void Settings_of_a_clone_are_named(string words, string place) => Says(
        $"the secret 'a' is written to '{place}' and stays there: whoever has the layer, or the build cache, reads it", $"FROM golang:1.27\nRUN --mount=type=secret,id=a git clone {words}\n");

    [TestCase("USER 1001")]
    [TestCase("ARG WHERE\nENV HOME=$WHERE")]
    public void Home_that_is_not_known_is_called_so(string lines) => Says(
        "the secret 'a' is written to '~/.netrc' and stays there: whoever has the layer, or the build cache, reads it", $"FROM golang:1.27\n{lines}\nRUN --mount=type=secret,id=a cat /run/secrets/a > ~/.netrc\n");

    [Test]
    public void Other_mounts_hold_no_secret() => IsClean("FROM golang:1.27\nRUN --mount=type=cache,target=/c --mount=type=secret,id=a cat /c > /x && cat /c/y > /z\n");

    [Test]
    public void Trigger_is_somebody_elses() => IsClean("FROM golang:1.27 AS base\nONBUILD RUN --mount=type=secret,id=a cat /run/secrets/a > /etc/a\nFROM base\n");

    [TestCase("git config --global a.b \"$T\" && git config --global c.d \"$T\"")]
    [TestCase("(git config --global a.b \"$T\" && go mod download)")]
    [TestCase("test -f go.mod && git config --global a.b \"$T\" || true")]
    [TestCase("git config --global --add a.b \"$T\"")]
    [TestCase("git config --system a.b \"$T\"")]
    public void Settings_that_are_not_one_and_plain_have_no_fix(string script) => HasNoFix($"FROM golang:1.27\nRUN --mount=type=secret,id=a,env=T {script}\n");
}
