using Assay.Mlflow.Wire;
using Assay.Tracking.Runs;

namespace Assay.Mlflow.Experiments;

/// <summary>The fields of requests for a tag of an experiment.</summary>
internal sealed record ExperimentTagFields(string ExperimentId, Tag Tag)
{
    /// <summary>Those of a tag to set.</summary>
    public static ExperimentTagFields Read(MlflowFields fields) => new(ExperimentIdField.Read(fields), TagFields.Read(fields));

    /// <summary>Those of a tag to take away.</summary>
    public static ExperimentTagFields ReadKey(MlflowFields fields) => new(ExperimentIdField.Read(fields), new Tag(fields.RequiredText("key"), ""));
}
