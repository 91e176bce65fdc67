using GoContainerGuard.Images;
using GoContainerGuard.Images.Catalogue;
using NUnit.Framework;
using Shouldly;
using static GoContainerGuard.Tests.Images.Catalogue.From;

namespace GoContainerGuard.Tests.Images.Catalogue;

internal sealed class GolangTests
{
    // Release, exact version, patch that a floating tag had reached. Supported in the facts: 1.26 (at .7) and 1.27 (at .0).
    [TestCase("1.27", "1.27", null, "1.27.0")]
    [TestCase("1.27.0", "1.27", "1.27.0", "1.27.0")]
    [TestCase("1.27-alpine", "1.27", null, "1.27.0")]
    [TestCase("1.26-bookworm", "1.26", null, "1.26.7")]
    [TestCase("1.26.3-trixie", "1.26", "1.26.3", "1.26.3")]
    [TestCase("1.26-alpine3.22", "1.26", "1.26.4", "1.26.4", Description = "3.22 was dropped for 1.26 after .4")]
    [TestCase("1.24", "1.24", "1.24.13", "1.24.13", Description = "support ended: the tag stands still")]
    [TestCase("1.24-alpine", "1.24", "1.24.13", "1.24.13")]
    [TestCase("1.24-bullseye", "1.24", "1.24.6", "1.24.6")]
    [TestCase("1.24-alpine3.20", "1.24", "1.24.3", "1.24.3")]
    [TestCase("bullseye", "1.24", "1.24.6", "1.24.6", Description = "no golang image was built on bullseye after that")]
    [TestCase("alpine3.21", "1.25", "1.25.5", "1.25.5")]
    [TestCase("1-bullseye", "1.24", "1.24.6", "1.24.6")]
    [TestCase("1.24.99", "1.24", null, null)]
    [TestCase("1.9-alpine", "1.9", null, null)]
    [TestCase("latest", null, null, null)]
    [TestCase("1", null, null, null)]
    [TestCase("alpine", null, null, null)]
    [TestCase("bookworm", null, null, null)]
    [TestCase("1.29", null, null, null, Description = "newer than the facts")]
    [TestCase("1.28rc1", null, null, null)]
    [TestCase("1.26-nanoserver-ltsc2022", "1.26", null, "1.26.7")]
    [TestCase("onbuild", null, null, null)]
    [TestCase("2.0", null, null, null)]
    [TestCase("1.99999999999", null, null, null)]
    [TestCase("1.27.x", null, null, null)]
    public void Go_version(string tag, string? release, string? exact, string? atLeast) =>
        Image("golang:" + tag).Go.ShouldBe(new ImageGoVersion(release, exact, atLeast));

    [TestCase("1.27", GoToolchainChoice.Local)]
    [TestCase("1.21.1", GoToolchainChoice.Local)]
    [TestCase("1.21", GoToolchainChoice.Local)]
    [TestCase("latest", GoToolchainChoice.Local)]
    [TestCase("1.21.0", GoToolchainChoice.Automatic)]
    [TestCase("1.20", GoToolchainChoice.BeforeChoice)]
    [TestCase("1.20-buster", GoToolchainChoice.BeforeChoice)]
    [TestCase("buster", GoToolchainChoice.BeforeChoice)]
    [TestCase("1.29", GoToolchainChoice.Unknown)]
    [TestCase("1.26-windowsservercore-ltsc2022", GoToolchainChoice.Automatic)]
    [TestCase("onbuild", GoToolchainChoice.Unknown)]
    public void Toolchain_choice_of_an_error(string tag, GoToolchainChoice choice) => Image("golang:" + tag).Certain.GoToolchain.ShouldBe(choice);

    [TestCase("1.27", Libc.Glibc, "2.41")]
    [TestCase("1.27-bookworm", Libc.Glibc, "2.36")]
    [TestCase("1.24.5", Libc.Glibc, "2.36", Description = "1.24 stood on bookworm until .6")]
    [TestCase("1.24.6", Libc.Glibc, "2.41")]
    [TestCase("1.20", Libc.Glibc, "2.36")]
    [TestCase("1.19.9", Libc.Glibc, "2.31")]
    [TestCase("1.13", Libc.Glibc, null, Description = "buster is not in the facts")]
    [TestCase("latest", Libc.Glibc, null)]
    [TestCase("bookworm", Libc.Glibc, "2.36")]
    [TestCase("1.29", Libc.Glibc, null)]
    [TestCase("1.29-trixie", Libc.Glibc, "2.41")]
    [TestCase("1.21.4-alpine", Libc.Musl, "1.2.4")]
    [TestCase("1.22-alpine3.20", Libc.Musl, "1.2.5")]
    [TestCase("1.27-alpine", Libc.Musl, null)]
    [TestCase("1.29-alpine", Libc.Musl, null)]
    [TestCase("alpine", Libc.Musl, null)]
    [TestCase("1.27-nanoserver", Libc.Unknown, null)]
    [TestCase("1.27-solaris", Libc.Unknown, null)]
    public void Libc_is_the_distributions(string tag, Libc libc, string? version)
    {
        var image = Image("golang:" + tag);
        (image.Libc, image.LibcVersion).ShouldBe((libc, version));
        image.Certain.Libc.ShouldBe(libc);
    }

