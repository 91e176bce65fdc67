using GoContainerGuard.Images;
using GoContainerGuard.Images.Catalogue;
using NUnit.Framework;
using Shouldly;
using static GoContainerGuard.Tests.Images.Catalogue.From;

namespace GoContainerGuard.Tests.Images.Catalogue;

internal sealed class FamilyTests
{
    [TestCase("scratch", Libc.None, null)]
    [TestCase("gcr.io/distroless/static-debian12", Libc.None, null)]
    [TestCase("gcr.io/distroless/static", Libc.None, null)]
    [TestCase("gcr.io/distroless/base-debian12:nonroot", Libc.Glibc, "2.36")]
    [TestCase("gcr.io/distroless/base", Libc.Glibc, "2.41")]
    [TestCase("alpine:3.20.3", Libc.Musl, "1.2.5")]
    [TestCase("alpine:3.22", Libc.Musl, "1.2.5")]
    [TestCase("alpine:3.24", Libc.Musl, null)]
    [TestCase("alpine:3.30", Libc.Musl, null)]
    [TestCase("alpine", Libc.Musl, null)]
    [TestCase("alpine:edge", Libc.Musl, null)]
    [TestCase("debian:bookworm-20260801-slim", Libc.Glibc, "2.36")]
    [TestCase("debian:12.9", Libc.Glibc, "2.36")]
    [TestCase("debian:trixie-slim", Libc.Glibc, "2.41")]
    [TestCase("debian:stable-slim", Libc.Glibc, null)]
    [TestCase("debian:buster", Libc.Glibc, null)]
    [TestCase("ubuntu:24.04", Libc.Glibc, "2.39")]
    [TestCase("ubuntu", Libc.Glibc, null)]
    [TestCase("busybox:1.37.0-glibc", Libc.Glibc, "2.41")]
    [TestCase("busybox:musl", Libc.None, null)]
    [TestCase("cgr.dev/chainguard/static", Libc.None, null)]
    [TestCase("cgr.dev/chainguard/glibc-dynamic:latest", Libc.Glibc, "2.43")]
    [TestCase("registry.access.redhat.com/ubi9/ubi-minimal:9.5", Libc.Glibc, null)]
    [TestCase("amazonlinux:2023", Libc.Glibc, "2.34")]
    [TestCase("dhi.io/static:20260801-musl-alpine3.24", Libc.Unknown, null)]
    public void Libc_and_its_version(string reference, Libc libc, string? version)
    {
        var image = Image(reference);
        (image.Libc, image.LibcVersion).ShouldBe((libc, version));
    }

    [TestCase("alpine:3.22")]
    [TestCase("gcr.io/distroless/base")]
    [TestCase("busybox:glibc")]
    [TestCase("cgr.dev/chainguard/glibc-dynamic")]
    [TestCase("amazonlinux:2023")]
    [TestCase("registry.access.redhat.com/ubi9/ubi")]
    [TestCase("debian:12@sha256:00")]
    public void No_error_rests_on_a_libc_version_that_was_not_looked_at(string reference) => Image(reference).Certain.LibcVersion.ShouldBeNull();

    [TestCase("scratch", Presence.Absent, null)]
    [TestCase("gcr.io/distroless/static-debian12", Presence.Absent, null)]
    [TestCase("gcr.io/distroless/static:nonroot-arm64", Presence.Absent, null)]
    [TestCase("gcr.io/distroless/static-debian12:debug", Presence.Present, "/busybox/sh")]
    [TestCase("gcr.io/distroless/static-debian12:debug-nonroot-amd64", Presence.Present, "/busybox/sh")]
    [TestCase("gcr.io/distroless/static-debian12@sha256:00", Presence.Unknown, null)]
    [TestCase("gcr.io/distroless/static-debian12:0123abcd", Presence.Unknown, null)]
    [TestCase("alpine:3.30", Presence.Present, "/bin/sh")]
    [TestCase("debian:trixie", Presence.Present, "/bin/sh")]
    [TestCase("busybox", Presence.Present, "/bin/sh")]
    [TestCase("cgr.dev/chainguard/static:latest", Presence.Absent, null)]
    [TestCase("registry.access.redhat.com/ubi9/ubi", Presence.Present, "/bin/sh")]
    [TestCase("mcr.microsoft.com/azurelinux/distroless/base:3.0", Presence.Absent, null)]
    [TestCase("mcr.microsoft.com/oss/go/microsoft/golang:1.27", Presence.Unknown, null)]
    public void Shell_of_an_error(string reference, Presence presence, string? path)
    {
        var image = Image(reference).Certain;
        (image.Shell, image.ShellPath).ShouldBe((presence, path));
    }

