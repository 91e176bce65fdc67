using System.Linq;
using GoContainerGuard.Analysis.BuildChecks;
using GoContainerGuard.Syntax.Nodes;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Analysis.BuildChecks;

/// <summary>What BuildKit refuses once variables have their values; the vectors hold the same for whole files.</summary>
internal sealed class BuildStopTests
{
    [TestCase("type=bind,target=/a", null)]
    [TestCase("type=BIND,target=/a,ro", null)]
    [TestCase("type=$T", "invalid mount target \"/\"")]
    [TestCase("type=$U,sharing=$U,mode=$U", null, TestName = "What_is_not_known_passes")]
    [TestCase("type=bogus", "unsupported mount type \"bogus\"")]
    [TestCase("type=cache,target=/a,sharing=x", "unsupported sharing value \"x\"")]
    [TestCase("target=/a,sharing=locked", "invalid cache sharing set for bind mount")]
    [TestCase("target=/a,rw=maybe", "invalid value for rw: maybe")]
    [TestCase("target=/a,required", "unexpected key 'required' for mount type 'bind'")]
    [TestCase("type=ssh,required", null)]
    [TestCase("type=ssh,required=x", "invalid value for required: x")]
    [TestCase("type=ssh,source=/a", "ssh does not support source")]
    [TestCase("type=cache,target=/a,size=1g", "unexpected key 'size' for mount type 'cache'")]
    [TestCase("type=tmpfs,target=/a,size=1.5GiB", null)]
    [TestCase("type=tmpfs,target=/a,size=1xb", "invalid value for size: 1xb")]
    [TestCase("type=tmpfs,target=/a,uid=1", "uid not allowed for \"tmpfs\" type mounts")]
    [TestCase("type=cache,target=/a,mode=0999", "invalid value 0999 for mode")]
    [TestCase("type=cache,target=/a,gid=-1", "invalid value -1 for gid")]
    [TestCase("type=secret", "invalid secret mount. one of source, target required")]
    [TestCase("type=secret,id=a,src=b", "both source and id can't be set")]
    [TestCase("type=secret,id=a,from=b", "secret mount should not have a from")]
    [TestCase("type=secret,id=a,sharing=locked", "secret mount should not define sharing")]
    [TestCase("target=/a,bogus=1", "unexpected key 'bogus' in 'bogus=1'")]
    [TestCase("target=/a,bogus", "invalid field 'bogus' must be a key=value pair")]
    [TestCase("target=${U?gone}", null, TestName = "A_variable_that_may_be_set_passes")]
    [TestCase("target=${N?gone}", "failed to process \"${N?gone}\": N: gone")]
    [TestCase("target=.", "invalid mount target \"/\"")]
    public void A_mount(string mount, string? message)
    {
        var step = Parsed.Stages($"FROM a\nARG T=cache\nARG U\nRUN --mount={mount} x").Last!.Steps[^1];
        StepWords.Of(step, out var stop);
        stop?.Message.ShouldBe(message);
        (stop is null).ShouldBe(message is null);
    }

    [Test]
    public void A_relative_target_is_seen_from_the_working_directory()
    {
        StepWords.Of(Parsed.Stages("FROM unknown\nRUN --mount=target=. x").Last!.Steps[^1], out var unknown);
        unknown.ShouldBeNull();
        StepWords.Of(Parsed.Stages("FROM a\nWORKDIR /src\nRUN --mount=target=. x").Last!.Steps[^1], out var inside);
        inside.ShouldBeNull();
    }

    [TestCase("COPY --chmod=755 a b", null)]
    [TestCase("COPY --chmod=u=rwx,go=rx a b", null)]
    [TestCase("COPY --chmod=+x a b", null)]
    [TestCase("COPY --chmod=u+x-w a b", null)]
    [TestCase("COPY --chmod=u+x, a b", "invalid syntax")]
    [TestCase("COPY --chmod=+755 a b", "invalid syntax")]
    [TestCase("COPY --chmod=u a b", "invalid syntax")]
    [TestCase("COPY --chmod=0o755 a b", "invalid chmod parameter: '0o755'. it should be octal string and between 0 and 07777")]
    [TestCase("COPY --chmod=7777 a b", null)]
    [TestCase("COPY --chmod=17777 a b", "invalid chmod parameter: '17777'. it should be octal string and between 0 and 07777")]
    [TestCase("COPY --chmod=$U a b", null)]
    [TestCase("ADD --checksum=sha256:x a b", "checksum requires HTTP(S) or Git sources")]
    [TestCase("ADD --checksum=sha256:x https://e.com/a https://e.com/b c/", "checksum can't be specified for multiple sources")]
    [TestCase("ADD --checksum=x https://e.com/a b", "invalid checksum digest format")]
    [TestCase("ADD --checksum=x https://e.com/a.git b", null)]
    [TestCase("ADD --checksum=sha256:x $U b", null)]
    [TestCase("COPY a https://e.com/a b/", "source can't be a URL for COPY")]
    [TestCase("COPY git@e.com:a/b.git b/", "source can't be a git ref for COPY")]
    [TestCase("COPY ftp://e.com/a b/", null)]
    public void A_copy(string instruction, string? message)
    {
        var step = Parsed.Stages($"FROM a\nARG U\n{instruction}").Last!.Steps[^1];
        TransferFault.Of(step, (TransferInstruction)step.Instruction)?.Message.ShouldBe(message);
        (TransferFault.Of(step, (TransferInstruction)step.Instruction) is null).ShouldBe(message is null);
    }

