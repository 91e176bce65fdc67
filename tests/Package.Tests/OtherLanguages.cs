using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests;

internal sealed class OtherLanguages
{
    [Test]
    public void A_project_in_Visual_Basic_is_checked_like_one_in_CSharp()
    {
        var consumer = new Consumer().WithProject("Gateway").With("Dockerfile", Fault.Warning).With("Gateway/Greeter.vb", "Public Class Greeter\nEnd Class\n");
        System.IO.File.Move(consumer.PathOf("Gateway/Gateway.csproj"), consumer.PathOf("Gateway/Gateway.vbproj"));
        consumer.Run("build Gateway").Succeeded().Said(warnings: [Fault.WarningId]);
    }
}
