namespace GoContainerGuard.Rules;

/// <summary>What the verdict of a rule rests on, and so what has to be known before its silence means that all is well.</summary>
internal enum RuleGround
{
    /// <summary>On more than can be accounted for here: its silence means nothing.</summary>
    Unknown,

    /// <summary>On the text of the Dockerfile.</summary>
    Text,

    /// <summary>On the text and on the facts of the base images.</summary>
    Images,
}
