using System.Linq;
using GoContainerGuard.Rules;
using GoContainerGuard.Rules.Identity;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Identity;

internal sealed class UnknownUserTests : RuleTests<UnknownUser>
{
    [Test]
    public void Name_that_the_image_does_not_have_is_reported() => Reports("""
        FROM alpine:3.22
        USER [|nonroot|]
        CMD ["/app"]
        """);

    [Test]
    public void Message_quotes_what_docker_says_when_the_container_starts() => Says(
        "user 'nonroot' is not in 'alpine:3.22': the container stops with 'unable to find user nonroot: no matching entries in passwd file'",
        """
        FROM alpine:3.22
        USER nonroot
        CMD ["/app"]
        """);

    [Test]
    public void With_a_RUN_behind_it_the_build_stops() => Says(
        "user 'nonroot' is not in 'alpine:3.22': the build stops with 'unable to find user nonroot: no matching entries in passwd file'",
        """
        FROM alpine:3.22
        USER nonroot
        RUN id
        """);

    [Test]
    public void Unknown_group_is_reported_at_its_own_place() => Says(
        "group 'staffers' is not in 'debian:trixie-slim': the container stops with 'unable to find group staffers: no matching entries in group file'",
        """
        FROM debian:trixie-slim
        USER www-data:staffers
        CMD ["/app"]
        """);

    [Test]
    public void Related_location_is_the_image()
    {
        var finding = Findings("FROM alpine:3.22 AS base\nFROM base\nUSER app\nCMD [\"/app\"]\n").Single();
        finding.Related.Single().Where.Text.ShouldBe("alpine:3.22");
    }

    [TestCase("alpine:3.22", "nobody:nobody")]
    [TestCase("debian:trixie-slim", "nobody:nogroup")]
    [TestCase("debian:bookworm", "www-data:www-data")]
    [TestCase("ubuntu:24.04", "ubuntu:ubuntu")]
    [TestCase("ubuntu:22.04", "www-data")]
    [TestCase("golang:1.25", "www-data")]
    [TestCase("golang:1.25-alpine", "nobody:nobody")]
    [TestCase("busybox:1.37", "nobody")]
    [TestCase("gcr.io/distroless/static-debian12", "nonroot:nonroot")]
    [TestCase("gcr.io/distroless/static-debian12:nonroot", "nonroot")]
    [TestCase("gcr.io/distroless/base-debian12", "nobody")]
    [TestCase("cgr.dev/chainguard/static:latest", "nonroot")]
    public void Names_that_the_image_brings_are_fine(string image, string user) => IsClean($"FROM {image}\nUSER {user}\nCMD [\"/app\"]\n");

    [TestCase("alpine:3.22", "nobody:[|nogroup1|]")]
    [TestCase("alpine:3.22", "[|ubuntu|]")]
    [TestCase("debian:trixie-slim", "nobody:[|nobody|]")]
    [TestCase("ubuntu:22.04", "[|ubuntu|]")]
    [TestCase("scratch", "[|nobody|]")]
    public void Names_of_other_images_are_not(string image, string user) => Reports($"FROM {image}\nUSER {user}\nCMD [\"/app\"]\n");

    [TestCase("65532")]
    [TestCase("65532:65532")]
    [TestCase("0:0")]
    [TestCase("root")]
    [TestCase("root:root")]
    [TestCase(":1000")]
    [TestCase("1000:")]
    public void Numbers_and_root_need_no_account(string user) => IsClean($"FROM scratch\nUSER {user}\nCMD [\"/app\"]\n");

    [TestCase("registry.example.com/team/base:1")]
    [TestCase("$BASE")]
    [TestCase("mcr.microsoft.com/windows/nanoserver:ltsc2022")]
    [TestCase("golang:1.25-nanoserver")]
    [TestCase("golang:1.25-windowsservercore-ltsc2022")]
    public void Unknown_images_bring_users_of_their_own(string image) => IsClean($"ARG BASE\nFROM {image}\nUSER ContainerUser:team\nRUN whoami\n");

    [TestCase("FROM --platform=windows/amd64 golang:1.25")]
    [TestCase("# escape=`\nFROM golang:1.25")]
    [TestCase("FROM golang:1.25\nSHELL [\"powershell\", \"-Command\"]")]
    public void Image_that_may_be_another_one_is_unknown(string from) => IsClean($"{from}\nUSER ContainerUser\nRUN whoami\n");

    [Test]
    public void Image_for_Windows_may_be_named_by_configuration() => IsClean(
        "FROM golang:1.25\nUSER ContainerUser\nRUN whoami\n", (".editorconfig", "[Dockerfile]\ngocontainerguard.platforms = windows/amd64\n"));

