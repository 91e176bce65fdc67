using System.Linq;
using GoContainerGuard.Images.Running;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Images.Running;

internal sealed class ScriptWalkTests
{
    [TestCase("show", "/src")]
    [TestCase("cd sub && show", "/src/sub")]
    [TestCase("cd /x; cd y; show", "/x/y")]
    [TestCase("cd .. && show", "/")]
    [TestCase("(cd sub && true); show", "/src")]
    [TestCase("(cd sub && show)", "/src/sub")]
    [TestCase("cd sub | true; show", "/src")]
    [TestCase("{ cd sub; }; show", "/src/sub")]
    [TestCase("cd sub & show", "/src")]
    [TestCase("x=$(cd sub); show", "/src")]
    [TestCase("if true; then cd sub; fi; show", "?")]
    [TestCase("if true; then cd sub; fi; cd /x; show", "/x")]
    [TestCase("true || cd sub; show", "?")]
    [TestCase("cd; show", "?")]
    [TestCase("cd -; show", "?")]
    [TestCase("cd ~; show", "?")]
    [TestCase("cd \"$UNKNOWN\"; show", "?")]
    [TestCase("cd \"$KNOWN\"; show", "/src/known")]
    [TestCase("D=/x; cd $D/y && show", "/x/y")]
    [TestCase("pushd sub; show", "?")]
    [TestCase("env -C sub show", "/src/sub")]
    [TestCase("cd /x && env --chdir=y show", "/x/y")]
    [TestCase("env -Csub show", "/src/sub")]
    [TestCase("env -iC sub show", "/src/sub")]
    [TestCase("sudo -D sub show", "/src/sub")]
    [TestCase("env -C \"$UNKNOWN\" show", "?")]
    public void Directory_is_followed(string script, string directory) => (Show(script).WorkingDirectory ?? "?").ShouldBe(directory);

    [TestCase("show", "unset")]
    [TestCase("V=1 show", "1")]
    [TestCase("V=1; show", "unset")]
    [TestCase("V=1; export V; show", "1")]
    [TestCase("export V=1; show", "1")]
    [TestCase("export V=1; V=2; show", "2")]
    [TestCase("export V=1; V=2 show", "2")]
    [TestCase("export V=1; V= show", "")]
    [TestCase("export V=1; unset V; show", "unset")]
    [TestCase("export V=1; V=2 true; show", "1")]
    [TestCase("export V=$KNOWN; show", "known")]
    [TestCase("export V=\"$KNOWN-x\"; show", "known-x")]
    [TestCase("export V=$UNKNOWN; show", "?")]
    [TestCase("export V=$NEVER; show", "")]
    [TestCase("export V=$(cat x); show", "?")]
    [TestCase("export V=1; V+=2; show", "?")]
    [TestCase("V+=2 show", "?")]
    [TestCase("(export V=1); show", "unset")]
    [TestCase("(export V=1; show)", "1")]
    [TestCase("export V=1 | true; show", "unset")]
    [TestCase("if true; then export V=1; fi; show", "?")]
    [TestCase("true && export V=1 && show", "1")]
    [TestCase("false || export V=1; show", "?")]
    [TestCase("V=1; if true; then export V; fi; show", "?")]
    [TestCase("set -a; V=1; show", "1")]
    [TestCase("set -o allexport; V=1; show", "1")]
    [TestCase("set -ea; (V=1; show)", "1")]
    [TestCase("set -e; V=1; show", "unset")]
    [TestCase("declare -x V=1; show", "?")]
    [TestCase("typeset -x V=1; show", "?")]
    [TestCase("readonly V=1; export V; show", "?")]
    [TestCase("read V; export V; show", "?")]
    [TestCase("for V in 1 2; do show; done", "?")]
    [TestCase("for V in 1 2; do export V; show; done", "?")]
    [TestCase("for X in 1 2; do V=$X show; done", "?")]
    [TestCase("env V=1 show", "1")]
    [TestCase("export V=1; env -i show", "unset")]
    [TestCase("export V=1; env -i V=2 show", "2")]
    [TestCase("export V=1; env -u V show", "?")]
    [TestCase("export V=1; sudo show", "?")]
    [TestCase("export V=1; exec show", "1")]
    public void Variable_is_followed(string script, string value)
    {
        var variable = Show(script).Variable("V");
        (!variable.IsKnown ? "?" : variable.Text ?? "unset").ShouldBe(value);
    }

    [TestCase("ENVIRONMENT=2; show", "2")]
    [TestCase("show", "from-env")]
    public void Assignment_to_a_variable_of_the_image_is_handed_on(string script, string value) => Show(script).Variable("ENVIRONMENT").Text.ShouldBe(value);

    [TestCase("RUN <<EOF\ncd sub\nshow\nEOF", "/src/sub")]
    [TestCase("RUN <<EOF\n#!/bin/bash\ncd sub\nshow\nEOF", "/src/sub")]
    [TestCase("RUN <<EOF\n#!/usr/bin/env bash\r\ncd sub\nshow\nEOF", "/src/sub")]
    public void Heredoc_is_a_script(string instruction, string directory) =>
        Script(instruction).Commands.Single(command => command.Name == "show").WorkingDirectory.ShouldBe(directory);

    [TestCase("RUN <<EOF\n#!/usr/bin/env python3\nshow\nEOF")]
    [TestCase("RUN <<EOF\n#!/usr/bin/perl -w\nshow\nEOF")]
    [TestCase("RUN <<EOF\n#!\nshow\nEOF")]
    [TestCase("RUN [\"show\"]")]
    [TestCase("SHELL [\"pwsh\", \"-c\"]\nRUN show")]
    public void What_is_no_shell_script_is_not_read_as_one(string instruction)
    {
        Script(instruction).IsOpaque.ShouldBeTrue();
        Script(instruction).Commands.ShouldBeEmpty();
    }

    [Test]
    public void Commands_know_their_places() => Script("RUN a && (b; c) | d").Commands.Select(command => $"{command.Index}{command}").ShouldBe(["0a", "1b", "2c", "3d"]);

    private static RunCommand Show(string script) => Script($"RUN {script}").Commands.Single(command => command.Name == "show");

    private static RunScript Script(string instruction) => Modelled.Build(
        $"FROM golang:1.27\nARG UNKNOWN\nENV KNOWN=known ENVIRONMENT=from-env\nWORKDIR /src\n{instruction}\n").Stages[0].Scripts.Single();
}
