using GoContainerGuard.Rules.Packages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Packages;

internal sealed class SparseLoginLogTests : RuleTests<SparseLoginLog>
{
    [TestCase("[|useradd -u 1000000 app|]")]
    [TestCase("groupadd app && [|useradd \\\n    --uid=200000 -g app app|] && ls")]
    public void High_number_is_reported(string command) => Reports($"FROM debian:trixie-slim\nRUN {command}\n");

    [TestCase("useradd -u 10001 app")]
    [TestCase("useradd -l -u 1000000 app")]
    [TestCase("useradd --no-log-init -u 1000000 app")]
    [TestCase("groupadd -g 1000000 app")]
    [TestCase("adduser -D -u 1000000 app")]
    public void Low_number_and_no_log_are_not(string command) => IsClean($"FROM debian:trixie-slim\nRUN {command}\n");

    [TestCase("useradd -u $ID app")]
    [TestCase("useradd $OPTIONS -u 1000000 app")]
    public void What_is_not_known_is_silent(string command) => IsClean($"FROM debian:trixie-slim\nARG ID\nARG OPTIONS\nRUN {command}\n");

    [Test]
    public void Fix_writes_no_log() => Fixes("FROM debian:trixie-slim\nRUN useradd -u 1000000 app\n", "FROM debian:trixie-slim\nRUN useradd --no-log-init -u 1000000 app\n");
}
