using GoContainerGuard.Rules.Syntax;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;

namespace GoContainerGuard.Tests.Rules.Syntax;

internal sealed class MalformedJsonTests : RuleTests<MalformedJson>
{
    [TestCase("CMD [\"a\"[|,|]]")]
    [TestCase("CMD [\"a\" [|\"|]b\"]")]
    [TestCase("CMD [[|'|]a']")]
    [TestCase("CMD [[|\u201C|]a\u201D]")]
    [TestCase("CMD [\"a\"[||]")]
    [TestCase("CMD [[|\"a|]")]
    [TestCase("CMD [\"a\"] [|b|]")]
    [TestCase("CMD [\"a[|\\x|]\"]")]
    [TestCase("CMD [\"a\", [|b|]]")]
    [TestCase("ENTRYPOINT [[|'|]a']")]
    [TestCase("RUN [[|'|]a']")]
    [TestCase("HEALTHCHECK CMD [[|'|]a']")]
    [TestCase("COPY [[|'|]a', '/b']")]
    [TestCase("VOLUME [[|'|]/a']")]
    [TestCase("CMD [ \\\n  \"a\", \\\n  \"b\"[|,|] \\\n ]")]
    public void Slips(string instruction) => Reports("FROM alpine:3.24\n" + instruction + "\n");

    [TestCase("CMD [\"a\", \"b\"]")]
    [TestCase("CMD []")]
    [TestCase("RUN [ -f x ] && echo yes")]
    [TestCase("RUN [[ $a == b ]]")]
    [TestCase("RUN [ \"$A\" = b ]")]
    [TestCase("CMD echo [\"a\",]")]
    [TestCase("COPY [a] /b/")]
    [TestCase("CMD [\"\\u0041\"]")]
    public void No_slips(string instruction) => IsClean("FROM alpine:3.24\n" + instruction + "\n");

    [Test]
    public void Message_says_what_the_container_does() => Says(
        "CMD looks like a JSON array and is none, because there is a comma before the closing bracket: the shell looks for a program of that whole text, and the container stops with 'not found'",
        "FROM alpine:3.24\nCMD [\"/app\",]\n");

    [TestCase("CMD [\"a\",]", "CMD [\"a\"]")]
    [TestCase("CMD [\"a\" \"b\"]", "CMD [\"a\", \"b\"]")]
    [TestCase("CMD [\"a\"\"b\"]", "CMD [\"a\",\"b\"]")]
    [TestCase("CMD ['a', 'it\"s', 'c\\d']", "CMD [\"a\", \"it\\\"s\", \"c\\\\d\"]")]
    [TestCase("CMD [\u201Ca\u201D, \u2018b\u2019]", "CMD [\"a\", \"b\"]")]
    [TestCase("CMD [\"a\", \"b\"", "CMD [\"a\", \"b\"]")]
    [TestCase("CMD [\"a\",", "CMD [\"a\"]")]
    [TestCase("CMD [\"a\\x\"]", "CMD [\"a\\\\x\"]")]
    [TestCase("CMD [ \\\n  \"a\", \\\n  # b\n  'b', \\\n ]", "CMD [ \\\n  \"a\", \\\n  # b\n  \"b\" \\\n ]")]
    [TestCase("CMD [\"a\" \\\n  \"b\" \\\n", "CMD [\"a\", \\\n  \"b\"] \\\n")]
    [TestCase("HEALTHCHECK --retries=1 CMD ['a']", "HEALTHCHECK --retries=1 CMD [\"a\"]")]
    [TestCase("COPY ['a b', '/b']", "COPY [\"a b\", \"/b\"]")]
    public void Fix_makes_it_an_array(string before, string after) => Fixes("FROM alpine:3.24\n" + before, "FROM alpine:3.24\n" + after);

    [TestCase("CMD [\"a\"] b")]
    [TestCase("CMD [\"a]")]
    [TestCase("CMD [\"a\", b]")]
    [TestCase("CMD ['it's']")]
    public void What_is_not_plain_has_no_fix(string instruction) => HasNoFix("FROM alpine:3.24\n" + instruction + "\n");
}
