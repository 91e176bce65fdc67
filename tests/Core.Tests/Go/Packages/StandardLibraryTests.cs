using GoContainerGuard.Go;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Go;

/// <summary>What was seen when a program with one import was built natively with Go 1.27.3 and cgo on, and its interpreter looked for.</summary>
internal sealed class StandardLibraryTests
{
    [TestCase("fmt", "", nameof(Answer.No))]
    [TestCase("os/exec", "", nameof(Answer.No))]
    [TestCase("net", "", nameof(Answer.Yes))]
    [TestCase("net", "netgo", nameof(Answer.No))]
    [TestCase("net", "osusergo", nameof(Answer.Yes))]
    [TestCase("net/http", "", nameof(Answer.Yes))]
    [TestCase("net/http", "netgo", nameof(Answer.No))]
    [TestCase("crypto/x509", "", nameof(Answer.Yes))]
    [TestCase("mime/multipart", "", nameof(Answer.Yes))]
    [TestCase("mime/multipart", "netgo", nameof(Answer.No))]
    [TestCase("os/user", "", nameof(Answer.Yes))]
    [TestCase("os/user", "netgo", nameof(Answer.Yes))]
    [TestCase("os/user", "osusergo", nameof(Answer.No))]
    [TestCase("plugin", "netgo osusergo", nameof(Answer.Yes))]
    [TestCase("runtime/cgo", "netgo osusergo", nameof(Answer.Yes))]
    [TestCase("example.com/x", "", nameof(Answer.Unknown))]
    public void Some_packages_make_a_program_dynamic(string path, string tags, string expected) =>
        StandardLibrary.BringsCgo(path, new BuildTags { Cgo = Answer.Yes, Given = tags.Split(' ') }).ToString().ShouldBe(expected);

    [Test]
    public void Without_cgo_none_does() => StandardLibrary.BringsCgo("net", new BuildTags { Cgo = Answer.No }).ShouldBe(Answer.No);

    [Test]
    public void With_unknown_tags_nothing_is_sure() =>
        StandardLibrary.BringsCgo("net", new BuildTags { Cgo = Answer.Yes, Given = null }).ShouldBe(Answer.Unknown);

    [Test]
    public void On_another_system_nothing_is_known() =>
        StandardLibrary.BringsCgo("net", new BuildTags { Cgo = Answer.Yes, OperatingSystem = "darwin" }).ShouldBe(Answer.Unknown);

    [Test]
    public void The_way_to_the_C_code_is_told() => StandardLibrary.CgoChain("expvar").ShouldBe(["expvar", "net/http", "net"]);

    [TestCase("encoding/json/v2", "1.27")]
    [TestCase("slices", "1.24")]
    [TestCase("unsafe", "1.19")]
    public void Packages_were_added_over_time(string path, string since) => StandardLibrary.KnownSince(path).ToString().ShouldBe(since);

    [TestCase("C")]
    [TestCase("internal/abi")]
    [TestCase("cmd/go")]
    [TestCase("")]
    public void What_a_program_cannot_import_is_no_part_of_it(string path) => StandardLibrary.Contains(path).ShouldBeFalse();
}
