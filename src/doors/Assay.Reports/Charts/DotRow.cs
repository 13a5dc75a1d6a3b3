using System.Collections.Immutable;
using Assay.Reports.Citing;
using Assay.Reports.Marking;

namespace Assay.Reports.Charts;

/// <summary>A row of a dot chart: a name, a value and what is known about its uncertainty.</summary>
/// <param name="Label">The name as the drawing shows it.</param>
/// <param name="Heading">The name as the table shows it; may quote records.</param>
/// <param name="Value">The value.</param>
internal sealed record DotRow(string Label, Cell Heading, Cited Value)
{
    /// <summary>A row that is named by a text of a record.</summary>
    public DotRow(Cited name, Cited value)
        : this(name.Text ?? "", Cell.Of(name), value)
    {
    }

    /// <summary>Lower end of the interval; null when there is none.</summary>
    public Cited? Low { get; init; }

    /// <summary>Upper end.</summary>
    public Cited? High { get; init; }

    /// <summary>A standard deviation, drawn to both sides where there is no interval, and shown in the table in any case.</summary>
    public Cited? Spread { get; init; }

    /// <summary>A second value to compare with, drawn as a hollow diamond.</summary>
    public Cited? Reference { get; init; }

    /// <summary>Drawn hollow: shown, and not to be compared.</summary>
    public bool Hollow { get; init; }

    /// <summary>What else the table shows of the row, under the chart's own headings.</summary>
    public ImmutableArray<Cited> More { get; init; } = [];

    /// <summary>Lower end of what is drawn.</summary>
    public double? Least => Low?.Number ?? Value.Number - Spread?.Number;

    /// <summary>Upper end of what is drawn.</summary>
    public double? Most => High?.Number ?? Value.Number + Spread?.Number;
}