    [TestCase("scratch", "curl", Presence.Absent)]
    [TestCase("scratch", "/app/server", Presence.Absent)]
    [TestCase("gcr.io/distroless/static", "curl", Presence.Absent)]
    [TestCase("gcr.io/distroless/static", "/bin/sh", Presence.Absent)]
    [TestCase("gcr.io/distroless/static:debug", "/bin/sh", Presence.Absent)]
    [TestCase("gcr.io/distroless/static:debug", "/busybox/sh", Presence.Present)]
    [TestCase("gcr.io/distroless/static:debug", "wget", Presence.Present)]
    [TestCase("gcr.io/distroless/static:debug", "curl", Presence.Absent)]
    [TestCase("gcr.io/distroless/static:debug", "telnet", Presence.Unknown)]
    [TestCase("gcr.io/distroless/static:debug", "/app/server", Presence.Unknown)]
    [TestCase("alpine:3.20", "wget", Presence.Present)]
    [TestCase("alpine:3.20", "/usr/bin/wget", Presence.Present)]
    [TestCase("alpine:3.20", "/bin/wget", Presence.Absent)]
    [TestCase("alpine:3.20", "/app/server", Presence.Unknown)]
    [TestCase("alpine:3.20", "curl", Presence.Absent)]
    [TestCase("alpine:3.20", "grpc_health_probe", Presence.Absent)]
    [TestCase("alpine:3.20", "ed", Presence.Absent)]
    [TestCase("alpine:3.20", "", Presence.Absent)]
    [TestCase("alpine:3.20", "/bin/", Presence.Absent)]
    [TestCase("alpine:3.20", "cat chattr", Presence.Absent, Description = "two neighbours of the list")]
    [TestCase("alpine:3.20", "as", Presence.Absent, Description = "part of ash")]
    [TestCase("alpine:3.20", "/usr/local/bin/app", Presence.Absent)]
    [TestCase("alpine:3.17", "ed", Presence.Present)]
    [TestCase("alpine:3.17", "/bin/ed", Presence.Present)]
    [TestCase("alpine:3.24", "grpc_health_probe", Presence.Unknown)]
    [TestCase("alpine:3.24", "curl", Presence.Absent)]
    [TestCase("alpine:3.24", "bash", Presence.Absent)]
    [TestCase("alpine", "curl", Presence.Absent)]
    [TestCase("alpine", "wget", Presence.Present)]
    [TestCase("alpine", "ed", Presence.Unknown)]
    [TestCase("alpine:3.30", "curl", Presence.Unknown)]
    [TestCase("debian:trixie-slim", "curl", Presence.Absent)]
    [TestCase("debian:trixie-slim", "adduser", Presence.Absent)]
    [TestCase("debian:bookworm", "adduser", Presence.Present)]
    [TestCase("debian", "adduser", Presence.Unknown)]
    [TestCase("debian:trixie", "/bin/bash", Presence.Present)]
    [TestCase("debian:trixie", "/usr/bin/bash", Presence.Present, Description = "/bin is a link to /usr/bin")]
    [TestCase("debian:bullseye", "/usr/bin/bash", Presence.Unknown)]
    [TestCase("debian:trixie", "telnetd", Presence.Unknown)]
    [TestCase("ubuntu:24.04", "curl", Presence.Absent)]
    [TestCase("ubuntu:24.04", "adduser", Presence.Absent)]
    [TestCase("ubuntu:25.10", "curl", Presence.Unknown)]
    [TestCase("busybox:1.37.0", "wget", Presence.Present)]
    [TestCase("busybox:1.37.0", "bash", Presence.Absent)]
    [TestCase("cgr.dev/chainguard/static", "sh", Presence.Absent)]
    [TestCase("registry.access.redhat.com/ubi9/ubi-minimal", "useradd", Presence.Unknown)]
    public void Programs_of_an_error(string reference, string program, Presence presence) =>
        Image(reference).Certain.Program(program).ShouldBe(presence);

    [Test]
    public void Empty_tag_is_not_the_one_that_is_left_out()
    {
        var catalogue = new BaseImageCatalogue(CatalogueText.Embedded);

        catalogue.Find(new ImageName("alpine", "", null))!.Certain.Program("curl").ShouldBe(Presence.Unknown);
        catalogue.Find(new ImageName("alpine", null, null))!.Certain.Program("curl").ShouldBe(Presence.Absent);
    }

