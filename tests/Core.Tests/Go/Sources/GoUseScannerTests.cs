using System.Linq;
using GoContainerGuard.Go;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Go.Sources;

internal sealed class GoUseScannerTests
{
    [TestCase("http.Get(\"https://a.example.com:8443/x\")", "Https https://a.example.com")]
    [TestCase("http.Head(`https://a.example.com`)", "Https https://a.example.com")]
    [TestCase("http.NewRequest(http.MethodPost, \"https://a.example.com\"+path, nil)", "Https https://a.example.com")]
    [TestCase("http.NewRequestWithContext(context.WithValue(ctx, a, b), \"GET\", \"https://a.example.com\", nil)", "Https https://a.example.com")]
    [TestCase("tls.Dial(\"tcp\", address, nil)", "Https tls.Dial")]
    [TestCase("credentials.NewClientTLSFromCert(nil, \"\")", "Https credentials.NewClientTLSFromCert")]
    [TestCase("time.LoadLocation(\"Europe/Oslo\")", "Zone Europe/Oslo")]
    [TestCase("time.LoadLocation(zone)", "Zone ")]
    [TestCase("os.CreateTemp(\"\", \"x\")", "TemporaryFile os.CreateTemp")]
    [TestCase("os.MkdirTemp(os.TempDir(), \"x\")", "TemporaryFile os.MkdirTemp")]
    [TestCase("ioutil.TempFile(\"\", \"x\")", "TemporaryFile ioutil.TempFile")]
    [TestCase("request.ParseMultipartForm(1 << 20)", "Upload ParseMultipartForm")]
    [TestCase("account.Lookup(\"www\")", "UserLookup account.Lookup")]
    [TestCase("_ = tls.Config{RootCAs: pool, InsecureSkipVerify: true}", "OwnTrust ")]
    [TestCase("http.ListenAndServe(\":8080\", nil)", "Listener :8080")]
    [TestCase("http.ListenAndServeTLS(\"0.0.0.0:8443\", a, b, nil)", "Listener 0.0.0.0:8443")]
    [TestCase("http.ListenAndServe(address, nil)", "Listener ")]
    [TestCase("http.ListenAndServe(\"localhost:8080\", nil)", "Listener ")]
    [TestCase("_ = http.Server{Addr: \":8080\", Handler: mux}", "Listener :8080")]
    [TestCase("_ = http.Server{Addr: \":\" + port}", "Listener ")]
    [TestCase("server.Addr = address; server.ListenAndServe()", "Listener ")]
    [TestCase("net.Listen(\"tcp\", \"[::]:9000\")", "Listener [::]:9000")]
    [TestCase("net.Listen(network, \":9000\")", "Listener :9000")]
    public void Calls_are_found(string statement, string expected) => Uses(statement).ShouldBe([expected]);

    [TestCase("http.Get(\"http://a.example.com\")")]
    [TestCase("http.Get(address)")]
    [TestCase("http.Get")]
    [TestCase("http.Get(")]
    [TestCase("http.NewRequest(\"https://a.example.com\", path, nil)")]
    [TestCase("x.http.Get(\"https://127.0.0.1\")")]
    [TestCase("credentials.NewClientTLSFromCert(pool, \"\")")]
    [TestCase("time.LoadLocation(\"UTC\")")]
    [TestCase("time.LoadLocation(\"\")")]
    [TestCase("os.CreateTemp(\"/data\", \"x\")")]
    [TestCase("os.CreateTemp(folder, \"x\")")]
    [TestCase("user.Current()")]
    [TestCase("/* time.LoadLocation(\"Europe/Oslo\") */")]
    [TestCase("print(`time.LoadLocation(\"Europe/Oslo\")`)")]
    [TestCase("(((((")]
    [TestCase("\"https://")]
    public void What_asks_for_nothing_is_not(string statement) => Uses(statement).ShouldBeEmpty();

    [Test]
    public void Names_of_the_file_stand_for_their_texts() => Scan("""
        package a

        import "time"

        const zone = "Asia/Tokyo"

        var second string = "Asia/Seoul"

        func f(third bool) {
            time.LoadLocation(zone)
            time.LoadLocation(second)
            fourth := "Asia/Aden"
            fourth = "UTC"
            time.LoadLocation(fourth)
        }
        """).ShouldBe(["Zone Asia/Tokyo", "Zone Asia/Seoul", "Zone "]);

    [Test]
    public void Place_is_the_call_up_to_its_bracket()
    {
        const string content = "package a\nimport clock \"time\"\nvar l, _ = clock.LoadLocation(\"Asia/Tokyo\")\n";
        var use = GoSourceScanner.Scan(content).Uses.Single();
        content.Substring(use.Start, use.Length).ShouldBe("clock.LoadLocation");
    }

    [Test]
    public void Revision_of_the_build_information_is_found()
    {
        const string start = "package a\nimport \"runtime/debug\"\nfunc f() {\n\tinfo, _ := debug.ReadBuildInfo()\n";
        Scan(start + "\tg(info, \"vcs.revision\", `vcs.time`)\n}\n").ShouldBe(["Revision vcs.revision"]);
        Scan(start + "\tg(info.Main.Version, \"svcs.\")\n}\n").ShouldBeEmpty();
    }

    [TestCase("import _ \"time\"")]
    [TestCase("import . \"time\"")]
    [TestCase("import \"example.com/time\"")]
    public void Other_packages_of_the_name_are_others(string import) => Scan($"package a\n{import}\nvar l, _ = time.LoadLocation(\"Asia/Tokyo\")\n").ShouldBeEmpty();

    [Test]
    public void What_one_file_holds_is_bounded() =>
        Scan("package a\nimport \"time\"\nfunc f() {\n" + string.Concat(Enumerable.Repeat("time.LoadLocation(\"Asia/Tokyo\")\n", 1000)) + "}\n").Length.ShouldBe(64);

    private static string[] Uses(string statement) => Scan($$"""
        package a

        import (
            "context"
            "crypto/tls"
            "io/ioutil"
            "net"
            "net/http"
            "os"
            account "os/user"
            "time"
            "google.golang.org/grpc/credentials"
        )

        func f() {
            {{statement}}
        }
        """);

    private static string[] Scan(string content) => [.. GoSourceScanner.Scan(content).Uses.Select(use => $"{use.Kind} {use.Text}")];
}
