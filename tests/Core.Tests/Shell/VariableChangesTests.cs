using System.Linq;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Shell;

internal sealed class VariableChangesTests
{
    [TestCase("go build", "")]
    [TestCase("A=1 go build", "")]
    [TestCase("A=1 B=$x", "Set A=1, Set B=$x")]
    [TestCase("A+=1", "Unknown A")]
    [TestCase("export A=1 B", "SetAndExported A=1, Exported B")]
    [TestCase("export \"A=1 2\"", "SetAndExported A=1 2")]
    [TestCase("export $A", "Unknown ")]
    [TestCase("export -n A", "Unknown A")]
    [TestCase("export -p", "")]
    [TestCase("export", "")]
    [TestCase("readonly A=1", "Set A=1")]
    [TestCase("declare -x A=1", "Unknown A=1")]
    [TestCase("local A", "Unknown A")]
    [TestCase("unset A B", "Unset A, Unset B")]
    [TestCase("unset -v A", "Unset A")]
    [TestCase("unset -f a", "")]
    [TestCase("unset $A", "Unknown ")]
    [TestCase("read -r A B", "Unknown A, Unknown B")]
    [TestCase("getopts ab: A", "Unknown A, Unknown OPTARG, Unknown OPTIND")]
    [TestCase("printf -v A %s x", "Unknown A")]
    [TestCase("printf %s x", "")]
    [TestCase(": ${A:=1} \"${B=${C:=2}}\"", "Unknown A, Unknown B, Unknown C")]
    [TestCase("X=${A:=1}", "Unknown A, Set X=${A:=1}")]
    [TestCase("echo ${A:-1}", "")]
    [TestCase("A=1 export B=2", "SetAndExported B=2, Unknown A")]
    [TestCase("A=1 :", "Unknown A")]
    public void A_command_says_which_variables_it_changes(string script, string expected) => string.Join(", ", Sh.Command(script).VariableChanges()
        .Select(change => $"{change.Kind} {change.Name}{(change.Value is null ? "" : "=" + change.Value)}")).ShouldBe(expected);
}
