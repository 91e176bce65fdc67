using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Go;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Go;

internal sealed class PackageGraphTests
{
    private static readonly BuildTags CgoOn = new() { Cgo = Answer.Yes, Architecture = "amd64" };

    [Test]
    public void The_way_over_the_standard_library_is_told() => new Tree
    {
        ["cmd/app/main.go"] = "package main; import \"net/http\"",
    }.CgoUse("cmd/app").ToString().ShouldBe("cmd/app imports net/http imports net");

    [Test]
    public void The_way_over_own_packages_is_told() => new Tree
    {
        ["cmd/app/main.go"] = "package main; import (\"fmt\"; \"example.com/shop/store\")",
        ["store/store.go"] = "package store; import \"example.com/shop/store/native\"",
        ["store/native/native.go"] = "package native; import \"C\"",
    }.CgoUse("cmd/app").Chain.ShouldBe(["cmd/app", "example.com/shop/store", "example.com/shop/store/native", "C"]);

    [Test]
    public void Pure_Go_down_to_the_last_package_is_no() => new Tree
    {
        ["main.go"] = "package main; import (\"fmt\"; \"example.com/shop/store\")",
        ["store/store.go"] = "package store; import (\"os\"; \"example.com/shop\")",
    }.CgoUse("").ShouldBe(CgoUse.None);

    [Test]
    public void A_module_that_is_not_here_is_unknown() => new Tree
    {
        ["main.go"] = "package main; import \"github.com/a/b\"",
    }.CgoUse("").ShouldBe(CgoUse.LostAt("github.com/a/b"));

    [Test]
    public void C_code_is_certain_whatever_else_is_unknown() => new Tree
    {
        ["main.go"] = "package main; import (\"github.com/a/b\"; \"net\")",
    }.CgoUse("").Answer.ShouldBe(Answer.Yes);

    [Test]
    public void Sources_that_nobody_saw_are_unknown() => new Tree().CgoUse("cmd/app").ShouldBe(CgoUse.LostAt("cmd/app"));

    [Test]
    public void A_folder_without_Go_is_unknown_because_something_may_write_it() => new Tree
    {
        ["main.go"] = "package main; import \"example.com/shop/gen\"",
        ["gen/api.proto"] = "",
    }.CgoUse("").ShouldBe(CgoUse.LostAt("example.com/shop/gen"));

    [Test]
    public void A_standard_package_newer_than_the_table_is_unknown() => new Tree
    {
        ["main.go"] = "package main; import \"net/quic\"",
    }.CgoUse("").Answer.ShouldBe(Answer.Unknown);

    [Test]
    public void Files_for_other_systems_and_tests_do_not_count() => new Tree
    {
        ["main.go"] = "package main",
        ["main_windows.go"] = "package main; import \"net\"",
        ["main_test.go"] = "package main; import \"net\"",
        ["tool.go"] = "//go:build ignore\n\npackage main\nimport \"net\"",
        ["_draft.go"] = "package main; import \"net\"",
        ["doc.go"] = "package documentation; import \"net\"",
    }.CgoUse("").ShouldBe(CgoUse.None);

    [Test]
    public void A_file_that_may_be_left_out_proves_nothing() => new Tree
    {
        ["main.go"] = "package main",
        ["fast.go"] = "//go:build amd64.v3\n\npackage main\nimport \"net\"",
    }.CgoUse("").Answer.ShouldBe(Answer.Unknown);

    [Test]
    public void Nor_does_what_only_such_a_file_imports() => new Tree
    {
        ["main.go"] = "package main",
        ["fast.go"] = "//go:build amd64.v3\n\npackage main\nimport \"example.com/shop/store\"",
        ["store/store.go"] = "package store; import \"net\"",
    }.CgoUse("").Answer.ShouldBe(Answer.Unknown);

    [Test]
    public void A_file_that_may_be_left_out_and_brings_nothing_changes_nothing() => new Tree
    {
        ["main.go"] = "package main; import \"example.com/shop/store\"",
        ["fast.go"] = "//go:build amd64.v3\n\npackage main\nimport \"example.com/shop/store\"",
        ["store/store.go"] = "package store; import \"fmt\"",
    }.CgoUse("").ShouldBe(CgoUse.None);

    [Test]
    public void Cgo_files_with_a_twin_count_only_with_cgo_on()
    {
        var tree = new Tree
        {
            ["main.go"] = "package main; import \"example.com/shop/db\"",
            ["db/db_cgo.go"] = "package db; import \"C\"",
            ["db/db_pure.go"] = "//go:build !cgo\n\npackage db",
        };
        tree.CgoUse("").Answer.ShouldBe(Answer.Yes);
        tree.CgoUse("", new BuildTags { Cgo = Answer.No }).ShouldBe(CgoUse.None);
        tree.CgoUse("", new BuildTags { Cgo = Answer.Unknown }).Answer.ShouldBe(Answer.Unknown);
    }

