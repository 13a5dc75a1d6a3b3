using System.Collections.Immutable;
using Assay.Data.Records;
using Assay.Reports.Charts;
using Assay.Reports.Citing;
using Assay.Reports.Marking;
using Assay.Tables.Profiling;

namespace Assay.Reports.Sections.Data;

/// <summary>What each column holds.</summary>
internal static class ProfilePart
{
    private const int MostDrawn = 12;

    /// <summary>A table of all columns; drawings of the first ones and correlations, folded away.</summary>
    public static Markup Write(Cited<DataProfile> profile)
    {
        var columns = profile.At(record => record.Columns).Items();
        var drawn = columns.Take(MostDrawn).Select(ColumnChart.Write).Where(chart => !chart.IsEmpty).ToArray();
        var charts = drawn.Length == 0 ? Markup.None : Markup.Of($"<details><summary>Distributions of the columns{(columns.Length > MostDrawn ? " (the first of them; the record has all)" : "")}</summary>{ChartGrid.Write(drawn)}</details>");
        return Markup.Of($"""
            <h3>What the columns hold</h3>
            <p>Over all {Figure.Of(profile.At(record => record.Rows), NumberStyle.Count)} rows, those of the test set too; nothing is learnt from these figures.</p>
            {Withheld(profile.At(record => record.Withheld).Items())}{Approximate(profile.At(record => record.Approximate).Items())}
            {Table(profile, columns)}{charts}{CorrelationTable.Write(profile)}

            """);
    }

    private static Markup Withheld(ImmutableArray<Cited<WithheldColumn>> columns) => columns.IsEmpty ? Markup.None : Markup.Of($"""
        <p>Values of these columns are not on record: {Markup.Join("; ", columns.Select(column => Markup.Of($"{column.At(it => it.Column)} ({column.At(it => it.Why)})")))}.</p>
        """);

    private static Markup Approximate(ImmutableArray<Cited<string>> names) =>
        names.IsEmpty ? Markup.None : Markup.Of($"<p>Approximate figures: {Markup.Join(", ", names.Select(name => Markup.Of($"{name}")))}.</p>");

    private static Markup Table(Cited<DataProfile> profile, ImmutableArray<Cited<ColumnProfile>> columns) => DataTable.OfNumbers(
        "Profile of the columns",
        Markup.Of($"Figures of each column; rows without a value are left out of all but the first two. From {Figure.Record(profile)}."),
        ["Column", "Type", "Missing", "Distinct", "Least", "Median", "Mean", "Greatest", "Standard deviation", "Zeros", "Below zero", "Skewness", "Excess kurtosis"],
        columns.Select(Row));

    private static Cell[] Row(Cited<ColumnProfile> column)
    {
        var numbers = column.At(it => it.Numbers!);
        return
        [
            Cell.Of(column.At(it => it.Name)), Cell.Of(column.At(it => it.Type)), Count(column.At(it => it.Missing)), Count(column.At(it => it.Distinct)),
            Either(numbers.At(it => it.Least), column.At(it => it.Times!.Earliest)), Either(Median(numbers), column.At(it => it.Times!.Median)), Number(numbers.At(it => it.Mean)), Either(numbers.At(it => it.Greatest), column.At(it => it.Times!.Latest)),
            Number(numbers.At(it => it.StandardDeviation)), Count(numbers.At(it => it.Zeros)), Count(numbers.At(it => it.Negatives)), Number(numbers.At(it => it.Skewness)), Number(numbers.At(it => it.ExcessKurtosis)),
        ];
    }

    private static Cited Median(Cited<NumberProfile> numbers) =>
        numbers.At(it => it.Quantiles).Items().FirstOrDefault(quantile => quantile.Value.Probability == 0.5)?.At(it => it.Value) ?? (Cited)numbers.At(it => it.StandardDeviation);

    private static Cell Either(Cited number, Cited<DateTimeOffset> time) => time.IsThere ? Figure.Time(time) : Number(number);

    private static Cell Number(Cited number) => Cell.Of(number);

    private static Cell Count(Cited number) => Cell.Of(number, NumberStyle.Count);
}
