using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using GoContainerGuard.Context;
using GoContainerGuard.Text;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Conformance;

/// <summary>Cases written by a generator of this project, answered by BuildKit's own packages.</summary>
internal sealed class IgnoreFileConformanceTests
{
    private const int ShownDifferences = 10;

    [Test]
    public void Every_path_is_answered_as_Docker_answers_it()
    {
        var cases = Cases("dockerignore.jsonl");
        cases.Count.ShouldBe(3300);
        cases.Sum(each => each.GetProperty("paths").GetArrayLength()).ShouldBeGreaterThan(42_487);
        cases.SelectMany(PathDifferences).Take(ShownDifferences).ShouldBeEmpty();
    }

    [Test]
    public void Every_tree_is_sent_as_Docker_sends_it()
    {
        var cases = Cases("context.jsonl");
        cases.Count.ShouldBe(300);
        cases.SelectMany(TreeDifferences).Take(ShownDifferences).ShouldBeEmpty();
    }

    private static List<JsonElement> Cases(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Conformance", file)).Select(line => JsonDocument.Parse(line).RootElement)];

    private static IEnumerable<string> PathDifferences(JsonElement each)
    {
        var ignore = Parse(each);
        var expected = each.GetProperty("expected");
        var patterns = Strings(expected, "patterns");
        var actual = ignore.Patterns.Select(pattern => pattern.Text).ToArray();
        if (!actual.SequenceEqual(patterns))
            yield return Difference(each, "patterns", string.Join(" ", patterns), string.Join(" ", actual));

        var error = expected.TryGetProperty("error", out var message) ? message.GetString() : null;
        if ((ignore.IsRefused ? ignore.Faults[0].Message : null) != error)
            yield return Difference(each, "error", error, ignore.IsRefused ? ignore.Faults[0].Message : null);

        if (error is not null)
            yield break;

        var paths = Strings(each, "paths");
        var walk = string.Concat(paths.Select(path => Letter(ignore.Judge(path))));
        if (walk != expected.GetProperty("walk").GetString())
            yield return Difference(each, "walk", expected.GetProperty("walk").GetString(), walk);

        var steps = string.Concat(paths.Select(path => Letter(StepTo(ignore, path).Verdict)));
        if (steps != walk)
            yield return Difference(each, "step by step", walk, steps);

        var alone = string.Concat(paths.Select(path => Letter(ignore.JudgeAlone(path))));
        if (alone != expected.GetProperty("excluded").GetString())
            yield return Difference(each, "alone", expected.GetProperty("excluded").GetString(), alone);
    }

    private static IEnumerable<string> TreeDifferences(JsonElement each)
    {
        var folders = Strings(each, "emptyDirs").Select(folder => folder + "/");
        var walk = new SentTree(Parse(each), [.. Strings(each, "files"), .. folders]);
        var expected = each.GetProperty("expected");
        var sent = expected.TryGetProperty("error", out _) ? "error" : string.Join(" ", Strings(expected, "sent"));
        if (walk.ToString() != sent)
            yield return Difference(each, "sent", sent, walk.ToString());
    }

    private static IgnorePlace StepTo(IgnoreFile ignore, string path) =>
        path.Split('/').Aggregate(ignore.Top, (folder, name) => folder.Step(name));

    private static IgnoreFile Parse(JsonElement each) =>
        IgnoreFile.Parse(new SourceText(".dockerignore", each.GetProperty("dockerignore").GetString()!));

    private static string[] Strings(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static string Letter(IgnoreVerdict verdict) => verdict.Answer switch
    {
        IgnoreAnswer.Kept => "0",
        IgnoreAnswer.Excluded => "1",
        _ => "E",
    };

    private static string Difference(JsonElement each, string what, string? expected, string? actual) =>
        $"{each.GetProperty("id")} {what}: expected <{expected}>, was <{actual}>, file {each.GetProperty("dockerignore").GetRawText()}";

    /// <summary>Walks a tree as a client does; what is excluded is sent all the same when something below it is.</summary>
    private sealed class SentTree
    {
        private readonly IgnoreFile _ignore;
        private readonly SortedDictionary<string, SortedSet<string>> _folders = new(StringComparer.Ordinal);
        private readonly List<string> _sent = [];
        private bool _fails;

        public SentTree(IgnoreFile ignore, IEnumerable<string> paths)
        {
            _ignore = ignore;
            _fails = ignore.IsRefused;
            _folders[""] = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var path in paths)
                Add(path.TrimEnd('/'), path.EndsWith('/'));

            Walk("", ignore.Top);
        }

        public override string ToString() => _fails ? "error" : string.Join(" ", _sent);

        private void Add(string path, bool isFolder)
        {
            if (isFolder && !_folders.ContainsKey(path))
                _folders[path] = new SortedSet<string>(StringComparer.Ordinal);

            if (path.Length == 0)
                return;

            var slash = path.LastIndexOf('/');
            var folder = slash < 0 ? "" : path[..slash];
            Add(folder, isFolder: true);
            _folders[folder].Add(path[(slash + 1)..]);
        }

        private void Walk(string folder, IgnorePlace place)
        {
            foreach (var name in _folders[folder])
            {
                var path = folder.Length == 0 ? name : folder + "/" + name;
                var here = place.Step(name);
                _fails |= here.Verdict.Answer is IgnoreAnswer.Fails;
                var isFolder = _folders.ContainsKey(path);
                var mark = _sent.Count;
                if (isFolder && here.MayKeepSomethingBelow)
                    Walk(path, here);

                if (!here.Verdict.IsExcluded || _sent.Count > mark)
                    _sent.Insert(mark, isFolder ? path + "/" : path);
            }
        }
    }
}
