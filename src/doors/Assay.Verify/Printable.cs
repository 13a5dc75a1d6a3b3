namespace Assay.Verify;

/// <summary>Text of strangers, made fit for a terminal: no escape sequences, nothing that turns the direction of reading.</summary>
internal static class Printable
{
    public static string Of(string text) => string.Concat(text.Select(letter => IsPlain(letter) ? letter : '�'));

    private static bool IsPlain(char letter) =>
        !char.IsControl(letter) && char.GetUnicodeCategory(letter) is not (System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator);
}
