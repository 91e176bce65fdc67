using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

/// <summary>The task for VS Code that the README shows is run as it stands there, and what it prints is caught by the matcher that it names.</summary>
internal sealed class TaskOfTheReadme
{
    // What VS Code means by $msCompile: the file, the place, the severity, the code, the message.
    private const string Matcher = @"^\s*(?:\s*\d+>)?(\S.*?)(?:\((\d+|\d+,\d+|\d+,\d+,\d+,\d+)\))?\s*:\s+(?:(\S+)\s+)?((?:fatal +)?error|warning|info)\s+(\w+\d+)?\s*:\s*(.*)$";

    [Test]
    public void Its_output_marks_the_Dockerfile()
    {
        var task = Task();
        var consumer = new Consumer().WithContainersProject().With("services/cart/Dockerfile", Fault.Warning);
        task.GetProperty("problemMatcher").GetString().ShouldBe("$msCompile");
        task.GetProperty("command").GetString().ShouldBe("dotnet");

        var (exitCode, output) = Dotnet.Run(consumer.Folder, string.Join(' ', task.GetProperty("args").EnumerateArray().Select(argument => argument.GetString())) + " -nodeReuse:false");

        exitCode.ShouldBe(0, output);
        var marks = output.ReplaceLineEndings("\n").Split('\n').Select(line => Regex.Match(line, Matcher)).Where(match => match.Success).ToArray();
        marks.ShouldNotBeEmpty(output);
        marks.ShouldAllBe(mark => mark.Groups[1].Value == consumer.PathOf("services/cart/Dockerfile") && mark.Groups[2].Value == "1,6" && mark.Groups[4].Value == "warning" && mark.Groups[5].Value == Fault.WarningId);
    }

    private static JsonElement Task()
    {
        var readme = File.ReadAllText(Path.Combine(Support.Repository.Root, "README.md"));
        var text = Regex.Match(readme, "<!-- tasks -->\\s*```json(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        return JsonDocument.Parse(text).RootElement.GetProperty("tasks")[0];
    }
}
