using GoContainerGuard.Rules.Secrets;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Secrets;

internal sealed class UnverifiedConnectionTests : RuleTests<UnverifiedConnection>
{
    [TestCase("ENV [|GIT_SSL_NO_VERIFY=1|]")]
    [TestCase("RUN export [|GIT_SSL_NO_VERIFY=true|] && go mod download")]
    [TestCase("RUN [|GIT_SSL_NO_VERIFY=1|] go mod download")]
    [TestCase("RUN git config --global [|http.sslVerify|] false")]
    [TestCase("RUN git -c [|http.sslVerify=false|] clone https://example.com/lib.git")]
    [TestCase("RUN curl [|-k|] https://example.com/tool -o /usr/bin/tool")]
    [TestCase("RUN curl [|-fsSLk|] https://example.com/tool | sh")]
    [TestCase("RUN curl -o /t \\\n  [|--insecure|] https://example.com/tool")]
    [TestCase("RUN wget [|--no-check-certificate|] https://example.com/tool")]
    public void Whoever_answers(string line) => Reports($"FROM golang:1.27 AS build\n{line}\nFROM scratch\nCOPY --from=build /app /app\n");

    [TestCase("RUN curl -fsSL https://example.com/tool -o /tool")]
    [TestCase("RUN curl -ok https://example.com/tool")]
    [TestCase("RUN curl --keepalive-time 5 https://example.com/tool")]
    [TestCase("RUN curl -o ok https://example.com/tool")]
    [TestCase("RUN curl -k https://localhost:8443/health")]
    [TestCase("RUN curl -fk https://example.com/tool -o /tool && echo \"abc  /tool\" | sha256sum -c -")]
    [TestCase("RUN curl $FLAGS https://example.com/tool")]
    [TestCase("RUN git config --global http.sslVerify true")]
    [TestCase("RUN git config --global http.sslVerify")]
    [TestCase("RUN git config --global core.autocrlf false")]
    [TestCase("RUN $FETCH -k https://example.com/tool")]
    [TestCase("RUN tar -xkf a.tar && ls -k")]
    [TestCase("ENV GIT_SSL_NO_VERIFY=")]
    [TestCase("HEALTHCHECK CMD curl -k https://localhost:8443/")]
    public void Checked_or_compared_or_the_own_machine_or_not_known(string line) => IsClean($"FROM golang:1.27\n{line}\n");

    [Test]
    public void It_names_the_switch() => Says("'--insecure' takes what it fetches from whoever answers: no certificate is checked", "FROM golang:1.27\nRUN curl --insecure https://example.com/x\n");

    [TestCase("curl -k https://example.com/x", "curl https://example.com/x")]
    [TestCase("curl -fsSLk https://example.com/x", "curl -fsSL https://example.com/x")]
    [TestCase("wget -q --no-check-certificate https://example.com/x", "wget -q https://example.com/x")]
    public void Fix_takes_the_switch_away(string before, string after) => Fixes($"FROM golang:1.27\nRUN {before}\n", $"FROM golang:1.27\nRUN {after}\n");

    [Test]
    public void Settings_of_git_have_no_fix() => HasNoFix("FROM golang:1.27\nRUN git config --global http.sslVerify false\n");

    [Test]
    public void Trigger_is_somebody_elses() => IsClean("FROM golang:1.27 AS base\nONBUILD RUN curl -k https://example.com/tool -o /tool\nFROM base\n");
}
