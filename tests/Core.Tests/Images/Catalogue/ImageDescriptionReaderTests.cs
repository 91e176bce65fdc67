using GoContainerGuard.Images;
using GoContainerGuard.Images.Catalogue;
using GoContainerGuard.Semantics;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Images.Catalogue;

internal sealed class ImageDescriptionReaderTests
{
    private const string Own = "registry.corp/base/own:2";

    [Test]
    public void What_is_said_is_certain()
    {
        var image = Image("libc glibc 2.36, shell /bin/bash, certificates yes, zones no, tmp no, packages apt, user app, workdir /srv, entrypoint /init --, cmd none").Certain;
        (image.Libc, image.LibcVersion, image.Shell, image.ShellPath).ShouldBe((Libc.Glibc, "2.36", Presence.Present, "/bin/bash"));
        (image.CaCertificates, image.ZoneData, image.HasFolder("/tmp"), image.PackageManager).ShouldBe((Presence.Present, Presence.Absent, Presence.Absent, PackageManager.Apt));
        (image.DefaultUser.Value, image.WorkingDirectory, image.Entrypoint, image.HasEntrypoint).ShouldBe(("app", "/srv", "/init --", Presence.Present));
        (image.Command, image.Name).ShouldBe((null, Own));
    }

    [Test]
    public void What_is_not_said_is_unknown()
    {
        var image = Image("tmp yes");
        (image.Libc, image.Shell, image.CaCertificates, image.PackageManager).ShouldBe(default);
        (image.DefaultUser.IsKnown, image.IsComplete, image.AreUsersComplete, image.IsEnvironmentComplete).ShouldBe(default);
        (image.User("root"), image.Program("ls"), image.Program("/bin/sh"), image.Variable("PATH")).ShouldBe(default);
    }

    [Test]
    public void No_shell_is_none_of_the_usual_ones()
    {
        var image = Image("shell none");
        (image.Program("/bin/sh"), image.Program("bash"), image.Program("/usr/bin/dash")).ShouldBe((Presence.Absent, Presence.Absent, Presence.Absent));
        image.Program("/busybox/sh").ShouldBe(Presence.Unknown);
    }

    [Test]
    public void Another_shell_leaves_the_usual_one_open()
    {
        var image = Image("shell /bin/bash, tools only curl");
        (image.Program("/bin/bash"), image.Program("bash"), image.Program("/bin/sh"), image.Program("sh")).ShouldBe((Presence.Present, Presence.Present, Presence.Unknown, Presence.Unknown));
    }

    [Test]
    public void Lists_are_open_unless_they_say_otherwise()
    {
        var open = Image("users app:10001 ops, groups app:10001, tools curl /usr/bin/jq, env TZ=UTC");
        (open.User("app"), open.UserId("app"), open.User("ops"), open.UserId("ops"), open.User("other")).ShouldBe((Presence.Present, 10001, Presence.Present, null, Presence.Unknown));
        (open.Program("jq"), open.Program("/usr/bin/jq"), open.Program("wget"), open.Variable("HOME")).ShouldBe((Presence.Present, Presence.Present, Presence.Unknown, Presence.Unknown));
        var whole = Image("users only app:10001, groups none, tools only curl, env only TZ=UTC");
        (whole.User("app"), whole.User("root"), whole.User("other"), whole.Group("app")).ShouldBe((Presence.Present, Presence.Present, Presence.Absent, Presence.Absent));
        (whole.Program("curl"), whole.Program("wget"), whole.Program("/usr/bin/wget"), whole.Program("/opt/wget")).ShouldBe((Presence.Present, Presence.Absent, Presence.Absent, Presence.Unknown));
        (whole.Environment["TZ"], whole.Variable("HOME")).ShouldBe(("UTC", Presence.Absent));
    }

    [Test]
    public void Nothing_else_is_nothing_else()
    {
        var image = Image("users app:1, nothing else");
        (image.IsComplete, image.User("other"), image.Program("/app"), image.Libc).ShouldBe((true, Presence.Absent, Presence.Absent, Libc.Unknown));
    }

    [Test]
    public void Like_another_is_like_it_where_nothing_else_is_said()
    {
        var image = Image("like gcr.io/distroless/static-debian13:nonroot, users app:10001, zones no").Certain;
        (image.Libc, image.DefaultUser.Value, image.User("app"), image.User("nonroot"), image.User("other")).ShouldBe((Libc.None, "65532", Presence.Present, Presence.Present, Presence.Absent));
        (image.CaCertificates, image.ZoneData, image.Name, image.Family).ShouldBe((Presence.Present, Presence.Absent, Own, "own"));
    }