    [TestCase("alpine:3.24", "grpc_health_probe", Presence.Absent)]
    [TestCase("alpine:3.24", "tree", Presence.Present)]
    [TestCase("alpine:3.30", "curl", Presence.Absent)]
    [TestCase("ubuntu:25.10", "curl", Presence.Absent)]
    [TestCase("registry.access.redhat.com/ubi9/ubi-minimal", "useradd", Presence.Absent)]
    public void Programs_of_a_warning(string reference, string program, Presence presence) => Image(reference).Program(program).ShouldBe(presence);

    [TestCase("scratch", "nonroot", Presence.Absent)]
    [TestCase("scratch", "root", Presence.Absent)]
    [TestCase("gcr.io/distroless/static", "nonroot", Presence.Present)]
    [TestCase("gcr.io/distroless/static@sha256:00", "nonroot", Presence.Present)]
    [TestCase("gcr.io/distroless/static@sha256:00", "app", Presence.Absent)]
    [TestCase("alpine:3.24", "nonroot", Presence.Absent)]
    [TestCase("alpine:3.24", "nobody", Presence.Present)]
    [TestCase("alpine:3.24", "operator", Presence.Absent)]
    [TestCase("alpine:3.19", "operator", Presence.Present)]
    [TestCase("alpine", "operator", Presence.Unknown)]
    [TestCase("alpine", "nonroot", Presence.Absent)]
    [TestCase("alpine:3.30", "nonroot", Presence.Absent)]
    [TestCase("debian:bookworm-slim", "app", Presence.Absent)]
    [TestCase("debian:buster", "app", Presence.Unknown)]
    [TestCase("ubuntu:24.04", "ubuntu", Presence.Present)]
    [TestCase("ubuntu:22.04", "ubuntu", Presence.Absent)]
    [TestCase("ubuntu", "ubuntu", Presence.Unknown)]
    [TestCase("ubuntu:24.04", "gnats", Presence.Unknown)]
    [TestCase("cgr.dev/chainguard/static", "nonroot", Presence.Present)]
    [TestCase("cgr.dev/chainguard/static", "app", Presence.Absent)]
    [TestCase("mcr.microsoft.com/azurelinux/distroless/base:3.0", "app", Presence.Unknown)]
    public void Users_of_an_error(string reference, string user, Presence presence) => Image(reference).Certain.User(user).ShouldBe(presence);

    [TestCase("alpine:3.24", "nogroup", 65533)]
    [TestCase("debian:trixie", "nogroup", 65534)]
    [TestCase("alpine:3.17", "squid", 31)]
    [TestCase("gcr.io/distroless/static", "nonroot", 65532)]
    [TestCase("debian:trixie", "nobody", null)]
    public void Group_ids(string reference, string group, int? id) => Image(reference).GroupId(group).ShouldBe(id);

    [TestCase("gcr.io/distroless/static", "0", "/")]
    [TestCase("gcr.io/distroless/static:nonroot", "65532", "/home/nonroot")]
    [TestCase("gcr.io/distroless/static:debug-nonroot", "65532", "/home/nonroot")]
    [TestCase("gcr.io/distroless/static@sha256:00", null, null)]
    [TestCase("alpine:3.30", "root", "/")]
    [TestCase("cgr.dev/chainguard/static", "65532", "/")]
    [TestCase("cgr.dev/chainguard/go", "0", "/")]
    [TestCase("dhi.io/golang:1.27-dev", "root", "/go")]
    public void Default_user_and_folder(string reference, string? user, string? folder)
    {
        var image = Image(reference).Certain;
        (image.DefaultUser.Value, image.WorkingDirectory).ShouldBe((user, folder));
    }

    [TestCase("scratch", Presence.Absent, Presence.Absent)]
    [TestCase("gcr.io/distroless/static", Presence.Present, Presence.Present)]
    [TestCase("alpine:3.20", Presence.Present, Presence.Absent)]
    [TestCase("alpine", Presence.Present, Presence.Absent)]
    [TestCase("debian:bookworm-slim", Presence.Absent, Presence.Present)]
    [TestCase("ubuntu:24.04", Presence.Absent, Presence.Absent)]
    [TestCase("busybox", Presence.Absent, Presence.Absent)]
    [TestCase("cgr.dev/chainguard/static", Presence.Present, Presence.Present)]
    [TestCase("cgr.dev/chainguard/glibc-dynamic", Presence.Present, Presence.Absent)]
    [TestCase("registry.access.redhat.com/ubi9/ubi", Presence.Unknown, Presence.Unknown)]
    public void Certificates_and_zones_of_an_error(string reference, Presence certificates, Presence zones)
    {
        var image = Image(reference).Certain;
        (image.CaCertificates, image.ZoneData).ShouldBe((certificates, zones));
    }

