using System.Linq;
using GoContainerGuard.Go;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Go;

/// <summary>Each case was built with Go 1.27.3 on Debian, and the program header asked for an interpreter.</summary>
internal sealed class LoaderNeedTests
{
    private const string Pure = "import \"fmt\"";
    private const string Net = "import \"net\"";
    private const string Plugin = "import \"plugin\"";
    private const string Own = "import \"C\"";

    [TestCase(Pure, "", nameof(LoaderReason.None))]
    [TestCase(Net, "", nameof(LoaderReason.CgoPackage))]
    [TestCase(Own, "", nameof(LoaderReason.CgoPackage))]
    [TestCase(Net, "-tags=netgo", nameof(LoaderReason.None))]
    [TestCase(Own, "-ldflags=-extldflags=-static", nameof(LoaderReason.None))]
    [TestCase(Plugin, "-ldflags=-extldflags=-static", nameof(LoaderReason.None))]
    [TestCase(Net, "-ldflags=-extldflags=-static", nameof(LoaderReason.CgoPackage))]
    [TestCase(Net, "-ldflags=-linkmode=external -extldflags=-static", nameof(LoaderReason.None))]
    [TestCase(Net, "-ldflags=-linkmode=external", nameof(LoaderReason.ExternalLinking))]
    [TestCase(Pure, "-ldflags=-linkmode=external", nameof(LoaderReason.ExternalLinking))]
    [TestCase(Pure, "-buildmode=pie", nameof(LoaderReason.PositionIndependent))]
    [TestCase(Pure, "-race", nameof(LoaderReason.Instrumentation))]
    [TestCase(Pure, "-cover", nameof(LoaderReason.None))]
    public void With_cgo_on_the_imports_and_flags_decide(string imports, string flag, string expected) =>
        Judge(imports, flag, Answer.Yes).ShouldBe((expected == nameof(LoaderReason.None) ? Answer.No : Answer.Yes, expected));

    [TestCase(Pure, "", nameof(LoaderReason.None))]
    [TestCase(Net, "", nameof(LoaderReason.None))]
    [TestCase(Net, "-ldflags=-extldflags=-static", nameof(LoaderReason.None))]
    [TestCase(Pure, "-buildmode=pie", nameof(LoaderReason.PositionIndependent))]
    public void With_cgo_off_only_the_mode_decides(string imports, string flag, string expected) =>
        Judge(imports, flag, Answer.No).ShouldBe((expected == nameof(LoaderReason.None) ? Answer.No : Answer.Yes, expected));

    [TestCase(Net, "")]
    [TestCase(Pure, "-race")]
    [TestCase(Pure, "-ldflags=-linkmode=external")]
    public void With_cgo_unknown_so_is_the_rest(string imports, string flag) =>
        Judge(imports, flag, Answer.Unknown).Item1.ShouldBe(Answer.Unknown);

    [Test]
    public void A_program_without_C_code_is_static_whether_cgo_is_on_or_off() => Judge(Pure, "", Answer.Unknown).Item1.ShouldBe(Answer.No);

    [TestCase(Pure, "-buildmode=c-shared")]
    [TestCase(Pure, "-buildmode=\uFFFC")]
    [TestCase(Pure, "-buildmode=pie|-ldflags=-linkmode=external -extldflags=-static-pie")]
    [TestCase(Net, "-ldflags=\uFFFC")]
    [TestCase(Pure, "\uFFFC")]
    [TestCase("import \"runtime/cgo\"", "-ldflags=-extldflags=-static")]
    public void What_was_not_seen_is_unknown(string imports, string flag) => Judge(imports, flag, Answer.Yes).Item1.ShouldBe(Answer.Unknown);

    private static (Answer, string) Judge(string imports, string flags, Answer cgo)
    {
        var words = ("go|build|" + flags).Split('|').Where(word => word.Length > 0).Select(word => GoWord.Of(word, default)).ToList();
        var command = GoCommandReader.Read(words)!;
        var module = new PlacedModule("", ModuleFile.Parse(new SourceText("go.mod", "module m")));
        var graph = new PackageGraph(new OneFile("package main\n" + imports), ModuleMap.Of(module));
        var need = LoaderNeed.Of(command, graph, [""], new BuildTags { Cgo = cgo, Given = command.Tags });
        return (need.Answer, need.Reason.ToString());
    }

    private sealed class OneFile(string content) : IPackageSources
    {
        public PackageFiles? In(string folder) => new([new PackageFile("main.go", GoSourceScanner.Scan(content))]);
    }
}
