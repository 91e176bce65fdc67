using System;
using System.Globalization;
using GoContainerGuard.Go;

namespace GoContainerGuard.Analysis.Needs;

/// <summary>The only port that the sources of a program name as one to listen on.</summary>
/// <param name="Number">From 1 to 65535.</param>
/// <param name="Use">The first place that says so.</param>
internal sealed record ListenPort(int Number, PlacedUse Use)
{
    private const int HighestPort = 65535;

    // Frameworks that listen by themselves, on an address that is not looked for here.
    private static readonly string[] Frameworks =
    [
        "github.com/astaxie/beego", "github.com/beego/beego", "github.com/cloudwego/hertz", "github.com/gin-gonic/gin", "github.com/go-kratos/kratos", "github.com/gofiber/fiber",
        "github.com/kataras/iris", "github.com/labstack/echo", "github.com/revel/revel", "github.com/valyala/fasthttp", "github.com/zeromicro/go-zero",
    ];

    /// <summary>The port; <c>null</c> when there is none, more than one, one that is not known, or a framework that listens by itself.</summary>
    public static ListenPort? Of(ProgramSources? sources)
    {
        if (sources is not { IsComplete: true } || UsesFramework(sources))
            return null;

        ListenPort? only = null;
        foreach (var use in sources.Uses)
        {
            if (use.Use.Kind != GoUseKind.Listener)
                continue;

            if (PortIn(use.Use.Text) is not { } port || (only is not null && only.Number != port))
                return null;

            only ??= new ListenPort(port, use);
        }

        return only;
    }

    private static int? PortIn(string address) =>
        int.TryParse(address.Substring(address.LastIndexOf(':') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= HighestPort ? port : null;

    private static bool UsesFramework(ProgramSources sources)
    {
        foreach (var import in sources.Imports)
        {
            foreach (var framework in Frameworks)
            {
                if (import.StartsWith(framework, StringComparison.Ordinal))
                    return true;
            }
        }

        return false;
    }
}