    [TestCase("scratch", PackageManager.None)]
    [TestCase("gcr.io/distroless/static:debug", PackageManager.None)]
    [TestCase("alpine:3.23", PackageManager.Apk)]
    [TestCase("debian:12", PackageManager.Apt)]
    [TestCase("registry.access.redhat.com/ubi9/ubi-minimal", PackageManager.Microdnf)]
    [TestCase("amazonlinux:2", PackageManager.Yum)]
    [TestCase("mcr.microsoft.com/azurelinux/base/core:3.0", PackageManager.Tdnf)]
    [TestCase("dhi.io/alpine-base:3.24", PackageManager.Unknown)]
    public void Package_manager(string reference, PackageManager manager) => Image(reference).Certain.PackageManager.ShouldBe(manager);

    [TestCase("debian:bookworm", "2026-07-11", "2028-06-30")]
    [TestCase("gcr.io/distroless/static-debian11", "2024-06-01", null)]
    [TestCase("alpine:3.20", "2026-04-01", null)]
    [TestCase("alpine", null, null)]
    [TestCase("gcr.io/distroless/static-debian13", null, null)]
    public void End_of_life(string reference, string? date, string? longTerm)
    {
        var image = Image(reference);
        (image.EndOfLife, image.EndOfLongTermSupport).ShouldBe((date, longTerm));
    }

    [TestCase("scratch", true)]
    [TestCase("gcr.io/distroless/static:nonroot", true)]
    [TestCase("gcr.io/distroless/static:debug", false)]
    [TestCase("gcr.io/distroless/static@sha256:00", false)]
    [TestCase("alpine:3.20", false)]
    public void Complete_is_only_what_is_wholly_known(string reference, bool isComplete) => Image(reference).IsComplete.ShouldBe(isComplete);

    [TestCase("cgr.dev/chainguard/go", true)]
    [TestCase("cgr.dev/chainguard/go:latest-dev", true)]
    [TestCase("dhi.io/golang:1.27-dev", true)]
    [TestCase("dhi.io/golang:1.27", false)]
    [TestCase("mcr.microsoft.com/devcontainers/go:1.26-trixie", true)]
    [TestCase("mcr.microsoft.com/oss/go/microsoft/golang:1.27-fips", true)]
    [TestCase("alpine:3.20", false)]
    public void Go_toolchain(string reference, bool isToolchain) => Image(reference).IsGoToolchain.ShouldBe(isToolchain);

    [Test]
    public void Chainguard_go_downloads_newer_toolchains() =>
        Image("cgr.dev/chainguard/go").Certain.GoToolchain.ShouldBe(GoToolchainChoice.Automatic);

    [Test]
    public void Folders_have_mode_and_owner()
    {
        Image("gcr.io/distroless/static:nonroot").Folder("/home/nonroot").ShouldBe(new ImageFolder("0700", 65532, 65532));
        Image("alpine:3.20").Folder("/tmp").ShouldBe(new ImageFolder("1777", 0, 0));
        Image("scratch").Folder("/tmp").ShouldBeNull();
        Image("scratch").HasFolder("/tmp").ShouldBe(Presence.Absent);
        Image("alpine:3.20").HasFolder("/data").ShouldBe(Presence.Unknown);
    }

    [Test]
    public void Digest_beside_a_tag_leaves_the_tag_to_warnings()
    {
        var image = Image("gcr.io/distroless/static-debian12:nonroot@sha256:00");
        image.IsPinned.ShouldBeTrue();
        (image.DefaultUser.Value, image.Certain.DefaultUser.Value).ShouldBe(("65532", null));
        (image.Libc, image.Certain.Libc).ShouldBe((Libc.None, Libc.None));
    }

    [Test]
    public void Digest_beside_a_golang_tag_leaves_the_version_to_warnings()
    {
        var image = Image("golang:1.24-alpine@sha256:00");
        (image.Go.Exact, image.Certain.Go.Exact).ShouldBe(("1.24.13", null));
        (image.GoToolchain, image.Certain.GoToolchain).ShouldBe((GoToolchainChoice.Local, GoToolchainChoice.Unknown));
    }

    [Test]
    public void Sources_can_be_looked_up() =>
        BaseImageCatalogue.Shipped.Source(Image("scratch").Sources[0]).ShouldNotBeNull().ShouldStartWith("Local run");
}
