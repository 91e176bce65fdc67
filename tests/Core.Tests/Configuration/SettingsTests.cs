using System;
using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.Configuration;
using GoContainerGuard.Rules;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Configuration;

internal sealed class SettingsTests
{
    private const string Key = "gocontainerguard.context";

    [Test]
    public void The_nearest_section_wins() => Option(
        (".editorconfig", "[Dockerfile]\n" + Key + " = far"),
        ("services/.editorconfig", "[Dockerfile]\n" + Key + " = near")).ShouldBe("near");

    [Test]
    public void Nearness_counts_even_when_the_far_section_is_more_exact() => Option(
        (".editorconfig", "[/services/api/Dockerfile]\n" + Key + " = exact"),
        ("services/.editorconfig", "[*]\n" + Key + " = near")).ShouldBe("near");

    [Test]
    public void In_one_file_the_last_section_wins() => Option(
        (".editorconfig", $"[Dockerfile]\n{Key} = first\n[*]\n{Key} = last")).ShouldBe("last");

    [Test]
    public void A_section_for_other_files_says_nothing() => Option((".editorconfig", $"[*.cs]\n{Key} = x")).ShouldBeNull();

    [Test]
    public void Files_above_the_root_count() => Option(("../.editorconfig", $"[shop/services/**]\n{Key} = above")).ShouldBe("above");

    [Test]
    public void Files_at_the_top_count() => Option(("../../.editorconfig", $"[/home/shop/services/**]\n{Key} = top")).ShouldBe("top");

    [Test]
    public void Nothing_beyond_a_root_counts() => Option(
        ("../.editorconfig", $"[*]\n{Key} = above"), (".editorconfig", "root = true")).ShouldBeNull();

    [Test]
    public void A_root_does_not_hide_global_files_above_it() => Option(
        ("../.globalconfig", Key + " = above"), (".editorconfig", "root = true")).ShouldBe("above");

    [Test]
    public void A_section_wins_over_a_global_file() => Option(
        ("services/.globalconfig", Key + " = global"), (".editorconfig", $"[*]\n{Key} = section")).ShouldBe("section");

    [Test]
    public void A_global_file_may_speak_of_one_file_by_its_absolute_path() => Option(
        (".globalconfig", $"{Key} = everywhere\n[/home/shop/services/api/Dockerfile]\n{Key} = here")).ShouldBe("here");

    [Test]
    public void A_global_file_knows_no_patterns() => Option(
        (".globalconfig", $"[*]\n{Key} = x\n[/home/shop/services/api/Docker*]\n{Key} = x")).ShouldBeNull();

    [Test]
    public void Of_two_global_files_the_higher_level_wins() => Option(
        (".globalconfig", Key + " = usual"),
        ("services/.globalconfig", $"global_level = 101\n{Key} = higher"),
        ("../.globalconfig", $"global_level = 1\n{Key} = lower")).ShouldBe("higher");

    [Test]
    public void Global_files_of_one_level_that_both_speak_cancel_each_other() => Option(
        (".globalconfig", Key + " = one"), ("services/.globalconfig", Key + " = two")).ShouldBeNull();

    [Test]
    public void A_wrong_word_leaves_the_severity_to_whoever_is_farther_away() => Of(
        (".editorconfig", "[*]\ndotnet_diagnostic.GCG0602.severity = error"),
        ("services/.editorconfig", "[*]\ndotnet_diagnostic.GCG0602.severity = loud")).SeverityOf("GCG0602").ShouldBe(Severity.Error);

    [Test]
    public void Default_gives_the_word_back()
    {
        var settings = Of(
            (".globalconfig", "dotnet_diagnostic.GCG0602.severity = error"),
            (".editorconfig", "[*]\ndotnet_diagnostic.GCG0602.severity = default"));
        settings.SeverityOf("GCG0602").ShouldBeNull();
        settings.FindSeverity("GCG0602")!.Where.ToString().ShouldBe(".editorconfig(2,38)");
    }

    [Test]
    public void Keys_for_all_analyzers_at_once_are_not_for_us() => Of(
        (".editorconfig", """
            [*]
            dotnet_analyzer_diagnostic.severity = error
            dotnet_analyzer_diagnostic.category-Binaries.severity = error
            """))
        .SeverityOf("GCG0602").ShouldBeNull();

    [Test]
    public void Each_answer_knows_its_place()
    {
        var settings = Of(("services/.editorconfig", "[api/*]\ngocontainerguard.context = ..\ndotnet_diagnostic.gcg0602.severity = none"));
        settings.FindOption("GoContainerGuard.Context")!.Where.ToString().ShouldBe("services/.editorconfig(2,28)");
        settings.FindSeverity("GCG0602")!.Where.Text.ShouldBe("none");
        settings.FindSeverity("GCG0602")!.Where.ToString().ShouldBe("services/.editorconfig(3,38)");
    }

