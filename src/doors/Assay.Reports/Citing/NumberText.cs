using System.Globalization;

namespace Assay.Reports.Citing;

/// <summary>Writes numbers for people: British separators, a true minus sign, no more digits than tell something.</summary>
public static class NumberText
{
    private const string NoBreakSpace = "\u00A0";

    /// <summary>The number of a field in the style; every digit of it where the number is a name.</summary>
    internal static string Of(Cited number, NumberStyle style) => style == NumberStyle.Name ? number.Exact : Of(number.Number ?? double.NaN, style);

    /// <summary>The number in the style.</summary>
    public static string Of(double number, NumberStyle style) => style switch
    {
        _ when !double.IsFinite(number) => double.IsNaN(number) ? "not a number" : number > 0 ? "∞" : "−∞",
        NumberStyle.Signed => (number > 0 ? "+" : "") + Measure(number),
        NumberStyle.Fine or NumberStyle.Given when number != 0 && Math.Abs(number) < 1e-6 => Scientific(number),
        NumberStyle.Fine => Text(number, "#,0.####"),
        NumberStyle.Count or NumberStyle.Given => Text(number, "#,0.######"),
        NumberStyle.Percent => Text(number * 100, "#,0.#") + NoBreakSpace + "%",
        NumberStyle.PValue => number is >= 0 and < 0.001 ? "<" + NoBreakSpace + "0.001" : Text(number, "0.000"),
        NumberStyle.Seconds => Measure(number) + NoBreakSpace + "s",
        _ => Measure(number),
    };

    /// <summary>The shortest style in which a value does not look like the limit that it is held against, unless it is the limit.</summary>
    public static NumberStyle Beside(double? limit, double? value) => (limit, value) switch
    {
        ({ } there, { } here) when there != here => new[] { NumberStyle.Measure, NumberStyle.Fine }.Where(style => Of(here, style) != Of(there, style)).DefaultIfEmpty(NumberStyle.Name).First(),
        _ => NumberStyle.Measure,
    };

    private static string Measure(double number) => Math.Abs(number) switch
    {
        0 => "0",
        >= 1e15 or < 1e-4 => Scientific(number),
        // A format rounds to fifteen digits first, and then once more: 1e13 and a half less a little would become the next whole number.
        >= 1000 => Text(Math.Round(number, MidpointRounding.AwayFromZero), "#,0"),
        >= 100 => Text(number, "0.#"),
        >= 10 => Text(number, "0.##"),
        >= 0.01 => Text(number, "0.000"),
        >= 0.001 => Text(number, "0.0000"),
        _ => Text(number, "0.00000"),
    };

    private static string Scientific(double number) => number.ToString("0.##e0", CultureInfo.InvariantCulture).Replace('-', '−');

    private static string Text(double number, string format)
    {
        var text = number.ToString(format, CultureInfo.InvariantCulture);
        return text.StartsWith('-') ? "−" + text[1..] : text;
    }
}
