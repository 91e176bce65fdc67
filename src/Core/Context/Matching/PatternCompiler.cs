using System.Collections.Generic;
using System.Text;

namespace GoContainerGuard.Context.Matching;

/// <summary>
/// Turns a cleaned ignore pattern into steps. Docker (moby/patternmatcher) compares plain patterns as text and writes all others as
/// regular expressions; not everything in them is escaped, and what leaks through is kept here, since it decides what is sent:
/// <c>\d</c> is a digit, <c>^</c> the start of the path, <c>*.a|b</c> are alternatives, <c>[*]</c> is a set with a slash in it.
/// </summary>
internal sealed class PatternCompiler
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly string _glob;
    private readonly StringBuilder _expression = new();
    private Shape _shape = Shape.Exact;

    private PatternCompiler(string glob) => _glob = glob;

    private enum Shape
    {
        Exact,
        Prefix,
        Suffix,
        Expression,
    }

    public static CompiledPattern Compile(string glob)
    {
        var compiler = new PatternCompiler(glob);
        compiler.Translate();
        return compiler._shape switch
        {
            Shape.Exact => new CompiledPattern(Literal(glob, [])),
            Shape.Prefix => new CompiledPattern(Prefix(glob.Substring(0, glob.Length - 2))),
            Shape.Suffix => new CompiledPattern(Suffix(glob)),
            _ => ExpressionReader.Read("^" + compiler._expression + "$"),
        };
    }

    private void Translate()
    {
        // Docker's scanner drops a byte-order mark at the start of a pattern, the comparisons as text do not.
        var start = _glob.Length > 0 && _glob[0] == ByteOrderMark ? 1 : 0;
        for (var index = start; index < _glob.Length;)
        {
            var character = _glob[index++];
            switch (character)
            {
                case '*' when index < _glob.Length && _glob[index] == '*':
                    index = TranslateDoubleStar(index + 1, index - 1 == start);
                    break;
                case '*':
                    Become("[^/]*");
                    break;
                case '?':
                    Become("[^/]");
                    break;
                case '[' or ']':
                    Become(character.ToString());
                    break;
                case '\\' when index < _glob.Length:
                    Become("\\" + _glob[index++]);
                    break;
                // Docker means to escape { | } as well; the table in which it looks has no room for them.
                case '.' or '+' or '(' or ')' or '$':
                    _expression.Append('\\').Append(character);
                    break;
                default:
                    _expression.Append(character);
                    break;
            }
        }
    }

    private int TranslateDoubleStar(int index, bool isFirst)
    {
        if (index < _glob.Length && _glob[index] == '/')
            index++;

        if (index < _glob.Length)
            Become(ExpressionReader.OptionalFolders);
        else if (_shape is Shape.Exact)
            _shape = Shape.Prefix;
        else
            Become(".*");

        if (isFirst)
            _shape = Shape.Suffix;

        return index;
    }

    private void Become(string expression)
    {
        _expression.Append(expression);
        _shape = Shape.Expression;
    }

    private static List<PatternElement> Literal(string text, List<PatternElement> steps)
    {
        for (var index = 0; index < text.Length;)
            steps.Add(PatternElement.One(CodePoint.Read(text, ref index)));

        return steps;
    }

    private static List<PatternElement> Prefix(string text)
    {
        var steps = Literal(text, []);
        steps.Add(PatternElement.Many(CharacterSet.All));
        return steps;
    }

    private static List<PatternElement> Suffix(string glob)
    {
        // With the mark in front, what Docker takes for the text behind the stars starts in the middle of a character.
        if (glob[0] == ByteOrderMark)
            return [PatternElement.One(CharacterSet.None)];

        var suffix = glob.Substring(2);
        if (suffix.Length == 0 || suffix[0] != '/')
            return Literal(suffix, [PatternElement.Many(CharacterSet.All)]);

        return Literal(
            suffix.Substring(1),
            [new(ElementKind.OptionalPair), PatternElement.Many(CharacterSet.All), PatternElement.One(CharacterSet.Slash)]);
    }
}