    [Test]
    public void Like_a_glibc_image_and_yet_musl_has_no_version() => Image("like debian:13-slim, libc musl").LibcVersion.ShouldBeNull();

    [Test]
    public void Like_the_tag_of_the_image_itself()
    {
        var description = ImageDescriptionReader.Read("registry.corp/go, like golang:*").ShouldNotBeNull();
        description.Of(ImageReference.Parse("registry.corp/go:1.27-alpine"), BaseImageCatalogue.Shipped)!.Libc.ShouldBe(Libc.Musl);
        description.Of(ImageReference.Parse("registry.corp/go:1.27"), BaseImageCatalogue.Shipped)!.Go.Release.ShouldBe("1.27");
    }

    [Test]
    public void Mirror_is_the_image_itself()
    {
        var description = ImageDescriptionReader.Read("registry.corp/hub/*, is docker.io/*").ShouldNotBeNull();
        var image = description.Of(ImageReference.Parse("registry.corp/hub/library/alpine:3.24"), BaseImageCatalogue.Shipped).ShouldNotBeNull();
        (image.Family, image.Name).ShouldBe(("alpine", "registry.corp/hub/library/alpine:3.24"));
        description.Of(ImageReference.Parse("registry.corp/hub/team/thing:1"), BaseImageCatalogue.Shipped).ShouldBeNull();
        description.Of(ImageReference.Parse("registry.corp/hub/scratch"), BaseImageCatalogue.Shipped).ShouldBeNull();
    }

    [TestCase("", "||it starts with one image")]
    [TestCase("a b, shell none", "|a b|it starts with one image")]
    [TestCase("a", "|a|nothing is said of 'a'")]
    [TestCase("a, ", "||nothing stands between two commas")]
    [TestCase("a, shel none", "|shel|'shel' says nothing of an image|shell")]
    [TestCase("a, shell", "|shell|'shell' is said of nothing")]
    [TestCase("a, shell none, shell /bin/sh", "|shell|'shell' is said twice")]
    [TestCase("a, shell none x", "|x|'x' says nothing behind 'shell none'")]
    [TestCase("a, shell bash", "|bash|'bash' is neither 'none' nor an absolute path|/bin/bash")]
    [TestCase("a, libc glib", "|glib|'glib' is none of none, glibc, musl|glibc")]
    [TestCase("a, libc glibc new", "|new|'new' is no version")]
    [TestCase("a, certificates yess", "|yess|'yess' is none of yes, no|yes")]
    [TestCase("a, packages npm", "|npm|'npm' is none of")]
    [TestCase("a, users app:x", "|app:x|'app:x' is no name with a number")]
    [TestCase("a, users only", "|only|'only' is said of nothing|none")]
    [TestCase("a, tools bin/x", "|bin/x|'bin/x' is neither a name nor an absolute path")]
    [TestCase("a, env PATH", "|PATH|'PATH' is no name with a value")]
    [TestCase("a, workdir srv", "|srv|'srv' is no absolute path")]
    [TestCase("a, nothing els", "|els|'els' is none of else|else")]
    [TestCase("a, like golang", "|golang|'golang' does not say which tag|golang:*")]
    [TestCase("a, like nobody/knows:1", "|nobody/knows:1|of 'nobody/knows:1' nothing is known")]
    [TestCase("a, is golang:1.27", "|golang:1.27|'golang:1.27' has a tag")]
    [TestCase("a, is nobody/knows", "|nobody/knows|of 'nobody/knows' nothing is known")]
    [TestCase("a, is docker.io/*", "|docker.io/*|'docker.io/*' has no one star")]
    [TestCase("a/*, is docker.io/*, shell none", "|is docker.io/*|'is' says all there is to say")]
    [TestCase("a, like alpine:3.24, tools none", "|tools none|'like' brings what else there is")]
    [TestCase("a, nothing else, like alpine:3.24", "|nothing else|'like' brings what else there is")]
    public void Mistake_is_told_with_its_place_and_nothing_is_said(string text, string expected)
    {
        ImageDescriptionReader.Read(text).ShouldBeNull();
        var fault = ImageDescriptionReader.FindFault(text).ShouldNotBeNull();
        var parts = expected.Split('|');
        text.Substring(fault.Span.Start, fault.Span.Length).ShouldBe(parts[1]);
        fault.Problem.ShouldStartWith(parts[2]);
        fault.Meant.ShouldBe(parts.Length > 3 ? parts[3] : null);
    }

    private static BaseImage Image(string statements) =>
        ImageDescriptionReader.Read("registry.corp/base/own, " + statements).ShouldNotBeNull().Of(ImageReference.Parse(Own), BaseImageCatalogue.Shipped).ShouldNotBeNull();
}
