using System.Diagnostics;
using System.Globalization;
using System.Linq;
using GoContainerGuard.Images;
using GoContainerGuard.Images.State;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Images.State;

internal sealed class StageAccountsTests
{
    [TestCase("alpine:3.24", "adduser -D -u 10001 app", "10001:10001 /home/app")]
    [TestCase("alpine:3.24", "adduser -D app", "?:? /home/app")]
    [TestCase("alpine:3.24", "adduser -S -u 10001 app", "10001:? /home/app")]
    [TestCase("alpine:3.24", "addgroup -g 500 web && adduser -S -D -H -u 10001 -G web -h /srv app", "10001:500 /srv")]
    [TestCase("alpine:3.24", "adduser -D -u 10001 -G nobody app", "10001:65534 /home/app")]
    [TestCase("alpine:3.24", "adduser --disabled-password --gecos '' --home /srv --no-create-home --uid 10001 app", "10001:? /srv")]
    [TestCase("alpine:3.24", "adduser -D -u 10001 app || true", "?:? ")]
    [TestCase("alpine:3.24", "adduser -D -u $ID app", "?:? /home/app")]
    [TestCase("debian:trixie-slim", "useradd -u 10001 app", "10001:10001 /home/app")]
    [TestCase("debian:trixie-slim", "useradd -r -u 10001 app", "10001:? /home/app")]
    [TestCase("debian:trixie-slim", "useradd --uid=10001 --gid=www-data --home-dir=/srv app", "10001:33 /srv")]
    [TestCase("debian:trixie-slim", "groupadd --gid 7 web && useradd -M -s /sbin/nologin -d /srv -u 8 -g web app", "8:7 /srv")]
    [TestCase("debian:trixie-slim", "groupadd --gid 7 web && useradd -u 8 -g 9 app", "8:9 /home/app")]
    [TestCase("debian:trixie-slim", "adduser --system --uid 8 --ingroup www-data app", "8:33 ")]
    [TestCase("debian:trixie-slim", "useradd -u 8 app && usermod -u 9 app", "9:? /home/app")]
    [TestCase("debian:trixie-slim", "useradd -u 8 app && usermod -u $ID app", "?:? /home/app")]
    [TestCase("debian:trixie-slim", "useradd -u 10001 app && make", "10001:10001 /home/app")]
    [TestCase("debian:trixie-slim", "useradd -u 10001 app && sed -i s/10001/10002/ /etc/passwd", "?:10001 /home/app")]
    [TestCase("alpine:3.24", "echo 'app:x:8:9::/srv:/bin/sh' >> /etc/passwd", "8:9 /srv")]
    [TestCase("alpine:3.24", "echo 'app:x:8:9::/srv:/bin/sh' > /etc/passwd", "8:9 /srv")]
    [TestCase("alpine:3.24", "printf 'root:x:0:0::/:\\napp:x:8:9::/srv:\\n' > /etc/passwd", "8:9 /srv")]
    [TestCase("alpine:3.24", "printf '%s:x:8:9::/srv:\\n' app > /etc/passwd", "?:? ")]
    [TestCase("alpine:3.24", "echo \"app:x:$ID:9::/srv:\" >> /etc/passwd", "?:? ")]
    public void Numbers_and_homes(string image, string command, string expected) => Describe($"FROM {image}\nARG ID\nRUN {command}\n").ShouldBe(expected);

