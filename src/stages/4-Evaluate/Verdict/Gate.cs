using System.Globalization;
using Assay.Evaluate.Estimates;
using Assay.Evaluate.Settings;

namespace Assay.Evaluate.Verdict;

/// <summary>A limit on a measure, before it is held against a value.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="SetBy">Field that sets the limit.</param>
/// <param name="Kind">What follows when it is not kept.</param>
/// <param name="IsMinimum">True for a lower limit.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Attribute">The attribute whose groups are compared, on fairness measures.</param>
public sealed record Gate(string Measure, string SetBy, GateKind Kind, bool IsMinimum, double Limit, string? Attribute = null)
{
    /// <summary>Holds it against <paramref name="value"/>: equal passes, undefined does not.</summary>
    public GateResult Check(Estimate value)
    {
        var passed = value.Value is { } measured && (IsMinimum ? measured >= Limit : measured <= Limit);
        bool? clear = value is { Low: { } low, High: { } high } ? IsClear(passed, low, high) : null;
        return new GateResult
        {
            Name = $"{Subject} {(IsMinimum ? "at least" : "at most")} {Text(Limit)}",
            SetBy = SetBy,
            Kind = Kind,
            Measure = Measure,
            Attribute = Attribute,
            IsMinimum = IsMinimum,
            Limit = Limit,
            Value = value,
            Passed = passed,
            Clear = clear,
            Sentence = Sentence(value, passed, clear),
        };
    }

    private string Subject => Attribute is null ? Measure : $"{Measure} by {Attribute}";

    private bool IsClear(bool passed, double low, double high) => IsMinimum == passed ? low >= Limit : high <= Limit;

    private string Sentence(Estimate value, bool passed, bool? clear)
    {
        if (value.Value is not { } measured) return $"Does not pass: {Subject} could not be measured. {value.Note}".TrimEnd();
        var found = $"{Subject} is {Found(measured)}{IntervalText(value)}; the limit is {(IsMinimum ? "at least" : "at most")} {Text(Limit)}.";
        var side = IsMinimum == passed ? "below" : "above";
        return (passed, clear) switch
        {
            (true, false) => $"Passes, but the interval reaches {side} the limit: {found}",
            (true, _) => $"Passes: {found}",
            (false, false) => $"Does not pass, though the interval reaches {side} the limit: {found}",
            _ => $"Does not pass: {found}",
        };
    }

    private static string IntervalText(Estimate value) => value is { Low: { } low, High: { } high, ConfidenceLevel: { } level }
        ? string.Create(CultureInfo.InvariantCulture, $" ({level * 100:0} % interval {Found(low)} to {Found(high)})")
        : "";

    // Of a large number nobody reads more than two decimals; a limit is shown as it was given.
    private static string Found(double number) => Math.Abs(number) < 1000 ? Text(number) : number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Text(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
