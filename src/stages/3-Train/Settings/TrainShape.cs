using Assay.Projects.ProjectFiles.Shapes;

namespace Assay.Train.Settings;

/// <summary>The fields of the section <c>train</c> that this stage owns, as the project file may hold them.</summary>
internal static class TrainShape
{
    /// <summary>The stage's part of the section.</summary>
    public static ObjectShape Section { get; } = ObjectShape.Of(
        "How the model is trained.",
        FieldShape.Optional("candidates", ListShape.Of(Candidate, minItems: 1), "Who competes: built-in trainers by name, your own command, or a finished ONNX file. The baseline always takes part.", @default: "every built-in trainer that fits the task", example: "[baseline, logistic, lightgbm, fastforest]"),
        FieldShape.Optional("tuning", Tuning, "How long to search for parameters.", example: "{trials: 6, halving: 3}"));

    private static ObjectShape Candidate => ObjectShape.Of(
        "One competitor.",
        FieldShape.Required("name", TextShape.Matching("^[a-z][a-z0-9-]{0,39}$", "lower-case letters, digits and dashes, a letter first"), "A built-in trainer, or your own name beside 'command' or 'model'.", example: "lightgbm"),
        FieldShape.Optional("command", ListShape.Of(TextShape.Filled, minItems: 1), "Program and arguments that train a model and leave an ONNX file.", example: "[python3, train.py]"),
        FieldShape.Optional("files", ListShape.Of(TextShape.Filled), "Files and folders that the command reads, relative to this file: when one changes, it is run again. Files named in the command are known already.", example: "[prepare.py, lookup/]"),
        FieldShape.Optional("timeout_seconds", NumberShape.Above(0), "How long one run of the command may take, in seconds.", @default: "600"),
        FieldShape.Optional("model", TextShape.Filled, "Path of a finished ONNX file, relative to this file.", example: "inherited.onnx")).OrJust("name");

    private static ObjectShape Tuning => ObjectShape.Of(
        "Seeded random search with successive halving.",
        FieldShape.Optional("trials", IntegerShape.Between(1, 500), "Parameter sets tried for each candidate that has parameters; the first is the defaults.", @default: "6"),
        FieldShape.Optional("halving", IntegerShape.Between(1, 100), "One in so many goes from the first rung (two folds) to the second (all folds); at 1 all do.", @default: "3"));
}
