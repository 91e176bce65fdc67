using System;
using System.Globalization;

namespace GoContainerGuard.Analysis.Files;

/// <summary>The permissions of a path, bit by bit: each is set, not set, or not known.</summary>
/// <param name="Value">The bits that are set.</param>
/// <param name="Known">The bits that are known.</param>
internal readonly record struct PathMode(int Value, int Known)
{
    public const int EnterByOthers = 1;
    public const int WriteByOthers = 2;
    public const int EnterByGroup = 8;
    public const int WriteByGroup = 16;
    public const int WriteByOwner = 128;
    public const int Sticky = 512;

    private const int All = 4095;
    private const int MostDigits = 5;

    // What processes in a container do not give to others unless they are told to.
    private const int UsualMask = 18;

    /// <summary>Nothing is known.</summary>
    public static PathMode Unknown => default;

    public bool IsKnown => Known == All;

    public static PathMode Exactly(int value) => new(value, All);

    /// <summary>Whether a bit is certainly set.</summary>
    public bool Has(int bit) => (Value & Known & bit) == bit;

    /// <summary>Whether a bit is certainly not set.</summary>
    public bool Lacks(int bit) => (Known & ~Value & bit) == bit;

    /// <summary>The permissions after <c>chmod</c> with a mode as written, octal or symbolic. Source: POSIX, chmod.</summary>
    public PathMode After(string mode) => Octal(mode) is { } number ? Exactly(number) : AfterClauses(mode);

    /// <summary>The number of an octal mode; <c>null</c> when it is none.</summary>
    public static int? Octal(string mode)
    {
        if (mode.Length is 0 or > MostDigits)
            return null;

        var number = 0;
        foreach (var digit in mode)
        {
            if (digit is < '0' or > '7')
                return null;

            number = (number * 8) + (digit - '0');
        }

        return number <= All ? number : null;
    }

    /// <summary>As <c>chmod</c> takes it, in four digits.</summary>
    public override string ToString() => IsKnown ? Convert.ToString(Value, 8).PadLeft(4, '0') : string.Format(CultureInfo.InvariantCulture, "{0}?", Convert.ToString(Value & Known, 8));

    private PathMode AfterClauses(string mode)
    {
        var result = this;
        foreach (var clause in mode.Split(','))
        {
            var at = clause.IndexOfAny(['+', '-', '=']);
            if (at < 0 || clause.IndexOfAny(['+', '-', '='], at + 1) >= 0)
                return Unknown;

            var classes = Classes(clause, at);
            if (classes < 0 || Permissions(clause, at + 1) is not { } permissions)
                return Unknown;

            result = result.After(clause[at], classes, permissions, at == 0 ? ~UsualMask & All : All);
        }

        return result;
    }

    // "X" is an "x" for folders and programs; for all the others it is not known.
    private PathMode After(char sign, int classes, (int Set, int Maybe) permissions, int allowed)
    {
        var set = Spread(permissions.Set, classes) & allowed;
        var maybe = Spread(permissions.Maybe, classes) & allowed & ~set;
        return sign switch
        {
            '+' => new PathMode(Value | set, (Known | set) & ~(maybe & ~Value)),
            '-' => new PathMode(Value & ~set, (Known | set) & ~(maybe & Value)),
            _ => new PathMode((Value & ~Spread(7, classes)) | set, (Known | Spread(7, classes)) & ~maybe),
        };
    }

    private static int Classes(string clause, int end)
    {
        var classes = end == 0 ? 7 : 0;
        for (var index = 0; index < end; index++)
        {
            classes |= clause[index] switch
            {
                'u' => 4,
                'g' => 2,
                'o' => 1,
                'a' => 7,
                _ => -1,
            };
        }

        return classes;
    }

    private static (int Set, int Maybe)? Permissions(string clause, int start)
    {
        var (set, maybe) = (0, 0);
        for (var index = start; index < clause.Length; index++)
        {
            switch (clause[index])
            {
                case 'r':
                    set |= 4;
                    break;
                case 'w':
                    set |= 2;
                    break;
                case 'x':
                    set |= 1;
                    break;
                case 'X':
                    maybe |= 1;
                    break;
                case 's' or 't':
                    break;
                default:
                    return null;
            }
        }

        return (set, maybe);
    }

    private static int Spread(int permissions, int classes) =>
        ((classes & 4) != 0 ? permissions << 6 : 0) | ((classes & 2) != 0 ? permissions << 3 : 0) | ((classes & 1) != 0 ? permissions : 0);
}
