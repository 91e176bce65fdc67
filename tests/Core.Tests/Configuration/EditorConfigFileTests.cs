using System;
using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Configuration;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Configuration;

internal sealed class EditorConfigFileTests
{
    private static readonly string[] Lines =
    [
        "gocontainerguard.a = 1", "gocontainerguard.a=1", "  gocontainerguard.a  =  1  ", "gocontainerguard.a : 1", "gocontainerguard.a 1",
        "gocontainerguard.a",
        "gocontainerguard.a =", "gocontainerguard.a = 1 # why", "gocontainerguard.a = 1# why", "gocontainerguard.a = 1 ; why",
        "gocontainerguard.a = # why",
        "gocontainerguard.a = x # y ; z", "gocontainerguard.a == 1", "gocontainerguard.a = b = c", "gocontainerguard.a = b: c", "= 1",
        "# gocontainerguard.a = 1",
        "; gocontainerguard.a = 1", "\tgocontainerguard.a\t=\t1\t", "GoContainerGuard.A = 1", "gocontainerguard.a = UnSet",
        "gocontainerguard.a = UPPER",
        "gocontainerguard.a-b_c.1 = 1", "gocontainerguard.é = 1", "gocontainerguard.a+b = 1", "gocontainerguard. = 1",
        "\u00a0gocontainerguard.a\u00a0=\u00a01\u00a0",
        "gocontainerguard.a = [x]", "gocontainerguard.a = C:\\x", "gocontainerguard.a = 1\rgocontainerguard.b = 2",
        "gocontainerguard.a = 1\u0085gocontainerguard.b = 2",
        "gocontainerguard.a = 1\u2028gocontainerguard.b = 2", "gocontainerguard.a = 1\u000bgocontainerguard.b = 2",
        "gocontainerguard.a = 1\n\n\ngocontainerguard.b = 2\n",
        "gocontainerguard.a = 1\r\ngocontainerguard.b = 2\r\n", "gocontainerguard.a = 1\ngocontainerguard.A = 2",
        "dotnet_diagnostic.GCG0602.severity = error", "dotnet_diagnostic.gcg0602.severity = ERROR",
        "dotnet_diagnostic.GCG0602.severity = warning",
        "dotnet_diagnostic.GCG0602.severity = suggestion", "dotnet_diagnostic.GCG0602.severity = silent",
        "dotnet_diagnostic.GCG0602.severity = refactoring",
        "dotnet_diagnostic.GCG0602.severity = none", "dotnet_diagnostic.GCG0602.severity = default",
        "dotnet_diagnostic.GCG0602.severity = loud",
        "dotnet_diagnostic.GCG0602.severity =", "dotnet_diagnostic.GCG0602.severity = error # why", "dotnet_diagnostic.GCG0602 = error",
        "dotnet_diagnostic.GCG0602.severity = error\ndotnet_diagnostic.GCG0602.severity = loud",
        "dotnet_diagnostic.GCG0602.severity = error\n[D*]\ndotnet_diagnostic.GCG0602.severity = loud",
        "dotnet_diagnostic.GCG0602.severity = error\n[D*]\ndotnet_diagnostic.GCG0602.severity = default",
        "dotnet_analyzer_diagnostic.severity = error", "dotnet_analyzer_diagnostic.category-Binaries.severity = error",
    ];

    private static readonly string[] Headers =
    [
        "[*]", " [*] ", "[*] # why", "[*]# why", "[*] ; why", "[*] why", "[*", "*]", "[]", "[ * ]", "[*]]", "[[*]]", "[a]\n[*]",
        "[Dockerfile", "[Dockerfile]]",
        "[Dockerfile] # ]", "[*\\#]", "[\\#*]", "[#]", "[D#]", "[D;]", "[\\;]", "[D\\#] # x]", "\t[*]\t", "\u00a0[*]", "[*][D*]", "[*]\r",
        "[D*]\\#",
    ];

    private static readonly string[] Keys =
    [
        "gocontainerguard.a", "gocontainerguard.b", "gocontainerguard.a-b_c.1", "gocontainerguard.é", "gocontainerguard.a+b",
        "gocontainerguard.", "gcg0602",
    ];

