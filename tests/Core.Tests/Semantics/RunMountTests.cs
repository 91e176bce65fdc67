using System.Linq;
using GoContainerGuard.Semantics;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Semantics;

/// <summary>The keys of a mount and what they are when nothing is said.</summary>
internal sealed class RunMountTests
{
    [TestCase("target=.", "bind /src ro")]
    [TestCase("type=bind,target=/a,rw", "bind /a rw")]
    [TestCase("type=bind,target=/a,readwrite=true", "bind /a rw")]
    [TestCase("type=cache,target=/go/pkg/mod", "cache /go/pkg/mod rw id=/go/pkg/mod shared 0755 0:0")]
    [TestCase("type=cache,target=mod", "cache /src/mod rw id=mod shared 0755 0:0")]
    [TestCase("type=cache,id=m,dst=/m,sharing=locked,uid=10,gid=20,mode=0700,ro", "cache /m ro id=m locked 0700 10:20")]
    [TestCase("type=cache,target=$CACHE", "cache /cache rw id=/cache shared 0755 0:0")]
    [TestCase("type=cache,target=$UNKNOWN_ARG", "cache ? rw id=? shared 0755 0:0")]
    [TestCase("type=cache,target=/m,uid=$UNKNOWN_ARG,mode=$UNKNOWN_ARG,sharing=$UNKNOWN_ARG", "cache /m rw id=/m")]
    [TestCase("type=secret,id=token", "secret /run/secrets/token rw id=token 0400 0:0")]
    [TestCase("type=secret,target=/root/.netrc,required", "secret /root/.netrc rw id=.netrc 0400 0:0 required")]
    [TestCase("type=secret,id=token,env=TOKEN", "secret ? rw id=token 0400 0:0 env=TOKEN")]
    [TestCase("type=ssh", "ssh ? rw id=default 0600 0:0")]
    [TestCase("type=ssh,id=git,required=true", "ssh ? rw id=git 0600 0:0 required")]
    [TestCase("type=tmpfs,target=/tmp,size=1g", "tmpfs /tmp rw size=1g")]
    public void Keys_and_defaults(string value, string expected)
    {
        var stage = Parsed.Stages($"FROM a\nARG UNKNOWN_ARG\nENV CACHE=/cache\nWORKDIR /src\nRUN --mount={value} go build").Last!;
        Shown(RunMount.Of(stage.Steps[^1]).Single()).ShouldBe(expected);
    }

    [TestCase("target=/x", true)]
    [TestCase("from=,target=/x", true)]
    [TestCase("from=build,target=/x", false)]
    [TestCase("from=$NAME,target=/x", false)]
    [TestCase("from=$UNKNOWN_ARG,target=/x", false)]
    [TestCase("type=cache,target=/x", false)]
    public void Bind_mount_shows_the_context_when_it_names_nothing_else(string value, bool isContext)
    {
        var stage = Parsed.Stages($"FROM a\nARG UNKNOWN_ARG\nENV NAME=build\nRUN --mount={value} go build").Last!;
        RunMount.Of(stage.Steps[^1]).Single().IsContextBind.ShouldBe(isContext);
    }

    private static string Shown(RunMount mount)
    {
        string?[] parts =
        [
            mount.Type,
            mount.Target ?? "?",
            mount.IsReadOnly ? "ro" : "rw",
            mount.Type is "cache" or "secret" or "ssh" ? "id=" + (mount.Id ?? "?") : null,
            mount.Sharing,
            mount.Mode is null ? null : $"{mount.Mode} {mount.UserId}:{mount.GroupId}",
            mount.Variable is null ? null : "env=" + mount.Variable,
            mount.IsRequired ? "required" : null,
            mount.Size is null ? null : "size=" + mount.Size,
        ];
        return string.Join(' ', parts.Where(part => part is not null));
    }
}
