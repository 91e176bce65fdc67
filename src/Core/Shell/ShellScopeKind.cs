namespace GoContainerGuard.Shell;

internal enum ShellScopeKind
{
    Unknown,

    /// <summary>The script itself; the only scope without a parent.</summary>
    Script,

    /// <summary><c>{ …; }</c></summary>
    Group,

    /// <summary><c>( … )</c></summary>
    Subshell,

    /// <summary><c>$( … )</c> or backticks.</summary>
    Substitution,

    /// <summary>All stages of <c>a | b</c>.</summary>
    Pipeline,

    /// <summary>One stage of a pipeline.</summary>
    Stage,

    /// <summary>A list that ends in <c>&amp;</c>.</summary>
    Background,

    /// <summary>A whole <c>if</c> or <c>case</c>.</summary>
    Choice,

    /// <summary>What an <c>if</c>, <c>while</c> or <c>until</c> asks.</summary>
    Condition,

    /// <summary>The commands behind <c>then</c>, <c>else</c> or a pattern of a <c>case</c>.</summary>
    Branch,

    /// <summary>A whole <c>for</c>, <c>select</c>, <c>while</c> or <c>until</c>.</summary>
    Loop,

    /// <summary>The commands between <c>do</c> and <c>done</c>.</summary>
    Body,

    /// <summary>The body of a function; it runs when and if it is called.</summary>
    Function,
}
