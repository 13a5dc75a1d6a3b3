using Assay.Projects.ProjectFiles.Shapes;
using Assay.Retire.Assets;
using Assay.Retire.Records;

namespace Assay.Retire.Settings;

/// <summary>The fields of the section <c>retire</c> as the project file may hold them.</summary>
internal static class RetireShape
{
    /// <summary>The whole section.</summary>
    public static ObjectShape Section { get; } = ObjectShape.Of(
        "What is settled about a model's end while it is still in use.",
        FieldShape.Optional("owner", TextShape.Filled, "The team or role that answers for a retirement; no person's name. Else the one named at release.", example: "credit risk"),
        FieldShape.Optional("trigger", ChoiceShape.Of([.. Enum.GetNames<RetireTrigger>().Select(name => name.ToLowerInvariant())]), "What sets a retirement off where nothing else is said.", example: "superseded"),
        FieldShape.Optional("retain", Retain, "How many days from the plan on each class of assets is kept. What is not named stays.", example: "{model: 0, data: 365, logs: 90, documents: 3650}"));

    private static ObjectShape Retain => ObjectShape.Of(
        "Days for which assets are kept, by class.",
        Days("model", "The ONNX file and its signature."),
        Days("data", "Tables that it was trained and tested on."),
        Days("logs", "What it was asked and answered."),
        Days("documents", "Reports and what else records about it name."));

    private static FieldShape Days(string name, string summary) => FieldShape.Optional(name, IntegerShape.Between(0, RetentionRule.MostDays), summary);
}
