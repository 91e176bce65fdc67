using System.Linq;
using GoContainerGuard.Analysis;
using GoContainerGuard.Rules.Secrets;
using GoContainerGuard.Tests.Support;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.Rules.Secrets;

/// <summary>The tokens are put together here: as a whole they would be found by those who look for tokens in repositories.</summary>
internal sealed class TokenInFileTests : RuleTests<TokenInFile>
{
    private const string Hexadecimal = "0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0";

    // GitHub's own example of the form, revoked long ago.
    private static readonly string GitHub = "gh" + "p_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17";

    private static readonly string GitLab = "glp" + "at-Qx7_mW2pLr9-vZk4TbNc";

    [TestCase("ARG TOKEN={0}")]
    [TestCase("ENV GITHUB_TOKEN={0}")]
    [TestCase("RUN git clone https://x:{0}@github.com/a/b.git")]
    [TestCase("RUN <<EOF\necho '{0}' > /token\nEOF")]
    [TestCase("LABEL token=\"{0}\"")]
    [TestCase("RUN true \\\n  && curl -H \"Authorization: Bearer {0}\" https://example.com")]
    [TestCase("# TOKEN={0}")]
    public void Token_is_found_wherever_it_stands(string line)
    {
        foreach (var token in new[] { GitHub, GitLab })
            Reports("FROM alpine:3.22\n" + line.Replace("{0}", "[|" + token + "|]") + "\n");
    }

    [Test]
    public void Message_names_the_issuer_and_keeps_the_token() => Says(
        "What begins with 'ghp_' here is a token of GitHub: whoever has this file, or the history of the image, can use it",
        $"FROM alpine:3.22\nARG TOKEN={GitHub}\n");

    [TestCase("gh", "o_", "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17")]
    [TestCase("github", "_pat_", "11QX7MW2A0pLr9vZk4TbNc_Yh3Jd8Gsq2Wm7Rf5Kx9Vb1Nz4Hc6Tj8Lp3Sd0Gy7Fu5Qa2We9Rt4Zi1Oh6P")]
    [TestCase("np", "m_", "h7Gk2Lq9Zx4Cv1Bn8Mm3Qw6Er5Ty0Ui2Op7A")]
    [TestCase("dckr", "_pat_", "Qx7mW2pLr9-vZk4TbNcYh3Jd8Gs")]
    [TestCase("dop", "_v1_", Hexadecimal)]
    [TestCase("xo", "xb-", "219374650183-2193746501834-Qx7mW2pLr9vZk4TbNcYh3Jd8")]
    [TestCase("sk", "_live_", "Qx7mW2pLr9vZk4TbNcYh3Jd8")]
    [TestCase("pypi", "-AgEIcHlwaS5vcmc", "Qx7mW2pLr9vZk4TbNcYh3Jd8Qx7mW2pLr9vZk4TbNcYh3Jd8-_Qx7m")]
    [TestCase("AK", "IA", "QWERTZUIOPASDFGH")]
    [TestCase("AK", "IA", "QWERTZUIQWERTZUI")]
    public void Forms_of_the_issuers(string start, string rest, string letters) => LiteralToken.In($"ENV X={start}{rest}{letters}\n").Single().Span.Length.ShouldBe((start + rest + letters).Length);

    [TestCase("gh", "p_", "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq18")]
    [TestCase("gh", "p_", "aQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17")]
    [TestCase("gh", "p_", "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17x")]
    [TestCase("gh", "p_", "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq1")]
    [TestCase("gh", "p_", "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJxmLq17")]
    [TestCase("gh", "p_", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [TestCase("glp", "at-", "xxxxxxxxxxxxxxxxxxxx")]
    [TestCase("glp", "at-", "your-personal-access-tok")]
    [TestCase("np", "m_", "h7Gk2Lq9Zx4Cv1Bn8Mm3Qw6Er5Ty0Ui2Op")]
    [TestCase("AK", "IA", "IOSFODNN7EXAMPLE")]
    [TestCase("AK", "IA", "IOSFODNN")]
    [TestCase("AK", "IA", "QWERTZUIOPASDFGHx")]
    [TestCase("glp", "at-", "mopmopmopmopmopmopmop")]
    [TestCase("AK", "IA", "QWERTZUIOPASDFGH0")]
    [TestCase("AK", "IA", "QWERTZUQWERTZUQW")]
    [TestCase("dckr", "_pat_", "Qx7mW2pLr9-vZk4TbNcYh3Jd8Gs-")]
    [TestCase("xAK", "IA", "QWERTZUIOPASDFGH")]
    [TestCase("0AK", "IA", "QWERTZUIOPASDFGH")]
    [TestCase("sk", "_test_", "Qx7mW2pLr9vZk4TbNcYh3Jd8")]
    [TestCase("gh", "p_", "$TOKEN")]
    [TestCase("gh", "p_", "")]
    public void What_only_looks_alike(string start, string rest, string letters) => IsClean($"FROM alpine:3.22\nENV X={start}{rest}{letters}\n");

    [Test]
    public void Several_tokens_are_several_findings() => Reports($"FROM alpine:3.22\nENV A=[|{GitHub}|] B=[|{GitLab}|]\nENV C=[|{GitHub}|]\n");

    [Test]
    public void Token_at_the_very_end_of_the_file() => LiteralToken.In(GitHub).Single().Prefix.ShouldBe("ghp_");
}
