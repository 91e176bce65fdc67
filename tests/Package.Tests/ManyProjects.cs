using System;
using System.IO;
using System.Linq;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests;

/// <summary>Three projects with two target frameworks each, of which one references the others, and one Dockerfile at fault.</summary>
internal sealed class ManyProjects
{
    private const string Frameworks = "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>";

    private Consumer _consumer = null!;

    [OneTimeSetUp]
    public void Restore()
    {
        _consumer = new Consumer()
            .With("Dockerfile", Fault.Warning)
            .WithProject("Cart", frameworks: Frameworks)
            .WithProject("Orders", "<NoWarn>$(NoWarn);CS1591</NoWarn>", Frameworks)
            .WithProject("Gateway", "<NoWarn>$(NoWarn);CS0618</NoWarn>", Frameworks)
            .With("Shop.slnx", """
                <Solution>
                  <Project Path="Cart/Cart.csproj" />
                  <Project Path="Orders/Orders.csproj" />
                  <Project Path="Gateway/Gateway.csproj" />
                </Solution>
                """);
        var gateway = File.ReadAllText(_consumer.PathOf("Gateway/Gateway.csproj"));
        _consumer.With("Gateway/Gateway.csproj", gateway.Replace(
            "</Project>",
            "<ItemGroup><ProjectReference Include=\"../Cart/Cart.csproj;../Orders/Orders.csproj\" /></ItemGroup></Project>",
            StringComparison.Ordinal));
        _consumer.Run("restore Shop.slnx").Succeeded();
    }

    [Test]
    public void One_fault_is_said_once([Values("-m:1", "-m:2", "-graph -m:2")] string how) =>
        Build(how).Succeeded().Said(warnings: [Fault.WarningId]);

    [Test]
    public void One_error_is_said_once_and_breaks_the_build() =>
        Build("-m:2 -p:WarningsAsErrors=" + Fault.WarningId).Failed().Said(errors: [Fault.WarningId]);

    [Test]
    public void Several_frameworks_are_checked_by_one_target() =>
        _consumer.Run("build Gateway --no-restore -t:GoContainerGuard").Succeeded().Said(warnings: [Fault.WarningId]);

    [Test]
    public void Several_frameworks_have_one_report_of_what_is_sent()
    {
        var build = _consumer.Run("build Gateway --no-restore -t:GoContainerGuardContext").Succeeded().Said();
        build.Output.Split("ignore file: none").Length.ShouldBe(2, build.Output);
    }

    [Test]
    public void Each_project_writes_the_report_that_it_names()
    {
        Build("-m:2 -p:GoContainerGuardSarifFile=containers.sarif").Succeeded().Said(warnings: [Fault.WarningId]);
        var reports = new[] { "Cart", "Orders", "Gateway" }.Select(name => File.ReadAllText(_consumer.PathOf($"{name}/containers.sarif"))).ToArray();
        reports[0].ShouldContain(Fault.WarningId);
        reports.Distinct().Count().ShouldBe(1);
    }

    private Build Build(string arguments) => _consumer.Run("build Shop.slnx --no-restore " + arguments);
}
