using GoContainerGuard.Go;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Go;

internal sealed class ToolchainSettingTests
{
    [TestCase("local", nameof(ToolchainSwitching.Never), null)]
    [TestCase("auto", nameof(ToolchainSwitching.Download), null)]
    [TestCase("local+auto", nameof(ToolchainSwitching.Download), null)]
    [TestCase("path", nameof(ToolchainSwitching.FromPath), null)]
    [TestCase("local+path", nameof(ToolchainSwitching.FromPath), null)]
    [TestCase("go1.27.1", nameof(ToolchainSwitching.Never), "1.27.1")]
    [TestCase("go1.27.1+auto", nameof(ToolchainSwitching.Download), "1.27.1")]
    [TestCase("go1.27.1+path", nameof(ToolchainSwitching.FromPath), "1.27.1")]
    [TestCase("", nameof(ToolchainSwitching.Unknown), null)]
    [TestCase("1.27.1", nameof(ToolchainSwitching.Unknown), null)]
    [TestCase("go1.27.1+never", nameof(ToolchainSwitching.Unknown), null)]
    [TestCase("$VERSION", nameof(ToolchainSwitching.Unknown), null)]
    public void A_setting_says_what_may_be_switched_to(string value, string switching, string? named)
    {
        var setting = ToolchainSetting.Parse(value);
        setting.Switching.ToString().ShouldBe(switching);
        setting.Named?.ToString().ShouldBe(named);
    }
}