    [TestCase("adduser -D app")]
    [TestCase("adduser -D -u 10001 app")]
    [TestCase("adduser -Du 10001 app")]
    [TestCase("adduser -u10001 -D app")]
    [TestCase("adduser -D -H -h /nonexistent -s /sbin/nologin -g '' -u 10001 app")]
    [TestCase("adduser app -D")]
    [TestCase("adduser --system --no-create-home app")]
    [TestCase("adduser --disabled-password --gecos '' --home /nonexistent --shell /sbin/nologin --no-create-home --uid 10001 app")]
    [TestCase("adduser --disabled-password --gecos= --uid=10001 app")]
    [TestCase("addgroup -S app && adduser -S -G app app")]
    [TestCase("addgroup -g 1000 -S app && adduser -S -D -H -u 1000 -s /sbin/nologin -G app -g app app")]
    [TestCase("/usr/sbin/adduser -D app")]
    [TestCase("sudo adduser -D app")]
    [TestCase("id app || adduser -D app")]
    [TestCase("if ! id app; then adduser -D app; fi")]
    [TestCase("set -eux; addgroup app; adduser -D -G app app; chown app /srv")]
    [TestCase("mkdir /srv/app && (adduser -D app)")]
    public void BusyBox_and_Debian_adduser_are_understood(string commands) => IsClean($"FROM alpine:3.22\nRUN {commands}\nUSER app\nCMD [\"/app\"]\n");

    [TestCase("useradd app")]
    [TestCase("useradd -r -u 10001 -g www-data app")]
    [TestCase("useradd -d/home/app -gusers app")]
    [TestCase("useradd --create-home --shell /usr/sbin/nologin --uid 10001 app")]
    [TestCase("useradd -rms /bin/false app")]
    [TestCase("useradd -ms /bin/bash -c 'The app' -k /dev/null -K UMASK=077 app")]
    [TestCase("groupadd -r app && useradd --no-log-init -r -g app app")]
    [TestCase("groupadd --gid 10001 app && useradd --uid 10001 --gid app --no-create-home app")]
    [TestCase("adduser --system --group --no-create-home --uid 10001 app")]
    [TestCase("adduser --system --ingroup www-data app")]
    [TestCase("usermod -l app www-data")]
    [TestCase("usermod --login app -d /home/app -m www-data")]
    public void Accounts_of_shadow_are_understood(string commands) => IsClean($"FROM debian:trixie-slim\nRUN {commands}\nUSER app\nRUN id\n");

    [TestCase("useradd app")]
    [TestCase("useradd -U -r app")]
    [TestCase("groupadd app && useradd -g app app")]
    [TestCase("adduser --system --group app")]
    [TestCase("adduser --disabled-password app")]
    [TestCase("addgroup --system app && adduser --system --ingroup app app")]
    [TestCase("groupmod -n app www-data && useradd -g app app")]
    public void Groups_come_with_the_user_or_alone(string commands) => IsClean($"FROM debian:trixie-slim\nRUN {commands}\nUSER app:app\nCMD [\"/app\"]\n");

    [Test]
    public void User_that_is_put_into_another_group_has_none_of_its_own() => Reports("""
        FROM alpine:3.22
        RUN addgroup -S staffers && adduser -S -G staffers app
        USER app:[|app|]
        CMD ["/app"]
        """);

    [Test]
    public void Group_alone_is_no_user() => Reports("""
        FROM alpine:3.22
        RUN addgroup -S app
        USER [|app|]
        CMD ["/app"]
        """);

    [Test]
    public void Putting_a_user_into_a_group_creates_neither() => Reports("""
        FROM alpine:3.22
        RUN addgroup nobody www-data
        USER [|www-data|]
        CMD ["/app"]
        """);

    [Test]
    public void Name_of_a_value_is_not_the_name_that_is_created() => Reports("""
        FROM alpine:3.22
        RUN adduser -D -h /home/app -s /bin/app -g app service
        USER [|app|]
        CMD ["/app"]
        """);