    [TestCase("15", true)]
    [TestCase("-1", true)]
    [TestCase("0", false)]
    [TestCase("TERM", true)]
    [TestCase("sigterm", true)]
    [TestCase("SIGRTMIN+3", true)]
    [TestCase("RTMIN+15", true)]
    [TestCase("RTMIN+16", false)]
    [TestCase("RTMIN+03", false)]
    [TestCase("RTMAX-14", true)]
    [TestCase("RTMAX-15", false)]
    [TestCase("SIGSIGTERM", false)]
    [TestCase("", false)]
    [TestCase("FOO", false)]
    public void A_stop_signal(string text, bool isValid) => StopSignal.IsValid(text).ShouldBe(isValid);

    [TestCase("80", "80||")]
    [TestCase("080", "080||")]
    [TestCase("+80", "+80||")]
    [TestCase("80/TCP", "80/TCP|TCP|")]
    [TestCase("80/", "80/||")]
    [TestCase("1-2", "1-2||")]
    [TestCase("2-1", "2-1||invalid containerPort: 2-1")]
    [TestCase("65536", "65536||invalid containerPort: 65536")]
    [TestCase("80/http", "80/http||invalid port: \"80/http\": invalid proto: http")]
    [TestCase("8080:80", "8080:80 maps||")]
    [TestCase(":80", ":80||")]
    [TestCase("[::1]:80:80", "[::1]:80:80 maps||")]
    [TestCase("[::1:80:80", "[::1:80:80 maps||invalid IP address [::1")]
    [TestCase("1.2.3.04:80:80", "1.2.3.04:80:80 maps||invalid IP address: 1.2.3.04")]
    [TestCase("1-2:3-5", "1-2:3-5 maps||invalid ranges specified for container and host Ports: 3-5 and 1-2")]
    [TestCase("1-9:80", "1-9:80 maps||")]
    [TestCase("${P}0 ${P}1", "80|| 81||")]
    [TestCase("$U", "")]
    public void Ports(string text, string expected)
    {
        var step = Parsed.Stages($"FROM a\nARG P=8\nARG U\nEXPOSE {text}").Last!.Steps[^1];
        var ports = ExposedPorts.Of(step, (ExposeInstruction)step.Instruction, out _);
        string.Join(" ", ports.Select(port => $"{port.Text}{(port.MapsToHost ? " maps" : "")}|{port.Protocol}|{port.Problem}")).ShouldBe(expected);
    }

    [TestCase("1.2.3.4", true)]
    [TestCase("256.1.1.1", false)]
    [TestCase("1.2.3", false)]
    [TestCase("::", true)]
    [TestCase("::1", true)]
    [TestCase("1::", true)]
    [TestCase("1:2:3:4:5:6:7:8", true)]
    [TestCase("1:2:3:4:5:6:7", false)]
    [TestCase("1:2:3:4:5:6:7::8", false)]
    [TestCase("::ffff:1.2.3.4", true)]
    [TestCase("1.2.3.4::", false)]
    [TestCase("1:::2", false)]
    [TestCase("::g", false)]
    [TestCase("::12345", false)]
    public void An_address(string text, bool isValid) => InternetAddress.IsValid(text).ShouldBe(isValid);

    [TestCase("1", true)]
    [TestCase("1k", true)]
    [TestCase("1 KiB", true)]
    [TestCase("1e3mb", true)]
    [TestCase(".5g", true)]
    [TestCase("-1g", false)]
    [TestCase("1bb", false)]
    [TestCase("1kbi", false)]
    [TestCase("1.2.3", false)]
    [TestCase("g", false)]
    [TestCase("", false)]
    public void A_size(string text, bool isValid) => ByteSize.IsValid(text).ShouldBe(isValid);
}
