using GoContainerGuard.Go;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Go;

internal sealed class RuntimeSettingsTests
{
    [TestCase("1")]
    [TestCase("512B")]
    [TestCase("0")]
    [TestCase("0B")]
    [TestCase("512KiB")]
    [TestCase("512MiB")]
    [TestCase("2GiB")]
    [TestCase("8388607TiB")]
    [TestCase("9223372036854775807")]
    [TestCase("off")]
    [TestCase("")]
    public void Memory_limit_that_the_runtime_reads(string value) => RuntimeSettings.ProblemOf("GOMEMLIMIT", value).ShouldBeNull();

    [TestCase("512MB")]
    [TestCase("512M")]
    [TestCase("512Mi")]
    [TestCase("512 MiB")]
    [TestCase("512mib")]
    [TestCase("1.5GiB")]
    [TestCase("-1")]
    [TestCase("+1")]
    [TestCase("B")]
    [TestCase("MiB")]
    [TestCase("1PiB")]
    [TestCase("8388608TiB")]
    [TestCase("9223372036854775808")]
    [TestCase("OFF")]
    [TestCase("50%")]
    public void Memory_limit_that_stops_the_program(string value) => RuntimeSettings.ProblemOf("GOMEMLIMIT", value).ShouldNotBeNull();

    [TestCase("1")]
    [TestCase("064")]
    [TestCase("")]
    public void Number_of_processors_that_counts(string value) => RuntimeSettings.ProblemOf("GOMAXPROCS", value).ShouldBeNull();

    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("+2")]
    [TestCase("1.5")]
    [TestCase("all")]
    [TestCase("2147483648")]
    public void Number_of_processors_that_is_overlooked(string value) => RuntimeSettings.ProblemOf("GOMAXPROCS", value).ShouldNotBeNull();

    [TestCase("100")]
    [TestCase("0")]
    [TestCase("-1")]
    [TestCase("off")]
    [TestCase("")]
    public void Pace_of_the_collector_that_counts(string value) => RuntimeSettings.ProblemOf("GOGC", value).ShouldBeNull();

    [TestCase("+100")]
    [TestCase("50%")]
    [TestCase("none")]
    [TestCase("Off")]
    public void Pace_of_the_collector_that_is_overlooked(string value) => RuntimeSettings.ProblemOf("GOGC", value).ShouldNotBeNull();

    [TestCase("GODEBUG", "x")]
    [TestCase("gomaxprocs", "x")]
    public void Other_variables_are_none_of_it(string name, string value) => RuntimeSettings.ProblemOf(name, value).ShouldBeNull();
}