    [TestCase("adduser -D $NAME")]
    [TestCase("adduser -D ${FLAGS} app")]
    [TestCase("adduser -D \"$(cat /name)\"")]
    [TestCase("for name in app web; do adduser -D $name; done")]
    [TestCase("while read -r name; do adduser -D \"$name\"; done < /users.txt")]
    [TestCase("useradd --some-new-option value app")]
    [TestCase("adduser -Q app")]
    [TestCase("echo 'app:x:1000:1000::/:/sbin/nologin' >> /etc/passwd")]
    [TestCase("{ echo root:x:0:0::/:; echo app:x:1000:1000::/:; } > /etc/passwd")]
    [TestCase("(echo app:x:1000:1000::/:) >> /etc/passwd")]
    [TestCase("cd /etc && echo app:x:1000:1000::/: >> passwd")]
    [TestCase("FILE=/etc/passwd; echo app:x:1000:1000::/: >> $FILE")]
    [TestCase("echo app:x:1000:1000::/: | tee -a /etc/passwd")]
    [TestCase("sed -i 's/^nobody/app/' /etc/passwd")]
    [TestCase("cp -r /tmp/rootfs/. /")]
    [TestCase("cp /tmp/passwd /etc/")]
    [TestCase("install -m 644 -t /etc /tmp/passwd")]
    [TestCase("mv --target-directory=/etc /tmp/passwd")]
    [TestCase("curl -fsSL https://example.com/setup | sh")]
    [TestCase("sh -c 'adduser -D app'")]
    [TestCase("apk add --no-cache nginx")]
    [TestCase("apk --no-cache add curl nginx=1.28.0-r0")]
    [TestCase("apk add $PACKAGES")]
    [TestCase("apk fix")]
    [TestCase("apt-get install -y ./service.deb")]
    [TestCase("apt-get -y install /tmp/service.deb")]
    [TestCase("dpkg -i /tmp/service.deb")]
    [TestCase("yum localinstall service.rpm")]
    [TestCase("dnf group install web")]
    [TestCase("make install")]
    [TestCase("./setup.sh")]
    [TestCase("find /setup -name '*.sh' -exec {} \\;")]
    [TestCase("find /setup -name '*.sh' | xargs -n1 sh")]
    [TestCase("go run ./cmd/setup")]
    [TestCase("newusers /users.txt")]
    [TestCase("busybox adduser -D app")]
    public void Commands_that_may_create_anything_make_it_unknown(string commands) =>
        IsClean($"FROM alpine:3.22\nARG NAME\nARG FLAGS\nARG PACKAGES\nRUN {commands}\nUSER app\nCMD [\"/app\"]\n");

    [TestCase("apk add --no-cache ca-certificates tzdata && update-ca-certificates")]
    [TestCase("apk add --no-cache --virtual .build curl && curl -fsSL https://example.com/a.tgz -o /tmp/a.tgz && apk del .build")]
    [TestCase("apk upgrade --no-cache")]
    [TestCase("cp /usr/share/zoneinfo/Europe/Berlin /etc/localtime && echo Europe/Berlin > /etc/timezone")]
    [TestCase("ln -snf /usr/share/zoneinfo/$TZ /etc/localtime")]
    [TestCase("mkdir -p /srv/app && chown -R 1000:1000 /srv/app")]
    [TestCase("find / -perm /6000 -type f -exec chmod a-s {} \\; || true")]
    [TestCase("deluser --remove-home guest || true")]
    public void Commands_that_are_known_leave_the_accounts_alone(string commands) =>
        Reports($"FROM alpine:3.22\nARG TZ\nRUN {commands}\nUSER [|app|]\nCMD [\"/app\"]\n");

    [Test]
    public void Heredoc_as_the_whole_command_is_read() => IsClean("""
        FROM alpine:3.22
        RUN <<EOF
        set -e
        adduser -D app
        EOF
        USER app
        CMD ["/app"]
        """);

    [Test]
    public void Heredoc_into_the_account_file_is_unknown() => IsClean("""
        FROM alpine:3.22
        RUN cat <<EOF >> /etc/passwd
        app:x:1000:1000::/:/sbin/nologin
        EOF
        USER app
        CMD ["/app"]
        """);

    [Test]
    public void Exec_form_is_not_looked_into() => IsClean("""
        FROM alpine:3.22
        RUN ["adduser", "-D", "app"]
        USER app
        CMD ["/app"]
        """);

    [Test]
    public void Continued_command_is_one_command() => IsClean("""
        FROM debian:trixie-slim
        RUN groupadd --gid 10001 app \
            # the user that the service runs as
            && useradd --uid 10001 \
                       --gid app \
                       app
        USER app:app
        CMD ["/app"]
        """);

    [Test]
    public void Lines_may_end_in_CRLF() => Reports("FROM alpine:3.22\r\nRUN adduser -D app\r\nUSER app:[|web|]\r\nCMD [\"/app\"]\r\n");

    [Test]
    public void Account_files_copied_from_a_stage_hold_what_the_stage_has() => IsClean("""
        FROM golang:1.25-alpine AS build
        RUN adduser -D -u 10001 app
        FROM scratch
        COPY --from=build /etc/passwd /etc/group /etc/
        USER app:app
        CMD ["/app"]
        """);

