using GoContainerGuard.Analysis;
using GoContainerGuard.Images;
using GoContainerGuard.Images.State;
using GoContainerGuard.Semantics;
using GoContainerGuard.Syntax.Parsing;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Images.State;

internal sealed class StageContentsTests
{
    [TestCase("alpine:3.22", "adduser -D app", Presence.Present)]
    [TestCase("alpine:3.22", "adduser -D web", Presence.Absent)]
    [TestCase("alpine:3.22", "adduser -D $SOMEBODY", Presence.Unknown)]
    [TestCase("alpine:3.22", "./setup.sh", Presence.Unknown)]
    [TestCase("alpine:3.22", "./setup.sh; adduser -D app", Presence.Present)]
    [TestCase("alpine:3.22", "apk add --no-cache curl", Presence.Absent)]
    [TestCase("alpine:3.22", "apk add --no-cache nginx", Presence.Unknown)]
    [TestCase("debian:trixie-slim", "usermod -l app www-data", Presence.Present)]
    [TestCase("debian:trixie-slim", "usermod -l $SOMEBODY www-data", Presence.Unknown)]
    [TestCase("debian:trixie-slim", "usermod -aG www-data app", Presence.Absent)]
    [TestCase("debian:trixie-slim", "useradd -d/home/web -g app web", Presence.Absent)]
    [TestCase("debian:trixie-slim", "useradd --new-option x app", Presence.Unknown)]
    [TestCase("debian:trixie-slim", "useradd -- app", Presence.Present)]
    [TestCase("debian:trixie-slim", "adduser --group app", Presence.Absent)]
    [TestCase("debian:trixie-slim", "groupadd app", Presence.Absent)]
    [TestCase("debian:trixie-slim", "useradd $OPTIONS", Presence.Unknown)]
    [TestCase("debian:trixie-slim", "useradd \"$NEVER_SET\"", Presence.Unknown)]
    [TestCase("debian:trixie-slim", "useradd app$NEVER_SET", Presence.Present)]
    [TestCase("registry.example.com/base:1", "id", Presence.Unknown)]
    [TestCase("registry.example.com/base:1", "useradd app", Presence.Present)]
    public void Users(string image, string command, Presence expected)
    {
        var stage = Last($"FROM {image}\nARG SOMEBODY\nENV OPTIONS=\"app --no-user-group\"\nRUN {command}\n");
        stage.HasUser("app", stage.Stage.Steps.Count).ShouldBe(expected);
    }

    [TestCase("adduser -D app", Presence.Present)]
    [TestCase("addgroup app", Presence.Present)]
    [TestCase("addgroup nobody app", Presence.Absent)]
    [TestCase("adduser -S app", Presence.Unknown)]
    [TestCase("adduser -D -G nobody app", Presence.Absent)]
    [TestCase("adduser -G nobody app", Presence.Unknown)]
    [TestCase("adduser --system app", Presence.Unknown)]
    [TestCase("adduser --system --group app", Presence.Present)]
    [TestCase("adduser --ingroup nobody app", Presence.Absent)]
    [TestCase("useradd app", Presence.Present)]
    [TestCase("useradd -N app", Presence.Absent)]
    [TestCase("useradd -g nobody app", Presence.Absent)]
    [TestCase("useradd -G nobody app", Presence.Present)]
    [TestCase("useradd --gid=nobody app", Presence.Absent)]
    [TestCase("groupadd -r -g 999 app", Presence.Present)]
    [TestCase("groupmod -n app nobody", Presence.Present)]
    [TestCase("echo app:x:1000: >> /etc/group", Presence.Present)]
    [TestCase("echo $LINE >> /etc/group", Presence.Unknown)]
    [TestCase("echo app:x:1000: >> /etc/gshadow", Presence.Absent)]
    public void Groups(string command, Presence expected)
    {
        var stage = Last($"FROM alpine:3.22\nRUN {command}\n");
        stage.HasGroup("app", stage.Stage.Steps.Count).ShouldBe(expected);
    }

    [Test]
    public void Only_what_stands_above_counts()
    {
        var stage = Last("FROM alpine:3.22\nRUN true\nRUN adduser -D app\n");
        (stage.HasUser("app", 1), stage.HasUser("app", 2)).ShouldBe((Presence.Absent, Presence.Present));
    }

    private static StageContents Last(string text)
    {
        var syntax = DockerfileParser.Parse(new SourceText("Dockerfile", text));
        var build = new ContainerBuild(syntax, StageGraphBuilder.Build(syntax, BuildSettings.None, CatalogueEnvironments.Instance), BuildSettings.None, null);
        return build.Stages[build.Stages.Count - 1].Contents;
    }
}