    [TestCaseSource(nameof(Lines))]
    public void Roslyn_and_we_read_the_same_out_of_a_line(string line) => IsReadAlike("[*]\n" + line);

    [TestCaseSource(nameof(Headers))]
    public void Roslyn_and_we_read_the_same_header(string header) => IsReadAlike("[nothing]\n" + header + "\ngocontainerguard.a = 1");

    [Test]
    public void Roslyn_and_we_read_the_same_when_lines_are_thrown_together([Range(1, 10)] int seed)
    {
        var random = new Random(seed);
        string[] pieces = [.. Lines, .. Headers, "root = true", "", "[Dockerfile]", "#", "=", "[", "]", "\\", " "];
        for (var round = 0; round < 60; round++)
            IsReadAlike(string.Join('\n', Enumerable.Range(0, random.Next(1, 8)).Select(_ => pieces[random.Next(pieces.Length)])));
    }

    [Test]
    public void The_names_of_our_own_severities_are_understood_though_Roslyn_does_not_know_them()
    {
        const string text = "[*]\ndotnet_diagnostic.GCG0602.severity = hidden\ndotnet_diagnostic.GCG0801.severity = info";
        RoslynSettings.For("/r/Dockerfile", [("/r/.editorconfig", text)]).ShouldBeEmpty();
        var ours = OurSettings.For("/r", "Dockerfile", [(".editorconfig", text)], ["GCG0602", "GCG0801"]);
        (ours["GCG0602"], ours["GCG0801"]).ShouldBe(("Hidden", "Info"));
    }

    [Test]
    public void Every_piece_knows_where_it_stands()
    {
        const string text = "root = true\n\n[ *.x ] # why\n  key\t: some value  ; why\nempty=\n";
        var file = EditorConfigFile.Parse(new SourceText(".editorconfig", text));
        var section = file.Sections.ShouldHaveSingleItem();
        section.NameSpan.Text.ShouldBe(" *.x ");
        section.NameSpan.Start.ShouldBe(new LinePosition(2, 1));
        section.Entries.Select(entry => (entry.KeySpan.Text, entry.ValueSpan.Text, entry.ValueSpan.Start)).ShouldBe(
        [
            ("key", "some value", new LinePosition(3, 8)),
            ("empty", "", new LinePosition(4, 6)),
        ]);
    }

    [TestCase(".editorconfig", "", false, 0)]
    [TestCase(".editorconfig", "is_global = true", true, 0)]
    [TestCase(".editorconfig", "is_global = false", true, 0)]
    [TestCase(".editorconfig", "is_global = true\nglobal_level = 7", true, 7)]
    [TestCase(".editorconfig", "[*]\nis_global = true", false, 0)]
    [TestCase("a/.globalconfig", "", true, 100)]
    [TestCase("a/.GlobalConfig", "", true, 100)]
    [TestCase("a/.globalconfig", "global_level = -1", true, -1)]
    [TestCase("a/.globalconfig", "global_level = high", true, 100)]
    public void A_file_is_global_by_its_name_or_by_saying_so(string path, string text, bool isGlobal, int level)
    {
        var file = EditorConfigFile.Parse(new SourceText(path, text));
        (file.IsGlobal, file.GlobalLevel).ShouldBe((isGlobal, level));
    }

    [TestCase("root = true", true)]
    [TestCase("ROOT: True # why", true)]
    [TestCase("root = false\nroot = true", true)]
    [TestCase("root = true\nroot = false", false)]
    [TestCase("[*]\nroot = true", false)]
    [TestCase("", false)]
    public void A_root_says_so_above_the_first_header(string text, bool isRoot) =>
        EditorConfigFile.Parse(new SourceText(".editorconfig", text)).IsRoot.ShouldBe(isRoot);

    private static void IsReadAlike(string text)
    {
        IEnumerable<KeyValuePair<string, string>> theirs = RoslynSettings.For("/r/Dockerfile", [("/r/.editorconfig", text)]);
        OurSettings.For("/r", "Dockerfile", [(".editorconfig", text)], Keys).ShouldBe(theirs, text);
    }
}
