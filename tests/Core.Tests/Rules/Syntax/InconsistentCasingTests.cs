using GoContainerGuard.Rules.Syntax;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Syntax;

internal sealed class InconsistentCasingTests : RuleTests<InconsistentCasing>
{
    [TestCase("FROM a\n[|run|] b\nCMD c\n")]
    [TestCase("from a\nrun b\n[|CMD|] c\n")]
    [TestCase("FROM a\n[|Run|] b\n")]
    [TestCase("FROM a\n[|cmd|] b\n")]
    [TestCase("FROM a AS [|Build|]\n")]
    [TestCase("FROM a [|as|] build\n")]
    [TestCase("FROM a\nEXPOSE 80 81/[|TCP|]\n")]
    [TestCase("# check=experimental=InvalidDefinitionDescription\n\n# one\n[|ARG|] A\n# B is b\nARG A B\nFROM a\n", TestName = "A_description_without_the_name")]
    public void Another_case(string text) => Reports(text);

    [TestCase("FROM a AS b\nRUN c\n")]
    [TestCase("from a as b\nrun c\n")]
    [TestCase("FROM a\nEXPOSE 80/tcp $P/$Q\n")]
    [TestCase("ARG P=TCP\nFROM a\nARG P\nEXPOSE 80/$P\n")]
    [TestCase("# where it is compiled\nFROM a AS b\n", TestName = "A_comment_is_prose_unless_the_file_asks")]
    [TestCase("FROM a\nRUNN b\n")]
    [TestCase("FROM a\njunk\njunk\n")]
    public void One_case(string text) => IsClean(text);

    [TestCase("from a AS B\nRUN c\nRUN d\nCOPY --from=B x y\n", "FROM a AS b\nRUN c\nRUN d\nCOPY --from=B x y\n")]
    [TestCase("from a AS b\nrun c\n", "from a as b\nrun c\n")]
    [TestCase("FROM a\nEXPOSE 80/TCP \\\n  81/Udp\n", "FROM a\nEXPOSE 80/tcp \\\n  81/udp\n")]
    public void Fix_writes_one_case(string before, string after) => Fixes(before, after);
}
