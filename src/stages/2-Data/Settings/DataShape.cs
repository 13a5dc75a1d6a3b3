using Assay.Data.Checks;
using Assay.Projects.ProjectFiles.Shapes;
using Assay.Tables;

namespace Assay.Data.Settings;

/// <summary>The fields of the section <c>data</c> as the project file may hold them.</summary>
internal static class DataShape
{
    /// <summary>The whole section.</summary>
    public static ObjectShape Section { get; } = ObjectShape.Of(
        "Where the rows come from, what may be done with them, and what each column is there for.",
        FieldShape.Required("sources", ListShape.Of(TextShape.Filled, minItems: 1), "CSV or Parquet files, by path or by glob (* and ** and ?), with one header; rows are taken in this order.", example: "[loans-*.csv]"),
        FieldShape.Optional("licence", TextShape.Filled, "Under which licence or permission the data is used.", example: "CC BY 4.0"),
        FieldShape.Optional("provenance", TextShape.Filled, "Where the data comes from, who collected it and when.", example: "survey of 2,380 applications, Boston 1990"),
        FieldShape.Optional("retention", TextShape.Filled, "How long the data is kept, and why.", example: "two years after the model is retired"),
        FieldShape.Required("columns", MapShape.Of("column", Column, minEntries: 1), "What each column is there for; a column of the table that is not listed is named in a warning and not kept.", example: "{ratio: feature, denied: target, note: {role: excluded, why: written after the decision}}"),
        FieldShape.Optional("checks", ListShape.Of(Check), "What is asked of the table; each check is a gate of the verdict.", example: "[{check: in_range, column: ratio, min: 0, max: 3, gate: warn}]"));

    private static ObjectShape Column => ObjectShape.Of(
        "What a column is there for.",
        FieldShape.Required("role", ChoiceShape.OfEnum<ColumnRole>(), "Models learn from features; the target is predicted; protected columns name groups that are compared; id, time and excluded columns are not learnt from.", example: "feature"),
        FieldShape.Optional("why", TextShape.Filled, "Why it has that role; an excluded column needs it.", example: "known only after the decision"),
        FieldShape.Optional("type", ChoiceShape.OfEnum<ColumnType>(), "How its cells are read; without it, as they look.", example: "category"),
        FieldShape.Optional("keep", FlagShape.Instance, "Excluded columns: whether the prepared table keeps the cells, so that Assay can look for leaks in them.", @default: "true")).OrJust("role");

    private static ObjectShape Check => ObjectShape.Of(
        "One thing that is asked of the table.",
        FieldShape.Required("check", ChoiceShape.OfEnum<CheckKind>(), "What is asked: rows (their number, min to max), not_missing, unique, in_range (min, max), one_of (values), matches (pattern), no_duplicate_rows, no_label_conflicts (same features, same target).", example: "not_missing"),
        FieldShape.Optional("column", TextShape.Filled, "The column that is looked at, for checks on one column.", example: "ratio"),
        FieldShape.Optional("min", NumberShape.Any, "in_range and rows: the least that is allowed.", example: "0"),
        FieldShape.Optional("max", NumberShape.Any, "in_range and rows: the most that is allowed.", example: "3"),
        FieldShape.Optional("values", ListShape.Of(TextShape.Any, minItems: 1), "one_of: the texts that are allowed.", example: "[\"no\", \"yes\"]"),
        FieldShape.Optional("pattern", TextShape.Filled, "matches: a regular expression (RE2) that the whole cell must match.", example: "\"[0-9]{4}\""),
        FieldShape.Optional("max_share", NumberShape.Between(0, 1), "Share of rows that may break the check before it fails.", @default: "0", example: "0.01"),
        FieldShape.Optional("gate", ChoiceShape.OfEnum<CheckGate>(), "Whether a failed check stops the release, or warns and wants a decision note.", @default: "block"),
        FieldShape.Optional("why", TextShape.Filled, "Why the check is there.", example: "a ratio above 3 was a typing mistake before"));
}
