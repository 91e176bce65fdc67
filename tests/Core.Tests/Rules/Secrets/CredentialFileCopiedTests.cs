using GoContainerGuard.Rules.Secrets;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Secrets;

internal sealed class CredentialFileCopiedTests : RuleTests<CredentialFileCopied>
{
    [TestCase(".netrc")]
    [TestCase("ssh/id_ed25519")]
    [TestCase("deploy/server.key")]
    [TestCase(".git-credentials")]
    public void File_that_is_nothing_else(string path) => Reports($"FROM golang:1.27 AS build\nCOPY [|{path}|] /root/\nRUN go mod download && rm -r /root\nFROM scratch\nCOPY --from=build /app /app\n", (path, "x"));

    [Test]
    public void It_says_what_the_file_is() => Says(
        "'.netrc' is a file of credentials and is copied into a layer: whoever has the layer, or the build cache, reads it, also when it is removed later",
        "FROM golang:1.27\nCOPY .netrc /root/.netrc\n",
        (".netrc", "machine github.com"));

    [Test]
    public void Key_is_known_by_its_content() => Reports("FROM alpine:3.24\nCOPY a.crt [|tls.pem|] \\\n  /etc/tls/\n", ("tls.pem", "-----BEGIN PRIVATE KEY-----\n"), ("a.crt", "x"));

    [Test]
    public void Settings_that_git_ignores() => Reports("FROM alpine:3.24\nCOPY [|.env|] /app/.env\n", (".env", "A=b\n"), (".gitignore", ".env\n"));

    [Test]
    public void Settings_in_a_folder_that_is_the_context() => Reports(
        "FROM alpine:3.24\nCOPY [|.env|] /app/.env\n", ("shop/.env", "A=b\n"), (".gitignore", "shop/.env\n"), (".editorconfig", "[Dockerfile]\ngocontainerguard.context = shop\n"));

    [Test]
    public void Folder_of_a_cloud() => Reports("FROM alpine:3.24\nCOPY [|.aws|] /root/.aws\n", (".aws/credentials", "x"), (".aws/config", "x"));

    [Test]
    public void Folder_with_a_key() => Reports("FROM alpine:3.24\nCOPY [|.ssh|] /root/.ssh\n", (".ssh/id_rsa", "x"));

    [TestCase("COPY ca.pem /etc/ssl/certs/")]
    [TestCase("COPY id_rsa.pub /root/.ssh/")]
    [TestCase("COPY .env /app/.env")]
    [TestCase("COPY .env.example /app/.env")]
    [TestCase("COPY testdata/server.key /app/")]
    [TestCase("COPY hosts/.ssh /root/.ssh")]
    [TestCase("COPY empty.key /app/")]
    [TestCase("COPY *.key /app/")]
    [TestCase("COPY local.env /app/")]
    [TestCase("COPY folder.key /app/")]
    [TestCase("ONBUILD COPY .netrc /root/\nFROM base")]
    [TestCase("COPY . .")]
    [TestCase("COPY $FILE /app/")]
    [TestCase("COPY --from=other /root/.netrc /root/.netrc")]
    [TestCase("RUN --mount=type=bind,source=.netrc,target=/root/.netrc go mod download")]
    [TestCase("RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download")]
    public void Public_or_tracked_or_not_copied_or_not_known(string line) => IsClean($"FROM golang:1.27 AS base\n{line}\n",
        ("folder.key/a", "x"), ("ca.pem", "-----BEGIN CERTIFICATE-----\n"), ("id_rsa.pub", "x"), (".env", "PORT=1\n"), (".env.example", "A="), ("testdata/server.key", "x"),
        ("hosts/.ssh/known_hosts", "x"), ("empty.key", "\n"), (".netrc", "x"), ("local.env", "\n"), (".gitignore", "/bin\nlocal.env\n"));
}
