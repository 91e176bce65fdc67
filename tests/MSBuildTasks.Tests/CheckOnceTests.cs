using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using GoContainerGuard.MSBuildTasks;
using GoContainerGuard.Tests.Support;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

internal sealed class CheckOnceTests
{
    [Test]
    public void Everything_that_happens_to_be_global_is_forgotten()
    {
        var build = Answering(failed: false);
        build.GlobalProperties["TargetFramework"] = "net10.0";
        build.GlobalProperties["_IsPublishing"] = "true";
        NewTask(build).Execute().ShouldBeTrue();
        build.Requests.Single().RemovedProperties.ShouldBe(["TargetFramework", "_IsPublishing"], ignoreOrder: true);
    }

    [Test]
    public void What_the_question_sets_is_not_forgotten_although_the_command_line_sets_it_too()
    {
        var build = Answering(failed: false);
        build.GlobalProperties["goContainerGuardRoot"] = "docs";
        NewTask(build).Execute().ShouldBeTrue();
        build.Requests.Single().RemovedProperties.ShouldBeEmpty();
    }

    [Test]
    public void Codes_of_other_tools_and_the_order_of_a_list_do_not_make_another_question()
    {
        var one = Question(task => task.NoWarn = ["CS1591", "GCG0801, gcg0202", "NU1603"]);
        var other = Question(task => task.NoWarn = ["GCG0202", "GCG0801", "IDE0005", "GCG0202"]);
        one.ShouldBe(other);
        one["NoWarn"].ShouldBe("GCG0202;GCG0801");
    }

    [Test]
    public void The_switches_for_warnings_are_part_of_the_question()
    {
        var question = Question(task =>
        {
            task.TreatWarningsAsErrors = true;
            task.WarningsAsErrors = ["nullable", "GCG0202"];
            task.WarningsNotAsErrors = ["GCG0801"];
        });
        question["MSBuildTreatWarningsAsErrors"].ShouldBe("true");
        question["MSBuildWarningsAsErrors"].ShouldBe("GCG0202");
        question["MSBuildWarningsNotAsErrors"].ShouldBe("GCG0801");
    }

    [Test]
    public void A_preset_is_the_same_in_any_letter_case() => Question(task => task.Preset = " Strict ")["GoContainerGuardPreset"].ShouldBe("strict");

    [Test]
    public void The_baseline_is_part_of_the_question_and_writing_it_is_another_one()
    {
        var question = Question(task => task.BaselineFile = " known.txt ");
        (question["GoContainerGuardBaselineFile"], question["GoContainerGuardWriteBaseline"]).ShouldBe(("known.txt", "false"));
        Question(task => task.WriteBaseline = true)["GoContainerGuardWriteBaseline"].ShouldBe("true");
    }

    [Test]
    public void A_path_is_written_so_that_it_means_itself() =>
        Question(task => task.Root = "/r/it's 100% (a);$b")["GoContainerGuardRoot"].ShouldBe("/r/it%27s 100%25 %28a%29%3B%24b");

    [Test]
    public void The_answer_is_handed_on()
    {
        var task = NewTask(Answering(failed: true));
        task.WithSarif = true;
        task.Execute().ShouldBeTrue();
        task.Failed.ShouldBeTrue();
        task.Sarif.ShouldBe("e30=");
    }

    [Test]
    public void The_report_is_only_asked_for_when_it_is_wanted()
    {
        var build = Answering(failed: false);
        NewTask(build).Execute().ShouldBeTrue();
        build.Requests.Single().Targets.ShouldBe(["Check"]);
    }

    [Test]
    public void To_fix_is_another_question()
    {
        var check = Question(task => (task.FixUnsafe, task.DryRun) = ("true", "true"));
        check.Keys.ShouldNotContain(key => key.Contains("Fix") || key.Contains("DryRun"));
        var fix = Question(task => (task.Fix, task.FixUnsafe, task.DryRun) = (true, "True", ""));
        (fix["GoContainerGuardFix"], fix["GoContainerGuardFixUnsafe"], fix["GoContainerGuardDryRun"]).ShouldBe(("true", "true", ""));
        fix.Keys.Except(check.Keys).Count().ShouldBe(3);
    }

    [Test]
    public void What_is_fixed_is_what_is_checked()
    {
        var check = Attributes("GoContainerGuard.targets");
        check.ShouldContainKey("NoWarn");
        foreach (var own in new[] { "Condition", "WithSarif" })
            check.Remove(own);

        var fix = Attributes("GoContainerGuard.Fix.targets");
        foreach (var own in new[] { "Condition", "Fix", "FixUnsafe", "DryRun" })
            fix.Remove(own);

        fix.ShouldBe(check, ignoreOrder: true);
    }

    [Test]
    public void A_diff_is_handed_on()
    {
        var build = Answering(failed: false, diff: "-a;b\n+$(é)%41\n");
        var task = NewTask(build);
        task.Execute().ShouldBeTrue();
        task.Diff.ShouldBe("-a;b\n+$(é)%41\n");
    }

    [Test]
    public void A_check_that_could_not_be_made_fails_without_a_further_word()
    {
        var build = new RecordingBuildEngine { Answer = new BuildEngineResult(false, []) };
        NewTask(build).Execute().ShouldBeFalse();
        build.AllowFailureWithoutError.ShouldBeTrue();
    }

    private static Dictionary<string, string> Attributes(string targets) =>
        XDocument.Load(Path.Combine(ApprovedText.Repository, "build", targets)).Descendants("CheckOnce").Single()
            .Attributes().ToDictionary(attribute => attribute.Name.LocalName, attribute => attribute.Value);

    private static Dictionary<string, string> Question(Action<CheckOnce> change)
    {
        var build = Answering(failed: false);
        var task = NewTask(build);
        change(task);
        task.Execute().ShouldBeTrue();
        var properties = build.Requests.Single().Properties;
        return properties.Keys.Cast<string>().ToDictionary(key => key, key => (string)properties[key]!);
    }

    private static CheckOnce NewTask(RecordingBuildEngine build) =>
        new() { BuildEngine = build, CheckProject = "check.proj", TaskAssembly = "tasks.dll", Root = "/r/" };

    private static RecordingBuildEngine Answering(bool failed, string diff = "")
    {
        var verdict = new TaskItem("verdict", new Dictionary<string, string>
        {
            ["Failed"] = failed ? "True" : "False",
            ["Diff"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(diff)),
        });
        var report = new TaskItem("report", new Dictionary<string, string> { ["Text"] = "e30=" });
        return new() { Answer = new BuildEngineResult(true, [new Dictionary<string, ITaskItem[]> { ["Check"] = [verdict], ["Sarif"] = [report] }]) };
    }
}
