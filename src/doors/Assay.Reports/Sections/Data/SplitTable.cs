using System.Collections.Immutable;
using Assay.Data.Records;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Sections.Data;

/// <summary>Which rows are kept apart for the test, and how the others are divided into folds.</summary>
internal static class SplitTable
{
    /// <summary>A sentence, both sides, and the folds.</summary>
    public static Markup Write(Cited<DataSplit> split) => Markup.Of($"""
        <h3>How rows were divided</h3>
        <p>By {split.At(record => record.By)}{(split.At(record => record.Column) is { IsThere: true } column ? Markup.Of($", on {column}") : Markup.None)}, with seed {Figure.Of(split.At(record => record.Seed), NumberStyle.Name)};
        {Figure.Of(split.At(record => record.TestShare), NumberStyle.Percent)} of the rows were asked for as a test set.</p>
        {DataTable.OfNumbers("Training and test rows", Markup.Of($"Both sides of the split. From {Figure.Record(split)}."), ["Side", "Rows", "Classes of the target, or its mean", "Groups"],
            [Side("Training", split.At(record => record.Training)), Side("Test", split.At(record => record.Test))])}
        {Folds(split)}

        """);

    private static Cell[] Side(string name, Cited<SplitPart> part) =>
    [
        Markup.Of($"{name}"), Figure.Of(part.At(it => it.Rows), NumberStyle.Count), Markup.Of($"<span class=\"wrapped\">{Target(part)}</span>"), Figure.Of(part.At(it => it.Groups), NumberStyle.Count),
    ];

    private static Markup Target(Cited<SplitPart> part)
    {
        var classes = part.At(it => it.Classes).Items();
        return classes.IsEmpty ? Figure.Of(part.At(it => it.TargetMean), NumberStyle.Measure) : Markup.Join("; ", classes.Select(Class));
    }

    private static Markup Class(Cited<ClassShare> share) => Markup.Of($"""
        {(share.At(it => it.Class) is { IsThere: true } name ? Figure.Quote(name) : Markup.Of($"without a target"))}: {Figure.Of(share.At(it => it.Rows), NumberStyle.Count)} ({Figure.Of(share.At(it => it.Share), NumberStyle.Percent)})
        """);

    private static Markup Folds(Cited<DataSplit> split)
    {
        var repeats = split.At(record => record.FoldRows).Items();
        return repeats.IsEmpty ? Markup.None : Markup.Of($"<details><summary>Folds</summary><p>Training rows in each fold, one line for each repeat.</p><ol>{repeats.Select(Repeat)}</ol></details>");
    }

    private static Markup Repeat(Cited<ImmutableArray<long>> folds) => Markup.Of($"<li>{Markup.Join(", ", folds.Items().Select(rows => Figure.InTable(rows, NumberStyle.Count)))}</li>");
}
