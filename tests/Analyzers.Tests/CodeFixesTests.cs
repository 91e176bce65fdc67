using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

internal sealed class CodeFixesTests
{
    private static readonly Assembly CodeFixes = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "GoContainerGuard.CodeFixes.dll"));

    [Test]
    public void Every_provider_fixes_something() => CodeFixes.GetTypes()
        .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(CodeFixProvider)))
        .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)
        .ShouldAllBe(provider => provider.FixableDiagnosticIds.Length > 0);

    [Test]
    public void Version_is_that_of_the_analyzer() =>
        CodeFixes.GetName().Version.ShouldBe(typeof(Analyzers.DockerfileAnalyzer).Assembly.GetName().Version);
}
