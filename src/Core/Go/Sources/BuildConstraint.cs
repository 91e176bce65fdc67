namespace GoContainerGuard.Go;

/// <summary>Evaluates a <c>//go:build</c> expression with three values.</summary>
internal static class BuildConstraint
{
    /// <summary>Parentheses and negations deeper than this are not followed.</summary>
    private const int DeepestNesting = 100;

    /// <summary>Whether the constraint is satisfied; unknown also for an expression that is malformed.</summary>
    public static Answer Evaluate(string expression, BuildTags tags)
    {
        var reader = new Reader(expression, tags);
        var answer = reader.Either(0);
        return reader.IsAtEnd ? answer : Answer.Unknown;
    }

    private struct Reader(string expression, BuildTags tags)
    {
        private int _at;
        private bool _isMalformed;

        public bool IsAtEnd
        {
            get
            {
                SkipBlank();
                return _at == expression.Length && !_isMalformed;
            }
        }

        public Answer Either(int depth)
        {
            var answer = Both(depth);
            while (TrySkip("||"))
                answer = answer.Or(Both(depth));

            return answer;
        }

        private Answer Both(int depth)
        {
            var answer = Term(depth);
            while (TrySkip("&&"))
                answer = answer.And(Term(depth));

            return answer;
        }

        private Answer Term(int depth)
        {
            if (depth > DeepestNesting)
                return Malformed();

            if (TrySkip("!"))
                return Term(depth + 1).Not();

            if (!TrySkip("("))
                return Tag();

            var answer = Either(depth + 1);
            return TrySkip(")") ? answer : Malformed();
        }

        private Answer Tag()
        {
            SkipBlank();
            var start = _at;
            while (_at < expression.Length && (expression[_at] is '_' or '.' || char.IsLetterOrDigit(expression[_at])))
                _at++;

            return _at == start ? Malformed() : tags.Has(expression.Substring(start, _at - start));
        }

        private bool TrySkip(string mark)
        {
            SkipBlank();
            if (string.CompareOrdinal(expression, _at, mark, 0, mark.Length) != 0)
                return false;

            _at += mark.Length;
            return true;
        }

        private void SkipBlank()
        {
            while (_at < expression.Length && expression[_at] is ' ' or '\t')
                _at++;
        }

        private Answer Malformed()
        {
            _isMalformed = true;
            return Answer.Unknown;
        }
    }
}
