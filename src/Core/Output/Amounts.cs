using System.Globalization;
using System.Text;
using GoContainerGuard.Context;

namespace GoContainerGuard.Output;

/// <summary>Amounts and names in a text for people.</summary>
internal static class Amounts
{
    private const int Thousand = 1000;
    private const double RoundsToThousand = 999.5;

    // As Docker counts when it says "transferring context": powers of a thousand.
    private static readonly string[] Units = ["B", "kB", "MB", "GB", "TB", "PB", "EB"];

    public static string Exact(ContextAmount amount) => amount.Bytes < Thousand
        ? $"{Files(amount.Files)}, {Count(amount.Bytes, "byte")}"
        : $"{Files(amount.Files)}, {Count(amount.Bytes, "byte")} ({Round(amount.Bytes)})";

    public static string Files(int files) => Count(files, "file");

    public static string Folders(int folders) => Count(folders, "folder");

    public static string Findings(int findings) => Count(findings, "finding");

    /// <summary>Bytes in the unit that leaves three digits.</summary>
    public static string Round(long bytes)
    {
        var value = (double)bytes;
        var unit = 0;
        for (; value >= RoundsToThousand && unit < Units.Length - 1; unit++)
            value /= Thousand;

        var format = unit == 0 || value >= 99.95 ? "0" : value >= 9.995 ? "0.0" : "0.00";
        return value.ToString(format, CultureInfo.InvariantCulture) + " " + Units[unit];
    }

    /// <summary>A name in one line, whatever characters it has.</summary>
    public static string Name(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (char.IsControl(character) || character is '\u2028' or '\u2029')
                text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(character);
        }

        return text.ToString();
    }

    private static string Count(long count, string what) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + what + (count == 1 ? "" : "s");
}
