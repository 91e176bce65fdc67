using GoContainerGuard.Go;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Go;

internal sealed class GoSourceScannerTests
{
    [Test]
    public void Imports_of_every_form_are_found_once() => GoSourceScanner.Scan(
        """
        // Package main does it.
        package main

        import "fmt"
        import ( "os"; "net/http"
            log "log/slog" // a comment "not/an/import"
            . "math"
            _ "embed"
            /* "nor/this" */ `strings`
            "fmt"
        )
        import _ "net/http/pprof";

        import alias "x\u002fy"

        var text = `import "late"`
        """).Imports.ShouldBe(["fmt", "os", "net/http", "log/slog", "math", "embed", "strings", "net/http/pprof", "x/y"]);

    [Test]
    public void What_comes_after_the_imports_is_not_looked_at()
    {
        var file = GoSourceScanner.Scan("package a\nimport \"fmt\"\nvar x = 1\nimport \"os\"\n\" not Go");
        file.Imports.ShouldBe(["fmt"]);
        file.IsComplete.ShouldBeTrue();
    }

    [Test]
    public void The_pseudo_package_of_cgo_is_told_apart()
    {
        var file = GoSourceScanner.Scan("package a\n\n// #include <stdio.h>\nimport \"C\"\nimport \"unsafe\"\n");
        file.ImportsC.ShouldBeTrue();
        file.Imports.ShouldBe(["unsafe"]);
    }

    [TestCase("package main\n", "main")]
    [TestCase("\uFEFFpackage main", "main")]
    [TestCase("/* a */ package /* b */ main // c", "main")]
    [TestCase("package\n\tséance;import \"fmt\"", "séance")]
    [TestCase("packager main", "")]
    [TestCase("", "")]
    [TestCase("package", "")]
    public void The_package_clause_is_read(string content, string expected) => GoSourceScanner.Scan(content).Package.ShouldBe(expected);

    [TestCase("")]
    [TestCase("package a\nimport (")]
    [TestCase("package a\nimport (\n\"fmt\"\n")]
    [TestCase("package a\nimport \"fmt\nvar x = \"y\"")]
    [TestCase("package a\nimport `fmt")]
    [TestCase("package a\nimport 'f'")]
    [TestCase("package a\nimport \"\"")]
    [TestCase("package a\n/* never closed\nimport \"fmt\"")]
    [TestCase("no Go at all")]
    public void A_broken_head_is_said_to_be_incomplete(string content) => GoSourceScanner.Scan(content).IsComplete.ShouldBeFalse();

    [TestCase("package a\nvar important = 1\n")]
    [TestCase("package a\nimported()\n")]
    public void A_word_that_only_starts_like_an_import_ends_the_head(string content) => GoSourceScanner.Scan(content).IsComplete.ShouldBeTrue();

    [TestCase("//go:build linux && !cgo\n\npackage a", "linux && !cgo")]
    [TestCase("// Copyright.\n\n//go:build ignore\npackage a", "ignore")]
    [TestCase("\uFEFF//go:build linux\r\n\r\npackage a", "linux")]
    [TestCase("/* licence\n//go:build no\n*/\n\n//go:build yes\n\npackage a", "yes")]
    [TestCase("/* licence */ //go:build no\npackage a", null)]
    [TestCase("package a\n//go:build linux\n", null)]
    [TestCase("//go:buildx linux\npackage a", null)]
    [TestCase("//go:build a\n//go:build b\npackage a", "")]
    [TestCase("// go:build linux\npackage a", null)]
    [TestCase("// plain\npackage a", null)]
    public void The_constraint_stands_above_the_package_clause(string content, string? expected) =>
        GoSourceScanner.Scan(content).Constraint.ShouldBe(expected);

    [TestCase("// +build linux,!cgo darwin\n\npackage a", "((linux && !cgo) || (darwin))")]
    [TestCase("// +build linux\n// +build amd64\n\npackage a", "((linux)) && ((amd64))")]
    [TestCase("// +build linux\npackage a", null)]
    [TestCase("//go:build unix\n// +build linux\n\npackage a", "unix")]
    [TestCase("/* x */\n// +build linux\n\npackage a", null)]
    [TestCase("// +builder linux\n\npackage a", null)]
    public void The_older_lines_are_turned_into_the_present_form(string content, string? expected) =>
        GoSourceScanner.Scan(content).Constraint.ShouldBe(expected);
}