    [Test]
    public void A_tree_at_the_top_of_a_disk_has_nothing_above_it() => OptionAt("", "Dockerfile",
        (".editorconfig", $"[/Dockerfile]\n{Key} = top"), ("../.editorconfig", $"[*]\n{Key} = nonsense")).ShouldBe("top");

    [Test]
    public void A_drive_letter_has_no_letter_case() => OptionAt("c:/shop", "Dockerfile",
        (".globalconfig", $"[C:/shop/Dockerfile]\n{Key} = here")).ShouldBe("here");

    [Test]
    public void A_drive_has_a_top() => OptionAt("C:/home/shop", "api/Dockerfile",
        ("../../.editorconfig", $"[/home/shop/api/*]\n{Key} = drive"),
        ("../../../.editorconfig", $"[*]\n{Key} = nonsense")).ShouldBe("drive");

    [Test]
    public void A_file_above_the_root_is_held_to_what_stands_around_it_alone()
    {
        (string, string)[] files =
        [
            ("../../.editorconfig", $"[/home/.editorconfig]\n{Key} = top"),
            ("../.editorconfig", "[.editorconfig]\ndotnet_diagnostic.GCG0011.severity = none"),
            (".editorconfig", $"[*]\n{Key} = below"),
        ];
        var settings = Settings.For(new ConfigurationTree("/home/shop", files), "../.editorconfig");
        (settings.Option(Key), settings.SeverityOf("GCG0011")).ShouldBe(("top", Severity.None));
    }

    [Test]
    public void The_same_question_has_the_same_answer()
    {
        var source = new SettingsSource(new ConfigurationTree("/home/shop"));
        source.For("a/Dockerfile").ShouldBeSameAs(source.For("a/Dockerfile"));
    }

    [Test]
    public void Each_file_is_read_once_for_a_whole_tree()
    {
        var tree = new ConfigurationTree("/home/shop", (".editorconfig", "[*]"));
        var source = new SettingsSource(tree);
        source.For("a/Dockerfile");
        source.For("b/Dockerfile");
        tree.TimesRead(".editorconfig").ShouldBe(1);
        tree.TimesRead("../.globalconfig").ShouldBe(1);
        source.Files.Select(file => file.Source.Path).ShouldBe([".editorconfig"]);
    }

    [Test]
    public void Roslyn_gives_the_same_answers_for_trees_thrown_together([Range(1, 12)] int seed)
    {
        var random = new Random(seed);
        string[] folders = ["../../", "../", "", "services/", "services/api/"];
        string[] names = [".editorconfig", ".globalconfig"];
        string[] lines =
        [
            "root = true", "is_global = true", "global_level = 1", "global_level = 100", "global_level = 200", "[*]", "[Dockerfile]",
            "[services/**]", "[**/api/*]", "[api/Dockerfile]",
            "[/home/shop/services/api/Dockerfile]", "[/HOME/shop/services/api/Dockerfile]", "[\\/home/shop/services/api/Dockerfile]",
            "[/home/shop/**]", "[shop/**]", "[*.cs]",
            "gocontainerguard.a = 1", "gocontainerguard.a = 2", "gocontainerguard.b = 3", "gocontainerguard.b = 4",
            "dotnet_diagnostic.gcg0602.severity = error",
            "dotnet_diagnostic.gcg0602.severity = none", "dotnet_diagnostic.gcg0602.severity = default",
            "dotnet_diagnostic.gcg0602.severity = loud", "dotnet_diagnostic.gcg0801.severity = silent",
        ];
        for (var round = 0; round < 150; round++)
        {
            var files = new List<(string Path, string Text)>();
            foreach (var folder in folders)
            {
                foreach (var name in names.Where(_ => random.Next(2) == 0))
                    files.Add((folder + name, string.Join('\n', random.GetItems(lines, random.Next(1, 9)))));
            }

            IEnumerable<KeyValuePair<string, string>> theirs =
                RoslynSettings.For("/home/shop/services/api/Dockerfile", files.Select(file => (Absolute(file.Path), file.Text)));
            string[] keys = ["gocontainerguard.a", "gocontainerguard.b", "gcg0602", "gcg0801"];
            OurSettings.For("/home/shop", "services/api/Dockerfile", files, keys)
                .ShouldBe(theirs, string.Join("\n----\n", files));
        }
    }

    private static string Absolute(string path) =>
        path.StartsWith("../../", StringComparison.Ordinal) ? $"/{path[6..]}"
        : path.StartsWith("../", StringComparison.Ordinal) ? $"/home/{path[3..]}"
        : "/home/shop/" + path;

    private static Settings Of(params (string Path, string Text)[] files) =>
        Settings.For(new ConfigurationTree("/home/shop", files), "services/api/Dockerfile");

    private static string? Option(params (string Path, string Text)[] files) => Of(files).Option(Key);

    private static string? OptionAt(string root, string path, params (string Path, string Text)[] files) =>
        Settings.For(new ConfigurationTree(root, files), path).Option(Key);
}