    [TestCase("1.27", "gcc", Presence.Present)]
    [TestCase("1.27", "curl", Presence.Present)]
    [TestCase("1.27", "adduser", Presence.Present)]
    [TestCase("1.27", "nc", Presence.Unknown, Description = "absent in Debian, but what the added packages bring is not listed")]
    [TestCase("1.27", "/bin/sh", Presence.Present)]
    [TestCase("1.27", "/usr/local/go/bin/go", Presence.Present)]
    [TestCase("1.27-alpine", "gcc", Presence.Absent)]
    [TestCase("1.27-alpine", "git", Presence.Absent)]
    [TestCase("1.27-alpine", "bash", Presence.Absent)]
    [TestCase("1.27-alpine", "wget", Presence.Present)]
    [TestCase("1.27-alpine", "adduser", Presence.Present)]
    [TestCase("1.27-alpine", "tree", Presence.Unknown, Description = "only extrapolated since 3.21")]
    [TestCase("1.21.11-alpine3.20", "tree", Presence.Present)]
    [TestCase("latest", "gcc", Presence.Present)]
    [TestCase("alpine", "gcc", Presence.Absent)]
    [TestCase("1.29-alpine", "gcc", Presence.Unknown, Description = "newer than the facts")]
    [TestCase("1.27-nanoserver", "git", Presence.Unknown)]
    public void Programs_of_an_error(string tag, string program, Presence presence) => Image("golang:" + tag).Certain.Program(program).ShouldBe(presence);

    [TestCase("1.29-alpine", Presence.Absent)]
    [TestCase("1.27-alpine", Presence.Absent)]
    [TestCase("1.27", Presence.Present)]
    public void C_compiler_of_a_warning(string tag, Presence presence) => Image("golang:" + tag).CCompiler.ShouldBe(presence);

    [TestCase("1.27", Presence.Present)]
    [TestCase("1.24.5-bookworm", Presence.Present)]
    [TestCase("1.24.5-alpine3.19", Presence.Absent)]
    [TestCase("1.24.13-bullseye", Presence.Absent)]
    [TestCase("1.26-bullseye", Presence.Absent)]
    [TestCase("1.26.9", Presence.Unknown)]
    [TestCase("1.29-alpine3.19", Presence.Unknown)]
    [TestCase("1.27-alpine3.99", Presence.Unknown)]
    public void Tag_was_published(string tag, Presence presence) => Image("golang:" + tag).TagPublication.ShouldBe(presence);

    [TestCase("1.27", TagStanding.Floating)]
    [TestCase("1.27-trixie", TagStanding.Release)]
    [TestCase("1.24", TagStanding.Release)]
    [TestCase("1.24.5", TagStanding.Release)]
    [TestCase("latest", TagStanding.Moving)]
    [TestCase("1.29", TagStanding.Unlisted)]
    public void Tag_stands(string tag, TagStanding standing) => Image("golang:" + tag).Standing.ShouldBe(standing);

    [Test]
    public void Every_tag_is_a_toolchain([Values("latest", "1.27", "1.29-alpine", "onbuild", "1.27-nanoserver", "1.28rc1")] string tag) =>
        Image("golang:" + tag).Certain.IsGoToolchain.ShouldBeTrue();

    [Test]
    public void Configuration_is_the_templates()
    {
        var image = Image("golang:1.27-bookworm").Certain;
        image.WorkingDirectory.ShouldBe("/go");
        image.DefaultUser.IsRoot.ShouldBeTrue();
        image.Environment["GOPATH"].ShouldBe("/go");
        image.Environment["GOTOOLCHAIN"].ShouldBe("local");
        image.Environment["PATH"].ShouldStartWith("/go/bin:/usr/local/go/bin:");
        image.Variable("CGO_ENABLED").ShouldBe(Presence.Absent);
        image.Folder("/go").ShouldBe(new ImageFolder("1777", 0, 0));
        image.User("nobody").ShouldBe(Presence.Present);
        image.User("app").ShouldBe(Presence.Absent);
        image.Group("_ssh").ShouldBe(Presence.Unknown);
    }

    [Test]
    public void Windows_variant_is_recognised_and_not_known_otherwise()
    {
        var image = Image("golang:1.26-windowsservercore-ltsc2022");
        image.IsWindows.ShouldBeTrue();
        (image.Shell, image.CaCertificates, image.WorkingDirectory, image.PackageManager)
            .ShouldBe((Presence.Unknown, Presence.Unknown, null, PackageManager.Unknown));
        image.User("app").ShouldBe(Presence.Unknown);
    }
}
