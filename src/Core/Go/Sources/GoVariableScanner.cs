using System.Collections.Generic;

namespace GoContainerGuard.Go;

/// <summary>Finds the variables of a file outside of functions, for the linker's flag <c>-X</c>. Never throws; what is malformed is unknown.</summary>
/// <remarks>Source: <c>go doc cmd/link</c>, flag -X: "effective only if the variable is declared uninitialized or initialized to a constant string
/// expression".</remarks>
internal static class GoVariableScanner
{
    public static IReadOnlyList<GoVariable> Scan(string content)
    {
        var variables = new List<GoVariable>();
        var tokens = new GoTokens(content);
        var depth = 0;
        var startsLine = true;
        tokens.MoveNext();
        while (tokens.Kind != GoTokenKind.End)
        {
            if (depth == 0 && startsLine && tokens.IsWord("var"))
            {
                tokens.MoveNext();
                ReadDeclaration(ref tokens, variables);
                continue;
            }

            depth += DepthOf(tokens);
            startsLine = tokens.Kind == GoTokenKind.LineEnd || tokens.Is(';');
            tokens.MoveNext();
        }

        return variables.ToArray();
    }

    private static int DepthOf(GoTokens tokens)
    {
        if (tokens.Kind != GoTokenKind.Mark)
            return 0;

        return tokens.First switch
        {
            '(' or '[' or '{' => 1,
            ')' or ']' or '}' => -1,
            _ => 0,
        };
    }

    private static void ReadDeclaration(ref GoTokens tokens, List<GoVariable> variables)
    {
        if (!tokens.Is('('))
        {
            ReadVariables(ref tokens, variables);
            return;
        }

        tokens.MoveNext();
        while (tokens.Kind != GoTokenKind.End && !tokens.Is(')'))
        {
            if (tokens.Kind == GoTokenKind.Word)
                ReadVariables(ref tokens, variables);
            else
                tokens.MoveNext();
        }

        tokens.MoveNext();
    }

    /// <summary>Names, a type or none, values or none; up to the end of the statement.</summary>
    private static void ReadVariables(ref GoTokens tokens, List<GoVariable> variables)
    {
        var names = ReadNames(ref tokens);
        var hasType = !tokens.Is('=');
        var isString = tokens.IsWord("string");
        if (isString)
            tokens.MoveNext();

        if (hasType && (!isString || !(tokens.Is('=') || EndsStatement(tokens))))
        {
            SkipStatement(ref tokens);
            AddAll(names, Answer.No, variables);
            return;
        }

        if (!tokens.Is('='))
        {
            AddAll(names, Answer.Yes, variables);
            return;
        }

        tokens.MoveNext();
        foreach (var name in names)
            variables.Add(new GoVariable(name.Text, ReadValue(ref tokens, hasType), name.Start));

        SkipStatement(ref tokens);
    }

    private static List<(string Text, int Start)> ReadNames(ref GoTokens tokens)
    {
        var names = new List<(string Text, int Start)>();
        while (tokens.Kind == GoTokenKind.Word)
        {
            names.Add((tokens.Text, tokens.Start));
            tokens.MoveNext();
            if (!tokens.Is(','))
                break;

            do
                tokens.MoveNext();
            while (tokens.Kind == GoTokenKind.LineEnd);
        }

        return names;
    }

    /// <summary>Whether one value of a list is a constant string: literals joined by <c>+</c> are, a name may be.</summary>
    private static Answer ReadValue(ref GoTokens tokens, bool isString)
    {
        var answer = Answer.Yes;
        var expectsOperand = true;
        for (var depth = 0; tokens.Kind != GoTokenKind.End; tokens.MoveNext())
        {
            if (depth == 0 && !expectsOperand && EndsStatement(tokens))
                break;

            if (depth == 0 && tokens.Is(','))
            {
                tokens.MoveNext();
                break;
            }

            if (tokens.Kind == GoTokenKind.LineEnd)
                continue;

            answer = answer.And(OfOperand(tokens, expectsOperand, isString));
            depth += DepthOf(tokens);
            expectsOperand = tokens.Is('+') || tokens.Is('.') || tokens.IsWord("string");
        }

        return expectsOperand ? Answer.Unknown : answer;
    }

    private static Answer OfOperand(GoTokens tokens, bool expectsOperand, bool isString) => tokens.Kind switch
    {
        GoTokenKind.Literal => tokens.First is '"' or '`' ? Answer.Yes : Answer.No,
        GoTokenKind.Mark when tokens.Is('+') && !expectsOperand => Answer.Yes,
        GoTokenKind.Mark when tokens.Is('.') && !expectsOperand => Answer.Unknown,
        GoTokenKind.Mark when tokens.Is('(') && expectsOperand => Answer.Unknown,
        GoTokenKind.Mark when tokens.Is(')') => Answer.Yes,
        GoTokenKind.Word when isString || expectsOperand => Answer.Unknown,
        _ => Answer.No,
    };

    private static void SkipStatement(ref GoTokens tokens)
    {
        for (var depth = 0; tokens.Kind != GoTokenKind.End; tokens.MoveNext())
        {
            if (depth == 0 && EndsStatement(tokens))
                return;

            depth += DepthOf(tokens);
        }
    }

    private static bool EndsStatement(GoTokens tokens) =>
        tokens.Kind is GoTokenKind.LineEnd or GoTokenKind.End || tokens.Is(';') || tokens.Is(')');

    private static void AddAll(List<(string Text, int Start)> names, Answer isSettable, List<GoVariable> variables)
    {
        foreach (var name in names)
            variables.Add(new GoVariable(name.Text, isSettable, name.Start));
    }
}
