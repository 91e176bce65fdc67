using GoContainerGuard.Rules.Secrets;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Secrets;

internal sealed class OpenModuleProxyTests : RuleTests<OpenModuleProxy>
{
    [TestCase("ENV [|GOPROXY=http://proxy.example.com|]")]
    [TestCase("ARG [|GOPROXY=https://proxy.golang.org,http://proxy.example.com,direct|]")]
    [TestCase("ENV A=b \\\n  [|GOPROXY=https://me:hunter2@proxy.example.com|]")]
    [TestCase("RUN [|GOPROXY=http://proxy.example.com|] go mod download")]
    [TestCase("RUN go env -w [|GOPROXY=http://proxy.example.com|]")]
    public void Open_or_with_a_password(string line) => Reports($"FROM golang:1.27 AS build\n{line}\nFROM scratch\nCOPY --from=build /app /app\n");

    [TestCase("ENV GOPROXY=https://proxy.example.com|direct")]
    [TestCase("ENV GOPROXY=off")]
    [TestCase("ENV GOPROXY=file:///modules")]
    [TestCase("ENV GOPROXY=http://localhost:3000")]
    [TestCase("ENV GOPROXY=http://athens:3000")]
    [TestCase("ENV GOPROXY=https://me@proxy.example.com")]
    [TestCase("ENV GOPROXY=http://127.0.0.1:3000")]
    [TestCase("ENV GOPROXY=http://host.docker.internal:3000")]
    [TestCase("ENV GOPROXY=https://me:@proxy.example.com")]
    [TestCase("ARG GOPROXY")]
    [TestCase("ARG HOST\nENV GOPROXY=http://$HOST")]
    public void Encrypted_near_or_not_known(string line) => IsClean($"FROM golang:1.27\n{line}\nRUN go mod download\n");

    [Test]
    public void Password_is_not_repeated() => Says(
        "GOPROXY names 'proxy.example.com', with a password that everybody reads who has the Dockerfile or the image",
        "FROM golang:1.27\nENV GOPROXY=https://me:hunter2@proxy.example.com/go\n");
}
