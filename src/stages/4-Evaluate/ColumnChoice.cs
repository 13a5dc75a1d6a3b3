using System.Collections.Immutable;
using Assay.Evaluate.Settings;
using Assay.Kernel;

namespace Assay.Evaluate;

/// <summary>The columns that each measurement looks at: those named in the project file, or the defaults by role.</summary>
/// <param name="Slices">Columns to slice by.</param>
/// <param name="Attributes">Columns that name the groups that are compared.</param>
/// <param name="Shift">Columns whose distributions are compared: features, protected columns and the target.</param>
internal sealed record ColumnChoice(ImmutableArray<string> Slices, ImmutableArray<string> Attributes, ImmutableArray<string> Shift)
{
    public static Outcome<ColumnChoice> Of(EvaluationSource source, EvaluateSection section)
    {
        ImmutableArray<string> usual = [.. source.Features.Concat(source.Protected).Distinct()];
        var slices = section.Slices.Columns ?? usual;
        var attributes = section.Fairness.Attributes ?? source.Protected;
        var unknown = Unknown(source, slices, "evaluate.slices.columns").Concat(Unknown(source, attributes, "evaluate.fairness.attributes"));
        return Outcome.Unless(unknown, () => new ColumnChoice(slices, attributes, [.. usual.Append(source.Problem.Target).Distinct()]));
    }

    private static IEnumerable<Problem> Unknown(EvaluationSource source, ImmutableArray<string> named, string field) =>
        named.Where(column => !source.Columns.Contains(column)).Select(column => new Problem(
            "evaluate.unknown-column",
            "The table has no such column.",
            Suggestion.For(column, source.Columns) is { } near ? $"Did you mean '{near}'?" : "Name a column of the table's header.")
        {
            Place = new Place("assay.yaml", Field: field),
            Value = column,
            Expected = "a column of the table",
        });
}
