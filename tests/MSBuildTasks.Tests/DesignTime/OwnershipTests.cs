using System.Collections.Generic;
using System.Linq;
using GoContainerGuard.MSBuildTasks.DesignTime;
using NUnit.Framework;
using Shouldly;

namespace GoContainerGuard.Tests.DesignTime;

internal sealed class OwnershipTests
{
    private static readonly string[] Projects = ["apps/Web.csproj", "apps/api/Api.csproj", "apps/api/Extra.csproj", "apps/plain/Plain.csproj", "tools/Tool.csproj"];

    [TestCase("apps/api/Dockerfile", "apps/api/Api.csproj")]
    [TestCase("apps/api/deep/er/Dockerfile", "apps/api/Api.csproj")]
    [TestCase("apps/Dockerfile", "apps/Web.csproj")]
    [TestCase("apps/apiary/Dockerfile", "apps/Web.csproj")]
    [TestCase("tools/Dockerfile", "tools/Tool.csproj")]
    [TestCase("Dockerfile", "apps/Web.csproj")]
    [TestCase("services/shop/Dockerfile", "apps/Web.csproj")]
    public void The_deepest_project_around_it_shows_a_Dockerfile_and_the_first_of_all_shows_the_rest(string dockerfile, string owner) =>
        Of(null).FindOwner(dockerfile).ShouldBe(owner);

    [Test]
    public void Project_without_the_package_shows_nothing() =>
        Of(null).FindOwner("apps/plain/Dockerfile").ShouldBe("apps/Web.csproj");

    [Test]
    public void Every_Dockerfile_is_shown_by_exactly_one_project([Values("Dockerfile", "apps/x/Dockerfile", "apps/api/Dockerfile", "apps/plain/Dockerfile")] string dockerfile) =>
        Projects.Where(Uses).Count(project => Of(project).IsMine(dockerfile)).ShouldBe(1);

    [Test]
    public void Project_that_asks_uses_the_package_whatever_its_files_say() =>
        Of("apps/plain/Plain.csproj").IsMine("apps/plain/Dockerfile").ShouldBeTrue();

    [Test]
    public void Project_outside_of_the_root_shows_what_no_other_would()
    {
        Of(null).IsMine("services/shop/Dockerfile").ShouldBeFalse();
        new Ownership(null, ["a/Plain.csproj"], _ => false).IsMine("services/shop/Dockerfile").ShouldBeTrue();
    }

    [Test]
    public void Projects_that_cannot_matter_are_not_looked_into()
    {
        var asked = new List<string>();
        var ownership = new Ownership("apps/api/Api.csproj", Projects, project =>
        {
            asked.Add(project);
            return Uses(project);
        });

        ownership.FindOwner("apps/api/Dockerfile");
        ownership.FindOwner("Dockerfile");
        ownership.FindOwner("services/Dockerfile");

        asked.ShouldBe(["apps/Web.csproj"]);
    }

    private static Ownership Of(string? self) => new(self, Projects, Uses);

    private static bool Uses(string project) => !project.Contains("Plain");
}
