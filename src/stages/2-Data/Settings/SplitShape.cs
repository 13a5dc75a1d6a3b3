using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Data.Settings;

/// <summary>The fields of the section <c>train</c> that this stage owns, as the project file may hold them.</summary>
internal static class SplitShape
{
    /// <summary>The stage's part of the section.</summary>
    public static ObjectShape Section { get; } = ObjectShape.Of(
        "How rows are split and the model is trained.",
        FieldShape.Optional("seed", IntegerShape.Between(0, long.MaxValue), "Everything random follows from it; the same seed gives the same result.", @default: "42", example: "42"),
        FieldShape.Optional("split", Split, "How rows are divided into training and test set, and the training rows into folds.", @default: "stratified for classes, random for numbers", example: "{kind: stratified, test: 0.25, folds: 5, repeats: 2}"));

    private static ObjectShape Split => ObjectShape.Of(
        "How rows are divided.",
        FieldShape.Required("kind", ChoiceShape.OfEnum<SplitKind>(), "By what: chance, chance within each class, groups that stay together, time with the latest rows as test set, or a column that says it.", example: "stratified"),
        FieldShape.Optional("by", TextShape.Filled, "grouped and time: the column of groups or times; given: the column that is true or 1 for rows to test on.", example: "customer"),
        FieldShape.Optional("test", NumberShape.Inside(0, 1), "Share of the rows kept for the test; a given split has its own.", @default: "0.25"),
        FieldShape.Optional("folds", IntegerShape.Between(2, 50), "Number of folds of the training rows.", @default: "5"),
        FieldShape.Optional("repeats", IntegerShape.Between(1, 50), "How often the training rows are divided anew.", @default: "two, and one by time"));
}
