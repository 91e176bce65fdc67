using GoContainerGuard.Rules.Secrets;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Secrets;

internal sealed class SecretInVariableTests : RuleTests<SecretInVariable>
{
    [TestCase("FROM alpine:3.22\nENV [|API_TOKEN|]=ghp_0123456789\n")]
    [TestCase("FROM alpine:3.22\nENV A=1 \\\n  [|DB_PASSWORD|]=hunter2\n")]
    [TestCase("FROM alpine:3.22\nENV [|SSH_KEY_1|]=c2VjcmV0\n")]
    [TestCase("FROM alpine:3.22\nENV [|AMQP_AUTH|]=amqp://user:pass@host\n", TestName = "A_password_in_an_address")]
    [TestCase("FROM alpine:3.22\nARG [|DB_PASSWORD|]=hunter2\n")]
    [TestCase("FROM golang:1.27 AS build\nARG [|GITHUB_TOKEN|]\nRUN git config --global url.https://${GITHUB_TOKEN}@github.com/.insteadOf https://github.com/\nFROM alpine:3.22\n")]
    [TestCase("FROM alpine:3.22\nARG TOKEN\nENV [|API_TOKEN|]=$TOKEN\n", TestName = "From_the_command_line_into_the_image")]
    public void A_secret_is_kept(string text) => Reports(text);

    [TestCase("FROM alpine:3.22\nENV PUBLIC_KEY=abc TOKEN_FILE=/run/secrets/t API_TOKEN= AUTH_URL=https://auth.example\n")]
    [TestCase("FROM alpine:3.22\nENV TLS_KEY=/etc/tls/server.key HTTP_AUTH=.htpasswd USE_AUTH=true MAX_TOKEN=4096 SESSION_KEY=15m\n", TestName = "A_path_a_switch_a_number")]
    [TestCase("FROM alpine:3.22\nENV KEY_SIZE=big TOKEN_ISSUER=me\n", TestName = "What_of_a_secret")]
    [TestCase("FROM golang:1.27\nARG GITHUB_TOKEN\nRUN go build\n", TestName = "Nobody_uses_it")]
    [TestCase("FROM golang:1.27\nRUN --mount=type=secret,id=TOKEN,env=TOKEN git clone https://$TOKEN@github.com/a/b\n", TestName = "A_secret_mount")]
    [TestCase("FROM golang:1.27\nARG DB_PASSWORD=\nRUN go build\n", TestName = "An_empty_default")]
    [TestCase("FROM golang:1.27\nRUN echo $GITHUB_TOKEN\nARG GITHUB_TOKEN\n", TestName = "Used_before_it_is_there")]
    [TestCase("FROM golang:1.27\nARG GITHUB_TOKEN\nARG OTHER\nRUN echo $OTHER\n", TestName = "Another_argument_is_used")]
    [TestCase("FROM golang:1.27 AS base\nONBUILD ENV API_TOKEN=ghp_0123456789\nFROM base\n", TestName = "A_trigger")]
    [TestCase("FROM golang:1.27\nARG OAUTH=x MONKEY=y TOKENS=z\n")]
    public void No_secret_is_kept(string text) => IsClean(text);

    [TestCase("FROM alpine:3.22\nENV API_TOKEN=ghp_0123456789\n", "'API_TOKEN' carries its value in the image: whoever has the image reads it with 'docker inspect'")]
    [TestCase("FROM alpine:3.22 AS a\nENV API_TOKEN=ghp_0123456789\nFROM a\n", "'API_TOKEN' carries its value in the image: whoever has the image reads it with 'docker inspect'")]
    [TestCase("FROM alpine:3.22 AS a\nENV API_TOKEN=ghp_0123456789\nFROM scratch\nCOPY --from=a /a /a\n", "'API_TOKEN' carries its value in the build cache and in the provenance of the build")]
    [TestCase("FROM alpine:3.22\nARG DB_PASSWORD=hunter2\n", "'DB_PASSWORD' carries its value in this file, in the history of the image and in the build cache")]
    [TestCase("FROM alpine:3.22\nARG DB_PASSWORD=hunter2\nFROM scratch\n", "'DB_PASSWORD' carries its value in this file and in the build cache")]
    [TestCase("FROM alpine:3.22\nARG DB_PASSWORD\nRUN x $DB_PASSWORD\n", "'DB_PASSWORD' is handed to the command in line 3: its value stays in the history of the image and in the build cache")]
    [TestCase("FROM alpine:3.22\nARG DB_PASSWORD\nRUN x $DB_PASSWORD\nFROM scratch\n", "'DB_PASSWORD' is handed to the command in line 3: its value stays in the build cache")]
    public void Message_says_who_keeps_it(string text, string message) => Says(message, text);

    [Test]
    public void What_pages_show_is_no_secret() => IsClean("FROM alpine:3.22\nENV STRIPE_PUBLISHABLE_KEY=pk_test_51abc\n");

    [Test]
    public void What_the_base_image_puts_in_is_not_known() => IsClean("FROM registry.example/base:1\nENV API_TOKEN=$BASE_TOKEN\n");

    [Test]
    public void A_name_in_a_variable_is_seen() => Reports("FROM alpine:3.22\nENV N=TOKEN\nENV [|$N|]=abcdef\n");
}