    [TestCase("COPY --from=build /etc/passwd /etc/passwd")]
    [TestCase("COPY --link --from=build /etc/passwd /etc/")]
    [TestCase("COPY --from=0 /etc/passwd /etc")]
    public void Account_file_copied_from_a_stage_without_the_name_does_not_help(string copy) => Reports($"""
        FROM golang:1.25 AS build
        FROM scratch
        {copy}
        USER [|app|]
        CMD ["/app"]
        """);

    [Test]
    public void Group_file_is_needed_for_the_group() => Reports("""
        FROM golang:1.25-alpine AS build
        RUN adduser -D -u 10001 app
        FROM scratch
        COPY --from=build /etc/passwd /etc/passwd
        USER app:[|app|]
        CMD ["/app"]
        """);

    [TestCase("COPY --from=build /etc /etc")]
    [TestCase("COPY --from=build /etc/passwd.minimal /etc/passwd")]
    [TestCase("COPY --parents --from=build /etc/passwd /")]
    [TestCase("COPY --from=build /etc/pass* /etc/")]
    [TestCase("COPY --from=alpine:3.22 /etc/passwd /etc/passwd")]
    [TestCase("COPY --from=$ORIGIN /etc/passwd /etc/passwd")]
    [TestCase("COPY passwd /etc/")]
    [TestCase("COPY passwd /etc/passwd")]
    [TestCase("COPY etc/ /etc/")]
    [TestCase("COPY rootfs /")]
    [TestCase("COPY . /")]
    [TestCase("COPY passwd $WHERE")]
    [TestCase("ADD rootfs.tar.gz /")]
    [TestCase("COPY <<EOF /etc/passwd\napp:x:1000:1000::/:/sbin/nologin\nEOF")]
    public void Copies_that_may_bring_an_account_file_make_it_unknown(string copy) => IsClean($"""
        FROM debian:trixie-slim AS build
        FROM scratch
        ARG ORIGIN
        ARG WHERE
        {copy}
        USER app
        CMD ["/app"]
        """);

    [TestCase("COPY --from=build /out/app /app")]
    [TestCase("COPY --from=build /out/app /")]
    [TestCase("COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/")]
    [TestCase("COPY --from=build /usr/share/zoneinfo /usr/share/zoneinfo")]
    [TestCase("COPY app /app")]
    [TestCase("COPY etc/app.yaml /etc/app/app.yaml")]
    public void Copies_of_something_else_do_not(string copy) => Reports($"""
        FROM golang:1.25 AS build
        RUN CGO_ENABLED=0 go build -o /out/app ./cmd/app
        FROM scratch
        {copy}
        USER [|app|]
        CMD ["/app"]
        """);

    [Test]
    public void Name_of_the_build_stage_is_not_in_the_last_stage() => Reports("""
        FROM golang:1.25-alpine AS build
        RUN adduser -D app
        USER app
        RUN go build -o /app ./cmd/app
        FROM alpine:3.22
        USER [|app|]
        CMD ["/app"]
        """);

    [Test]
    public void Stage_inherits_the_accounts_of_the_stage_that_it_starts_from() => IsClean("""
        FROM alpine:3.22 AS base
        RUN adduser -D app
        FROM base AS middle
        FROM middle
        USER app
        CMD ["/app"]
        """);

    [Test]
    public void User_of_a_parent_stage_counts_where_the_child_uses_it() => Reports("""
        FROM alpine:3.22 AS base
        USER [|app|]
        FROM base
        RUN id
        FROM base
        CMD ["/app"]
        """);

    [Test]
    public void Trigger_of_the_parent_stage_creates_the_user() => IsClean("""
        FROM alpine:3.22 AS base
        ONBUILD RUN adduser -D app
        FROM base
        USER app
        CMD ["/app"]
        """);

    [Test]
    public void User_that_is_created_later_is_too_late_for_a_RUN() => Reports("""
        FROM alpine:3.22
        USER [|app|]
        RUN id
        USER root
        RUN adduser -D app
        USER app
        CMD ["/app"]
        """);

    [Test]
    public void User_that_is_created_before_the_container_starts_is_in_time() => IsClean("""
        FROM alpine:3.22
        RUN adduser -D builder
        USER builder
        RUN id
        USER root
        RUN adduser -D app
        USER app
        """);

    [Test]
    public void User_that_nobody_uses_is_left_alone() => IsClean("""
        FROM alpine:3.22
        USER app
        WORKDIR /srv
        USER 1000
        CMD ["/app"]
        """);

