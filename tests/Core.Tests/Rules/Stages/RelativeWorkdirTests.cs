using GoContainerGuard.Rules.Stages;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Stages;

internal sealed class RelativeWorkdirTests : RuleTests<RelativeWorkdir>
{
    [TestCase("FROM golang:1.27\nWORKDIR [|app|]\n")]
    [TestCase("FROM registry.example/base:1\nWORKDIR \\\n  [|app|]\n")]
    [TestCase("FROM golang:1.27 AS a\nFROM a\nWORKDIR [|app|]\nWORKDIR more\n")]
    public void The_base_decides(string text) => Reports(text);

    [TestCase("FROM golang:1.27\nWORKDIR /app\nWORKDIR src\n")]
    [TestCase("FROM golang:1.27 AS a\nWORKDIR /app\nFROM a\nWORKDIR src\n")]
    [TestCase("FROM golang:1.27\nARG DIR=/app\nWORKDIR $DIR\n")]
    [TestCase("FROM golang:1.27-nanoserver\nWORKDIR C:/app\n")]
    [TestCase("FROM golang:1.27-nanoserver\nWORKDIR c:\\app\n")]
    public void The_file_decides(string text) => IsClean(text);

    [Test]
    public void Nobody_knows_what_the_argument_says() => IsClean("FROM golang:1.27\nARG DIR\nWORKDIR $DIR\n");

    [Test]
    public void It_says_where_it_lies_today() => Says("'app' is relative, so that 'golang:1.27' decides where it lies, today in '/go/app'", "FROM golang:1.27\nWORKDIR app\n");

    [Test]
    public void The_whole_path_is_written() => Fixes("FROM golang:1.27\nWORKDIR app\n", "FROM golang:1.27\nWORKDIR /go/app\n");
}
