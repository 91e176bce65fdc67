using GoContainerGuard.Analysis;
using GoContainerGuard.Text;

namespace GoContainerGuard.Rules;

/// <summary>A pure function from the finished model to findings. Holds no state, so one instance serves all threads.</summary>
internal abstract class Rule
{
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Adds what the rule has to say of one Dockerfile in one possible build context.</summary>
    public virtual void Check(ContainerBuild build, Findings findings)
    {
    }

    /// <summary>Adds what the rule has to say of the compose and bake files whatever a Dockerfile says.</summary>
    public virtual void Check(CompanionBuilds companions, Findings findings)
    {
    }

    /// <summary>A finding of this rule; the names go into the message.</summary>
    protected Finding At(SourceSpan where, params string[] names) => new(Descriptor, where, Descriptor.Format(names));
}
