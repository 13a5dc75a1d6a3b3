using System.Globalization;

namespace Assay.Collect.Suggesting;

/// <summary>Orders codes as people count: K9 before K10.</summary>
internal sealed class CodeOrder : IComparer<string>
{
    /// <summary>The one order.</summary>
    public static CodeOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var (left, right) = (Split(x ?? ""), Split(y ?? ""));
        return string.CompareOrdinal(left.Letters, right.Letters) is not 0 and var byLetters ? byLetters : left.Number.CompareTo(right.Number) is not 0 and var byNumber ? byNumber : string.CompareOrdinal(x, y);
    }

    private static (string Letters, long Number) Split(string code)
    {
        var letters = code.TrimEnd("0123456789".ToCharArray());
        return (letters, long.TryParse(code[letters.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
    }
}
