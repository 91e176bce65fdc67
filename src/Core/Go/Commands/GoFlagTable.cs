using System;
using System.Collections.Generic;

namespace GoContainerGuard.Go;

/// <summary>The flags of one go command: which are switches and which take a value.</summary>
/// <remarks>Source: <c>go help</c> of Go 1.19 to 1.27, and the flags that older releases had.</remarks>
internal sealed class GoFlagTable
{
    private const string BuildSwitches = "a asan cover i json linkshared modcacherw msan n race trimpath v work x buildvcs";

    private const string BuildValues =
        "C asmflags buildmode compiler covermode coverpkg debug-actiongraph debug-runtime-trace debug-trace gccgoflags gcflags installsuffix "
        + "ldflags mod modfile overlay p pgo pkgdir tags toolexec";

    private const string TestValues =
        "bench benchtime blockprofile blockprofilerate count coverprofile cpu cpuprofile exec fuzz fuzzminimizetime fuzztime list memprofile "
        + "memprofilerate mutexprofile mutexprofilefraction o outputdir parallel run shuffle skip testlogfile timeout trace vet vettool";

    private const string ModuleValues = "C modfile overlay";

    private static readonly GoFlagTable Build = new(BuildSwitches, BuildValues + " o");
    private static readonly GoFlagTable Common = new("modcacherw n v x", ModuleValues);

    private static readonly Dictionary<GoVerb, GoFlagTable> Tables = new()
    {
        [GoVerb.Build] = Build,
        [GoVerb.Install] = new(BuildSwitches, BuildValues),
        [GoVerb.Run] = new(BuildSwitches, BuildValues + " exec"),
        [GoVerb.Test] = new(BuildSwitches + " artifacts benchmem c failfast fullpath short", BuildValues + " " + TestValues),
        [GoVerb.Vet] = new(BuildSwitches + " diff fix", BuildValues + " c vettool"),
        [GoVerb.Fix] = new(BuildSwitches + " diff", BuildValues + " fixtool go r"),
        [GoVerb.Get] = new(BuildSwitches + " d fix insecure t tool u", BuildValues),
        [GoVerb.List] = new(BuildSwitches + " compiled deps e export find m retracted test u versions", BuildValues + " f reuse"),
        [GoVerb.Clean] = new(BuildSwitches + " cache fuzzcache modcache r testcache", BuildValues),
        [GoVerb.Generate] = new(BuildSwitches, BuildValues + " run skip"),
        [GoVerb.Tool] = new("modcacherw n", ModuleValues),
        [GoVerb.Env] = new("changed json u w", "C"),
        [GoVerb.Format] = new("n x", "C mod"),
        [GoVerb.Version] = new("json m v", "C"),
        [GoVerb.ModDownload] = new("json modcacherw x", ModuleValues + " reuse"),
        [GoVerb.ModTidy] = new("diff e modcacherw v x", ModuleValues + " compat go"),
        [GoVerb.ModVendor] = new("e modcacherw v", ModuleValues + " o"),
        [GoVerb.ModVerify] = Common,
        [GoVerb.ModOther] = new(
            "fmt json m modcacherw print vendor x",
            ModuleValues + " dropexclude dropgodebug dropignore dropreplace droprequire dropretract droptool exclude go godebug ignore module "
            + "replace require retract tool toolchain"),
        [GoVerb.WorkSync] = Common,
        [GoVerb.WorkUse] = new("modcacherw r", ModuleValues),
        [GoVerb.WorkVendor] = new("e modcacherw v", ModuleValues + " o"),
        [GoVerb.WorkOther] = new(
            "fmt json modcacherw print", ModuleValues + " dropgodebug dropreplace dropuse go godebug replace toolchain use"),
    };

    private readonly HashSet<string> _switches;
    private readonly HashSet<string> _values;

    private GoFlagTable(string switches, string values)
    {
        _switches = new HashSet<string>(switches.Split(' '), StringComparer.Ordinal);
        _values = new HashSet<string>(values.Split(' '), StringComparer.Ordinal);
    }

    /// <summary>The flags of a command; <c>null</c> where they do not matter here.</summary>
    public static GoFlagTable? Of(GoVerb verb) => Tables.TryGetValue(verb, out var table) ? table : null;

    public bool IsSwitch(string name) => _switches.Contains(name);

    public bool TakesValue(string name) => _values.Contains(name);

    public bool Has(string name) => IsSwitch(name) || TakesValue(name);
}
