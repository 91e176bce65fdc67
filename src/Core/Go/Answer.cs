namespace GoContainerGuard.Go;

/// <summary>Yes, no, or not to be known from here.</summary>
internal enum Answer
{
    Unknown,
    No,
    Yes,
}

/// <summary>Logic of three values: what holds whatever the unknown parts are.</summary>
internal static class AnswerLogic
{
    public static Answer Not(this Answer answer) => answer switch
    {
        Answer.Yes => Answer.No,
        Answer.No => Answer.Yes,
        _ => Answer.Unknown,
    };

    public static Answer And(this Answer left, Answer right) =>
        left == Answer.No || right == Answer.No ? Answer.No
        : left == Answer.Yes && right == Answer.Yes ? Answer.Yes
        : Answer.Unknown;

    public static Answer Or(this Answer left, Answer right) => left.Not().And(right.Not()).Not();
}