    [Test]
    public void Tags_can_take_the_C_code_out() => new Tree
    {
        ["main.go"] = "package main; import (\"net/http\"; \"os/user\")",
    }.CgoUse("", CgoOn with { Given = ["netgo", "osusergo"] }).ShouldBe(CgoUse.None);

    [Test]
    public void A_file_whose_head_is_broken_may_import_anything() => new Tree
    {
        ["main.go"] = "package main; import (\"fmt\"",
    }.CgoUse("").Answer.ShouldBe(Answer.Unknown);

    [Test]
    public void Imports_in_a_circle_come_to_an_end() => new Tree
    {
        ["main.go"] = "package main; import \"example.com/shop/a\"",
        ["a/a.go"] = "package a; import \"example.com/shop/b\"",
        ["b/b.go"] = "package b; import \"example.com/shop/a\"",
    }.CgoUse("").ShouldBe(CgoUse.None);

    [Test]
    public void A_replacement_in_the_repository_is_followed() => new Tree("module example.com/shop\nreplace github.com/a/b => ./third/b")
    {
        ["main.go"] = "package main; import \"github.com/a/b/c\"",
        ["third/b/c/c.go"] = "package c; import \"net\"",
    }.CgoUse("").ToString().ShouldBe(". imports github.com/a/b/c imports net");

    [TestCase("replace github.com/a/b => ../outside")]
    [TestCase("replace github.com/a/b => /abs")]
    [TestCase("replace github.com/a/b => github.com/c/d v1.0.0")]
    [TestCase("replace github.com/a/b v1.0.0 => ./third/b\nrequire github.com/a/b v1.0.1")]
    public void A_replacement_elsewhere_is_unknown(string line) => new Tree("module example.com/shop\n" + line)
    {
        ["main.go"] = "package main; import \"github.com/a/b\"",
        ["third/b/b.go"] = "package b",
    }.CgoUse("").ShouldBe(CgoUse.LostAt("github.com/a/b"));

    [Test]
    public void A_module_inside_of_another_is_not_searched_in_its_folder() => new Tree("module example.com/shop\nrequire example.com/shop/api v1.0.0")
    {
        ["main.go"] = "package main; import \"example.com/shop/api/v1\"",
        ["api/v1/v1.go"] = "package v1",
    }.CgoUse("").ShouldBe(CgoUse.LostAt("example.com/shop/api/v1"));

    [Test]
    public void An_own_package_may_have_the_name_of_a_standard_one() => new Tree("module uuid")
    {
        ["main.go"] = "package main; import \"uuid/net\"",
        ["net/net.go"] = "package net",
    }.CgoUse("").ShouldBe(CgoUse.None);

    [Test]
    public void The_vendor_folder_shows_what_the_dependencies_import()
    {
        var tree = new Tree("module example.com/shop\nrequire github.com/a/b v1.0.0")
        {
            ["main.go"] = "package main; import \"github.com/a/b\"",
            ["vendor/github.com/a/b/b.go"] = "package b; import \"os/user\"",
        };
        tree.Graph(ModuleMap.Of(tree.Module, "vendor")).CgoUseOf([""], CgoOn).ToString().ShouldBe(". imports github.com/a/b imports os/user");
    }

    [Test]
    public void Members_of_a_workspace_see_each_other()
    {
        var tree = new Tree
        {
            ["api/main.go"] = "package main; import \"example.com/lib/x\"",
            ["lib/x/x.go"] = "package x; import \"example.com/far\"",
            ["far/far.go"] = "package far; import \"net\"",
        };
        var workspace = new PlacedWorkspace("", WorkspaceFile.Parse(new SourceText("go.work", "use (\n./api\n./lib\n)\nreplace example.com/far => ./far\n")));
        var map = ModuleMap.Of([Placed("api", "module example.com/api"), Placed("lib", "module example.com/lib")], workspace);
        tree.Graph(map).CgoUseOf(["api"], CgoOn).ToString().ShouldBe("api imports example.com/lib/x imports example.com/far imports net");
    }

    private static PlacedModule Placed(string folder, string content) =>
        new(folder, ModuleFile.Parse(new SourceText(folder + "/go.mod", content)));

    private sealed class Tree(string module = "module example.com/shop") : Dictionary<string, string>, IPackageSources
    {
        public PlacedModule Module => Placed("", module);

        public PackageGraph Graph(ModuleMap map) => new(this, map);

        public CgoUse CgoUse(string folder, BuildTags? tags = null) => Graph(ModuleMap.Of(Module)).CgoUseOf([folder], tags ?? CgoOn);

        public PackageFiles? In(string folder)
        {
            var files = this.Where(entry => FolderOf(entry.Key) == folder).ToList();
            return files.Count == 0
                ? null
                : new PackageFiles([.. files.Where(entry => entry.Key.EndsWith(".go", System.StringComparison.Ordinal))
                    .Select(entry => new PackageFile(entry.Key[(entry.Key.LastIndexOf('/') + 1)..], GoSourceScanner.Scan(entry.Value)))]);
        }

        private static string FolderOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";
    }
}