    [TestCase("FROM alpine:3.24 AS a\nRUN adduser -D -u 10001 app\nFROM a\n", "10001:10001 /home/app")]
    [TestCase("FROM alpine:3.24 AS a\nRUN adduser -D -u 10001 app\nFROM scratch\nCOPY --from=a /etc/passwd /etc/group /etc/\n", "10001:10001 /home/app")]
    [TestCase("FROM alpine:3.24 AS a\nRUN adduser -D -u 10001 app\nFROM scratch\nCOPY --from=a /etc/passwd /etc/\n", "10001:? /home/app")]
    [TestCase("FROM alpine:3.24 AS a\nRUN echo 'app:x:8:9::/srv:' > /etc_passwd\nFROM scratch\nCOPY --from=a /etc_passwd /etc/passwd\n", "8:9 /srv")]
    [TestCase("FROM alpine:3.24 AS a\nRUN echo 'app:x:8:9::/srv:' > /etc_passwd\nRUN ./more >> /etc_passwd\nFROM scratch\nCOPY --from=a /etc_passwd /etc/passwd\n", "?:? ")]
    [TestCase("FROM scratch\nCOPY <<EOF /etc/passwd\napp:x:8:9::/srv:/sbin/nologin\nEOF\n", "8:9 /srv")]
    [TestCase("FROM alpine:3.24\nRUN cat <<EOF >> /etc/passwd\napp:x:8:9::/srv:/sbin/nologin\nEOF\n", "8:9 /srv")]
    [TestCase("FROM alpine:3.24\nRUN <<EOF\nadduser -D -u 10001 app\nEOF\n", "10001:10001 /home/app")]
    public void Numbers_and_homes_that_come_from_elsewhere(string text, string expected) => Describe(text).ShouldBe(expected);

    [TestCase("RUN adduser -D app\nRUN echo 'web:x:8:9::/:' > /etc/passwd\n", Presence.Absent)]
    [TestCase("RUN adduser -D app\nCOPY --from=0 /etc/passwd /etc/passwd\n", Presence.Absent)]
    [TestCase("RUN adduser -D app\nCOPY passwd /etc/passwd\n", Presence.Present)]
    [TestCase("RUN echo 'web:x:8:9::/:' > /etc/passwd && adduser -D app\n", Presence.Present)]
    [TestCase("RUN echo 'web:x:8:9::/:' > /etc/passwd || true\n", Presence.Unknown)]
    [TestCase("COPY <<EOF /etc/passwd\nweb:x:8:9::/:\nEOF\n", Presence.Absent)]
    [TestCase("COPY <<EOF /etc/passwd\n$LINE\nEOF\n", Presence.Unknown)]
    public void A_file_that_is_written_anew_holds_what_is_written(string lines, Presence expected) =>
        Last($"FROM debian:trixie AS other\nFROM alpine:3.24\n{lines}").HasUser("app", 9).ShouldBe(expected);

    [Test]
    public void A_command_sees_the_accounts_of_the_commands_before_it()
    {
        var accounts = Last("FROM alpine:3.24\nRUN true && adduser -D -u 10001 app && true\n").Accounts;
        accounts.Users.Find("app", 0, 1).IsAbsent.ShouldBeTrue();
        accounts.Users.Find("app", 0, 2).Id.ShouldBe(10001);
    }

    [Test]
    public void Thousands_of_accounts_take_no_time()
    {
        var text = "FROM alpine:3.24\n" + string.Concat(Enumerable.Range(1, 4000).Select(id => string.Create(CultureInfo.InvariantCulture, $"RUN adduser -D -u {id} app{id}\nUSER app{id}\n")));
        var watch = Stopwatch.StartNew();
        Check.Dockerfile(text).Where(finding => finding.Rule.Id == "GCG0802").ShouldBeEmpty();
        watch.ElapsedMilliseconds.ShouldBeLessThan(5000);
    }

    private static StageContents Last(string text) => Modelled.Build(text).Stages[^1].Contents;

    private static string Describe(string text)
    {
        var stage = Last(text);
        var steps = stage.Stage.Steps.Count;
        var user = stage.Accounts.Users.Find("app", steps, 0);
        return $"{Shown(user.Id)}:{Shown(stage.Accounts.PrimaryGroup(user, steps, 0))} {user.Entry?.Home}";
    }

    private static string Shown(int? id) => id?.ToString(CultureInfo.InvariantCulture) ?? "?";
}