    [Test]
    public void Stage_that_no_target_needs_is_not_built() => IsClean("""
        FROM alpine:3.22 AS extra
        USER app
        RUN id
        FROM alpine:3.22
        CMD ["/app"]
        """);

    [Test]
    public void Name_and_account_may_come_from_one_argument() => IsClean("""
        FROM alpine:3.22
        ARG USERNAME=app
        RUN adduser -D "$USERNAME"
        USER $USERNAME:${USERNAME}
        CMD ["/app"]
        """);

    [TestCase("ARG WHO\nUSER $WHO")]
    [TestCase("ARG WHO\nENV WHO=$WHO\nUSER ${WHO:-$WHO}")]
    public void Argument_without_a_value_is_unknown(string lines) => IsClean($"FROM alpine:3.22\n{lines}\nCMD [\"/app\"]\n");

    [Test]
    public void Default_of_an_argument_makes_it_a_warning() => ReportsAs(Severity.Warning, """
        FROM alpine:3.22
        ARG WHO=app
        USER [|$WHO|]
        CMD ["/app"]
        """);

    [Test]
    public void Image_that_an_argument_chooses_makes_it_a_warning() => ReportsAs(Severity.Warning, """
        ARG BASE=alpine:3.22
        FROM ${BASE}
        USER [|app|]
        CMD ["/app"]
        """);

    [Test]
    public void Version_that_an_argument_chooses_leaves_it_an_error() => Reports("""
        ARG ALPINE_VERSION=3.22
        FROM alpine:${ALPINE_VERSION}
        USER [|app|]
        CMD ["/app"]
        """);

    [Test]
    public void Variable_of_the_Dockerfile_is_certain() => Reports("""
        FROM alpine:3.22
        ENV WHO=app
        USER [|$WHO|]
        CMD ["/app"]
        """);

    [Test]
    public void Quotes_belong_to_the_place() => Reports("""
        FROM alpine:3.22
        USER [|"app"|]
        CMD ["/app"]
        """);

    [Test]
    public void Stage_for_development_is_not_started_in_production() => IsClean("""
        FROM alpine:3.22 AS dev
        USER vscode
        CMD ["/app"]
        """);

    [TestCase("FROM alpine:3.24\nUSER app\nRUN id\n", "FROM alpine:3.24\nUSER 10001:10001\nRUN id\n")]
    [TestCase("FROM alpine:3.24\nUSER app:users\nRUN id\n", "FROM alpine:3.24\nUSER 10001:users\nRUN id\n")]
    [TestCase("FROM alpine:3.24\nUSER app:1000\nRUN id\n", "FROM alpine:3.24\nUSER 10001:1000\nRUN id\n")]
    [TestCase("FROM alpine:3.24\nUSER guest:staffers\nRUN id\n", "FROM alpine:3.24\nUSER guest\nRUN id\n")]
    public void Fix_names_what_is_there(string before, string after) => Fixes(before, after);

    [Test]
    public void Name_that_comes_out_of_a_variable_has_no_fix() => HasNoFix("FROM alpine:3.24\nENV NAME=app\nUSER $NAME\nRUN id\n");

    [TestCase("COPY --chown=[|app|] a /a")]
    [TestCase("ADD --chown=[|app|]:app a /a")]
    [TestCase("COPY --chown=nobody:[|app|] a /a")]
    [TestCase("COPY --chown=1000:[|app|] a /a")]
    [TestCase("COPY \\\n    --chown=[|app|] \\\n    a /a")]
    [TestCase("COPY --chown=[|app|] a /a\nRUN adduser -D app")]
    public void Owner_of_copied_files_that_is_not_there_is_a_warning(string line) => ReportsAs(Severity.Warning, $"FROM alpine:3.24\n{line}\nCMD [\"/app\"]\n");

    [Test]
    public void Message_says_who_gets_the_files() => Says(
        "user 'app' is not in 'alpine:3.24': the files silently belong to root",
        "FROM alpine:3.24\nCOPY --chown=app a /a\nCMD [\"/app\"]\n");

    [TestCase("COPY --chown=1000:1000 a /a")]
    [TestCase("COPY --chown=root:root a /a")]
    [TestCase("COPY --chown=nobody:nobody a /a")]
    [TestCase("COPY --chown=$WHO a /a")]
    [TestCase("RUN adduser -D app\nCOPY --chown=app:app a /a")]
    [TestCase("RUN ./setup.sh\nCOPY --chown=app:app a /a")]
    public void Owner_that_is_there_a_number_or_not_known_is_not(string line) => IsClean($"FROM alpine:3.24\nARG WHO\n{line}\nCMD [\"/app\"]\n");
}
